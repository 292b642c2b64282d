import type { Surroundings } from './fit'
import type { Passage } from './passage'

/** So many signs of the surroundings say where a passage begins and ends. */
const border = 10

/** So far from where it was found an end is looked for. */
const farthest = 24

/**
 * The ends of a place that was found by similar words: where the surroundings still touch it there, else at the ends of
 * words, if the passage was one of whole words.
 */
export function snapped(
  text: string,
  place: Passage,
  words: string,
  { before, after }: Surroundings,
): Passage {
  const from = startOf(text, place, words, before)
  const to = endOf(text, { start: from, end: place.end }, words, after)
  return from < to ? { start: from, end: to } : place
}

function startOf(text: string, { start, end }: Passage, words: string, before: string): number {
  const sign = before.slice(-border)
  const low = Math.max(0, start - farthest - border)
  const high = Math.min(start + farthest, end)
  if (sign.length === border) {
    const nearest = nearestOf(text.slice(low, high), sign, start - low - border)
    if (nearest !== undefined) return low + nearest + border
  }
  if (!isCut(before + words, before.length) && isCut(text, start)) {
    const back = wordsStart(text, start)
    const forth = wordsEnd(text, start)
    return start - back <= forth - start ? back : forth + spaceAt(text, forth)
  }
  return start
}

function endOf(text: string, { start, end }: Passage, words: string, after: string): number {
  const sign = after.slice(0, border)
  const low = Math.max(start + 1, end - farthest)
  const high = Math.min(end + farthest + border, text.length)
  if (sign.length === border) {
    const nearest = nearestOf(text.slice(low, high), sign, end - low)
    if (nearest !== undefined) return low + nearest
  }
  if (!isCut(words + after, words.length) && isCut(text, end)) {
    const back = wordsStart(text, end)
    const forth = wordsEnd(text, end)
    return forth - end <= end - back ? forth : text.slice(0, back).trimEnd().length
  }
  return end
}

/** Where `sign` stands in `text` nearest to `wanted`. */
function nearestOf(text: string, sign: string, wanted: number): number | undefined {
  let nearest: number | undefined
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (nearest === undefined || Math.abs(at - wanted) < Math.abs(nearest - wanted)) nearest = at
  }
  return nearest
}

const isWordSign = (sign: string) => /[\p{L}\p{N}\p{M}]/u.test(sign)

/** Whether an offset lies within a word. */
const isCut = (text: string, offset: number): boolean =>
  offset > 0 && isWordSign(text.charAt(offset - 1)) && isWordSign(text.charAt(offset))

function wordsStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && isWordSign(text.charAt(start - 1))) start -= 1
  return start
}

function wordsEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && isWordSign(text.charAt(end))) end += 1
  return end
}

const spaceAt = (text: string, offset: number): number => (text.charAt(offset) === ' ' ? 1 : 0)
