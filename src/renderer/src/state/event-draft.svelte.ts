import { samePassage, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import type { Failure } from '../../../shared/failure'
import type { Messages } from '../../../shared/messages/messages'
import { failed, type Result } from '../../../shared/result'
import { longestTitle, type EventId, type EventWords, type Lane } from '../../../shared/timeline/event-words'
import type { DateTrouble } from '../../../shared/timeline/read-date'

/** A passage that an event will be linked to, with its words. */
export type DraftPassage = Passage & { readonly edition: Language; readonly quote: string }

/** What stands in the fields of the editor; the date as it was typed. */
export type DraftWords = {
  readonly title: string
  readonly date: string
  readonly lane: Lane
  readonly note: string
}

/** What a draft needs of those who made it. */
export type DraftMaker = {
  readonly first: DraftWords
  readonly read: (typed: string) => Result<{ edtf: string }, DateTrouble>
  /** Makes the event durable, as that one, or as a new one; it is whose id comes back. */
  readonly keep: (
    as: EventId | undefined,
    event: EventWords,
    note: string,
    passages: readonly DraftPassage[],
  ) => Promise<Result<EventId>>
  /** Called when words cannot be kept as they are, so that the reader sees them; comes back when they are at rest, if they can be. */
  readonly ask: (draft: EventDraft) => Promise<void>
}

/** An event of the reader's own while it is written: nothing typed here goes before it is kept or discarded. */
export class EventDraft {
  /** The event that is changed, or nothing for a new one. */
  readonly of: EventId | undefined
  readonly #maker: DraftMaker
  /** The event that was kept of it; until then, the one that is changed. */
  #as: EventId | undefined
  #running: Promise<void> | undefined
  #rested: string | undefined
  title = $state('')
  date = $state('')
  lane = $state<Lane>('own')
  note = $state('')
  passages = $state.raw<readonly DraftPassage[]>([])
  /** Whether the last attempt failed, and how. */
  failure = $state.raw<Failure | undefined>()
  /** Whether it is durable. */
  kept = $state(false)
  discarded = $state(false)
  /** Whether its words come from an earlier opening of the editor. */
  resumed = $state(false)
  /** What its date means. */
  readonly reading = $derived.by(() => this.#maker.read(this.date))
  /** How many letters the title has too many. */
  readonly overlong = $derived(this.title.length - longestTitle)
  /** What would be kept, or nothing while title or date are missing or not understood. */
  readonly event = $derived.by<EventWords | undefined>(() => {
    const { reading, title, lane } = this
    const complete = reading.ok && title.trim() !== '' && this.overlong <= 0
    return complete ? { title: title.trim(), date: reading.value.edtf, lane } : undefined
  })

  constructor(of: EventId | undefined, maker: DraftMaker) {
    this.of = of
    this.#as = of
    this.#maker = maker
    Object.assign(this, maker.first)
  }

  /** Whether anything was typed that is neither kept nor discarded. */
  get touched(): boolean {
    const { title, date, lane, note } = this.#maker.first
    const same = this.title === title && this.date === date && this.lane === lane && this.note === note
    return !this.kept && !this.discarded && !same
  }

  /** Whether the window may close without losing words. */
  get safe(): boolean {
    return !this.touched && !this.#running
  }

  /** All that was typed, as one value to compare. */
  get words(): string {
    const { title, date, lane, note, passages } = this
    return JSON.stringify([title, date, lane, note, passages])
  }

  /** Takes note that these words are offered again at the next start. */
  restAs(words: string): void {
    this.#rested = words
  }

  /** What is at rest is offered again at the next start. */
  get parting() {
    const rests = !this.#running && this.words === this.#rested
    return rests ? ({ events }: Messages) => events.editor.closeAgain : undefined
  }

  /** Takes up the words and passages of an earlier time. */
  resume({ title, date, lane, note, passages }: DraftWords & { passages: readonly DraftPassage[] }): void {
    Object.assign(this, { title, date, lane, note, passages, resumed: true })
  }

  addPassage(passage: DraftPassage): void {
    const there = this.passages.some((one) => one.edition === passage.edition && samePassage(one, passage))
    if (!there) this.passages = [...this.passages, passage]
  }

  removePassage(passage: DraftPassage): void {
    this.passages = this.passages.filter((one) => one !== passage)
  }

  /** Keeps the event if it is complete; resolves when it is durable or has failed. Asked twice, it is kept once. */
  async keep(): Promise<void> {
    this.#running ??= this.#save()
    await this.#running
    this.#running = undefined
  }

  /** Keeps what was typed; what cannot be kept is shown to the reader. */
  async flush(): Promise<void> {
    if (this.touched) await this.keep()
    if (this.touched) await this.#maker.ask(this)
  }

  /** Keeps what stands in the fields, and then what was typed meanwhile. */
  async #save(): Promise<void> {
    for (let { event } = this; event && !this.kept; event = this.event) {
      const { words, note, passages } = this
      // A wire that breaks must not end the keeping: the words are still here and can be tried again.
      const kept = await this.#maker
        .keep(this.#as, event, note, passages)
        .catch(() => failed<Failure>({ kind: 'unexpected' }))
      this.failure = kept.ok ? undefined : kept.failure
      if (!kept.ok) return
      this.#as = kept.value
      this.kept = this.words === words
    }
  }
}
