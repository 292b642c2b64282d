import type { Anchoring } from './anchor'
import { climb, searchAll } from './ladder'
import { prepare, type PreparedText } from './prepared-text'
import type { Selectors } from './selector'
import { oldText, soughtFor, type OldText, type Sought } from './sought'
import { storedPlace } from './stored-place'

/** One quote to be found again: `hash` is that of the text in which it was marked. */
export type SoughtQuote = { readonly id: string; readonly hash: string; readonly selector: Selectors }

/** Quotes that are to be found in `text`, with the texts in which they were marked, by hash, where still known. */
export type AnchoringRequest = {
  readonly text: string
  readonly oldTexts: Readonly<Record<string, string>>
  readonly quotes: readonly SoughtQuote[]
  /** Milliseconds after which no further search is begun. */
  readonly limit: number
}

/** Milliseconds from any beginning; only differences count. */
export type Clock = () => number

/** Where each quote is, by its id: every id of the request is in the answer. */
export const anchorAll = (request: AnchoringRequest, clock: Clock): ReadonlyMap<string, Anchoring> =>
  new Map(anchorEach(request, clock))

/**
 * The same, each answer as soon as it is known. The quick rungs come first for all quotes, then the slow one for those
 * that are still missing; what the limit leaves unsearched is lost with `searched: 'partly'`.
 */
export function* anchorEach(
  { text, oldTexts, quotes, limit }: AnchoringRequest,
  clock: Clock,
): Generator<readonly [id: string, Anchoring]> {
  const end = clock() + limit
  const isOver = () => clock() >= end
  let prepared: PreparedText | undefined
  const olds = new Map<string, OldText | undefined>()
  const oldOf = (hash: string, now: PreparedText): OldText | undefined => {
    const raw = oldTexts[hash]
    if (!olds.has(hash)) olds.set(hash, raw === undefined ? undefined : oldText(prepare(raw), now))
    return olds.get(hash)
  }
  const missing: { id: string; now: PreparedText; sought: Sought }[] = []
  for (const { id, hash, selector } of quotes) {
    const stored = storedPlace(text, oldTexts[hash], selector)
    if (stored || isOver()) {
      yield [id, stored ?? { state: 'lost', searched: 'partly' }]
      continue
    }
    const now = (prepared ??= prepare(text))
    const sought = soughtFor(selector, oldOf(hash, now))
    const quick = climb(now, sought)
    if (quick) yield [id, quick]
    else missing.push({ id, now, sought })
  }
  for (const { id, now, sought } of missing) {
    yield [id, isOver() ? { state: 'lost', searched: 'partly' } : searchAll(now, sought)]
  }
}
