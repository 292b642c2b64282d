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

/** Whether two looks cannot be told apart. */
export const sameLook = (one: Look, other: Look): boolean =>
  one.colour === other.colour && one.line === other.line
