/** Letters that are written from right to left. */
const letter = '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]'

const hasSome = new RegExp(letter, 'u')
const isFirst = new RegExp(`^[^\\p{L}]*${letter}`, 'u')

/** From the first such letter to the last one before a letter of another kind, with spaces and signs between them. */
const stretch = new RegExp(`(${letter}(?:[^\\p{L}]*${letter})*)`, 'u')

/** Whether a paragraph that begins with `text` runs from right to left: its first letter says so. */
export const runsRightToLeft = (text: string): boolean => isFirst.test(text)

/** A stretch of text with one direction. */
export type Directed = { readonly text: string; readonly rightToLeft: boolean }

/** Text in stretches of one direction, each of which has words. */
export function directed(text: string): Directed[] {
  if (!hasSome.test(text)) return text === '' ? [] : [{ text, rightToLeft: false }]
  return text
    .split(stretch)
    .map((piece, index) => ({ text: piece, rightToLeft: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/**
 * Words beside others in a line from left to right. After words from right to left numbers would go on with them; a mark
 * that is not seen ends them.
 */
export const beside = (text: string): string => (hasSome.test(text) ? `${text}\u200E` : text)
