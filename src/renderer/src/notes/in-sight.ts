import type { Passage } from '../../../shared/annotation/passage'
import type { Placed } from '../state/placed'

/**
 * The number of the last block that begins at `height` or above it, 0 where none does. Looks from `hint` on, first near
 * and then ever further away, because to measure what is out of sight lays it out.
 */
export function blockBelow(
  blocks: readonly Passage[],
  topOf: (passage: Passage) => number,
  height: number,
  hint: number,
): number {
  const begins = (index: number) => {
    const block = blocks[index]
    return block !== undefined && topOf({ start: block.start, end: block.start + 1 }) <= height
  }
  let low = Math.max(0, Math.min(blocks.length - 1, hint))
  let high = low
  if (begins(low)) {
    let step = 1
    while (begins(low + step)) {
      low += step
      step *= 2
    }
    high = Math.min(blocks.length - 1, low + step - 1)
  } else {
    for (let step = 1; low > 0 && !begins(low); step *= 2) {
      high = low - 1
      low = Math.max(0, low - step)
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (begins(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The marks that begin from `start` to `end`, of a list in text order. */
export function marksFrom(marks: readonly Placed[], start: number, end: number): readonly Placed[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const from = marks[middle]?.passage?.start
    if (from !== undefined && from < start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((marks[last]?.passage?.start ?? Infinity) <= end) last += 1
  return marks.slice(low, last)
}
