import search from 'approx-string-match'
import type { Anchoring } from '../../../src/shared/annotation/anchor'
import { describe } from '../../../src/shared/annotation/describe'
import { occurrences } from '../../../src/shared/annotation/occurrences'
import type { Passage } from '../../../src/shared/annotation/passage'
import type { Selectors } from '../../../src/shared/annotation/selector'
import type { Answering } from './answers'

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }

/**
 * Anchoring as Hypothesis publishes it: the stored place if the words stand there, else the best match by these weights,
 * at most half of the quote changed. It has no least score, and does not look at the second best.
 */
export const bestMatches: Answering = ({ old, text, cases }) =>
  cases.map(({ passage }) => bestMatch(text, describe(old, passage)))

function bestMatch(text: string, [{ exact, prefix, suffix }, position]: Selectors): Anchoring {
  const stored = { start: position.start, end: position.end }
  if (text.slice(stored.start, stored.end) === exact) return { state: 'exact', passage: stored }
  const same = occurrences(text, exact).map((place) => ({ ...place, errors: 0 }))
  const places = same.length > 0 ? same : search(text, exact, Math.min(256, exact.length / 2))
  const scoreOf = ({ start, end, errors }: Passage & { errors: number }) =>
    weights.quote * (1 - errors / exact.length) +
    weights.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    weights.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
    weights.position * (1 - Math.abs(start - position.start) / text.length)
  const [best] = places.map((place) => ({ place, score: scoreOf(place) })).sort((a, b) => b.score - a.score)
  if (!best) return { state: 'lost', searched: 'whole' }
  const { start, end, errors } = best.place
  return { state: 'moved', passage: { start, end }, wording: errors === 0 ? 'same' : 'changed' }
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1
  const [best] = search(text, wanted, wanted.length)
  return best ? 1 - best.errors / wanted.length : 0
}
