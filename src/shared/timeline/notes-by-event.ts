import type { Passage } from '../annotation/passage'
import type { EventId } from './event-words'

/** A passage that speaks of an event, whether the article says so or the reader has linked it. */
export type SpokenPassage = Passage & { readonly event: EventId }

/** A branch of the tree over the passages in order of their beginnings: itself, what begins before and after, and how far all of it reaches. */
type Branch = {
  readonly spoken: SpokenPassage
  readonly earlier: Branch | undefined
  readonly later: Branch | undefined
  readonly reach: number
}

/**
 * Which events the passages of notes belong to. A note belongs to the events whose passages share at least one letter with
 * its own; being in the same sentence or paragraph is not enough, since a sentence often speaks of several events. Of several
 * events a note stands under the first in time, wherever it stands only once.
 */
export class EventsByPassage {
  readonly #root: Branch | undefined
  readonly #ranks: ReadonlyMap<EventId, number>

  /** `inTime` are all events in order of time; passages of others are left out. */
  constructor(spoken: readonly SpokenPassage[], inTime: readonly { readonly id: EventId }[]) {
    this.#ranks = new Map(inTime.map(({ id }, rank) => [id, rank]))
    const known = spoken.filter(({ event }) => this.#ranks.has(event))
    known.sort((a, b) => a.start - b.start)
    this.#root = branch(known, 0, known.length)
  }

  /** The events that `passage` belongs to, each once, in order of time. The time it takes grows with the logarithm of the passages. */
  eventsOf(passage: Passage): readonly EventId[] {
    const found = new Set<EventId>()
    collect(this.#root, passage, found)
    return found.size < 2 ? [...found] : [...found].sort((a, b) => this.#rankOf(a) - this.#rankOf(b))
  }

  #rankOf(event: EventId): number {
    return this.#ranks.get(event) ?? this.#ranks.size
  }
}

function branch(sorted: readonly SpokenPassage[], from: number, to: number): Branch | undefined {
  const middle = (from + to) >> 1
  const spoken = sorted[middle]
  if (from >= to || !spoken) return undefined
  const earlier = branch(sorted, from, middle)
  const later = branch(sorted, middle + 1, to)
  const reach = Math.max(spoken.end, earlier?.reach ?? 0, later?.reach ?? 0)
  return { spoken, earlier, later, reach }
}

function collect(at: Branch | undefined, passage: Passage, found: Set<EventId>): void {
  if (!at || at.reach <= passage.start) return
  collect(at.earlier, passage, found)
  if (at.spoken.start >= passage.end) return
  if (at.spoken.end > passage.start) found.add(at.spoken.event)
  collect(at.later, passage, found)
}

/** What belongs to each event, in the order of `notes`; what belongs to several stands under each of them. */
export function notesByEvent<Note>(
  notes: readonly Note[],
  eventsOf: (note: Note) => readonly EventId[],
): Map<EventId, Note[]> {
  const byEvent = new Map<EventId, Note[]>()
  for (const note of notes) {
    for (const event of eventsOf(note)) {
      const others = byEvent.get(event)
      if (others) others.push(note)
      else byEvent.set(event, [note])
    }
  }
  return byEvent
}
