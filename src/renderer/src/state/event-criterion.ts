import { meet, timeOf } from '../../../shared/timeline/event-time'
import type { EventId } from '../../../shared/timeline/event-words'
import type { Span } from '../../../shared/timeline/span'
import type { NotesByEvent } from './notes-by-event.svelte'
import type { Placed } from './placed'

/** What is chosen where notes without an event are wanted; no event has that id. */
export const withoutEvent = '-'

/** Whether a note belongs to an event, where `event` is not empty, and to one within a span of time, where there is one. */
export function eventCriterion(
  notesByEvent: NotesByEvent,
  event: EventId,
  span: Span | undefined,
): (placed: Placed) => boolean {
  if (event === '' && !span) return () => true
  const within = span && new Set(notesByEvent.events.filter(takesPlaceIn(span)).map(({ id }) => id))
  return (placed) => {
    const events = notesByEvent.eventsOf(placed)
    const belongs = event === '' || (event === withoutEvent ? events.length === 0 : events.includes(event))
    return belongs && (!within || events.some((one) => within.has(one)))
  }
}

const takesPlaceIn =
  (span: Span) =>
  ({ date }: { readonly date: string }): boolean => {
    const time = timeOf(date)
    return time !== undefined && meet(time, span)
  }
