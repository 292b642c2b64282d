import type { Passage } from '../annotation/passage'

/** How many hits are looked for: more than anybody steps through. */
const mostHits = 5000

/**
 * A text without capitals and accents, and for each of its code units the offset in `text` that it comes from.
 * One letter may become two (ß: ss), which is why the offsets are kept.
 */
export function fold(text: string): { folded: string; origin: Uint32Array } {
  const letters: string[] = []
  const origin: number[] = []
  let offset = 0
  for (const letter of text) {
    const plain = letter
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[\u00A0\u202F]/g, ' ')
    letters.push(plain)
    origin.push(...Array.from({ length: plain.length }, () => offset))
    offset += letter.length
  }
  origin.push(offset)
  return { folded: letters.join(''), origin: Uint32Array.from(origin) }
}

const kept = { text: '', folded: fold('') }

/** Where `query` stands in `text`, whatever the capitals and accents: whole letters with their accents, without overlaps, in order. */
export function occurrencesFolded(text: string, query: string): Passage[] {
  const wanted = fold(query).folded
  if (wanted.trim() === '') return []
  if (kept.text !== text) Object.assign(kept, { text, folded: fold(text) })
  const { folded, origin } = kept.folded
  const hits: Passage[] = []
  let at = folded.indexOf(wanted)
  while (at >= 0 && hits.length < mostHits) {
    const next = afterLetter(origin, at + wanted.length)
    hits.push({ start: origin[at] ?? 0, end: origin[next] ?? text.length })
    at = folded.indexOf(wanted, next)
  }
  return hits
}

/** Where the letter ends that the folded text shows before `at`: half of an ß is all of it. */
function afterLetter(origin: Uint32Array, at: number): number {
  let next = at
  while (next < origin.length && origin[next] === origin[at - 1]) next += 1
  return next
}
