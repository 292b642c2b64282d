import {
  isBookmark,
  isMark,
  type Annotation,
  type AnnotationId,
  type Bookmark,
  type CategoryId,
  type Draft,
  type Mark,
} from '../../../shared/annotation/annotation'
import { describe } from '../../../shared/annotation/describe'
import { overlaps, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import { apply } from '../../../shared/notebook/apply'
import type { Entry } from '../../../shared/notebook/change'
import {
  emptyNotebook,
  fromRecord,
  type Deleted,
  type Notebook as Contents,
  type NotebookRecord,
} from '../../../shared/notebook/notebook'
import type { Revise, ReviseAll } from '../../../shared/notebook/plan'
import { ok, type Result } from '../../../shared/result'
import { FindingAgain } from './finding-again'
import { found, place, sameTarget, type Placed, type PlacedAnnotation, type PlacedChange } from './placed'
import { PlacedLists } from './placed-lists.svelte'
import type { Reading } from './reading.svelte'

/** The article's note: an annotation without a place. */
export type ArticleNote = Extract<Annotation, { motivation: 'describing' }>

/** How long an entry is waited for once its request was answered, in milliseconds. */
const patience = 1000

/** What the reader has added to the open work: filled once, then kept true by what the main process publishes. */
export class Notebook {
  readonly #bridge: Bridge
  readonly #reading: Reading
  readonly #finding: Pick<FindingAgain, 'find'>
  #contents: Contents
  readonly #marks = new PlacedLists<Mark>()
  readonly #bookmarks = new PlacedLists<Bookmark>()
  #watchers = new Set<(changes: readonly PlacedChange[]) => void>()
  /** Called after every entry and every load. */
  #waiting = new Set<() => void>()
  /** What was made in another wording and has not been looked for yet. */
  #unfound = new Set<AnnotationId>()
  #searching = false
  /** Counts what happened to the bin, which is put in order only where somebody looks at it. */
  #binned = $state(0)
  #articleNotes = $state.raw<readonly ArticleNote[]>([])
  #steps = $state.raw<{
    undo: Contents['done'][number] | undefined
    redo: Contents['undone'][number] | undefined
  }>({
    undo: undefined,
    redo: undefined,
  })
  loaded = $state(false)
  writable = $state(true)
  /** What the reader has to be told of the notebook's opening. */
  trouble = $state.raw<readonly Failure[]>([])
  /** The marks of the open edition in text order. */
  readonly marks = $derived.by(() => this.marksOf(this.#reading.language))
  /** The bookmarks of the open edition in text order. */
  readonly bookmarks = $derived.by(() => this.#bookmarks.in(this.#reading.language))
  /** What was deleted and is still kept, the latest first. */
  readonly bin = $derived.by<readonly Deleted[]>(() => {
    void this.#binned
    return [...this.#contents.bin.values()].sort((a, b) => (a.deleted < b.deleted ? 1 : -1))
  })

  constructor(
    bridge: Bridge,
    reading: Reading,
    finding: Pick<FindingAgain, 'find'> = new FindingAgain(bridge, reading),
  ) {
    this.#bridge = bridge
    this.#reading = reading
    this.#finding = finding
    // The catalogue has checked the id; the brand only says so.
    this.#contents = emptyNotebook(reading.work.id as Contents['work'])
  }

  get work(): Contents['work'] {
    return this.#contents.work
  }

  /** How many are in the bin, without putting them in order. */
  get binCount(): number {
    void this.#binned
    return this.#contents.bin.size
  }

  /** The notes on the article as a whole, the oldest first: usually one, more where a restored one comes beside a new one. */
  get articleNotes(): readonly ArticleNote[] {
    return this.#articleNotes
  }

  get nextUndo() {
    return this.#steps.undo
  }

  get nextRedo() {
    return this.#steps.redo
  }

  /** How many annotations there are in all, bookmarks and the note on the article with them. */
  get count(): number {
    return this.#marks.count + this.#bookmarks.count + this.#articleNotes.length
  }

  /** Subscribes first, then loads, so that nothing falls between the two. */
  async open(): Promise<() => void> {
    const stop = this.#bridge.onNotebookChanged(({ work, entry: written }) => {
      if (work !== this.work) return
      // The store has made the entry before it made the string.
      const entry = JSON.parse(written) as Entry
      if (this.loaded && entry.revision === this.#contents.revision + 1) this.#take(entry)
      else if (entry.revision > this.#contents.revision) void this.#load()
    })
    await this.#load()
    return stop
  }

  /** Hears which marks a change touched, as they were and as they are: what the painter needs. */
  watch(watcher: (changes: readonly PlacedChange[]) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  marksOf(language: Language): readonly Placed[] {
    return this.#marks.in(language)
  }

  placed(id: AnnotationId | undefined): Placed | undefined {
    return this.#marks.get(id)
  }

  placedBookmark(id: AnnotationId | undefined): Placed<Bookmark> | undefined {
    return this.#bookmarks.get(id)
  }

  /** The marks that share text with `passage`, in text order. */
  marksIn(passage: Passage): Placed[] {
    return this.marks.filter((placed) => placed.passage && overlaps(placed.passage, passage))
  }

  /** All marks and bookmarks, each edition in text order. */
  get allPlaced(): PlacedAnnotation[] {
    return [...this.#marks.all, ...this.#bookmarks.all]
  }

  /** All annotations: the notes on the article, then what has a place, each edition in text order. */
  get annotations(): Annotation[] {
    const placed = this.allPlaced.map(({ mark }) => mark)
    return [...this.#articleNotes, ...placed]
  }

  /** Keeps a new highlight of the open edition; the id is the new annotation's. */
  async mark(passage: Passage, category: CategoryId): Promise<Result<AnnotationId>> {
    const draft = this.#highlight(passage, category)
    const kept = await this.#bridge.annotate(draft)
    if (!kept.ok) return kept
    await this.#arrival(draft.id)
    return ok(draft.id)
  }

  /** Keeps a highlight on each of the passages, as one step; the ids are those of the new annotations. */
  async markAll(passages: readonly Passage[], category: CategoryId): Promise<Result<AnnotationId[]>> {
    const drafts = passages.map((passage) => this.#highlight(passage, category))
    const last = drafts.at(-1)
    if (!last) return ok([])
    const kept = await this.#bridge.annotateAll({ work: this.work, drafts })
    if (!kept.ok) return kept
    await this.#arrival(last.id)
    return ok(drafts.map(({ id }) => id))
  }

  /** Keeps a bookmark at a passage of the open edition. */
  async bookmark(passage: Passage, label = ''): Promise<Result<AnnotationId>> {
    const id = newId()
    const kept = await this.#bridge.annotate({
      motivation: 'bookmarking',
      id,
      tags: [],
      target: this.#target(passage),
      label,
    })
    if (!kept.ok) return kept
    await this.#arrival(id)
    return ok(id)
  }

  annotate(draft: Draft): Promise<Result<void>> {
    return this.#bridge.annotate(draft)
  }

  /** Keeps the first words of the note on the article. */
  async noteArticle(words: string): Promise<Result<AnnotationId>> {
    const id = newId()
    const kept = await this.#bridge.annotate({
      motivation: 'describing',
      id,
      tags: [],
      target: { work: this.work },
      body: { type: 'TextualBody', value: words },
    })
    if (!kept.ok) return kept
    await this.#arrival(id)
    return ok(id)
  }

  revise(wish: Omit<Revise, 'work'>): Promise<Result<void>> {
    return this.#bridge.revise({ work: this.work, ...wish })
  }

  /** Gives an annotation the passage of the open edition as its place. */
  attach(id: AnnotationId, passage: Passage): Promise<Result<void>> {
    const { edition, text, selector } = this.#target(passage)
    return this.revise({ id, place: { edition, text, selector } })
  }

  /** Changes several annotations, as one step. */
  reviseAll(wish: Omit<ReviseAll, 'work'>): Promise<Result<void>> {
    return this.#bridge.reviseAll({ work: this.work, ...wish })
  }

  /** Takes annotations out of the bin. */
  restore(ids: AnnotationId[]): Promise<Result<void>> {
    return this.#bridge.restore({ work: this.work, ids })
  }

  /** Deletes annotations in the bin for good. */
  purge(ids: AnnotationId[]): Promise<Result<void>> {
    return this.#bridge.purge({ work: this.work, ids })
  }

  remove(ids: AnnotationId[]): Promise<Result<void>> {
    return this.#bridge.remove({ work: this.work, ids })
  }

  undo(): Promise<Result<void>> {
    return this.#bridge.undo(this.work)
  }

  redo(): Promise<Result<void>> {
    return this.#bridge.redo(this.work)
  }

  async #load(): Promise<void> {
    const opened = await this.#bridge.openNotebook(this.work)
    if (!opened.ok) {
      this.trouble = [opened.failure]
      this.writable = false
      this.loaded = true
      return
    }
    // The store has validated the record before it made the string.
    const record = JSON.parse(opened.value.record) as NotebookRecord
    this.writable = opened.value.writable
    this.trouble = opened.value.trouble
    if (this.loaded && record.revision < this.#contents.revision) return
    this.#contents = fromRecord(record)
    const marks = record.annotations.filter(isMark).map((mark) => this.#placeOf(mark, this.#marks))
    const before = this.#marks.replace(marks)
    this.#bookmarks.replace(
      record.annotations.filter(isBookmark).map((mark) => this.#placeOf(mark, this.#bookmarks)),
    )
    this.#articleNotes = record.annotations.filter(isArticleNote).sort(byAge)
    this.#told()
    this.loaded = true
    this.#tell([...before.map((one) => ({ before: one })), ...marks.map((one) => ({ after: one }))])
    void this.#search()
  }

  #take(entry: Entry): void {
    const ids = apply(this.#contents, entry)
    const marks = new Map<AnnotationId, Placed | undefined>()
    const bookmarks = new Map<AnnotationId, Placed<Bookmark> | undefined>()
    for (const id of ids) {
      const annotation = this.#contents.annotations.get(id)
      const isOne = annotation && isArticleNote(annotation)
      if (isOne || this.#articleNotes.some((note) => note.id === id)) {
        const others = this.#articleNotes.filter((note) => note.id !== id)
        this.#articleNotes = isOne ? [...others, annotation].sort(byAge) : others
      }
      marks.set(id, annotation && isMark(annotation) ? this.#placeOf(annotation, this.#marks) : undefined)
      bookmarks.set(
        id,
        annotation && isBookmark(annotation) ? this.#placeOf(annotation, this.#bookmarks) : undefined,
      )
    }
    const changes = this.#marks.set(marks)
    this.#bookmarks.set(bookmarks)
    this.#told()
    this.#tell(changes)
    void this.#search()
  }

  /** What was found for a target stays found as long as the target is the same. */
  #placeOf<Kind extends Mark | Bookmark>(mark: Kind, lists: PlacedLists<Kind>): Placed<Kind> {
    const before = lists.get(mark.id)
    const placed = before && sameTarget(before.mark, mark) ? { ...before, mark } : place(mark, this.#reading)
    if (placed.state === 'sought') this.#unfound.add(mark.id)
    return placed
  }

  /** Looks for all that has no place yet, one search at a time, until there is none. */
  async #search(): Promise<void> {
    if (this.#searching) return
    this.#searching = true
    for (let sought = this.#sought(); sought.length > 0; sought = this.#sought()) {
      const places = await this.#finding.find(sought.map(({ mark }) => mark))
      const settled = <Kind extends Mark | Bookmark>(lists: PlacedLists<Kind>) =>
        new Map(
          sought.flatMap(({ mark }): [AnnotationId, Placed<Kind>][] => {
            const now = lists.get(mark.id)
            const anchoring = places.get(mark.id) ?? { state: 'lost', searched: 'partly' }
            // Meanwhile it may have been deleted, or given another place.
            const same = now?.state === 'sought' && sameTarget(now.mark, mark)
            return same ? [[mark.id, found(now, anchoring)]] : []
          }),
        )
      this.#bookmarks.set(settled(this.#bookmarks))
      this.#tell(this.#marks.set(settled(this.#marks)))
    }
    this.#searching = false
  }

  /** Takes what is to be looked for, as far as it is still there and without a place. */
  #sought(): Placed<Mark | Bookmark>[] {
    const ids = [...this.#unfound]
    this.#unfound.clear()
    return ids.flatMap((id) => {
      const placed = this.#marks.get(id) ?? this.#bookmarks.get(id)
      return placed?.state === 'sought' ? placed : []
    })
  }

  #highlight(passage: Passage, category: CategoryId) {
    return {
      motivation: 'highlighting' as const,
      id: newId(),
      category,
      tags: [],
      target: this.#target(passage),
    }
  }

  #target(passage: Passage) {
    const { plain, hash, language } = this.#reading
    return { work: this.work, edition: language, text: hash, selector: describe(plain.text, passage) }
  }

  /** Resolves once the annotation is here: the answer may overtake the entry that it led to; one that stays away is fetched. */
  async #arrival(id: AnnotationId): Promise<void> {
    const here = () => this.#contents.annotations.has(id)
    if (here()) return
    const arrived = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => finish(false), patience)
      const look = () => {
        if (here()) finish(true)
      }
      const finish = (there: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(there)
      }
      this.#waiting.add(look)
    })
    if (!arrived) await this.#load()
  }

  /** What no list holds: the next steps and the bin. */
  #told(): void {
    this.#steps = { undo: this.#contents.done.at(-1), redo: this.#contents.undone.at(-1) }
    this.#binned += 1
  }

  #tell(changes: readonly PlacedChange[]): void {
    if (changes.length > 0) for (const watcher of this.#watchers) watcher(changes)
    for (const look of [...this.#waiting]) look()
  }
}

const isArticleNote = (annotation: Annotation): annotation is ArticleNote =>
  annotation.motivation === 'describing'

const byAge = (a: ArticleNote, b: ArticleNote) => (a.created < b.created ? -1 : 1)

// A random UUID is what the schema asks for; the brand only says so.
const newId = () => crypto.randomUUID() as AnnotationId
