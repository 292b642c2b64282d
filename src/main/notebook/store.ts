import { Low } from 'lowdb'
import type { Failure, ReadOnlyReason } from '../../shared/failure'
import { later } from '../../shared/notebook/plan'
import { failed, ok, type Result } from '../../shared/result'
import { diskTroubleOf } from './disk-trouble'
import { makeFolderDurably } from './durable-write'
import type { Files } from './files'
import type { Journal } from './journal'
import type { Kind, Revised, Stamped } from './kind'
import { snapshotsIn } from './load'
import type { Loaded, Opened } from './open'
import { blockOf } from './segment'
import { DurableJson } from './snapshot'
import { Unreadable } from './unreadable'

/** What is wished of a store: an entry without its revision and time, or none where nothing needs to change. */
export interface Wish<Entry, Value> {
  entry: Omit<Entry, 'revision' | 'time'> | undefined
  value: Value
}

/** All that a store needs from outside. */
export interface Surroundings<Entry> {
  files: Files
  folder: string
  now: () => Date
  /** Told of each entry when it is on the disk, before who asked for it is answered. */
  publish: (entry: Entry) => void
  /** The journal may grow to this many bytes, or to a quarter of the last snapshot, before there is a new one. */
  leastJournal: number
  /** Called before the very first thing is written, and once that file is there. Throws the system's errors. */
  enrol: (step: 'before' | 'after') => Promise<void>
}

interface Waiting<Entry> {
  entry: Entry | undefined
  answer: (failure: Failure | undefined) => void
}

const shareOfSnapshot = 1 / 4

/**
 * A notebook or the vocabulary on the disk. What is asked is checked against the state as it will be when all that waits
 * is kept; what waits is flushed as one block; only then it is part of the kept state, published, and answered.
 */
export class JournalledStore<State extends Revised, Written extends Revised, Entry extends Stamped> {
  readonly #kind: Kind<State, Written, Entry>
  readonly #around: Surroundings<Entry>
  readonly #loaded: Loaded<State> | undefined
  readonly #adapter: DurableJson<Written>
  readonly #low: Low<Written | null>
  /** Why nothing can be written, or nothing. */
  readonly readOnly: ReadOnlyReason | undefined
  readonly trouble: readonly Failure[]
  readonly #kept: State
  #pending: State
  #latest: string
  #waiting: Waiting<Entry>[] = []
  #turn: Promise<void> | undefined
  #journalBytes: number
  #snapshotRevision: number
  /** From how many bytes of journal on a snapshot is due. */
  #snapshotAt: number

  constructor(kind: Kind<State, Written, Entry>, opened: Opened<State>, around: Surroundings<Entry>) {
    const { current, previous } = snapshotsIn(around.folder, kind)
    this.#kind = kind
    this.#around = around
    this.#loaded = 'loaded' in opened ? opened.loaded : undefined
    this.#adapter = new DurableJson(around.files, current, kind, previous)
    this.#low = new Low<Written | null>(this.#adapter, null)
    this.readOnly = 'readOnly' in opened ? opened.readOnly : undefined
    this.trouble = opened.trouble
    this.#kept = 'loaded' in opened ? opened.loaded.state : opened.state
    this.#pending = this.#copyOfKept()
    this.#latest = kind.latest(this.#kept)
    this.#journalBytes = this.#loaded?.journalBytes ?? 0
    this.#snapshotRevision = this.#loaded?.snapshot.revision ?? 0
    this.#snapshotAt = this.#loaded?.snapshotWanted ? 0 : this.#outgrown(this.#loaded?.snapshot.length ?? 0)
  }

  /** What is on the disk; changed in place as more gets there. */
  get kept(): Readonly<State> {
    return this.#kept
  }

