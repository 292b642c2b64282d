import type { Language } from '../article/language'
import type { EdtfDate, EdtfEnd, EdtfPoint } from './edtf-date'
import { dateGrammars, type DateGrammar } from './date-grammar'
import type { DateForm } from './date-spelling'

/** What a reader is told of a date's sureness, or else of how finely it is known. */
export type DateKind = 'exact' | 'about' | 'uncertain' | 'both' | 'month' | 'season' | 'year' | 'decade'

/**
 * A date as words: `full` to be read aloud or in a sentence („im Frühjahr 2025“, “about August 2025”), `short` for
 * labels and headers („Frühjahr 2025“, “about Aug 2025”).
 */
export function dateWords(date: EdtfDate, language: Language, form: DateForm = 'full'): string {
  const grammar = dateGrammars[language]
  return date.precision === 'interval'
    ? intervalWords(date.start, date.end, grammar, form)
    : pointWords(date, grammar, form)
}

function pointWords(point: EdtfPoint, grammar: DateGrammar, form: DateForm): string {
  const words = grammar.qualify(point, form)
  if (!('unspecified' in point) || point.unspecified === undefined || form === 'short') return words
  return `${words}, ${grammar.unknown[point.unspecified]}`
}

function intervalWords(start: EdtfEnd, end: EdtfEnd, grammar: DateGrammar, form: DateForm): string {
  if (typeof start === 'string') {
    if (typeof end === 'string') return ''
    const until = grammar.until(end, form)
    return start === 'open' || form === 'short' ? until : `${until}, ${grammar.unknown.start}`
  }
  if (end === 'open') return grammar.since(start, form)
  if (end === 'unknown') {
    const from = grammar.from(start, form)
    return form === 'short' ? from : `${from}, ${grammar.unknown.end}`
  }
  return betweenWords(start, end, grammar, form)
}

/** What both ends share is said once: „3. bis 11. März 2025“. */
function betweenWords(start: EdtfPoint, end: EdtfPoint, grammar: DateGrammar, form: DateForm): string {
  const plain = start.qualification === 'exact' && end.qualification === 'exact'
  const dated = (point: EdtfPoint) => point.precision === 'day' || point.precision === 'month'
  const sameYear = plain && dated(start) && dated(end) && start.year === end.year
  const sameMonth =
    sameYear && start.precision === 'day' && end.precision === 'day' && start.month === end.month
  const omit = sameMonth ? 'month' : sameYear ? 'year' : undefined
  const first = grammar.end(start, form, omit)
  const last = grammar.end(end, form, undefined)
  if (first === last) return last
  if (form === 'full') return `${first} ${grammar.to} ${last}`
  return sameMonth || !/\s/.test(first + last) ? `${first}–${last}` : `${first} – ${last}`
}

/** What kind of date it is; of an interval, what is true of its less sure, then of its coarser end. */
export function dateKind(date: EdtfDate): DateKind {
  const points =
    date.precision === 'interval' ? [date.start, date.end].filter((end) => typeof end !== 'string') : [date]
  const sureness = points.map(({ qualification }) => qualification)
  for (const kind of ['both', 'uncertain', 'about'] as const) if (sureness.includes(kind)) return kind
  const precisions = new Set(points.map(({ precision }) => precision))
  if (precisions.has('century') || precisions.has('decade')) return 'decade'
  for (const kind of ['year', 'season', 'month'] as const) if (precisions.has(kind)) return kind
  return 'exact'
}
