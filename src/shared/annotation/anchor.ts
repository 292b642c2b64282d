import { anchorAll } from './anchor-all'
import { occurrences } from './occurrences'
import type { Passage } from './passage'
import type { Selectors, TextQuoteSelector } from './selector'

/** Where an annotation's passage is in the text at hand, and how sure that is. */
export type Anchoring =
  /** The stored words stand at the stored place. */
  | { readonly state: 'exact'; readonly passage: Passage }
  /** It stands elsewhere or in another wording, and there is no doubt where. Typography is no wording. */
  | { readonly state: 'moved'; readonly passage: Passage; readonly wording: 'same' | 'changed' }
  /** Several places are possible, or one that may be another passage; the reader is asked. The best first. */
  | { readonly state: 'unsure'; readonly candidates: readonly Passage[] }
  /** It is not there; or, where time ran out, not where it was looked for. */
  | { readonly state: 'lost'; readonly searched: 'whole' | 'partly' }

/**
 * Finds the passage that `selectors` name in `text`, however long that takes; `old` is the text in which it was marked,
 * where that is known. Never guesses: where two places fit alike, it says so.
 */
export function anchor(text: string, selectors: Selectors, old?: string): Anchoring {
  const oldTexts = old === undefined ? {} : { old }
  const quotes = [{ id: '', hash: 'old', selector: selectors }]
  const found = anchorAll({ text, oldTexts, quotes, limit: Infinity }, () => 0).get('')
  return found ?? { state: 'lost', searched: 'partly' }
}

/** Finds a passage by its words and their surroundings alone. */
export function findQuote(text: string, quote: TextQuoteSelector): Anchoring {
  const { prefix, exact, suffix } = quote
  const [only, ...others] = occurrences(text, prefix + exact + suffix)
  if (only && others.length === 0 && prefix !== '' && suffix !== '') {
    const start = only.start + prefix.length
    return { state: 'moved', passage: { start, end: start + exact.length }, wording: 'same' }
  }
  const nowhere = { start: text.length, end: text.length + exact.length }
  return anchor(text, [quote, { type: 'TextPositionSelector', ...nowhere }])
}
