import type { AnnotationId } from '../../../shared/annotation/annotation'
import { overlaps, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import { eventsAt } from '../../../shared/timeline/events-at'
import type { EventId } from '../../../shared/timeline/event-words'
import { findDates, type FoundDate } from '../../../shared/timeline/find-dates'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import type { Reading } from './reading.svelte'
import type { Timeline } from './timeline.svelte'

/** An event for a date of the text: one that fits it, or one that its passage speaks of already. */
export type EventForDate = {
  readonly event: ShownEvent
  /** Whether the passage belongs to it, as the article says or by a link of the reader's. */
  readonly joined: boolean
  /** The reader's links between the two. */
  readonly links: readonly AnnotationId[]
}

/** A date that the open edition speaks of. `events` has the joined ones first, then those that fit best. */
export type TextDate = FoundDate & {
  readonly paragraph: number | undefined
  readonly events: readonly EventForDate[]
  /** Whether its passage belongs to an event. */
  readonly linked: boolean
}

/** The dates that the open edition speaks of, and the events that they may mean. */
export class TextDates {
  readonly #reading: Reading
  readonly #timeline: Timeline
  readonly #known = new Map<Language, readonly FoundDate[]>()
  /** All of them, in the order of the text. */
  readonly found: readonly TextDate[] = $derived.by(() =>
    this.#datesOf(this.#reading.language).map((date) => this.#joined(date)),
  )

  constructor(reading: Reading, timeline: Timeline) {
    this.#reading = reading
    this.#timeline = timeline
  }

  /** Those that a passage of the open edition touches. */
  in(passage: Passage): TextDate[] {
    return this.#datesOf(this.#reading.language)
      .filter((date) => overlaps(date, passage))
      .map((date) => this.#joined(date))
  }

  /** An edition's text stays as it is while it is open, so its dates are looked for once. */
  #datesOf(language: Language): readonly FoundDate[] {
    const known = this.#known.get(language)
    if (known) return known
    const { edition, plain } = this.#reading.text(language)
    const found = findDates(plain.text, edition.language, edition.date)
    this.#known.set(language, found)
    return found
  }

  #joined(date: FoundDate): TextDate {
    const { events, passages } = this.#timeline
    const links = new Map<EventId, AnnotationId[]>()
    for (const passage of passages) {
      if (!overlaps(passage, date)) continue
      const there = links.get(passage.event) ?? []
      links.set(passage.event, passage.link ? [...there, passage.link] : there)
    }
    const joined = [...links].flatMap(([id, own]) => {
      const event = this.#timeline.event(id)
      return event ? [{ event, joined: true, links: own }] : []
    })
    const fitting = eventsAt(date.edtf, events)
      .filter(({ id }) => !links.has(id))
      .map((event) => ({ event, joined: false, links: [] }))
    return {
      ...date,
      paragraph: this.#reading.paragraphAt(date.start),
      events: [...joined, ...fitting],
      linked: joined.length > 0,
    }
  }
}
