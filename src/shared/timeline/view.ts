import { bodyOf, farthest, type LabelPlace } from './labels'
import type { LaneLayout, Layout, Mark } from './layout'
import { firstWhere, type Stretch } from './stretch'

/** What is kept free around a label that stands on its bar, in pixels. */
const air = 12

/**
 * Where a mark's label is seen in a view that begins at `offset`: in its place, if it has one that is not cut; else on its
 * bar, where that is long enough; else nowhere.
 */
export function labelInView(
  mark: Mark,
  layout: Layout,
  offset: number,
  width: number,
): LabelPlace | undefined {
  if (mark.shape === 'dot' && (mark.x < offset || mark.x > offset + width)) return undefined
  const { label } = mark
  if (label && label.from >= offset && label.to <= offset + width) return label
  if (mark.shape !== 'bar' || mark.count > 1) return undefined
  const length = mark.labelWidth
  const from = Math.max(mark.from, offset) + air
  const to = Math.min(mark.to, offset + width) - air
  if (to - from < length) return undefined
  const place = { from, to: from + length, row: 0, side: 'right' } as const
  const lane = layout.lanes.find((one) => one.lane === mark.lane)
  const isTaken = lane && marksOfLane(lane, place).some((other) => other !== mark && isInTheWay(other, place))
  return isTaken === true ? undefined : place
}

const touch = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to

const isInTheWay = (mark: Mark, place: Stretch) =>
  touch(bodyOf(mark), place) || (mark.label?.row === 0 && touch(mark.label, place))

/** The marks of which anything, be it drawing, target or label, lies in a stretch of the layout; from left to right. */
export const marksIn = ({ lanes }: Layout, from: number, to: number): Mark[] =>
  lanes.flatMap((lane) => marksOfLane(lane, { from, to })).sort((one, other) => one.x - other.x)

function marksOfLane({ marks, long }: LaneLayout, stretch: Stretch): Mark[] {
  const low = stretch.from - farthest
  const high = stretch.to + farthest
  const found: Mark[] = []
  const take = (mark: Mark) => {
    const isThere =
      touch(mark.grip, stretch) ||
      touch(bodyOf(mark), stretch) ||
      (mark.label !== undefined && touch(mark.label, stretch))
    if (isThere) found.push(mark)
  }
  for (let index = firstWhere(marks, ({ x }) => x >= low); index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark || mark.x > high) break
    if (mark.shape === 'dot') take(mark)
  }
  for (const mark of long) if (mark.from < high && low < mark.to) take(mark)
  return found
}
