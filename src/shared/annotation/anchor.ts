import type { Passage } from './passage'
import type { Selectors, TextQuoteSelector } from './selector'

/** Where an annotation's passage is in the text at hand, and how sure that is. */
export type Anchoring =
  /** The stored words stand at the stored place. */
  | { state: 'exact'; passage: Passage }
  /** The stored words stand elsewhere, and there is no doubt where. */
  | { state: 'moved'; passage: Passage }
  /** Several places are possible; the reader is asked. The best first. */
  | { state: 'unsure'; candidates: Passage[] }
  /** The words are not there. */
  | { state: 'lost' }

/** How much better than the second best a place must fit, as a share of the context, to count as found. */
const margin = 0.25

/** The least share of the context that must agree where the words alone do not decide. */
const leastFit = 0.5

/** From this length, in UTF-16 code units, words that stand in one place only decide alone; a single name does not. */
const tellingLength = 32

/** Finds the passage that `selectors` name in `text`. Never guesses: where two places fit alike, it says so. */
export function anchor(text: string, [quote, position]: Selectors): Anchoring {
  if (text.slice(position.start, position.end) === quote.exact) {
    const here = { start: position.start, end: position.end }
    const fitHere = fit(text, here, quote)
    const others = occurrences(text, quote.exact).filter(({ start }) => start !== here.start)
    const best = others.every((other) => fit(text, other, quote) <= fitHere)
    const telling = others.length === 0 && quote.exact.length >= tellingLength
    if (telling || (best && fitHere >= leastFit)) return { state: 'exact', passage: here }
  }
  return findQuote(text, quote)
}

/** Finds a passage by its words and their surroundings alone. */
export function findQuote(text: string, quote: TextQuoteSelector): Anchoring {
  const ranked = occurrences(text, quote.exact)
    .map((passage) => ({ passage, fit: fit(text, passage, quote) }))
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = ranked
  if (!best) return { state: 'lost' }
  const sure = second
    ? best.fit >= leastFit && best.fit - second.fit >= margin
    : best.fit >= leastFit || quote.exact.length >= tellingLength
  if (sure) return { state: 'moved', passage: best.passage }
  return { state: 'unsure', candidates: ranked.map(({ passage }) => passage) }
}

/** How many places of one quote are looked at: a text of one repeated letter must not hold up the reader. */
const mostOccurrences = 1000

/** All places where `exact` stands in `text`, in order, at most `mostOccurrences`. */
export function occurrences(text: string, exact: string): Passage[] {
  const found: Passage[] = []
  for (
    let start = text.indexOf(exact);
    start >= 0 && found.length < mostOccurrences;
    start = text.indexOf(exact, start + 1)
  ) {
    found.push({ start, end: start + exact.length })
  }
  return found
}

/** The share of the stored context that stands around `passage`: 0 to 1, 1 where there is no context to compare. */
function fit(text: string, { start, end }: Passage, { prefix, suffix }: TextQuoteSelector): number {
  const whole = prefix.length + suffix.length
  if (whole === 0) return 1
  let same = 0
  for (let i = 1; i <= prefix.length && text[start - i] === prefix[prefix.length - i]; i += 1) same += 1
  for (let i = 0; i < suffix.length && text[end + i] === suffix[i]; i += 1) same += 1
  return same / whole
}
