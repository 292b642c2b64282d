import {
  isMark,
  type Annotation,
  type AnnotationId,
  type CategoryId,
  type Draft,
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
  type Notebook as Contents,
  type NotebookRecord,
} from '../../../shared/notebook/notebook'
import type { Revise } from '../../../shared/notebook/plan'
import type { Result } from '../../../shared/result'
import { inTextOrder, place, replaced, type Placed, type PlacedChange } from './placed'
import type { Reading } from './reading.svelte'

/** The article's note: an annotation without a place. */
export type ArticleNote = Extract<Annotation, { motivation: 'describing' }>

/** How long an entry is waited for once its request was answered, in milliseconds. */
const patience = 1000

/** What the reader has added to the open work: filled once, then kept true by what the main process publishes. */
export class Notebook {
  readonly #bridge: Bridge
  readonly #reading: Reading
  #contents: Contents
  #placed = new Map<AnnotationId, Placed>()
  #watchers = new Set<(changes: readonly PlacedChange[]) => void>()
  /** All marks of the work in text order, an edition after the other. */
  #lists = $state.raw<ReadonlyMap<Language, readonly Placed[]>>(new Map())
  #articleNote = $state.raw<ArticleNote | undefined>()
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

  constructor(bridge: Bridge, reading: Reading) {
    this.#bridge = bridge
    this.#reading = reading
    // The catalogue has checked the id; the brand only says so.
    this.#contents = emptyNotebook(reading.work.id as Contents['work'])
  }

  get work(): Contents['work'] {
    return this.#contents.work
  }

  /** The note on the article as a whole. */
  get articleNote(): ArticleNote | undefined {
    return this.#articleNote
  }

  get nextUndo() {
    return this.#steps.undo
  }

  get nextRedo() {
    return this.#steps.redo
  }

  /** How many annotations there are in all. */
  get count(): number {
    return [...this.#lists.values()].reduce((sum, list) => sum + list.length, 0) + (this.#articleNote ? 1 : 0)
  }

  /** Subscribes first, then loads, so that nothing falls between the two. */
  async open(): Promise<() => void> {
    const stop = this.#bridge.onNotebookChanged(({ work, entry }) => {
      if (work !== this.work) return
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
    return this.#lists.get(language) ?? []
  }

  placed(id: AnnotationId | undefined): Placed | undefined {
    // Reading the lists makes whoever asks follow every change.
    void this.#lists
    return id === undefined ? undefined : this.#placed.get(id)
  }

  /** The marks that share text with `passage`, in text order. */
  marksIn(passage: Passage): Placed[] {
    return this.marks.filter((placed) => placed.passage && overlaps(placed.passage, passage))
  }

  /** All annotations, the note on the article first, each edition in text order. */
  get annotations(): Annotation[] {
    const marks = [...this.#lists.values()].flat().map(({ mark }) => mark)
    return this.#articleNote ? [this.#articleNote, ...marks] : marks
  }

  /** Keeps a new highlight of the open edition; the id is the new annotation's. */
  async mark(passage: Passage, category: CategoryId): Promise<Result<AnnotationId>> {
    const { plain, hash, language } = this.#reading
    const id = newId()
    const kept = await this.#bridge.annotate({
      motivation: 'highlighting',
      id,
      category,
      tags: [],
      target: { work: this.work, edition: language, text: hash, selector: describe(plain.text, passage) },
    })
    if (!kept.ok) return kept
    await this.#arrival(id)
    return { ok: true, value: id }
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
    return kept.ok ? { ok: true, value: id } : kept
  }

  revise(wish: Omit<Revise, 'work'>): Promise<Result<void>> {
    return this.#bridge.revise({ work: this.work, ...wish })
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
    const before = [...this.#placed.values()]
    this.#contents = fromRecord(record)
    const marks = record.annotations.filter(isMark).map((mark) => place(mark, this.#reading))
    this.#placed = new Map(marks.map((placed) => [placed.mark.id, placed]))
    this.#lists = new Map(
      this.#reading.languages.map((language) => [
        language,
        marks.filter(({ edition }) => edition === language).sort(inTextOrder),
      ]),
    )
    this.#articleNote = record.annotations.find((annotation) => annotation.motivation === 'describing')
    this.#steps = { undo: record.done.at(-1), redo: record.undone.at(-1) }
    this.loaded = true
    this.#tell([...before.map((one) => ({ before: one })), ...marks.map((one) => ({ after: one }))])
  }

  #take(entry: Entry): void {
    const touched = apply(this.#contents, entry).flatMap((id) => this.#refresh(id))
    this.#steps = { undo: this.#contents.done.at(-1), redo: this.#contents.undone.at(-1) }
    this.#tell(touched)
  }

  /** Resolves once the mark is here: the answer may overtake the entry that it led to; one that stays away is fetched. */
  async #arrival(id: AnnotationId): Promise<void> {
    if (this.#placed.has(id)) return
    const arrived = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => finish(false), patience)
      const stop = this.watch(() => this.#placed.has(id) && finish(true))
      const finish = (here: boolean) => {
        clearTimeout(timer)
        stop()
        resolve(here)
      }
    })
    if (!arrived) await this.#load()
  }

  /** Brings one annotation up to date with the contents; gives its place before and after. */
  #refresh(id: AnnotationId): PlacedChange[] {
    const annotation = this.#contents.annotations.get(id)
    if (annotation?.motivation === 'describing') {
      this.#articleNote = annotation
      return []
    }
    if (!annotation && this.#articleNote?.id === id) {
      this.#articleNote = undefined
      return []
    }
    const before = this.#placed.get(id)
    const after = annotation && place(annotation, this.#reading)
    if (after) this.#placed.set(id, after)
    else this.#placed.delete(id)
    const edition = (after ?? before)?.edition
    if (edition) {
      this.#lists = new Map(this.#lists).set(edition, replaced(this.#lists.get(edition) ?? [], before, after))
    }
    return [{ ...(before && { before }), ...(after && { after }) }]
  }

  #tell(changes: readonly PlacedChange[]): void {
    for (const watcher of this.#watchers) watcher(changes)
  }
}

// A random UUID is what the schema asks for; the brand only says so.
const newId = () => crypto.randomUUID() as AnnotationId
