import type { Failure, ReadOnlyReason } from '../../shared/failure'
import { later, type Unstamped } from '../../shared/notebook/plan'
import { failed, ok, type Result } from '../../shared/result'
import { Base, type Place } from './base'
import { diskTroubleOf, tolerate } from './disk-trouble'
import { makeFolderDurably } from './durable-write'
import type { Kind, Recorded, Revised, Stamped } from './kind'
import type { Opened } from './open'

/** What is wished of a store: an entry without its revision and time, or none where nothing needs to change. */
export interface Wish<Entry, Value> {
  entry: Unstamped<Entry> | undefined
  value: Value
}

/** All that a store needs from outside. */
export interface Surroundings<Entry> extends Place {
  now: () => Date
  /** Told of each entry when it is on the disk, before who asked for it is answered. */
  publish: (entry: Entry) => void
  /**
   * Called before the very first thing is written, and once that file is there; also before everything is written anew
   * because some of it went from the disk, and once it is there again. Throws the system's errors.
   */
  enrol: (step: 'before' | 'after' | 'again') => Promise<void>
  /** Nothing is written before this comes back, where there is something to wait for. */
  writesAfter?: Promise<void>
}

const nextTurn = () => new Promise<void>((turn) => setImmediate(turn))

interface Waiting<Entry> {
  entry: Entry | undefined
  answer: (failure: Failure | undefined) => void
}

/**
 * A notebook or the vocabulary on the disk. What is asked is checked against the state as it will be when all that waits
 * is kept; what waits is flushed as one block; only then it is part of the kept state, published, and answered.
 */
export class JournalledStore<State extends Revised, Written extends Recorded, Entry extends Stamped> {
  readonly #kind: Kind<State, Written, Entry>
  readonly #around: Surroundings<Entry>
  readonly #base: Base<State, Written, Entry> | undefined
  /** Why nothing can be written, or nothing. */
  readonly readOnly: ReadOnlyReason | undefined
  readonly trouble: readonly Failure[]
  readonly #kept: State
  #pending: State
  #latest: string
  #waiting: Waiting<Entry>[] = []
  #turn: Promise<void> | undefined

  constructor(kind: Kind<State, Written, Entry>, opened: Opened<State>, around: Surroundings<Entry>) {
    this.#kind = kind
    this.#around = around
    this.#base = 'loaded' in opened ? new Base(kind, opened.loaded, around) : undefined
    this.readOnly = 'readOnly' in opened ? opened.readOnly : undefined
    this.trouble = opened.trouble
    this.#kept = 'loaded' in opened ? opened.loaded.state : opened.state
    this.#pending = this.#copyOfKept()
    this.#latest = kind.latest(this.#kept)
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
      this.#turn ??= nextTurn().then(() => this.#work())
    })
  }

  /** Looks whether all that was kept is still on the disk; if not, it is written anew now, or else before the next change. */
  look(): void {
    const base = this.#base
    if (!base) return
    tolerate(() => {
      base.look()
    })
    void this.change(() => ok({ entry: undefined, value: undefined }))
  }

  /**
   * Keeps what waits, and lets go of the files. No snapshot, unless something went: quitting takes no longer in a full
   * notebook.
   */
  async close(): Promise<void> {
    while (this.#turn) await this.#turn
    if (!this.#base) return
    await this.#keep(this.#base, [])
    this.#base.close()
  }

  #stamp(wish: Unstamped<Entry>, time: string): Entry {
    // An entry without its revision and time, together with them, is an entry; the compiler cannot add the two up.
    const entry = { ...wish, revision: this.#pending.revision + 1, time } as unknown as Entry
    this.#kind.apply(this.#pending, entry)
    this.#latest = time
    return entry
  }

  async #work(): Promise<void> {
    const base = this.#base
    if (!base) throw new Error('nothing is written to what was not loaded')
    while (this.#waiting.length > 0) {
      const block = this.#take()
      const entries = block.flatMap(({ entry }) => entry ?? [])
      const failure = await this.#keep(base, entries)
      // What came meanwhile was checked against a state that will not be.
      for (const { answer } of failure ? [...block, ...this.#take()] : block) answer(failure)
      if (base.isWhole && base.isOutgrown) {
        // The answers go out first: a snapshot of a full notebook takes a while.
        await nextTurn()
        await this.#snapshot(base)
      }
      // What arrived in the meantime is let in before the next block is closed.
      await nextTurn()
    }
    this.#turn = undefined
  }

  #take(): Waiting<Entry>[] {
    const waiting = this.#waiting
    this.#waiting = []
    return waiting
  }

  async #keep(base: Base<State, Written, Entry>, entries: readonly Entry[]): Promise<Failure | undefined> {
    await this.#around.writesAfter
    try {
      if (!base.isWhole) await this.#writeAnew(base)
      if (entries.length > 0) await this.#append(base, entries)
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

  /** What went from the disk is all in memory; a journal that goes on without it would not be read. */
  async #writeAnew(base: Base<State, Written, Entry>): Promise<void> {
    const { enrol, files, folder } = this.#around
    await enrol('before')
    makeFolderDurably(files, folder)
    await base.write(this.#kept)
    base.look()
    await enrol('again')
  }

  async #append(base: Base<State, Written, Entry>, entries: readonly Entry[]): Promise<void> {
    const { enrol, files, folder } = this.#around
    if (!base.wasBegun) {
      await enrol('before')
      makeFolderDurably(files, folder)
      base.begin(this.#kept)
    }
    await enrol('after')
    base.append(entries, this.#kept.revision)
  }

  async #snapshot(base: Base<State, Written, Entry>): Promise<void> {
    try {
      await base.write(this.#kept)
    } catch (error) {
      diskTroubleOf(error)
      // The journal has everything; there is no hurry.
      base.putOffSnapshot()
    }
  }

  #copyOfKept(): State {
    return this.#kind.fromRecord(this.#kind.toRecord(this.#kept))
  }
}
