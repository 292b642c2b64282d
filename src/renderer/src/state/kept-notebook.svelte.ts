import type { Annotation, AnnotationId, SetId } from '../../../shared/annotation/annotation'
import { setsAmong, type OtherSet } from '../../../shared/annotation/other-sets'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import { apply } from '../../../shared/notebook/apply'
import { binned, binnedCount, type Binned } from '../../../shared/notebook/binned'
import type { Change, Entry } from '../../../shared/notebook/change'
import { annotationOf } from '../../../shared/notebook/step-name'
import {
  emptyNotebook,
  fromRecord,
  type Notebook as Contents,
  type NotebookRecord,
  type Step,
} from '../../../shared/notebook/notebook'
import type { Result } from '../../../shared/result'
import type { PlacedChange } from './placed'
import type { Placing } from './placing.svelte'

/** How long an entry is waited for once its request was answered, in milliseconds. */
const patience = 1000

/** Whether a change is about somebody else's annotation, as it was or as it is. */
const isAboutOthers = (change: Change): boolean =>
  annotationOf(change).from !== undefined || ('before' in change && change.before.from !== undefined)

/** The notebook as the main process keeps it: loaded once, then kept true by every entry that is published. */
export class KeptNotebook {
  readonly #bridge: Bridge
  readonly #placing: Placing
  #contents: Contents
  readonly #watchers = new Set<(changes: readonly PlacedChange[]) => void>()
  /** Called after every entry and every load. */
  readonly #waiting = new Set<() => void>()
  /** Counts what happened to the bin, which is put in order only where somebody looks at it. */
  #binned = $state(0)
  /** Counts what happened to other people's annotations. */
  #others = $state(0)
  /** The sets of other people's annotations that are not shown: what is hidden has no place and is on no list. */
  #hidden = $state.raw<ReadonlySet<SetId>>(new Set())
  readonly #shown = {
    get: (id: AnnotationId): Annotation | undefined => {
      const annotation = this.#contents.annotations.get(id)
      return annotation && this.#isShown(annotation) ? annotation : undefined
    },
  }
  /** What would be undone and redone next. */
  steps = $state.raw<{ undo: Step | undefined; redo: Step | undefined }>({ undo: undefined, redo: undefined })
  loaded = $state(false)
  writable = $state(true)
  trouble = $state.raw<readonly Failure[]>([])
  readonly bin = $derived.by<readonly Binned[]>(() => {
    void this.#binned
    return binned(this.#contents.bin)
  })
  readonly binCount = $derived.by(() => {
    void this.#binned
    return binnedCount(this.#contents.bin)
  })

  /** The sets of other people's annotations, hidden ones too. */
  readonly sets = $derived.by<readonly OtherSet[]>(() => {
    void this.#others
    return setsAmong(this.#contents.annotations.values())
  })

  /** Those of them that are shown. */
  readonly shownSets = $derived.by(() => {
    const sets = this.sets
    return sets.filter(({ set }) => !this.#hidden.has(set))
  })

  constructor(bridge: Bridge, work: Contents['work'], placing: Placing) {
    this.#bridge = bridge
    this.#contents = emptyNotebook(work)
    this.#placing = placing
  }

  get work(): Contents['work'] {
    return this.#contents.work
  }

  /** Whose an annotation is where it is not the reader's own; also of one that is hidden. */
  fromOf(id: AnnotationId): Annotation['from'] {
    return this.#contents.annotations.get(id)?.from
  }

  /** Hides those sets of other people's annotations and shows all others; only what that changes is touched. */
  hide(sets: ReadonlySet<SetId>): void {
    const before = this.#hidden
    this.#hidden = sets
    const ids = [...this.#contents.annotations.values()].flatMap(({ id, from }) =>
      from && before.has(from.set) !== sets.has(from.set) ? id : [],
    )
    if (ids.length > 0) this.#show(this.#placing.take(ids, this.#shown))
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

  /** Counts the entries that are here. */
  get revision(): number {
    return this.#contents.revision
  }

  /** Gives the answer once its change is here: the answer may overtake the entry that it led to; one that stays away is fetched. */
  async settled<Value, Trouble>(
    asked: Promise<Result<Value, Trouble>>,
    here: (annotations: Contents['annotations']) => boolean,
  ): Promise<Result<Value, Trouble>> {
    const answer = await asked
    if (answer.ok) await this.#arrival(() => here(this.#contents.annotations))
    return answer
  }

  async #arrival(here: () => boolean): Promise<void> {
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
    const changes = this.#placing.replace(record.annotations.filter((one) => this.#isShown(one)))
    this.loaded = true
    this.#others += 1
    this.#told(changes)
  }

  #take(entry: Entry): void {
    const ids = apply(this.#contents, entry)
    if (entry.act !== 'tidy' && entry.changes.some(isAboutOthers)) this.#others += 1
    this.#told(this.#placing.take(ids, this.#shown))
  }

  /** Brings up to date what no list holds, the next steps and the bin, and tells of what the lists hold. */
  #told(changes: readonly PlacedChange[]): void {
    this.steps = { undo: this.#contents.done.at(-1), redo: this.#contents.undone.at(-1) }
    this.#binned += 1
    this.#show(changes)
  }

  #isShown({ from }: Annotation): boolean {
    return !from || !this.#hidden.has(from.set)
  }

  /** Tells of what the lists hold now, and looks for what has no place yet. */
  #show(changes: readonly PlacedChange[]): void {
    this.#tell(changes)
    void this.#placing.search((found) => this.#tell(found))
  }

  #tell(changes: readonly PlacedChange[]): void {
    if (changes.length > 0) for (const watcher of this.#watchers) watcher(changes)
    for (const look of [...this.#waiting]) look()
  }
}
