import { element, shape, type Markup } from '../markup/markup'
import type { TimelineInput } from './material'
import { colours, measures } from './picture-look'

/** A count in its frame, of several events that stand too near each other. */
export function count(
  x: number,
  y: number,
  words: string,
  { measure }: Pick<TimelineInput, 'measure'>,
): Markup[] {
  const width = Math.max(22, measure(words) + 8)
  return [
    shape('rect', {
      x: x - width / 2,
      y: y - 11,
      width,
      height: 22,
      rx: 11,
      fill: colours.wash,
      stroke: colours.accent,
      'stroke-width': 1.5,
    }),
    element(
      'text',
      { x, y: y + 4, 'text-anchor': 'middle', 'font-weight': 600, fill: colours.accent },
      words,
    ),
  ]
}

/** A text that is cut where it would be wider than `width` pixels; `size` is how large it is set. */
export function cutTo(
  text: string,
  width: number,
  size: number,
  { measure }: Pick<TimelineInput, 'measure'>,
): string {
  const widthOf = (part: string) => (measure(part) * size) / measures.letter
  if (widthOf(text) <= width) return text
  const letters = Array.from(new Intl.Segmenter().segment(text.slice(0, 600)), ({ segment }) => segment)
  let kept = letters.length
  while (kept > 0 && widthOf(`${letters.slice(0, kept).join('')}…`) > width) kept -= 1
  return `${letters.slice(0, kept).join('').trimEnd()}…`
}
