import type { Language } from '../article/language'
import type { DateForm } from './date-spelling'
import { parseEdtf } from './edtf'
import { spanOf } from './edtf-span'
import { dateWords } from './edtf-words'
import { byTime, type Span } from './span'

/** What an event's date covers, in UTC milliseconds; nothing for a date that cannot be read. */
export function timeOf(edtf: string): Span | undefined {
  const date = parseEdtf(edtf)
  return date.ok ? spanOf(date.value) : undefined
}

/** An event's date as words; as it is written where it cannot be read. */
export function timeWords(edtf: string, language: Language, form: DateForm = 'full'): string {
  const date = parseEdtf(edtf)
  return date.ok ? dateWords(date.value, language, form) : edtf
}

/** Events in order of time: by their beginnings, the shorter first where two begin together. An unreadable date comes last. */
export function inTimeOrder<Dated extends { readonly date: string }>(events: readonly Dated[]): Dated[] {
  return events
    .map((event) => ({ event, span: timeOf(event.date) ?? { from: Infinity, to: Infinity } }))
    .sort((one, other) => byTime(one.span, other.span))
    .map(({ event }) => event)
}

/** Whether two stretches of time share a moment. */
export const meet = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to
