import { Colour, Line, type Category } from './vocabulary'

/** How a category is painted: its colour and its line, independent of each other. */
export type Look = Pick<Category, 'colour' | 'line'>

/** All lines and all colours, in the order in which they are offered. */
export const allLines: readonly Line[] = Line.options
export const allColours: readonly Colour[] = Colour.options

/** A look as one number from 1 on, which costs a mark next to nothing. */
export const lookNumber = ({ colour, line }: Look): number =>
  (colour - 1) * allLines.length + allLines.indexOf(line) + 1

/** The look of that number; the numbers count on through the colours, and through the lines of each. */
export function lookNumbered(number: number): Look {
  const colour = allColours[Math.floor((number - 1) / allLines.length)]
  const line = allLines[(number - 1) % allLines.length]
  if (colour === undefined || line === undefined) throw new Error(`no look has the number ${String(number)}`)
  return { colour, line }
}

/** How somebody else's mark is painted: in its category's colour, with a line that no category has. A number after all looks. */
export const othersLookNumber = ({ colour }: Pick<Look, 'colour'>): number =>
  allColours.length * allLines.length + colour

/** The line of a look with that number, or of somebody else's, as `style/lines.css` names it. */
export function lineNumbered(number: number): string {
  const others = number - allColours.length * allLines.length
  if (others > 0) return `others-${String(others)}`
  const { colour, line } = lookNumbered(number)
  return `${line}-${String(colour)}`
}

/** Whether two looks cannot be told apart. */
export const sameLook = (one: Look, other: Look): boolean =>
  one.colour === other.colour && one.line === other.line
