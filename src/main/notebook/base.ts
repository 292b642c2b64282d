import { Low } from 'lowdb'
import { basename } from 'node:path'
import { codeOf } from './disk-trouble'
import type { Files } from './files'
import type { Journal } from './journal'
import type { Kind, Recorded, Revised, Stamped } from './kind'
import { snapshotsIn } from './load'
import type { Loaded } from './open'
import { blockOf } from './segment'
import { DurableJson } from './snapshot'

/** Where a state is kept, and how long its journal may get. */
export interface Place {
  files: Files
  folder: string
  /** The journal may grow to this many bytes, or to a quarter of the last snapshot, before there is a new one. */
  leastJournal: number
}

const shareOfSnapshot = 1 / 4

/** What the next start finds of a state: its snapshot, and the journal that goes on from there. */
export class Base<State extends Revised, Written extends Recorded, Entry extends Stamped> {
  readonly #kind: Kind<State, Written, Entry>
  readonly #place: Place
  readonly #journal: Journal
  readonly #adapter: DurableJson<Written>
  readonly #low: Low<Written | null>
  /** The snapshot's file, or nothing where there is none, or where a failed write may have moved it. */
  #file: string | undefined
  #revision: number
  #journalBytes: number
  /** From how many bytes of journal on a snapshot is due. */
  #snapshotAt: number
  #isWhole = true

  constructor(kind: Kind<State, Written, Entry>, loaded: Loaded<State>, place: Place) {
    const { current, previous } = snapshotsIn(place.folder, kind)
    this.#kind = kind
    this.#place = place
    this.#journal = loaded.journal
    this.#adapter = new DurableJson(place.files, current, kind, previous)
    this.#low = new Low<Written | null>(this.#adapter, null)
    this.#file = loaded.snapshot.file
    this.#revision = loaded.snapshot.revision
    this.#journalBytes = loaded.journalBytes
    this.#snapshotAt = loaded.snapshotWanted ? 0 : this.#outgrown(loaded.snapshot.length)
  }

  /** Whether anything was ever begun; else there may not even be a folder. */
  get wasBegun(): boolean {
    return this.#journal.hasSegments
  }

  /** Whether, as far as anybody looked, all is on the disk that was kept; else only a new snapshot helps. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Whether the journal has outgrown its snapshot. */
  get isOutgrown(): boolean {
    return this.#journalBytes > this.#snapshotAt
  }

  /** Begins the journal of a state that was never kept. Throws the system's errors. */
  begin({ revision }: State): void {
    this.#journal.begin(revision)
  }

  /**
   * Comes back when the entries, which follow the revision `after`, are on the disk and will be found there. Where it
   * throws, with the system's errors, none of them is kept.
   */
  append(entries: readonly Entry[], after: number): void {
    const block = blockOf(entries)
    try {
      this.#journal.append(block, after)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') this.#isWhole = false
      throw error
    }
    this.look()
    this.#journalBytes += block.length
  }

  /** Looks whether all is still there. Throws where it is not, or where that cannot be seen. */
  look(): void {
    if (!this.wasBegun) return
    const lookedAt = this.#isWhole
    this.#isWhole = false
    if (!this.#journal.standsOn({ revision: this.#revision, file: this.#file }))
      throw Object.assign(new Error('a file of the notebook is gone'), { code: 'ENOENT' })
    this.#isWhole = lookedAt
  }

  /**
   * Writes the whole state down and goes on in a new segment. Cut short anywhere, all is found again that would have been
   * before. Throws the system's errors, also where what was written does not come back.
   */
  async write(state: State): Promise<void> {
    const { revision } = state
    this.#journal.begin(revision)
    this.#low.data = this.#kind.toRecord(state)
    this.#file = undefined
    try {
      await this.#low.write()
    } finally {
      this.#low.data = null
    }
    this.#journal.dropUpTo(this.#revision)
    this.#file = basename(snapshotsIn(this.#place.folder, this.#kind).current)
    this.#revision = revision
    this.#journalBytes = 0
    this.#snapshotAt = this.#outgrown(this.#adapter.length)
    this.#isWhole = true
  }

  /** Lets the journal grow on for a while before a snapshot is due again. */
  putOffSnapshot(): void {
    this.#snapshotAt = this.#journalBytes + this.#place.leastJournal
  }

  /** Lets go of the journal's file. */
  close(): void {
    this.#journal.close()
  }

  #outgrown(snapshot: number): number {
    return Math.max(this.#place.leastJournal, snapshot * shareOfSnapshot)
  }
}
