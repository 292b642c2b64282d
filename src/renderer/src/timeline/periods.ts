import type { Landmarks } from '../../../shared/article/work'
import { dayAt, dayLength, startOfDay } from '../../../shared/timeline/edtf-span'
import { knownSpan } from '../../../shared/timeline/known-span'
import type { Span } from '../../../shared/timeline/span'
import type { PlacedEvent } from './placed-events'

/** The stretches of time that can be shown by name. */
export type Preset = 'whole' | 'invasion' | 'year' | 'around'

/** From when to when each named stretch reaches; the second only where the work has such an event. */
export type Periods = { readonly whole: Span; readonly invasion: Span | undefined; readonly year: Span }

const yearLength = 365 * dayLength

/** All of time is at least this long, so that a single day is not all there is. */
const leastWhole = 28 * dayLength

/** What is shown around an event: so many others at least, and so much time on either side. */
const company = 4
const leastAround = 15 * dayLength

/** The stretch of time around an event: all of it, within its whole, and the events nearest to it. */
export function spanAround(event: Span, others: readonly Span[], whole: Span): Span {
  const from = Math.max(event.from, whole.from)
  const to = Math.min(event.to, whole.to)
  const away = others
    .map((other) => Math.max(other.from - to, from - other.to, 0))
    .filter(Number.isFinite)
    .sort((one, another) => one - another)
  const beside = Math.max(leastAround, (away[Math.min(company, away.length) - 1] ?? 0) + dayLength)
  return { from: from - beside, to: to + beside }
}

const monthOf = (time: number, later = 0) => {
  const { year, month } = dayAt(time)
  return startOfDay(year, month + later)
}

/**
 * The named stretches of a work's events. An open end reaches as far as the other dates do. The whole covers every date,
 * however far away; the other two end near the event set apart, where there is one.
 */
export function periodsOf(events: readonly PlacedEvent[], landmarks: Landmarks): Periods {
  const { from: first, to: last } = knownSpan(events)
  const whole = { from: startOfDay(dayAt(first).year), to: Math.max(last, first + leastWhole) }
  const apart = events.find(({ event }) => event.id === landmarks.apart)
  const invasion = events.find(({ event }) => event.id === landmarks.since)
  const end = apart && Math.min(apart.span.to, last)
  const yearEnd = end ?? last
  const year = {
    from: monthOf(Math.max(yearEnd - yearLength, first)),
    to: Math.min(whole.to, monthOf(yearEnd - 1, 1)),
  }
  if (!invasion) return { whole, invasion: undefined, year }
  const from = Math.max(invasion.span.from, first)
  const reach = end === undefined ? last : Math.min(last, from + 2 * (end - from))
  return { whole, invasion: { from, to: Math.max(reach, from + leastWhole) }, year }
}
