import type { Arrangement, Mark, Occasion } from './layout'
import { Taken, type Stretch } from './stretch'

/** A label's stretch, its row (0 is the marks' own, 1 below, -1 above) and the edge it is set from. */
export type LabelPlace = Stretch & { readonly row: -1 | 0 | 1; readonly side: 'right' | 'left' }

/** From a mark's edge to its label. */
const gap = 5

/** Half the width that a dot, a count and the line of the event set apart take up, with air. */
const dotHalf = 9
const countHalf = 13
const lineHalf = 4

/** What a mark's drawing takes up in its lane. */
export function bodyOf(mark: Mark): Stretch {
  if (mark.shape === 'pill') return mark.grip
  const around = mark.ids.length > 1 ? countHalf : dotHalf
  const from = mark.x - around
  const to = mark.x + around
  if (mark.shape === 'dot') return { from, to }
  return mark.ids.length > 1
    ? { from: Math.min(from, mark.from), to: Math.max(to, mark.to) }
    : { from: mark.from - 1, to: mark.to + 1 }
}

/**
 * Finds a place for each mark's label, the most important first: right of the mark, else left, else (with three rows)
 * below or above it, else none. Labels never touch each other, a drawing, the line of the event set apart, or the
 * extent's edges.
 */
export function placeLabels(
  marks: readonly Mark[],
  known: ReadonlyMap<string, Occasion>,
  { extent, scale, rows, moreWidth }: Arrangement,
): (LabelPlace | undefined)[] {
  const rank = ({ lead }: Mark) => known.get(lead)?.rank ?? Infinity
  const taken = new Map<string, Taken>()
  const line = marks.find(({ shape }) => shape === 'pill')
  const rowOf = (lane: number, row: number) => {
    const key = `${String(lane)}/${String(row)}`
    const there = taken.get(key) ?? new Taken()
    if (!taken.has(key) && line) there.add({ from: line.x - lineHalf, to: line.x + lineHalf })
    taken.set(key, there)
    return there
  }
  for (const mark of marks) rowOf(mark.lane, 0).add(bodyOf(mark))
  const end = (extent.to - extent.from) / scale
  const places = new Map<Mark, LabelPlace>()
  const inOrder = marks
    .filter(({ shape }) => shape !== 'pill')
    .sort((one, other) => rank(one) - rank(other) || one.x - other.x)
  for (const mark of inOrder) {
    const width = (known.get(mark.lead)?.label ?? 0) + (mark.ids.length > 1 ? moreWidth : 0)
    const place = candidates(mark, width, rows).find(
      ({ from, to, row }) => from >= 0 && to <= end && rowOf(mark.lane, row).isFree({ from, to }),
    )
    if (!place) continue
    places.set(mark, place)
    rowOf(mark.lane, place.row).add({ from: place.from - gap, to: place.to + gap })
  }
  return marks.map((mark) => places.get(mark))
}

function candidates(mark: Mark, width: number, rows: 1 | 3): LabelPlace[] {
  const body = bodyOf(mark)
  const right = { from: body.to + gap - 2, to: body.to + gap - 2 + width }
  const left = { from: body.from - gap + 2 - width, to: body.from - gap + 2 }
  const beside: LabelPlace[] = [
    { ...right, row: 0, side: 'right' },
    { ...left, row: 0, side: 'left' },
  ]
  if (rows === 1) return beside
  const start = mark.shape === 'bar' ? body.from : mark.x - dotHalf
  const finish = mark.shape === 'bar' ? body.to : mark.x + dotHalf
  const fromStart = { from: start, to: start + width, side: 'right' as const }
  const toFinish = { from: finish - width, to: finish, side: 'left' as const }
  return [
    ...beside,
    { ...fromStart, row: 1 },
    { ...fromStart, row: -1 },
    { ...toFinish, row: 1 },
    { ...toFinish, row: -1 },
  ]
}
