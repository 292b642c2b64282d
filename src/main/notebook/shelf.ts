import type { WorkId } from '../../shared/annotation/annotation'

/** What a shelf needs to know of a store. */
interface Shelved {
  /** What the reader is to be told when the notebook is opened. */
  readonly trouble: readonly unknown[]
  close: () => Promise<void>
}

/** The notebooks that are open, each of them once. One stays open, unless it was only lent. */
export class Shelf<Store extends Shelved> {
  readonly #open: (work: WorkId) => Promise<Store>
  readonly #stores = new Map<WorkId, Promise<Store>>()
  /** Those that nobody but their borrower has asked for. */
  readonly #lent = new Set<WorkId>()

  constructor(open: (work: WorkId) => Promise<Store>) {
    this.#open = open
  }

  /** The notebook of a work, which stays open from now on. */
  of(work: WorkId): Promise<Store> {
    this.#lent.delete(work)
    return this.#opened(work)
  }

  /** The notebook of a work where it is open; asking does not keep it open. */
  get(work: WorkId): Promise<Store> | undefined {
    return this.#stores.get(work)
  }

  /** All that are open. */
  all(): Promise<Store>[] {
    return [...this.#stores.values()]
  }

  /** Has the notebook opened anew when it is asked for the next time. */
  forget(work: WorkId): void {
    this.#stores.delete(work)
    this.#lent.delete(work)
  }

  /**
   * Lends a notebook out, and lets go of it afterwards if it was not open before and nobody else has asked for it meanwhile:
   * a library need not be in memory as a whole. One that there is something to tell of stays. A work has one borrower at a time.
   */
  async lend<Value>(work: WorkId, use: (store: Store) => Promise<Value>): Promise<Value> {
    if (!this.#stores.has(work)) this.#lent.add(work)
    const store = await this.#opened(work)
    try {
      return await use(store)
    } finally {
      // A store that was closed goes on in a new segment, should somebody ask for it just now.
      if (this.#lent.has(work) && store.trouble.length === 0) await store.close()
      if (this.#lent.delete(work) && store.trouble.length === 0) this.#stores.delete(work)
    }
  }

  #opened(work: WorkId): Promise<Store> {
    const store = this.#stores.get(work) ?? this.#open(work)
    this.#stores.set(work, store)
    return store
  }
}
