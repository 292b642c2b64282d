import type { Layout, Mark } from './layout'

/** Where a key leads from a mark. */
export type Step = 'next' | 'previous' | 'above' | 'below' | 'first' | 'last'

/** The mark that holds an event. */
export const markOf = ({ marks }: Layout, id: string | undefined): Mark | undefined =>
  id === undefined ? undefined : marks.find(({ ids }) => ids.includes(id))

/**
 * The mark that a step leads to: along its lane, to the end of the lane, or to the nearest mark of the next lane that has
 * any. Undefined where there is none.
 */
export function markBeside({ marks }: Layout, from: Mark, step: Step): Mark | undefined {
  const lane = marks.filter((mark) => mark.lane === from.lane)
  const place = lane.findIndex(({ key }) => key === from.key)
  switch (step) {
    case 'next':
      return lane[place + 1]
    case 'previous':
      return lane[place - 1]
    case 'first':
      return lane[0]
    case 'last':
      return lane.at(-1)
    case 'above':
      return nearestInLane(marks, from, nextLane(marks, from.lane, -1))
    case 'below':
      return nearestInLane(marks, from, nextLane(marks, from.lane, 1))
  }
}

function nextLane(marks: readonly Mark[], lane: number, direction: 1 | -1): number | undefined {
  const lanes = [...new Set(marks.map((mark) => mark.lane))].sort((one, other) => one - other)
  return lanes[lanes.indexOf(lane) + direction]
}

function nearestInLane(marks: readonly Mark[], from: Mark, lane: number | undefined): Mark | undefined {
  let nearest: Mark | undefined
  for (const mark of marks)
    if (mark.lane === lane && (!nearest || Math.abs(mark.x - from.x) < Math.abs(nearest.x - from.x)))
      nearest = mark
  return nearest
}
