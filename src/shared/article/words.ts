import type { Passage } from '../annotation/passage'
import type { Language } from './language'

/**
 * The words of one sentence in order, without the signs between them; offsets count from the beginning of `text`.
 * What a reader takes for one word is one: „US-Präsident“, „7.600“, „15.“ before a month, „z.“ and „B.“, „30%“.
 */
export function wordsOf(text: string, language: Language): Passage[] {
  const words: { start: number; end: number }[] = []
  for (const { index, segment, isWordLike } of segmenterOf(language).segment(text)) {
    if (isWordLike !== true) continue
    const before = words.at(-1)
    if (before && joins(text.slice(before.start, before.end), text.slice(before.end, index), segment))
      before.end = index + segment.length
    else words.push({ start: index, end: index + segment.length })
  }
  return words.map(({ start, end }) => ({
    start: start - (/[$€£§]$/.exec(text.slice(0, start))?.[0].length ?? 0),
    end: end + (tail.exec(text.slice(end, end + 8))?.[0].length ?? 0),
  }))
}

/** Whether what stands between two pieces makes them one word: a hyphen, a year's slash, the space within a long number. */
const joins = (before: string, between: string, after: string): boolean =>
  /^[-\u2010\u2011]$/u.test(between) ||
  (/^[:*]$/.test(between) && /^\p{Ll}/u.test(after)) ||
  (between === '/' && /\d$/.test(before) && /^\d/.test(after)) ||
  (/^[\u00A0\u202F]$/u.test(between) && /(?:^|\D)\d{1,3}$/.test(before) && /^\d{3}$/.test(after))

/** What belongs to the word before it: a unit's sign, a hyphen or a full stop after which the sentence goes on. */
const tail = /^(?:[%‰°²³€$]|[-\u2010\u2011](?=\s)|\.(?=[\p{L}\p{N}]|\s+[\p{L}\p{N}(„“‚‘«»–]))/u

const segmenters = new Map<Language, Intl.Segmenter>()

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}
