import type { Surroundings } from './fit'
import type { Passage } from './passage'
import type { PreparedText } from './prepared-text'

/** A sentence that goes on farther than this on one side of a passage is cut there, in signs. */
const farthest = 240

const itsBeginning = /^(?:.*[.?!]"? )?/su
const itsRest = /^.*?(?:[.?!](?="? |"?$)|$)/su

/** A passage with the rest of its sentence on both sides, within its paragraphs. */
export function sentenceAt(
  { text, paragraphs, paragraphAt }: PreparedText,
  { start, end }: Passage,
): Passage {
  const first = paragraphs[paragraphAt(start)]?.start ?? 0
  const last = paragraphs[paragraphAt(end - 1)]?.end ?? text.length
  const before = text.slice(Math.max(first, start - farthest), start)
  const after = text.slice(end, Math.max(end, Math.min(last, end + farthest)))
  return { start: start - headOf(before).length, end: end + restOf(after, text.slice(start, end)).length }
}

/** What of a passage's sentence was kept beside it, then and at a place, in the same width. */
export function sentencesAround(
  { before, after }: Surroundings,
  text: string,
  { start, end }: Passage,
): [then: string, now: string] {
  const words = text.slice(start, end)
  const head = headOf(before)
  const rest = restOf(after, words)
  const now = text.slice(Math.max(0, start - head.length), start) + text.slice(end, end + rest.length)
  return [head + rest, now]
}

const headOf = (before: string): string => before.slice(itsBeginning.exec(before)?.[0].length ?? 0)

const restOf = (after: string, words: string): string =>
  /[.?!]"?$/u.test(words) ? '' : (itsRest.exec(after)?.[0] ?? '')
