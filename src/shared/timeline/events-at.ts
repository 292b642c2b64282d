import { parseEdtf } from './edtf'
import type { EdtfDate } from './edtf-date'
import { dayLength, spanOf } from './edtf-span'
import type { ShownEvent } from './shown-event'
import { lengthOf, type Span } from './span'

/** How much longer an event may be than the date, and the date than an event, before one says nothing of the other. */
const widest = { event: 4, date: 400 }

/** An event of a month still says something of a day. */
const leastReach = 31 * dayLength

/**
 * The events whose dates fit a date in EDTF, best first: of the same date, then of the same span, then those that overlap it,
 * the more the better. An event that lasts so long that it would fit anything fits nothing, nor does one fit a date that wide.
 */
export function eventsAt(edtf: string, events: readonly ShownEvent[]): ShownEvent[] {
  const date = parseEdtf(edtf)
  if (!date.ok) return []
  const span = knownSpan(date.value)
  return events
    .flatMap((event) => {
      const worth = event.date === edtf ? 2 : worthOf(event, span)
      return worth > 0 ? [{ event, worth, from: spanOfEvent(event)?.from ?? 0 }] : []
    })
    .sort((a, b) => b.worth - a.worth || a.from - b.from)
    .map(({ event }) => event)
}

/** From 0, nothing in common, to 1, the same span: what both share of what they cover together. */
function worthOf(event: ShownEvent, date: Span): number {
  const span = spanOfEvent(event)
  if (!span) return 0
  const shared = Math.min(span.to, date.to) - Math.max(span.from, date.from)
  if (shared <= 0) return 0
  const [own, other] = [lengthOf(span), lengthOf(date)]
  if (own > Math.max(other * widest.event, leastReach)) return 0
  if (other > Math.max(own, dayLength) * widest.date) return 0
  return shared / (own + other - shared)
}

/** What is known of it for sure: of an interval without an end, its beginning. */
function knownSpan(date: EdtfDate): Span {
  if (date.precision !== 'interval') return spanOf(date)
  const { start, end } = date
  if (start === 'open') return typeof end === 'string' ? spanOf(date) : spanOf(end)
  return end === 'open' && typeof start !== 'string' ? spanOf(start) : spanOf(date)
}

const spans = new WeakMap<ShownEvent, Span | 'none'>()

/** An event's span, read once. */
function spanOfEvent(event: ShownEvent): Span | undefined {
  const known = spans.get(event)
  if (known !== undefined) return known === 'none' ? undefined : known
  const date = parseEdtf(event.date)
  const span = date.ok ? knownSpan(date.value) : undefined
  spans.set(event, span ?? 'none')
  return span
}
