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
  const taken = new Map<number, Taken>()
  const line = marks.find(({ shape }) => shape === 'pill')
  const rowOf = (lane: number, row: number) => {
    const key = lane * 3 + row
    const there = taken.get(key)
    if (there) return there
    const made = new Taken()
    if (line) made.add({ from: line.x - lineHalf, to: line.x + lineHalf })
    taken.set(key, made)
    return made
  }
  for (const mark of marks) rowOf(mark.lane, 0).add(bodyOf(mark))
  const end = (extent.to - extent.from) / scale
  const places: (LabelPlace | undefined)[] = marks.map(() => undefined)
  const inOrder = marks
    .map((mark, index) => ({ mark, index, lead: known.get(mark.lead) }))
    .filter(({ mark }) => mark.shape !== 'pill')
    .sort((one, other) => (one.lead?.rank ?? 0) - (other.lead?.rank ?? 0) || one.mark.x - other.mark.x)
  for (const { mark, index, lead } of inOrder) {
    const width = (lead?.label ?? 0) + (mark.ids.length > 1 ? moreWidth : 0)
    for (const place of candidates(mark, width, rows)) {
      if (place.from < 0 || place.to > end) continue
      const row = rowOf(mark.lane, place.row)
      if (!row.isFree(place)) continue
      row.add({ from: place.from - gap, to: place.to + gap })
      places[index] = place
      break
    }
  }
  return places
}

function* candidates(mark: Mark, width: number, rows: 1 | 3): Generator<LabelPlace> {
  const body = bodyOf(mark)
  const after = body.to + gap
  const before = body.from - gap
  yield { from: after, to: after + width, row: 0, side: 'right' }
  yield { from: before - width, to: before, row: 0, side: 'left' }
  if (rows === 1) return
  const start = mark.shape === 'bar' ? body.from : mark.x - dotHalf
  const finish = mark.shape === 'bar' ? body.to : mark.x + dotHalf
  yield { from: start, to: start + width, row: 1, side: 'right' }
  yield { from: start, to: start + width, row: -1, side: 'right' }
  yield { from: finish - width, to: finish, row: 1, side: 'left' }
  yield { from: finish - width, to: finish, row: -1, side: 'left' }
}
