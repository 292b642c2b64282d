import type { Passage } from '../annotation/passage'
import { occurrencesFolded } from './find'

/** A stretch of words to be shown; `hit` says whether it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean }

/** How much is shown around a hit, and of the hit itself, in UTF-16 code units. */
const reach = { before: 48, after: 96, hit: 160 }

/** `words` in pieces: each stretch that a word of `query` stands for is a hit. */
export function emphasised(words: string, query: string): Piece[] {
  const hits = query
    .split(/\s+/)
    .flatMap((word) => occurrencesFolded(words, word))
    .sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push({ text: words.slice(at, from), hit: false }, { text: words.slice(from, end), hit: true })
    at = end
  }
  return [...pieces, { text: words.slice(at), hit: false }].filter(({ text }) => text !== '')
}

/** A hit with some words before and after it; what is left out shows as “…”. */
export function excerpt(text: string, hit: Passage): Piece[] {
  const from = wordFrom(text, hit.start - reach.before, hit.start)
  const shown = Math.min(hit.end, cleanCut(text, hit.start + reach.hit))
  const to = shown < hit.end ? shown : wordTo(text, hit.end + reach.after, hit.end)
  return [
    { text: `${from > 0 ? '… ' : ''}${text.slice(from, hit.start)}`, hit: false },
    { text: text.slice(hit.start, shown), hit: true },
    { text: `${text.slice(shown, to)}${to < text.length ? ' …' : ''}`, hit: false },
  ].filter((piece) => piece.text !== '')
}

/** The beginning of `words`, or where the first word of `query` stands in them, on one line, with all hits in it. */
export function excerptFor(words: string, query: string): Piece[] {
  const line = words.replace(/\s+/g, ' ').trim()
  const [first] = query
    .split(/\s+/)
    .flatMap((word) => occurrencesFolded(line, word).slice(0, 1))
    .sort((a, b) => a.start - b.start)
  const at = first ?? { start: 0, end: 0 }
  return emphasised(
    excerpt(line, at)
      .map(({ text }) => text)
      .join(''),
    query,
  )
}

/** The first beginning of a word from `at` on, `last` at the latest. */
function wordFrom(text: string, at: number, last: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at - 1)
  return space < 0 || space >= last ? cleanCut(text, at) : space + 1
}

/** The last end of a word up to `at`, `first` at the earliest. */
function wordTo(text: string, at: number, first: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space <= first ? cleanCut(text, at) : space
}

/** `at`, or one less where a letter would be cut in two. */
const cleanCut = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
