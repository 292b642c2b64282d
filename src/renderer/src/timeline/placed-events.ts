import type { Work } from '../../../shared/article/work'
import { drawingOf, type Drawing } from '../../../shared/timeline/drawing'
import { parseEdtf } from '../../../shared/timeline/edtf'
import type { EdtfDate } from '../../../shared/timeline/edtf-date'
import { spanOf } from '../../../shared/timeline/edtf-span'
import { Lane, type TimelineEvent } from '../../../shared/timeline/event'
import type { Span } from '../../../shared/timeline/span'

/** The lanes from top to bottom. */
export const lanes: readonly Lane[] = Lane.options

/** The event that is set apart, and the one that the second preset begins with, where a work has them. */
export const landmarks = { apart: 'summit', invasion: 'invasion' } as const

/** An event with what its date means. `position` counts from 1 among the `count` events of its lane. */
export type PlacedEvent = {
  readonly event: TimelineEvent
  readonly date: EdtfDate
  readonly span: Span
  readonly drawing: Drawing
  readonly lane: number
  readonly position: number
  readonly count: number
}

/** A work's events in order of time. */
export function placeEvents({ events }: Work): PlacedEvent[] {
  const dated = events
    .flatMap((event) => {
      const date = parseEdtf(event.date)
      return date.ok ? [{ event, date: date.value, span: spanOf(date.value) }] : []
    })
    .sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to)
  return dated.map(({ event, date, span }) => {
    const inLane = dated.filter((other) => other.event.lane === event.lane)
    return {
      event,
      date,
      span,
      drawing: drawingOf(date),
      lane: lanes.indexOf(event.lane),
      position: inLane.findIndex((other) => other.event.id === event.id) + 1,
      count: inLane.length,
    }
  })
}
