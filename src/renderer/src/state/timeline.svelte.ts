import type { AnnotationId } from '../../../shared/annotation/annotation'
import { byPlace, overlaps, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import { blockAt } from '../../../shared/article/plain-text'
import type { EventId } from '../../../shared/timeline/event-words'
import { shownEvents, type ShownEvent } from '../../../shared/timeline/shown-event'
import type { Span } from '../../../shared/timeline/span'
import { toldPassages } from '../../../shared/timeline/told-passages'
import type { Notebook } from './notebook.svelte'
import type { Reading } from './reading.svelte'

/** A passage that speaks of an event, as the article says, or by a link of the reader's. */
export type EventPassage = Passage & {
  readonly event: EventId
  readonly paragraph: number | undefined
  readonly link?: AnnotationId
}

/** The events of the open work and the reader's own, joined to the passages that speak of them. */
export class Timeline {
  readonly #reading: Reading
  readonly #notebook: Notebook
  readonly #found = new Map<Language, readonly EventPassage[]>()
  chosen = $state<EventId | undefined>()
  /** The stretch of time in view; nothing until the timeline was opened. */
  shown = $state.raw<Span | undefined>()
  /** All events, in the words of the open edition. */
  readonly events: readonly ShownEvent[] = $derived.by(() =>
    shownEvents(this.#reading.work, this.#notebook.ownEvents, this.#reading.language),
  )
  readonly #byId = $derived(new Map(this.events.map((event) => [event.id, event])))
  /** All passages of the open edition that speak of an event there is, in text order. */
  readonly passages: readonly EventPassage[] = $derived.by(() => this.passagesIn(this.#reading.language))
  readonly #byEvent: ReadonlyMap<EventId, readonly EventPassage[]> = $derived.by(() => {
    const passages = new Map<EventId, EventPassage[]>()
    for (const passage of this.passages) {
      const others = passages.get(passage.event)
      if (others) others.push(passage)
      else passages.set(passage.event, [passage])
    }
    return passages
  })

  constructor(reading: Reading, notebook: Notebook) {
    this.#reading = reading
    this.#notebook = notebook
  }

  event(id: EventId | undefined): ShownEvent | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }

  passagesOf(id: EventId): readonly EventPassage[] {
    return this.#byEvent.get(id) ?? []
  }

  /** All passages of an edition that speak of an event there is, in text order. */
  passagesIn(language: Language): readonly EventPassage[] {
    const { plain } = this.#reading.text(language)
    const linked = this.#notebook.linksIn(language).flatMap(({ mark, passage }) =>
      passage && this.#byId.has(mark.event)
        ? {
            ...passage,
            event: mark.event,
            paragraph: blockAt(plain, passage.start)?.paragraph,
            // Somebody else's link is not the reader's to take away.
            ...(!mark.from && { link: mark.id }),
          }
        : [],
    )
    const told = this.#toldIn(language)
    return linked.length === 0 ? told : [...told, ...linked].sort(byPlace)
  }

  /** The events that `passage` speaks of, each once. */
  eventsIn(passage: Passage): EventId[] {
    const speaking = this.passages.filter((spoken) => overlaps(spoken, passage))
    return [...new Set(speaking.map(({ event }) => event))]
  }

  choose(id: EventId | undefined): void {
    this.chosen = id
  }

  /** Chooses an event and goes to one of its passages. */
  go(id: EventId, index: number): void {
    this.chosen = id
    const passage = this.passagesOf(id)[index]
    if (passage) this.#reading.goTo(passage, { light: true })
  }

  /** The passages that the article itself names. */
  #toldIn(language: Language): readonly EventPassage[] {
    const known = this.#found.get(language)
    if (known) return known
    const { plain } = this.#reading.text(language)
    const found = toldPassages(this.#reading.work, language, plain.text).map((passage) => ({
      ...passage,
      paragraph: blockAt(plain, passage.start)?.paragraph,
    }))
    this.#found.set(language, found)
    return found
  }
}
