import type { AnnotationId } from '../../../shared/annotation/annotation'
import { matcher } from '../../../shared/article/find'
import type { Language } from '../../../shared/article/language'
import { dateAlone } from '../../../shared/timeline/date-as-typed'
import { inTimeOrder } from '../../../shared/timeline/event-time'
import type { EventId } from '../../../shared/timeline/event-words'
import { eventsAt } from '../../../shared/timeline/events-at'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import type { EventPassage } from './timeline.svelte'

/** An event that a passage can be linked to. */
export type Choosable = {
  readonly event: ShownEvent
  /** Its date in words. */
  readonly date: string
  /** Whether a date in the passage fits it. */
  readonly fits: boolean
  /** Whether the article itself speaks of it there. */
  readonly told: boolean
  /** The reader's links between the two. */
  readonly links: readonly AnnotationId[]
}

/**
 * The events that a passage can be linked to: those that fit one of `dates` first, then all in order of time.
 * @param joining the passages by which an event belongs to the passage already
 */
export function eventsToLink(
  all: readonly ShownEvent[],
  dates: readonly string[],
  joining: (event: EventId) => readonly EventPassage[],
  language: Language,
): Choosable[] {
  const fitting = [...new Set(dates.flatMap((date) => eventsAt(date, all)))]
  return [...fitting, ...inTimeOrder(all).filter((event) => !fitting.includes(event))].map((event) => {
    const there = joining(event.id)
    return {
      event,
      date: dateAlone(event.date, language),
      fits: fitting.includes(event),
      told: there.some(({ link }) => link === undefined),
      links: there.flatMap(({ link }) => link ?? []),
    }
  })
}

/** Those of the events whose title or date has the words that are looked for. */
export function narrowed(all: readonly Choosable[], query: string): readonly Choosable[] {
  if (query.trim() === '') return all
  const fits = matcher(query)
  return all.filter(({ event, date }) => fits(`${event.title} ${event.label} ${date} ${event.date}`))
}
