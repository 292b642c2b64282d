import type { AnnotationId, OwnEvent } from '../../../shared/annotation/annotation'
import { overlaps, samePassage, type Passage } from '../../../shared/annotation/passage'
import { cleanText } from '../../../shared/article/clean-text'
import { ok, type Result } from '../../../shared/result'
import { dateAsTyped } from '../../../shared/timeline/date-as-typed'
import type { EventId, EventWords } from '../../../shared/timeline/event-words'
import { readDate } from '../../../shared/timeline/read-date'
import type { DraftsAtRest } from './drafts-at-rest'
import { EventDraft, type DraftPassage, type DraftWords } from './event-draft.svelte'
import type { Pen, Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'
import type { TextDates } from './text-dates.svelte'
import type { EventPassage, Timeline } from './timeline.svelte'

/** The reader's own events, and the links between passages and events: made, changed, taken away. */
export class Events {
  readonly #pen: Pen
  readonly #timeline: Timeline
  readonly #dates: Pick<TextDates, 'in'>
  readonly #around: Surroundings
  readonly #rest: DraftsAtRest
  /** What was begun and is neither kept nor discarded: one new event, and one for each that is changed. */
  readonly #begun = new Map<EventId | undefined, EventDraft>()
  /** What the editor is open for. */
  draft = $state.raw<EventDraft | undefined>()
  /** The passage that an event is being chosen for. */
  linking = $state.raw<Passage | undefined>()

  constructor(
    pen: Pen,
    timeline: Timeline,
    dates: Pick<TextDates, 'in'>,
    rest: DraftsAtRest,
    around: Surroundings,
  ) {
    this.#rest = rest
    this.#pen = pen
    this.#timeline = timeline
    this.#dates = dates
    this.#around = around
  }

  /** Opens the editor for a new event, at a passage or the pen's target if there is one, and with its date. `date` is EDTF. Words begun before are there again. */
  startNew({
    passage = this.#pen.target,
    title = '',
    date = (passage && this.#dates.in(passage)[0]?.edtf) ?? '',
  }: Partial<{ passage: Passage; title: string; date: string }> = {}): void {
    if (this.#refused()) return
    const { reading, preferences } = this.#around
    const typed = date === '' ? '' : dateAsTyped(date, preferences.language)
    const draft = this.#begin(undefined, { title, date: typed, lane: 'own', note: '' })
    if (draft.date === '') draft.date = typed
    if (passage) {
      const { start, end } = passage
      const quote = cleanText(reading.plain, passage)
      draft.addPassage({ start, end, edition: reading.language, quote })
    }
    this.open(draft)
  }

  /** Opens the editor for an event of the reader's own. */
  edit(id: EventId): void {
    const own = this.#timeline.event(id)?.own
    if (!own || this.#refused() || this.#notYours(own.from)) return
    const { title, date, lane } = own.event
    const typed = dateAsTyped(date, this.#around.preferences.language)
    this.open(this.#begin(id, { title, date: typed, lane, note: own.body?.value ?? '' }))
  }

  /** Says why nothing can be kept, where that is so: better than words that can go nowhere. */
  #refused(): boolean {
    const { notebook } = this.#around
    if (notebook.writable) return false
    for (const trouble of notebook.trouble) tellFailure(this.#around, trouble)
    return true
  }

  /** Says whose it is, where that is somebody else. */
  #notYours(from: OwnEvent['from']): boolean {
    if (from) tellFailure(this.#around, { kind: 'not-yours', name: from.name })
    return from !== undefined
  }

  /** Says that something was begun the last time and is still there, where that is so. */
  offerDraft(): void {
    const { notices, preferences } = this.#around
    const left = this.#rest.first
    if (!left) return
    const { draft, open } = preferences.messages.events.editor
    notices.tell(draft(left.title.trim()), { words: open, run: () => this.#resume(left.of ?? undefined) })
  }

  #resume(of: EventId | undefined): void {
    if (of !== undefined && this.#timeline.event(of)?.own) this.edit(of)
    else if (!this.#refused()) this.open(this.#begin(of, { title: '', date: '', lane: 'own', note: '' }))
  }

  /** What is begun has other words now: they are kept, so that a crash does not take them. */
  typed(): void {
    this.#rest.typed(() => this.#begun.values())
  }

  /** Opens the editor for what was begun. */
  open(draft: EventDraft): void {
    draft.discarded = false
    this.#begun.set(draft.of, draft)
    this.draft = draft
    this.#around.panels.sheet = 'event'
  }

  /** The editor was closed: words that are not kept stay for its next opening. */
  leave(draft: EventDraft): void {
    const { notices, preferences } = this.#around
    const { stays, open } = preferences.messages.events.editor
    if (this.draft === draft) this.draft = undefined
    draft.resumed = draft.touched
    if (draft.touched) notices.tell(stays, { words: open, run: () => this.open(draft) })
    else this.#begun.delete(draft.of)
    void this.#rest.keep(this.#begun.values())
  }

  /** Throws away what was begun, which can be taken back. */
  discard(draft: EventDraft): void {
    const { notices, preferences } = this.#around
    const { events, marks } = preferences.messages
    draft.discarded = true
    void this.#rest.keep(this.#begun.values())
    notices.tell(events.editor.discarded, { words: marks.undo, run: () => this.open(draft) })
  }

  /** Opens the choice of an event for a passage, or for the pen's target. */
  startLinking(passage: Passage | undefined = this.#pen.target): void {
    const { notices, preferences, panels } = this.#around
    if (this.#refused()) return
    if (!passage) return notices.tell(preferences.messages.events.choosePassage)
    this.linking = { start: passage.start, end: passage.end }
    panels.sheet = 'link-event'
  }

  /** Shows an event on the timeline, which opens where it is folded or the event's lane is hidden. */
  show(id: EventId): void {
    const { panels } = this.#around
    const lane = this.#timeline.event(id)?.lane
    if (lane && panels.hiddenLanes.includes(lane)) panels.toggleLane(lane)
    panels.showTimeline()
    this.#timeline.choose(id)
  }

  /** The passages by which an event and `passage` belong together already. */
  joining(passage: Passage, event: EventId): EventPassage[] {
    return this.#timeline.passagesOf(event).filter((one) => overlaps(one, passage))
  }

  /** Keeps a new event with its passages, and chooses it. */
  async add(
    event: EventWords,
    note: string,
    passages: readonly DraftPassage[],
  ): Promise<Result<AnnotationId>> {
    const { notebook, preferences } = this.#around
    const kept = await notebook.addEvent(event, { note, passages })
    if (!kept.ok) return kept
    const ids = [kept.value, ...notebook.linksTo(kept.value).map(({ mark }) => mark.id)]
    const { added } = preferences.messages.events
    this.#tellOf(kept.value, added(event.title), ids, () => notebook.remove(ids))
    return kept
  }

  /** Links a passage to an event; one that is linked already stays as it is. */
  async link(passage: Passage, event: EventId): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    const title = this.#timeline.event(event)?.title ?? ''
    const words = preferences.messages.events
    const there = this.joining(passage, event).some((one) => samePassage(one, passage))
    if (there) {
      notices.tell(words.linkedBefore(title))
      return
    }
    const kept = await notebook.linkEvent(passage, event)
    if (!kept.ok) {
      tellFailure(this.#around, kept.failure, () => void this.link(passage, event))
      return
    }
    this.#tellOf(event, words.linked(title), [kept.value], () => notebook.remove([kept.value]))
  }

  /** Takes links away. */
  async unlink(...links: AnnotationId[]): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    if (links.some((id) => this.#notYours(notebook.fromOf(id)))) return
    const kept = await notebook.remove(links)
    if (kept.ok)
      notices.tell(
        preferences.messages.events.unlinked,
        this.#around.offer(links, () => notebook.restore(links)),
      )
    else tellFailure(this.#around, kept.failure, () => void this.unlink(...links))
  }

  /** Deletes an event of the reader's own with its links, as one step. */
  async remove(id: EventId): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    const own = this.#timeline.event(id)?.own
    if (!own || this.#notYours(own.from)) return
    const ids = [own.id, ...notebook.linksTo(id).map(({ mark }) => mark.id)]
    const kept = await notebook.remove(ids)
    if (!kept.ok) {
      tellFailure(this.#around, kept.failure, () => void this.remove(id))
      return
    }
    if (this.#timeline.chosen === id) this.#timeline.choose(undefined)
    notices.tell(
      preferences.messages.events.deleted,
      this.#around.offer(ids, () => notebook.restore(ids)),
    )
  }

  #begin(of: EventId | undefined, first: DraftWords): EventDraft {
    const begun = this.#begun.get(of)
    if (begun?.touched) return begun
    const left = this.#rest.take(of)
    const draft = new EventDraft(of, {
      first,
      read: (typed) => readDate(typed, this.#around.preferences.language),
      keep: async (as, event, note, passages) => {
        const kept = await (as === undefined
          ? this.add(event, note, passages)
          : this.#change(as, event, note))
        // Its editor may have gone long ago: what is an event now must not be offered again as one that was begun.
        if (kept.ok) void this.#rest.keep([...this.#begun.values()].filter((one) => one !== draft))
        return kept
      },
      ask: (draft) => {
        this.open(draft)
        return this.#rest.keep(this.#begun.values())
      },
    })
    if (left) draft.resume(left)
    return draft
  }

  /** Keeps an event's new words; where it is gone meanwhile, as a new event, because words are never lost. */
  async #change(id: EventId, event: EventWords, note: string): Promise<Result<EventId>> {
    const { notebook, preferences } = this.#around
    const own = this.#timeline.event(id)?.own
    if (!own) return this.add(event, note, [])
    const kept = await notebook.revise({ id: own.id, event, note })
    if (!kept.ok) return kept
    this.#tellOf(id, preferences.messages.events.changed(event.title), [own.id])
    return ok(id)
  }

  /** Chooses an event and says what was done, with a way back, and one to the event where the timeline is folded. */
  #tellOf(id: EventId, words: string, ids: AnnotationId[], otherwise?: () => Promise<Result<void>>): void {
    const { notices, panels, preferences } = this.#around
    this.#timeline.choose(id)
    const show = { words: preferences.messages.events.show, run: () => this.show(id) }
    notices.tell(words, this.#around.offer(ids, otherwise), panels.timeline ? undefined : show)
  }
}
