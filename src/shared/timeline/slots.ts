import type { Mark } from './layout'

/** A mark with the place it is drawn in: a number that goes on to another mark when this one has gone. */
export type Slot = { readonly slot: number; readonly mark: Mark }

/**
 * The places in which marks are drawn, in the order of the marks. A mark that was there before keeps its place; a new one
 * takes over that of one that has gone, the nearest first; so zooming changes what is drawn instead of drawing all anew.
 */
export function slotsFor(marks: readonly Mark[], before: readonly Slot[]): Slot[] {
  const known = new Map(before.map((old) => [old.mark.key, old.slot]))
  const kept = new Set(marks.flatMap(({ key }) => known.get(key) ?? []))
  const free = before.flatMap(({ slot }) => (kept.has(slot) ? [] : [slot]))
  let next = before.reduce((most, { slot }) => Math.max(most, slot + 1), 0)
  return marks.map((mark) => {
    const slot = known.get(mark.key) ?? free.shift() ?? next
    if (slot === next) next += 1
    return { slot, mark }
  })
}

/** The same places in the order that they had before, new ones last: while one zooms nothing that is drawn changes its order. */
export function inOrderOf(before: readonly Slot[], now: readonly Slot[]): Slot[] {
  const order = new Map(before.map(({ slot }, index) => [slot, index]))
  const place = ({ slot }: Slot) => order.get(slot) ?? before.length
  return now.toSorted((one, other) => place(one) - place(other))
}

/** The places that no mark has any more. */
export function leftOver(before: readonly Slot[], now: readonly Slot[]): Slot[] {
  const used = new Set(now.map(({ slot }) => slot))
  return before.filter(({ slot }) => !used.has(slot))
}
