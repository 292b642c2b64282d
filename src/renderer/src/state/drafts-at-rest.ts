import type { WorkId } from '../../../shared/annotation/annotation'
import type { Bridge } from '../../../shared/ipc/contract'
import type { EventId } from '../../../shared/timeline/event-words'
import type { KeptDraft } from '../../../shared/timeline/kept-draft'
import type { EventDraft } from './event-draft.svelte'

/** Pause in typing after which what was begun is kept, in milliseconds, and how long it waits without one. */
const pause = 500
const longestWait = 2000

/** Keeps events that are being written, so that a crash does not take their words; and has those of the last time. */
export class DraftsAtRest {
  readonly #bridge: Pick<Bridge, 'keepEventDrafts'>
  readonly #work: WorkId
  /** What was kept the last time and has not been opened since. */
  readonly #left: Map<EventId | undefined, KeptDraft>
  #timer: ReturnType<typeof setTimeout> | undefined
  #due: number | undefined

  constructor(bridge: Pick<Bridge, 'keepEventDrafts'>, work: WorkId, left: readonly KeptDraft[]) {
    this.#bridge = bridge
    this.#work = work
    this.#left = new Map(left.map((draft) => [draft.of ?? undefined, draft]))
  }

  /** What was left the last time, the first of it. */
  get first(): KeptDraft | undefined {
    return [...this.#left.values()][0]
  }

  /** Takes what was left of an event, or of a new one. */
  take(of: EventId | undefined): KeptDraft | undefined {
    const left = this.#left.get(of)
    this.#left.delete(of)
    return left
  }

  /** Keeps what is begun after a pause in typing. What cannot be kept is tried again with the next words. */
  typed(begun: () => Iterable<EventDraft>): void {
    clearTimeout(this.#timer)
    this.#due ??= Date.now() + longestWait
    const wait = Math.max(0, Math.min(pause, this.#due - Date.now()))
    this.#timer = setTimeout(() => void this.keep(begun()), wait)
  }

  /** Keeps what is begun at once. */
  async keep(begun: Iterable<EventDraft>): Promise<void> {
    clearTimeout(this.#timer)
    this.#due = undefined
    const written = [...begun].filter(({ touched }) => touched)
    const words = written.map((draft) => draft.words)
    const drafts = [...this.#left.values(), ...written.map(atRest)]
    // A wire that breaks loses nothing that is not still in the editor.
    const kept = await this.#bridge.keepEventDrafts({ work: this.#work, drafts }).catch(() => undefined)
    if (kept?.ok) for (const [index, draft] of written.entries()) draft.restAs(words[index] ?? '')
  }
}

const atRest = ({ of, title, date, lane, note, passages }: EventDraft): KeptDraft => ({
  of: of ?? null,
  title,
  date,
  lane,
  note,
  passages: passages.map(({ edition, start, end, quote }) => ({ edition, start, end, quote })),
})
