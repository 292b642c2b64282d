import type { Drawing, Extent } from '../../../shared/timeline/drawing'

/** What a sign is made of: paths of SVG around its middle, y downwards. `question` is where a question mark stands. */
export type Shapes = {
  /** What is filled. */
  readonly filling: string
  /** The line around it, which says how sure the date is. */
  readonly outline: string
  /** Lines that are the same however sure it is. */
  readonly lines: string
  /** What is filled in the line's colour. */
  readonly solid: string
  readonly question: number | undefined
}

/** A path with its numbers. */
const path = (texts: TemplateStringsArray, ...parts: readonly (number | string)[]) =>
  String.raw(texts, ...parts)

/** What is not sure is drawn larger, so that a question mark has room in it; what is about, so that its dashes are seen. */
const further = 2

/** The small sign of a date, around 0, 0: a shape of its own for how much of the calendar it names. */
export function smallShapes({ extent, sureness, start, end }: Drawing): Shapes {
  const isUnsure = sureness === 'uncertain' || sureness === 'both'
  const size = isUnsure ? further : sureness === 'about' ? 1 : 0
  const half = outerHalf[extent] + size
  const outline = smallOutlines[extent](size)
  return {
    filling: outline,
    outline,
    lines: [
      extent === 'decade' ? squareOf(4 + size) : '',
      start === 'unknown' ? jag(-half - 3, -1) : '',
      end === 'unknown' ? jag(half + 3, 1) : '',
    ].join(''),
    solid: [start === 'open' ? arrow(-half - 2, -1) : '', end === 'open' ? arrow(half + 2, 1) : ''].join(''),
    question: isUnsure ? 0 : undefined,
  }
}

const outerHalf: Record<Extent, number> = { day: 5, month: 7, season: 6, year: 5, decade: 6.5, interval: 8 }

const squareOf = (half: number) => path`M${-half} ${-half}H${half}V${half}H${-half}Z`

const smallOutlines: Record<Extent, (size: number) => string> = {
  day: (size) => capsule(-5 - size, 5 + size, 5 + size),
  month: (size) => diamond(7 + size * 1.4),
  season: (size) => roundedDiamond(7 + size * 1.3),
  year: (size) => squareOf(5 + size),
  decade: (size) => squareOf(6.5 + size),
  interval: (size) => capsule(-8 - size, 8 + size, 5 + size),
}

const diamond = (half: number) => path`M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`

function roundedDiamond(half: number): string {
  const cut = 2.5
  const side = half - cut
  return (
    path`M${-cut} ${-side}Q0 ${-half} ${cut} ${-side}L${side} ${-cut}Q${half} 0 ${side} ${cut}` +
    path`L${cut} ${side}Q0 ${half} ${-cut} ${side}L${-side} ${cut}Q${-half} 0 ${-side} ${-cut}Z`
  )
}

/** A long round shape from one x to another. */
const capsule = (from: number, to: number, half: number) =>
  path`M${from + half} ${-half}H${to - half}A${half} ${half} 0 0 1 ${to - half} ${half}` +
  path`H${from + half}A${half} ${half} 0 0 1 ${from + half} ${-half}Z`

const arrow = (x: number, side: -1 | 1) => path`M${x} -5l${6 * side} 5l${-6 * side} 5Z`

const jag = (x: number, side: -1 | 1) =>
  path`M${x} -6l${3 * side} 3l${-3 * side} 3l${3 * side} 3l${-3 * side} 3`

/** Half of a bar's height. */
const half = 5

/** A date as a bar `width` long, from 0, its middle at y 0: an interval filled, all else between brackets. */
export function barShapes(drawing: Drawing, width: number): Shapes {
  const { extent, sureness } = drawing
  const isUnsure = sureness === 'uncertain' || sureness === 'both'
  const question = isUnsure && width >= 24 ? 12 : undefined
  if (extent === 'interval' || extent === 'day') return { ...intervalShapes(drawing, width), question }
  const each = Array.from({ length: brackets[extent] }, (_, index) => index * 4)
  const outline = sureness === 'exact' ? '' : path`M1 -8H${width - 1}V8H1Z`
  return {
    filling: outline,
    outline,
    lines: each.map((inwards) => bracket(2 + inwards, 1) + bracket(width - 2 - inwards, -1)).join(''),
    solid: '',
    question,
  }
}

/** How many brackets stand at each end of a stretch of days within which something happened. */
const brackets = { month: 1, season: 1, year: 2, decade: 3 } as const

const bracket = (x: number, side: -1 | 1) =>
  path`M${x + 3 * side} ${-half}h${-3 * side}v${2 * half}h${3 * side}`

/** From one end to the other: a round end is a date, a jag is one that is not known, an arrow stands where there is none. */
function intervalShapes({ start, end }: Drawing, width: number): Omit<Shapes, 'question'> {
  const left = start === 'open' ? 8 : half
  const right = Math.max(width - (end === 'open' ? 8 : half), left)
  const close = { closed: round, unknown: jagged, open: bare }
  /** Where there is no end, the filling has an edge all the same, but no line stands there. */
  const around = (gap: 'L' | 'M') =>
    path`M${left} ${-half}H${right}${close[end](right, 1, gap)}H${left}${close[start](left, -1, gap)}`
  return {
    filling: around('L'),
    outline: around('M'),
    lines: '',
    solid: [start === 'open' ? arrow(left - 1, -1) : '', end === 'open' ? arrow(right + 1, 1) : ''].join(''),
  }
}

const round = (x: number, side: -1 | 1) => path`A${half} ${half} 0 0 1 ${x} ${half * side}`
const jagged = (_: number, side: -1 | 1) =>
  path`l${4 * side} ${(half / 2) * side}l${-4 * side} ${(half / 2) * side}`.repeat(2)
const bare = (x: number, side: -1 | 1, gap: 'L' | 'M') => path`${gap}${x} ${half * side}`
