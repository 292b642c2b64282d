import type { Citation, CitedRun } from '../citation/citation'
import { entity, escapeSigns, escapeStart, guardAddresses, inOneLine } from './markdown-text'

/** A citation as a paragraph of one line that says exactly its words, those in italics between asterisks. */
export function citationMarkdown({ runs }: Citation): string {
  const pieces = piecesOf(runs)
  return pieces
    .map(({ text, italic }, index) => {
      if (italic) return `*${guardAddresses(escapeSigns(text))}*`
      const [before, after] = [pieces[index - 1], pieces[index + 1]]
      const opens = before !== undefined && isSign(before.text.at(-1))
      const closes = after !== undefined && isSign(after.text.at(0))
      const escaped = guarded(text, opens, closes)
      return index === 0 ? escapeStart(escaped) : escaped
    })
    .join('')
}

/** The address that leads back, which has no sign that means something, as a link with these words. */
export const linkMarkdown = (words: string, address: string): string => `[${words}](${address})`

type Piece = { readonly text: string; readonly italic: boolean }

/** Runs that are set alike as one, white space at the ends of italics outside of them, and none at the ends of the whole. */
function piecesOf(runs: readonly CitedRun[]): Piece[] {
  const pieces: Piece[] = []
  const add = (text: string, italic: boolean) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.italic === italic) pieces[pieces.length - 1] = { text: last.text + text, italic }
    else pieces.push({ text, italic })
  }
  for (const { text, italic } of inOneLineTogether(runs)) {
    const words = italic ? text.trim() : text
    const start = text.indexOf(words)
    add(text.slice(0, start), false)
    add(words, italic && words !== '')
    add(text.slice(start + words.length), false)
  }
  return pieces
}

/** The runs with single spaces, also where a run's end meets the next one's start. */
function inOneLineTogether(runs: readonly CitedRun[]): Piece[] {
  let spaced = true
  const lines = runs.map(({ text, italic = false }) => {
    const line = inOneLine(text)
    const kept = spaced ? line.trimStart() : line
    if (kept !== '') spaced = kept.endsWith(' ')
    return { text: kept, italic }
  })
  const last = lines.findLastIndex(({ text }) => text.trim() !== '')
  return lines
    .slice(0, last + 1)
    .map(({ text, italic }, index) => ({ text: index === last ? text.trimEnd() : text, italic }))
}

/**
 * Between a letter and a sign asterisks are no emphasis; the letter as an entity is a sign itself. `opens` and `closes` say
 * whether the italics before and after have a sign at that end.
 */
function guarded(text: string, opens: boolean, closes: boolean): string {
  const letters = Array.from(text)
  const [first = '', last = ''] = [letters[0], letters.at(-1)]
  const start = opens && !isFree(first) ? 1 : 0
  const end = closes && letters.length > start && !isFree(last) ? letters.length - 1 : letters.length
  const middle = escapeSigns(letters.slice(start, end).join(''))
  return guardAddresses(
    (start === 1 ? entity(first) : '') + middle + (end < letters.length ? entity(last) : ''),
  )
}

const isSign = (letter: string | undefined) => letter !== undefined && !/^[\p{L}\p{N}]/u.test(letter)
const isFree = (letter: string) => /^[\s!-/:-@[-`{-~]$/.test(letter)
