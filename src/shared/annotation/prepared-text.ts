import { fold, type FoldedText } from './folded'
import type { Passage } from './passage'

/** A text made ready for many searches. All offsets but those of `raw` are of the folded text. */
export type PreparedText = {
  readonly raw: string
  readonly text: string
  readonly folded: FoldedText
  readonly paragraphs: readonly Passage[]
  /** The paragraph at an offset, by its place in `paragraphs`; between two of them the earlier one. */
  readonly paragraphAt: (offset: number) => number
  /** The paragraphs in which a word stands, by their places in `paragraphs`. */
  readonly paragraphsWith: (word: string) => readonly number[]
}

/** A word, or a sign that is no letter, digit or space. */
export const wordPattern = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu

/** Makes a text ready for many searches; the index of its words is made when it is first asked for. */
export function prepare(raw: string): PreparedText {
  const folded = fold(raw)
  const { text } = folded
  const paragraphs = Array.from(raw.matchAll(/[^\n\r]+/g), ({ 0: line, index }): Passage => {
    const start = folded.fromRaw(index)
    const end = folded.fromRaw(index + line.length)
    const words = text.slice(start, end)
    return {
      start: start + words.length - words.trimStart().length,
      end: end - words.length + words.trimEnd().length,
    }
  }).filter(({ start, end }) => start < end)
  let index: ReadonlyMap<string, readonly number[]> | undefined
  return {
    raw,
    text,
    folded,
    paragraphs,
    paragraphAt: (offset) => {
      let low = 0
      let high = paragraphs.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((paragraphs[middle]?.start ?? Infinity) <= offset) low = middle
        else high = middle - 1
      }
      return low
    },
    paragraphsWith: (word) => (index ??= indexOf(text, paragraphs)).get(word) ?? [],
  }
}

function indexOf(text: string, paragraphs: readonly Passage[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  paragraphs.forEach(({ start, end }, number) => {
    for (const word of new Set(text.slice(start, end).match(wordPattern))) {
      const known = index.get(word)
      if (known) known.push(number)
      else index.set(word, [number])
    }
  })
  return index
}
