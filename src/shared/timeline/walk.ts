import type { LaneLayout, Layout, Mark } from './layout'

/** Where a key leads from a mark. */
export type Step = 'next' | 'previous' | 'above' | 'below' | 'first' | 'last'

/** The mark that holds an event. */
export const markOf = (layout: Layout, id: string | undefined): Mark | undefined =>
  id === undefined ? undefined : layout.holding(id)

/**
 * The mark that a step leads to: along its lane, to the end of the lane, or to the nearest mark of the next lane that has
 * any. Undefined where there is none.
 */
export function markBeside({ lanes }: Layout, from: Mark, step: Step): Mark | undefined {
  const at = lanes.findIndex(({ lane }) => lane === from.lane)
  const marks = lanes[at]?.marks ?? []
  switch (step) {
    case 'next':
      return marks[placeIn(marks, from) + 1]
    case 'previous':
      return marks[placeIn(marks, from) - 1]
    case 'first':
      return marks[0]
    case 'last':
      return marks.at(-1)
    case 'above':
      return nearestIn(lanes[at - 1], from)
    case 'below':
      return nearestIn(lanes[at + 1], from)
  }
}

/** A mark of an earlier layout is known by its first event. */
const placeIn = (marks: readonly Mark[], from: Mark) => {
  const place = marks.indexOf(from)
  return place === -1 ? marks.findIndex(({ key }) => key === from.key) : place
}

function nearestIn(lane: LaneLayout | undefined, from: Mark): Mark | undefined {
  let nearest: Mark | undefined
  for (const mark of lane?.marks ?? [])
    if (!nearest || Math.abs(mark.x - from.x) < Math.abs(nearest.x - from.x)) nearest = mark
  return nearest
}
