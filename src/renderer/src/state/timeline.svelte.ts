import { findQuote } from '../../../shared/annotation/anchor'
import { overlaps, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import { blockAt } from '../../../shared/article/plain-text'
import type { TimelineEvent } from '../../../shared/timeline/event'
import type { Reading } from './reading.svelte'

/** A passage that speaks of an event. */
export type EventPassage = Passage & { readonly event: string; readonly paragraph: number | undefined }

/** The events of the open work, joined to the passages that speak of them. */
export class Timeline {
  readonly #reading: Reading
  readonly #found = new Map<Language, readonly EventPassage[]>()
  chosen = $state<string | undefined>()
  /** All passages of the open edition that speak of an event, in text order. */
  readonly passages = $derived.by(() => this.#passagesIn(this.#reading.language))

  constructor(reading: Reading) {
    this.#reading = reading
  }

  get events(): readonly TimelineEvent[] {
    return this.#reading.work.events
  }

  event(id: string | undefined): TimelineEvent | undefined {
    return this.events.find((event) => event.id === id)
  }

  passagesOf(id: string): readonly EventPassage[] {
    return this.passages.filter(({ event }) => event === id)
  }

  /** The events that `passage` speaks of. */
  eventsIn(passage: Passage): string[] {
    return this.passages.filter((spoken) => overlaps(spoken, passage)).map(({ event }) => event)
  }

  choose(id: string | undefined): void {
    this.chosen = id
  }

  /** Chooses an event and goes to one of its passages. */
  go(id: string, index: number): void {
    this.chosen = id
    const passage = this.passagesOf(id)[index]
    if (passage) this.#reading.goTo(passage, { light: true })
  }

  #passagesIn(language: Language): readonly EventPassage[] {
    const known = this.#found.get(language)
    if (known) return known
    const { plain } = this.#reading.text(language)
    const found = this.events
      .flatMap((event) =>
        'passages' in event ? event.passages[language].map((quote) => ({ event, quote })) : [],
      )
      .flatMap(({ event, quote }) => {
        const anchoring = findQuote(plain.text, quote)
        return anchoring.state === 'moved' ? [{ event: event.id, ...anchoring.passage }] : []
      })
      .sort((a, b) => a.start - b.start)
      .map((passage) => ({ ...passage, paragraph: blockAt(plain, passage.start)?.paragraph }))
    this.#found.set(language, found)
    return found
  }
}
