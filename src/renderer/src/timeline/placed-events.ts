import { drawingOf, type Drawing } from '../../../shared/timeline/drawing'
import { parseEdtf } from '../../../shared/timeline/edtf'
import type { EdtfDate } from '../../../shared/timeline/edtf-date'
import { spanOf } from '../../../shared/timeline/edtf-span'
import { Lane } from '../../../shared/timeline/event-words'
import { byTime } from '../../../shared/timeline/occasion'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import type { Span } from '../../../shared/timeline/span'

/** An event with what its date means. `lane` is an index into lanes; `position` counts from 1 among the `count` events of its lane. */
export type PlacedEvent = {
  readonly event: ShownEvent
  readonly date: EdtfDate
  readonly span: Span
  readonly drawing: Drawing
  readonly lane: number
  readonly position: number
  readonly count: number
}

/** The lanes that have events, from top to bottom. */
export function lanesOf(events: readonly ShownEvent[]): Lane[] {
  const used = new Set(events.map(({ lane }) => lane))
  return Lane.options.filter((lane) => used.has(lane))
}

/** All events in order of time; `lane` counts all lanes there are. A date that cannot be read has no place. */
export function placeEvents(events: readonly ShownEvent[]): PlacedEvent[] {
  const dated = events
    .flatMap((event) => {
      const date = parseEdtf(event.date)
      return date.ok ? [{ event, date: date.value, span: spanOf(date.value) }] : []
    })
    .sort((one, other) => byTime(one.span, other.span))
  const counts = new Map<Lane, number>()
  const placed = dated.map(({ event, date, span }) => {
    const position = (counts.get(event.lane) ?? 0) + 1
    counts.set(event.lane, position)
    return { event, date, span, drawing: drawingOf(date), lane: Lane.options.indexOf(event.lane), position }
  })
  return placed.map((one) => ({ ...one, count: counts.get(one.event.lane) ?? 0 }))
}

/** The events of the lanes shown, `lane` counting those alone. */
export function inLanes(events: readonly PlacedEvent[], lanes: readonly Lane[]): PlacedEvent[] {
  return events.flatMap((placed) => {
    const lane = lanes.indexOf(placed.event.lane)
    return lane === -1 ? [] : [lane === placed.lane ? placed : { ...placed, lane }]
  })
}
