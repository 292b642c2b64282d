import type { Drawing, End } from '../timeline/drawing'
import type { Stretch } from '../timeline/stretch'
import { besideSign, number, outlines } from './mark-outline'
import { shape, type Markup } from '../markup/markup'
import { colours } from './picture-look'

/** Half of a bar's height. */
const half = 5

/** What an end takes up of a bar's length. */
const inset = 5

/** How many brackets stand at each end of what is a stretch of days within which something happened. */
const brackets = { month: 1, season: 1, year: 2, decade: 3 } as const

/** A date as a bar over what it covers: an interval filled, all else between brackets. */
export const barSign = (drawing: Drawing, bar: Stretch, y: number): Markup[] =>
  drawing.extent === 'interval' || drawing.extent === 'day'
    ? intervalBar(drawing, bar, y)
    : bracketBar(drawing.extent, drawing.sureness, bar, y)

function intervalBar({ sureness, start, end }: Drawing, { from, to }: Stretch, y: number): Markup[] {
  const filling = sureness === 'exact' ? colours.filling : colours.fainter
  // A rounded end lies within what the bar covers.
  const left = from + (start === 'open' ? 0 : inset)
  const right = Math.max(to - (end === 'open' ? 0 : inset), left)
  const path = (high: number, isFilling: boolean) => {
    const gap = isFilling ? 'L' : 'M'
    return [
      `M${number(left)} ${number(y - high)}H${number(right)}`,
      endPath(end, { x: right, y, high, side: 1 }, gap),
      `H${number(left)}`,
      endPath(start, { x: left, y, high, side: -1 }, gap),
    ].join('')
  }
  return [
    shape('path', { d: path(half, true), fill: filling }),
    ...outlines(
      sureness,
      'none',
      (further, look) => shape('path', { d: path(half + further, false), ...look }),
      true,
    ),
    ...(start === 'open' ? [besideSign('open', from, y, -1)] : []),
    ...(end === 'open' ? [besideSign('open', to, y, 1)] : []),
  ]
}

/** From one long side of a bar to the other, around its end. */
function endPath(
  end: End,
  { x, y, high, side }: { x: number; y: number; high: number; side: -1 | 1 },
  gap: 'L' | 'M',
): string {
  const target = `${number(x)} ${number(y + high * side)}`
  switch (end) {
    case 'closed':
      return `A${number(high)} ${number(high)} 0 0 1 ${target}`
    case 'open':
      return `${gap}${target}`
    case 'unknown': {
      const jag = (high / 2) * side
      const step = `l${number(4 * side)} ${number(jag)}l${number(-4 * side)} ${number(jag)}`
      return step + step
    }
  }
}

function bracketBar(
  extent: keyof typeof brackets,
  sureness: Drawing['sureness'],
  { from, to }: Stretch,
  y: number,
): Markup[] {
  const line = { fill: 'none', stroke: colours.accent, 'stroke-width': 2 }
  const around = (further: number, look: object) =>
    shape('rect', {
      x: from - 3 - further,
      y: y - half - 3 - further,
      width: to - from + 6 + 2 * further,
      height: 2 * (half + 3 + further),
      rx: 4,
      ...look,
    })
  const each = Array.from({ length: brackets[extent] }, (_, index) => index * 4)
  return [
    ...(sureness === 'exact' ? [] : outlines(sureness, colours.paper, around)),
    shape('path', {
      d: `M${number(from)} ${number(y)}H${number(to)}`,
      ...line,
      'stroke-dasharray': extent === 'season' ? '7 4' : undefined,
    }),
    ...each.flatMap((inwards) => [bracket(from + inwards, y, 1), bracket(to - inwards, y, -1)]),
  ]
}

const bracket = (x: number, y: number, side: -1 | 1): Markup =>
  shape('path', {
    d: `M${number(x + 3 * side)} ${number(y - half)}h${number(-3 * side)}v${number(2 * half)}h${number(3 * side)}`,
    fill: 'none',
    stroke: colours.accent,
    'stroke-width': 1.5,
  })
