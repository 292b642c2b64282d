import { field, isObject, listOf, namesIn, numberIn, wordsIn, type JsonObject } from './fields'
import type { UnreadableReason } from './import-preview'

/** A passage as another program names it: its words, and its place in code points of a text that need not be ours. */
export type ForeignQuote = {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly position: { readonly start: number; readonly end: number } | undefined
}

/** What a foreign annotation is about. */
export type ForeignTarget =
  | { readonly kind: 'passage'; readonly source: string; readonly quote: ForeignQuote }
  /** The text as a whole. */
  | { readonly kind: 'whole'; readonly source: string }
  /** A passage that is not named by its words. */
  | { readonly kind: 'unknown'; readonly source: string; readonly reason: UnreadableReason }

/** Selectors are not followed deeper than this into what refines them. */
const deepest = 8

/** So many surroundings of a quote are looked at, in UTF-16 code units. */
const longestContext = 1000

/** Reads the target of an entry; of several the first that names its words. Nothing where there is none. */
export function targetOf(entry: JsonObject): ForeignTarget | undefined {
  const targets = listOf(field(entry, 'target')).flatMap((target) => oneTarget(target) ?? [])
  return targets.find(({ kind }) => kind === 'passage') ?? targets[0]
}

function oneTarget(target: unknown): ForeignTarget | undefined {
  if (typeof target === 'string') return { kind: 'whole', source: target }
  if (!isObject(target)) return undefined
  const source = wordsIn(field(target, 'source')) ?? wordsIn(field(target, 'id')) ?? ''
  const given = field(target, 'selector')
  const selectors = listOf(given).flatMap((selector) => selectorsIn(selector, 0))
  const quote = quoteIn(selectors)
  if (quote) return { kind: 'passage', source, quote }
  if (listOf(given).length === 0) return { kind: 'whole', source }
  return { kind: 'unknown', source, reason: selectors.length === 0 ? 'bad-selector' : 'no-quote' }
}

/** A selector with what refines it and what stands beside it as a choice. */
function selectorsIn(selector: unknown, depth: number): JsonObject[] {
  if (!isObject(selector) || depth > deepest) return []
  const inner = [...listOf(field(selector, 'refinedBy')), ...listOf(field(selector, 'items'))]
  return [selector, ...inner.flatMap((one) => selectorsIn(one, depth + 1))]
}

function quoteIn(selectors: readonly JsonObject[]): ForeignQuote | undefined {
  const of = (type: string) => selectors.filter((selector) => namesIn(field(selector, 'type')).includes(type))
  for (const selector of of('TextQuoteSelector')) {
    const exact = wordsIn(field(selector, 'exact'))
    if (exact === undefined || exact.trim() === '') continue
    return {
      exact,
      prefix: (wordsIn(field(selector, 'prefix')) ?? '').slice(-longestContext),
      suffix: (wordsIn(field(selector, 'suffix')) ?? '').slice(0, longestContext),
      position: of('TextPositionSelector').flatMap((one) => positionIn(one) ?? [])[0],
    }
  }
  return undefined
}

function positionIn(selector: JsonObject): ForeignQuote['position'] {
  const start = numberIn(field(selector, 'start'))
  const end = numberIn(field(selector, 'end'))
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}
