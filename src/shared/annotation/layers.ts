import { byPlace, type Passage } from './passage'

/** A mark as it is painted: its place, and the number of its category's look. */
export type Layer = Passage & { readonly look: number }

/** A stretch in which the same marks lie over each other. */
export type PaintedStretch = Passage & {
  /** The topmost mark's look: overlapping washes are never mixed. */
  readonly wash: number
  /** The looks of the topmost marks, each once, at most `mostLines`. */
  readonly lines: readonly number[]
  /** How many marks lie here. */
  readonly depth: number
}

/** More lines than this under one word cannot be told apart. */
export const mostLines = 3

/**
 * What is painted where marks lie over each other: neighbouring stretches without overlap, in order.
 * The mark that begins later, or is shorter, lies on top, so that what is inside another stays visible.
 */
export function stretchesOf(marks: readonly Layer[]): PaintedStretch[] {
  const ordered = [...marks].sort(byPlace)
  const bounds = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const stretches: PaintedStretch[] = []
  const open: Layer[] = []
  let next = 0
  bounds.forEach((start, index) => {
    const end = bounds[index + 1]
    for (let i = open.length - 1; i >= 0; i -= 1) if ((open[i]?.end ?? 0) <= start) open.splice(i, 1)
    for (let mark = ordered[next]; mark?.start === start; mark = ordered[next]) {
      open.push(mark)
      next += 1
    }
    const top = open.at(-1)
    if (end === undefined || !top) return
    const lines = [...new Set(open.map(({ look }) => look).reverse())].slice(0, mostLines)
    stretches.push({ start, end, wash: top.look, lines, depth: open.length })
  })
  return stretches
}
