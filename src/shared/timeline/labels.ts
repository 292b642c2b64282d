import type { Arrangement, LaidOut, Mark } from './layout'
import { firstWhere, Taken, type Stretch } from './stretch'

/** A label's stretch, its row (0 is the marks' own, 1 below, -1 above) and the edge it is set from. */
export type LabelPlace = Stretch & { readonly row: -1 | 0 | 1; readonly side: 'right' | 'left' }

/** From a mark's edge to its label, and between labels. */
const gap = 5

/** Half the width that a dot, a count and the line of the event set apart take up, with air. */
const dotHalf = 9
const countHalf = 13
const lineHalf = 4

/** A label that is wider than this, in pixels, has no room anywhere; so what is far away never matters. */
export const widestLabel = 480

/** How far from a mark's ends its drawing and its label can reach. */
export const farthest = widestLabel + gap + countHalf

/** Labels of equal rank are placed from left to right within blocks of this many pixels: every second block, then the rest. */
const block = 1500

/** What a mark's drawing takes up in its lane. */
export function bodyOf(mark: Mark): Stretch {
  if (mark.shape === 'pill') return mark.grip
  const several = mark.count > 1
  const around = several ? countHalf : dotHalf
  const from = mark.x - around
  const to = mark.x + around
  if (mark.shape === 'dot') return { from, to }
  return several
    ? { from: Math.min(from, mark.from), to: Math.max(to, mark.to) }
    : { from: mark.from - 1, to: mark.to + 1 }
}

/**
 * The labels of one lane. The most important has its place first: right of the mark, else left, else (with three rows)
 * below or above it, else none. Labels never touch each other, a drawing, the line of the event set apart, or the
 * extent's edges. A label's place depends on those alone that come before it and are near, so that each can be found by
 * itself, in whatever order they are asked for.
 */
export class LaneLabels {
  readonly #rows: 1 | 3
  readonly #end: number
  readonly #moreWidth: number
  readonly #line: Stretch | undefined
  #marks: readonly LaidOut[] = []
  #near: { dots: LaidOut[]; byFrom: LaidOut[]; byTo: LaidOut[]; bodies: Taken } | undefined

  /** `line` is the place of the event set apart. */
  constructor({ extent, scale, rows, moreWidth }: Arrangement, line: number | undefined) {
    this.#rows = rows
    this.#end = (extent.to - extent.from) / scale
    this.#moreWidth = moreWidth
    this.#line = line === undefined ? undefined : { from: line - lineHalf, to: line + lineHalf }
  }

  /** The lane's marks from left to right, before any is asked for its label. */
  belongTo(marks: readonly LaidOut[]): void {
    this.#marks = marks
  }

  /** How wide a mark's label is. */
  widthOf(mark: LaidOut): number {
    return (mark.leading?.label ?? 0) + (mark.count > 1 ? this.#moreWidth : 0)
  }

  /** Where a mark's label stands. */
  placeOf(mark: LaidOut): LabelPlace | undefined {
    if (mark.shape === 'pill') return undefined
    const width = this.widthOf(mark)
    if (!(width <= widestLabel)) return undefined
    const possible = candidates(mark, width, this.#rows).filter((place) => this.#isFree(place))
    if (possible.length === 0) return undefined
    const before = this.#labelsBefore(mark, width)
    return possible.find((place) =>
      before.every((other) => other.row !== place.row || areApart(other, place)),
    )
  }

  /** Whether nothing stands there that was there before all labels. */
  #isFree(place: LabelPlace): boolean {
    if (place.from < 0 || place.to > this.#end) return false
    if (this.#line && place.from < this.#line.to && this.#line.from < place.to) return false
    return place.row !== 0 || this.#neighbours.bodies.isFree(place)
  }

  get #neighbours() {
    if (this.#near) return this.#near
    const bars = this.#marks.filter(({ shape }) => shape === 'bar')
    const bodies = this.#marks.map(bodyOf)
    if (bars.length > 0) bodies.sort((one, other) => one.from - other.from)
    return (this.#near = {
      dots: this.#marks.filter(({ shape }) => shape === 'dot'),
      byFrom: bars.toSorted((one, other) => one.from - other.from),
      byTo: bars.toSorted((one, other) => one.to - other.to),
      bodies: Taken.inOrder(bodies),
    })
  }

  /** The places of labels that are placed before that of `mark`, and are near enough to be in its way. */
  #labelsBefore(mark: LaidOut, width: number): LabelPlace[] {
    const { dots, byFrom, byTo } = this.#neighbours
    const { from, to } = bodyOf(mark)
    const reach = width + gap + farthest
    const found: LabelPlace[] = []
    const look = (marks: readonly LaidOut[], place: (mark: LaidOut) => number, low: number, high: number) => {
      for (let index = firstWhere(marks, (other) => place(other) >= low); index < marks.length; index += 1) {
        const other = marks[index]
        if (!other || place(other) > high) return
        const label = comesBefore(other, mark) ? other.label : undefined
        if (label) found.push(label)
      }
    }
    const lookAround = (low: number, high: number) => {
      look(dots, ({ x }) => x, low, high)
      look(byFrom, (bar) => bar.from, low, high)
      look(byTo, (bar) => bar.to, low, high)
    }
    if (to - from <= 2 * reach) lookAround(from - reach, to + reach)
    else {
      lookAround(from - reach, from + reach)
      lookAround(to - reach, to + reach)
    }
    return found
  }
}

const areApart = (one: Stretch, other: Stretch) => one.to + gap <= other.from || other.to + gap <= one.from

/** An order of all marks of a lane in which those far apart hardly ever wait for each other. */
function comesBefore(one: LaidOut, other: LaidOut): boolean {
  const ranks = (one.leading?.rank ?? 0) - (other.leading?.rank ?? 0)
  if (ranks !== 0) return ranks < 0
  const blocks = (Math.floor(one.x / block) % 2) - (Math.floor(other.x / block) % 2)
  return blocks === 0 ? one.x < other.x : blocks < 0
}

function candidates(mark: LaidOut, width: number, rows: 1 | 3): LabelPlace[] {
  const body = bodyOf(mark)
  const after = body.to + gap
  const before = body.from - gap
  const beside: LabelPlace[] = [
    { from: after, to: after + width, row: 0, side: 'right' },
    { from: before - width, to: before, row: 0, side: 'left' },
  ]
  if (rows === 1) return beside
  const start = mark.shape === 'bar' ? body.from : mark.x - dotHalf
  const finish = mark.shape === 'bar' ? body.to : mark.x + dotHalf
  return [
    ...beside,
    { from: start, to: start + width, row: 1, side: 'right' },
    { from: start, to: start + width, row: -1, side: 'right' },
    { from: finish - width, to: finish, row: 1, side: 'left' },
    { from: finish - width, to: finish, row: -1, side: 'left' },
  ]
}
