import { utcMonth, utcYear } from 'd3-time'
import { dayLength } from '../../../shared/timeline/edtf-span'
import type { Span } from '../../../shared/timeline/span'
import { landmarks, type PlacedEvent } from './placed-events'

/** The stretches of time that can be shown by name. */
export type Preset = 'whole' | 'invasion' | 'year'

/** From when to when each named stretch reaches; the second only where the work has such an event. */
export type Periods = { readonly whole: Span; readonly invasion: Span | undefined; readonly year: Span }

const yearLength = 365 * dayLength

/** The named stretches of a work's events. An open end reaches as far as the other dates do. */
export function periodsOf(events: readonly PlacedEvent[]): Periods {
  const ends = events.flatMap(({ span }) => [span.from, span.to]).filter(Number.isFinite)
  const first = Math.min(...ends, ...(ends.length === 0 ? [0] : []))
  const last = Math.max(...ends, first + dayLength)
  const apart = events.find(({ event }) => event.id === landmarks.apart)
  const invasion = events.find(({ event }) => event.id === landmarks.invasion)
  const yearEnd = apart?.span.to ?? last
  return {
    whole: { from: utcYear.floor(new Date(first)).getTime(), to: last },
    invasion: invasion && { from: invasion.span.from, to: last },
    year: { from: utcMonth.floor(new Date(Math.max(yearEnd - yearLength, first))).getTime(), to: last },
  }
}
