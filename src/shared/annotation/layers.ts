import { byPlace, type Passage } from './passage'

/** A mark as it is painted: its place, and the number of its look; a bare one has its line alone. */
export type Layer = Passage & { readonly look: number; readonly bare?: true }

/** A stretch in which the same marks lie over each other. */
export type PaintedStretch = Passage & {
  /** The look of the topmost mark that has a wash, or 0: overlapping washes are never mixed. */
  readonly wash: number
  /** The looks of the topmost marks' lines, each in its lane; lane 0 is next to the words, and any may be empty. */
  readonly lines: readonly (number | undefined)[]
  /** How many marks lie here. */
  readonly depth: number
}

/** More lines than this under one word cannot be told apart. */
export const mostLines = 3

/**
 * What is painted where marks lie over each other: neighbouring stretches without overlap, in order.
 * The mark that begins later, or is shorter, lies on top, so that what is inside another stays visible.
 * The topmost marks have a line each, also where two have the same look, and a line keeps its lane for as long as it is
 * seen, so that it runs on straight where other marks begin and end.
 */
export function stretchesOf(marks: readonly Layer[]): PaintedStretch[] {
  const ordered = [...marks].sort(byPlace)
  const bounds = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const stretches: PaintedStretch[] = []
  const open: Layer[] = []
  const lanes = new Lanes()
  let next = 0
  bounds.forEach((start, index) => {
    const end = bounds[index + 1]
    for (let i = open.length - 1; i >= 0; i -= 1) if ((open[i]?.end ?? 0) <= start) open.splice(i, 1)
    for (let mark = ordered[next]; mark?.start === start; mark = ordered[next]) {
      open.push(mark)
      next += 1
    }
    const lines = lanes.of(open.slice(-mostLines))
    if (end === undefined || open.length === 0) return
    const wash = open.findLast(({ bare }) => !bare)?.look ?? 0
    stretches.push({ start, end, wash, lines, depth: open.length })
  })
  return stretches
}

/** Deals out lanes to the marks whose lines are seen, at most `mostLines` at a time. */
class Lanes {
  readonly #marks: (Layer | undefined)[] = Array.from({ length: mostLines })

  /** The looks by lane while these marks are seen. */
  of(seen: readonly Layer[]): (number | undefined)[] {
    this.#marks.forEach((mark, lane) => {
      if (mark && !seen.includes(mark)) this.#marks[lane] = undefined
    })
    for (const mark of seen) {
      if (!this.#marks.includes(mark)) this.#marks[this.#marks.indexOf(undefined)] = mark
    }
    return this.#marks.map((mark) => mark?.look)
  }
}
