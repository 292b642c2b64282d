import { matcher } from '../../../shared/article/find'
import type { Language } from '../../../shared/article/language'
import type { Messages } from '../../../shared/messages/messages'
import { dateWords } from '../../../shared/timeline/edtf-words'
import { byTime } from '../../../shared/timeline/span'
import type { PlacedEvent } from './placed-events'

/** What the table can be ordered by. */
export const columns = ['date', 'title', 'lane', 'basis', 'passages'] as const
export type Column = (typeof columns)[number]

/** In which order the table stands. */
export type Order = { readonly column: Column; readonly down: boolean }

/** What narrows the table; an empty string narrows nothing. */
export type Narrowing = { readonly words: string; readonly lane: string; readonly basis: string }

/** Nothing is narrowed. */
export const everything: Narrowing = { words: '', lane: '', basis: '' }

/** What ordering and narrowing need to know beside the events. */
export type Telling = {
  readonly language: Language
  readonly messages: Messages['timeline']
  readonly passages: (id: string) => number
}

/** The events that fit, ordered; those that are alike stand in order of time. */
export function rowsOf(
  events: readonly PlacedEvent[],
  narrowing: Narrowing,
  order: Order,
  telling: Telling,
): readonly PlacedEvent[] {
  const by = keyOrder(order.column, telling)
  const way = order.down ? -1 : 1
  return events
    .filter(fitting(narrowing, telling))
    .toSorted((one, other) => way * by(one, other) || inTime(one, other))
}

function fitting({ words, lane, basis }: Narrowing, { language }: Telling): (one: PlacedEvent) => boolean {
  const speaksOf = words.trim() === '' ? undefined : matcher(words)
  return ({ event, date }) =>
    (lane === '' || event.lane === lane) &&
    (basis === '' || event.basis === basis) &&
    (!speaksOf ||
      speaksOf(
        [
          event.title,
          event.label,
          event.detail,
          ...event.places,
          ...event.people,
          dateWords(date, language),
          event.date,
        ].join('\n'),
      ))
}

function keyOrder(
  column: Column,
  { language, messages, passages }: Telling,
): (a: PlacedEvent, b: PlacedEvent) => number {
  const words = new Intl.Collator(language, { numeric: true })
  switch (column) {
    case 'date':
      return inTime
    case 'title':
      return (a, b) => words.compare(a.event.title, b.event.title)
    case 'lane':
      return (a, b) => a.lane - b.lane
    case 'basis':
      return (a, b) => words.compare(messages.basis[a.event.basis], messages.basis[b.event.basis])
    case 'passages':
      return (a, b) => passages(a.event.id) - passages(b.event.id)
  }
}

const inTime = (one: PlacedEvent, other: PlacedEvent): number => byTime(one.span, other.span)
