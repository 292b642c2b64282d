import type { AnnotationId } from '../../../shared/annotation/annotation'
import type { Language } from '../../../shared/article/language'
import { inTimeOrder } from '../../../shared/timeline/event-time'
import type { EventId } from '../../../shared/timeline/event-words'
import { EventsByPassage, notesByEvent } from '../../../shared/timeline/notes-by-event'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import type { Notebook } from './notebook.svelte'
import type { Placed } from './placed'
import type { Reading } from './reading.svelte'
import type { Timeline } from './timeline.svelte'

/** The head of a group of notes: its event, or none, and how many stand under it. */
export type EventHead = { readonly event: EventId | undefined; readonly count: number }

/** Notes joined to events through the passages they share. */
export class NotesByEvent {
  readonly #byEdition: ReadonlyMap<Language, EventsOfEdition>
  readonly #timeline: Timeline
  readonly #notebook: Notebook
  /** All events in order of time. */
  readonly events: readonly ShownEvent[] = $derived.by(() => inTimeOrder(this.#timeline.events))
  readonly #ranks = $derived.by(() => new Map(this.events.map(({ id }, rank) => [id, rank])))
  readonly #notes = $derived.by(() => this.byEvent(this.#notebook.marks))

  constructor(timeline: Timeline, notebook: Notebook, reading: Reading) {
    this.#timeline = timeline
    this.#notebook = notebook
    this.#byEdition = new Map(
      reading.languages.map((language) => [
        language,
        new EventsOfEdition(() => new EventsByPassage(timeline.passagesIn(language), this.events)),
      ]),
    )
  }

  /** The events that a note belongs to, each once, in order of time; none while it has no sure place. */
  eventsOf({ edition, passage }: Pick<Placed, 'edition' | 'passage'>): readonly EventId[] {
    return passage ? (this.#byEdition.get(edition)?.events.eventsOf(passage) ?? []) : []
  }

  /** The marks of the open edition that belong to an event, in text order. */
  notesOf(event: EventId): readonly Placed[] {
    return this.#notes.get(event) ?? []
  }

  /** What of `list` belongs to each event. */
  byEvent(list: readonly Placed[]): Map<EventId, Placed[]> {
    return notesByEvent(list, (placed) => this.eventsOf(placed))
  }

  /** `list` in order of the first events of its notes, otherwise as it stands; what belongs to none comes last. */
  inOrder(list: readonly Placed[]): readonly Placed[] {
    const ranks = new Map(list.map((placed) => [placed, this.#rankOf(placed)]))
    const rank = (placed: Placed) => ranks.get(placed) ?? this.#ranks.size
    return list.toSorted((a, b) => rank(a) - rank(b))
  }

  /** The heads of the groups of a list in that order, by the first note of each. */
  heads(list: readonly Placed[]): ReadonlyMap<AnnotationId, EventHead> {
    const groups: { first: AnnotationId; event: EventId | undefined; count: number }[] = []
    for (const placed of list) {
      const [event] = this.eventsOf(placed)
      const last = groups.at(-1)
      if (last && last.event === event) last.count += 1
      else groups.push({ first: placed.mark.id, event, count: 1 })
    }
    return new Map(groups.map(({ first, event, count }) => [first, { event, count }]))
  }

  #rankOf(placed: Placed): number {
    const [first] = this.eventsOf(placed)
    return (first === undefined ? undefined : this.#ranks.get(first)) ?? this.#ranks.size
  }
}

/** The events of one edition's passages, worked out when they are first asked for. */
class EventsOfEdition {
  readonly #make: () => EventsByPassage
  readonly events = $derived.by(() => this.#make())

  constructor(make: () => EventsByPassage) {
    this.#make = make
  }
}
