import type { Drawing, Extent } from '../timeline/drawing'
import type { Attributes, Markup } from '../markup/markup'
import { shape } from '../markup/markup'
import { colours } from './picture-look'

/** How a line is drawn that says how sure a date is. */
const strokes = {
  exact: { 'stroke-width': 2 },
  about: { 'stroke-width': 1.5, 'stroke-dasharray': '4 2.5' },
  uncertain: { 'stroke-width': 2, 'stroke-dasharray': '0.1 3.6', 'stroke-linecap': 'round' },
} as const

/** An outline as a function of how far it lies outside its usual place, in pixels, and of its look. */
type Outline = (further: number, look: Attributes) => Markup

/** One outline, or for what is both about and uncertain a dotted one within a dashed one. */
export function outlines(
  sureness: Drawing['sureness'],
  filling: string,
  outline: Outline,
  thin = false,
): Markup[] {
  const look = { fill: filling, stroke: colours.accent }
  if (sureness === 'both')
    return [
      outline(2.5, { ...look, ...strokes.about }),
      outline(-0.5, { ...look, fill: 'none', ...strokes.uncertain }),
    ]
  const stroke = thin && sureness === 'exact' ? { 'stroke-width': 1 } : strokes[sureness]
  return [outline(0, { ...look, ...stroke })]
}

/** The small sign of a date: a shape of its own for how much of the calendar it names. */
export function smallSign({ extent, sureness, start, end }: Drawing, x: number, y: number): Markup[] {
  const filling =
    extent === 'interval' ? (sureness === 'exact' ? colours.filling : colours.fainter) : colours.paper
  return [
    ...outlines(sureness, filling, (further, look) => smallShapes[extent](x, y, further, look)),
    ...(extent === 'decade' ? [square(x, y, -3, { fill: colours.accent })] : []),
    ...(start === 'closed' ? [] : [besideSign(start, x - 12, y, -1)]),
    ...(end === 'closed' ? [] : [besideSign(end, x + 12, y, 1)]),
  ]
}

type Drawn = (x: number, y: number, further: number, look: Attributes) => Markup

const square: Drawn = (x, y, further, look) => box(x, y, 5 + further, 5 + further, look)

const diamond =
  (rx: number): Drawn =>
  (x, y, further, look) =>
    box(x, y, 5 + further, 5 + further, { ...look, rx, transform: `rotate(45 ${number(x)} ${number(y)})` })

const smallShapes: Record<Extent, Drawn> = {
  day: (x, y, further, look) => shape('circle', { cx: x, cy: y, r: 5 + further, ...look }),
  month: diamond(0),
  season: diamond(3),
  year: square,
  decade: (x, y, further, look) => square(x, y, 1 + further, look),
  interval: (x, y, further, look) => box(x, y, 8 + further, 5 + further, { ...look, rx: 5 + further }),
}

const box = (x: number, y: number, halfWidth: number, halfHeight: number, look: Attributes): Markup =>
  shape('rect', {
    x: x - halfWidth,
    y: y - halfHeight,
    width: 2 * halfWidth,
    height: 2 * halfHeight,
    ...look,
  })

/** An arrow for an end that is open, a jag for one that is not known; `side` is -1 on the left, 1 on the right. */
export const besideSign = (end: 'open' | 'unknown', x: number, y: number, side: -1 | 1): Markup =>
  end === 'open'
    ? shape('path', {
        d: `M${number(x)} ${number(y - 5)}l${number(6 * side)} 5l${number(-6 * side)} 5z`,
        fill: colours.accent,
      })
    : shape('path', {
        d: `M${number(x)} ${number(y - 6)}l${number(3 * side)} 3l${number(-3 * side)} 3l${number(3 * side)} 3l${number(-3 * side)} 3`,
        fill: 'none',
        stroke: colours.accent,
        'stroke-width': 1.5,
      })

/** A number as a path has it. */
export const number = (value: number): string => String(Math.round(value * 100) / 100)
