import {
  hasPassage,
  type Annotation,
  type AnnotationId,
  type ArticleNote,
  type Bookmark,
  type CategoryId,
  type Draft,
  type Link,
  type OwnEvent,
  type SetId,
  type WorkId,
} from '../../../shared/annotation/annotation'
import type { OtherSet } from '../../../shared/annotation/other-sets'
import { overlaps, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Binned } from '../../../shared/notebook/binned'
import { alike, type Revise, type ReviseAll } from '../../../shared/notebook/plan'
import { isAsWished } from '../../../shared/notebook/plan-several'
import { ok, type Result } from '../../../shared/result'
import type { EventId } from '../../../shared/timeline/event-words'
import { articleNoteOf, bookmarkAt, copyAt, highlightAt, linkAt, ownEventOf, targetAt } from './drafts'
import { FindingAgain } from './finding-again'
import { KeptNotebook } from './kept-notebook.svelte'
import type { Placed, PlacedAnnotation, PlacedChange } from './placed'
import { Placing } from './placing.svelte'
import type { Reading } from './reading.svelte'

/** What the reader has added to the open work: filled once, then kept true by what the main process publishes. */
export class Notebook {
  readonly #bridge: Bridge
  readonly #reading: Reading
  readonly #placing: Placing
  readonly #kept: KeptNotebook
  /** The changes that were asked for and are not answered yet. */
  readonly #asked = new Set<Promise<unknown>>()
  /** The marks of the open edition in text order. */
  readonly marks = $derived.by(() => this.marksOf(this.#reading.language))
  /** The bookmarks of the open edition in text order. */
  readonly bookmarks = $derived.by(() => this.#placing.bookmarks.in(this.#reading.language))
  /** The links to events of the open edition, in text order. */
  readonly links = $derived.by(() => this.linksIn(this.#reading.language))

  constructor(
    bridge: Bridge,
    reading: Reading,
    finding: Pick<FindingAgain, 'find'> = new FindingAgain(bridge, reading),
  ) {
    this.#bridge = bridge
    this.#reading = reading
    this.#placing = new Placing(reading, finding)
    // The catalogue has checked the id; the brand only says so.
    this.#kept = new KeptNotebook(bridge, reading.work.id as WorkId, this.#placing)
  }

  get work(): WorkId {
    return this.#kept.work
  }

  get loaded(): boolean {
    return this.#kept.loaded
  }

  get writable(): boolean {
    return this.#kept.writable
  }

  /** What the reader has to be told of the notebook's opening. */
  get trouble(): readonly Failure[] {
    return this.#kept.trouble
  }

  /** What was deleted and is still kept, the latest first; an own event with its links. */
  get bin(): readonly Binned[] {
    return this.#kept.bin
  }

  /** How many are in the bin, without putting them in order. */
  get binCount(): number {
    return this.#kept.binCount
  }

  /** The notes on the article as a whole, the oldest first: usually one, more where a restored one comes beside a new one. */
  get articleNotes(): readonly ArticleNote[] {
    return this.#placing.articleNotes.all
  }

  /** The reader's own events, the oldest first. */
  get ownEvents(): readonly OwnEvent[] {
    return this.#placing.ownEvents.all
  }

  get nextUndo() {
    return this.#kept.steps.undo
  }

  get nextRedo() {
    return this.#kept.steps.redo
  }

  /** How many annotations there are in all, bookmarks and the notes on the article with them; not what belongs to the timeline. */
  get count(): number {
    return this.#placing.marks.count + this.#placing.bookmarks.count + this.articleNotes.length
  }

  /** The sets of other people's annotations, hidden ones too. */
  get sets(): readonly OtherSet[] {
    return this.#kept.sets
  }

  /** Those of them that are shown. */
  get shownSets(): readonly OtherSet[] {
    return this.#kept.shownSets
  }

  /** Whose an annotation is where it is not the reader's own; also of one that is hidden. */
  fromOf(id: AnnotationId): Annotation['from'] {
    return this.#kept.fromOf(id)
  }

  /** Hides those sets of other people's annotations, from everything that this tells, and shows all others. */
  hide(sets: ReadonlySet<SetId>): void {
    this.#kept.hide(sets)
  }

  /** Loads what is kept and follows it from then on. */
  open(): Promise<() => void> {
    return this.#kept.open()
  }

  /** Hears which marks a change touched, as they were and as they are: what the painter needs. */
  watch(watcher: (changes: readonly PlacedChange[]) => void): () => void {
    return this.#kept.watch(watcher)
  }

  marksOf(language: Language): readonly Placed[] {
    return this.#placing.marks.in(language)
  }

  placed(id: AnnotationId | undefined): Placed | undefined {
    return this.#placing.marks.get(id)
  }

  placedBookmark(id: AnnotationId | undefined): Placed<Bookmark> | undefined {
    return this.#placing.bookmarks.get(id)
  }

  placedLink(id: AnnotationId | undefined): Placed<Link> | undefined {
    return this.#placing.links.get(id)
  }

  /** The marks that share text with `passage`, in text order. */
  marksIn(passage: Passage): Placed[] {
    return this.marks.filter((placed) => placed.passage && overlaps(placed.passage, passage))
  }

  /** The links to events of an edition, in text order. */
  linksIn(language: Language): readonly Placed<Link>[] {
    return this.#placing.links.in(language)
  }

  /** The links to an event in every edition. */
  linksTo(event: EventId): Placed<Link>[] {
    return this.#placing.links.all.filter(({ mark }) => mark.event === event)
  }

  /** All marks, bookmarks and links, each edition in text order. */
  get allPlaced(): PlacedAnnotation[] {
    return this.#placing.allPlaced
  }

  /** All annotations: the notes on the article and own events, then what has a place, each edition in text order. */
  get annotations(): Annotation[] {
    return this.#placing.all
  }

  /** Keeps a new highlight of the open edition; the id is the new annotation's. */
  mark(passage: Passage, category: CategoryId): Promise<Result<AnnotationId>> {
    return this.#keep(highlightAt(this.#target(passage), category))
  }

  /** Keeps a highlight on each of the passages, as one step; the ids are those of the new annotations. */
  markAll(passages: readonly Passage[], category: CategoryId): Promise<Result<AnnotationId[]>> {
    return this.#keepAll(passages.map((passage) => highlightAt(this.#target(passage), category)))
  }

  /** Keeps a bookmark at a passage of the open edition. */
  bookmark(passage: Passage, label = ''): Promise<Result<AnnotationId>> {
    return this.#keep(bookmarkAt(this.#target(passage), label))
  }

  annotate(draft: Draft): Promise<Result<void>> {
    return this.#counted(this.#bridge.annotate(draft))
  }

  /** Keeps somebody else's mark as one of the reader's own, where its passage is. */
  adopt({ mark, edition, passage }: Placed): Promise<Result<AnnotationId>> {
    const there = mark.target.text === this.#reading.text(edition).hash
    return this.#keep(copyAt(passage && !there ? this.#target(passage, edition) : mark.target, mark))
  }

  /** Keeps the first words of the note on the article. */
  noteArticle(words: string): Promise<Result<AnnotationId>> {
    return this.#keep(articleNoteOf(this.work, words))
  }

  /** Keeps an event of the reader's own together with its first passages, of the open edition where they name none, as one step. */
  async addEvent(
    event: OwnEvent['event'],
    { note, passages }: { note: string; passages: readonly (Passage & { edition?: Language })[] },
  ): Promise<Result<AnnotationId>> {
    const draft = ownEventOf(this.work, event, note)
    const links = passages.map((passage) => linkAt(this.#target(passage, passage.edition), draft.id))
    const kept = await this.#keepAll([draft, ...links])
    return kept.ok ? ok(draft.id) : kept
  }

  /** Links a passage of the open edition to an event. */
  linkEvent(passage: Passage, event: EventId): Promise<Result<AnnotationId>> {
    return this.#keep(linkAt(this.#target(passage), event))
  }

  revise(wish: Omit<Revise, 'work'>): Promise<Result<void>> {
    return this.#counted(this.#bridge.revise({ work: this.work, ...wish }))
  }

  /** Gives an annotation the passage of the open edition as its place. */
  attach(id: AnnotationId, passage: Passage): Promise<Result<void>> {
    const { edition, text, selector } = this.#target(passage)
    return this.#kept.settled(this.revise({ id, place: { edition, text, selector } }), (annotations) => {
      const there = annotations.get(id)
      return !there || !hasPassage(there) || alike(there.target.selector, selector)
    })
  }

  /** Changes several annotations, as one step. */
  reviseAll(wish: Omit<ReviseAll, 'work'>): Promise<Result<void>> {
    return this.#settled(this.#bridge.reviseAll({ work: this.work, ...wish }), (annotations) =>
      wish.ids.every((id) => isAsWished(annotations.get(id), wish)),
    )
  }

  /** Takes annotations out of the bin. */
  restore(ids: AnnotationId[]): Promise<Result<void>> {
    return this.#settled(this.#bridge.restore({ work: this.work, ids }), (annotations) =>
      ids.every((id) => annotations.has(id)),
    )
  }

  /** Deletes annotations in the bin for good. */
  purge(ids: AnnotationId[]): Promise<Result<void>> {
    return this.#counted(this.#bridge.purge({ work: this.work, ids }))
  }

  remove(ids: AnnotationId[]): Promise<Result<void>> {
    return this.#settled(
      this.#bridge.remove({ work: this.work, ids }),
      (annotations) => !ids.some((id) => annotations.has(id)),
    )
  }

  /** Resolves once every change that was asked for is here, or has failed: only then it is known what would be undone next. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#asked)
  }

  undo(): Promise<Result<void>> {
    const { revision } = this.#kept
    return this.#kept.settled(this.#bridge.undo(this.work), () => this.#kept.revision > revision)
  }

  redo(): Promise<Result<void>> {
    const { revision } = this.#kept
    return this.#kept.settled(this.#bridge.redo(this.work), () => this.#kept.revision > revision)
  }

  /** Gives the answer to what changes the notebook by itself once that is here; `changes` says whether it did. */
  async arrived<Value>(
    asked: Promise<Result<Value>>,
    changes: (value: Value) => boolean,
  ): Promise<Result<Value>> {
    const { revision } = this.#kept
    const answer = await asked
    if (!answer.ok || !changes(answer.value)) return answer
    return this.#kept.settled(Promise.resolve(answer), () => this.#kept.revision > revision)
  }

  async #keep(draft: Draft): Promise<Result<AnnotationId>> {
    const kept = await this.#settled(this.#bridge.annotate(draft), (annotations) => annotations.has(draft.id))
    return kept.ok ? ok(draft.id) : kept
  }

  async #keepAll(drafts: Draft[]): Promise<Result<AnnotationId[]>> {
    const last = drafts.at(-1)
    if (!last) return ok([])
    const asked = this.#bridge.annotateAll({ work: this.work, drafts })
    const kept = await this.#settled(asked, (annotations) => annotations.has(last.id))
    return kept.ok ? ok(drafts.map(({ id }) => id)) : kept
  }

  readonly #settled: KeptNotebook['settled'] = (asked, here) => this.#counted(this.#kept.settled(asked, here))

  #counted<Value>(answer: Promise<Value>): Promise<Value> {
    this.#asked.add(answer)
    const done = () => this.#asked.delete(answer)
    answer.then(done, done)
    return answer
  }

  #target(passage: Passage, language: Language = this.#reading.language) {
    return targetAt(this.work, { ...this.#reading.text(language), language }, passage)
  }
}
