import { drawingOf, type Drawing } from './drawing'
import { parseEdtf } from './edtf'
import type { EdtfDate } from './edtf-date'
import { spanOf } from './edtf-span'

import type { ShownEvent } from './shown-event'
import { byTime, type Span } from './span'

/** An event with what its date means. */
export type DatedEvent = {
  readonly event: ShownEvent
  readonly date: EdtfDate
  readonly span: Span
  readonly drawing: Drawing
}

/** The events in order of time; a date that cannot be read has no place in it. */
export const datedEvents = (events: readonly ShownEvent[]): DatedEvent[] =>
  events
    .flatMap((event) => {
      const date = parseEdtf(event.date)
      if (!date.ok) return []
      return [{ event, date: date.value, span: spanOf(date.value), drawing: drawingOf(date.value) }]
    })
    .sort((one, other) => byTime(one.span, other.span))