  /** Makes a change durable. `plan` looks at the state as it will be, and is given the time. */
  change<Value>(plan: (state: State, time: string) => Result<Wish<Entry, Value>>): Promise<Result<Value>> {
    if (this.readOnly) return Promise.resolve(failed({ kind: 'read-only', why: this.readOnly }))
    const time = later(this.#latest, this.#around.now().toISOString())
    const planned = plan(this.#pending, time)
    const entry = planned.ok && planned.value.entry ? this.#stamp(planned.value.entry, time) : undefined
    return new Promise((answer) => {
      // Also an answer that needs no entry rests on what waits, and so waits with it.
      this.#waiting.push({
        entry,
        answer: (failure) => {
          answer(failure ? failed(failure) : planned.ok ? ok(planned.value.value) : planned)
        },
      })
      this.#turn ??= new Promise((turn) => setImmediate(turn)).then(() => this.#work())
    })
  }

  /** Keeps what waits, and lets go of the files. No snapshot: quitting takes no longer in a full notebook. */
  async close(): Promise<void> {
    while (this.#turn) await this.#turn
    this.#loaded?.journal.close()
  }

  #stamp(wish: Omit<Entry, 'revision' | 'time'>, time: string): Entry {
    // An entry without its revision and time, together with them, is an entry; the compiler cannot add the two up.
    const entry = { ...wish, revision: this.#pending.revision + 1, time } as unknown as Entry
    this.#kind.apply(this.#pending, entry)
    this.#latest = time
    return entry
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const block = this.#take()
      const failure = await this.#keep(block.flatMap(({ entry }) => entry ?? []))
      // What came meanwhile was checked against a state that will not be.
      for (const { answer } of failure ? [...block, ...this.#take()] : block) answer(failure)
      if (this.#journalBytes > this.#snapshotAt) await this.#snapshot()
      // What arrived in the meantime is let in before the next block is closed.
      await new Promise((turn) => setImmediate(turn))
    }
    this.#turn = undefined
  }

  #take(): Waiting<Entry>[] {
    const waiting = this.#waiting
    this.#waiting = []
    return waiting
  }

  async #keep(entries: readonly Entry[]): Promise<Failure | undefined> {
    if (entries.length === 0) return undefined
    try {
      await this.#append(entries)
    } catch (error) {
      this.#pending = this.#copyOfKept()
      return { kind: 'not-saved', cause: diskTroubleOf(error) }
    }
    for (const entry of entries) {
      this.#kind.apply(this.#kept, entry)
      this.#around.publish(entry)
    }
    return undefined
  }

  async #append(entries: readonly Entry[]): Promise<void> {
    const { enrol, files, folder } = this.#around
    const journal = this.#journal()
    if (!journal.hasSegments) {
      await enrol('before')
      makeFolderDurably(files, folder)
      journal.begin(this.#kept.revision)
    }
    await enrol('after')
    const block = blockOf(entries)
    journal.append(block, this.#kept.revision)
    this.#journalBytes += block.length
  }

  /** Writes the whole state down and goes on in a new segment. Cut short anywhere, all that was kept is found again. */
  async #snapshot(): Promise<void> {
    const journal = this.#journal()
    const { revision } = this.#kept
    try {
      journal.begin(revision)
      this.#low.data = this.#kind.toRecord(this.#kept)
      await this.#low.write()
      journal.dropUpTo(this.#snapshotRevision)
      this.#snapshotRevision = revision
      this.#journalBytes = 0
      this.#snapshotAt = this.#outgrown(this.#adapter.length)
    } catch (error) {
      if (!(error instanceof Unreadable)) diskTroubleOf(error)
      // The journal has everything; there is no hurry.
      this.#snapshotAt = this.#journalBytes + this.#around.leastJournal
    } finally {
      this.#low.data = null
    }
  }

  #journal(): Journal {
    if (!this.#loaded) throw new Error('nothing is written to what was not loaded')
    return this.#loaded.journal
  }

  #outgrown(snapshot: number): number {
    return Math.max(this.#around.leastJournal, snapshot * shareOfSnapshot)
  }

  #copyOfKept(): State {
    return this.#kind.fromRecord(this.#kind.toRecord(this.#kept))
  }
}
