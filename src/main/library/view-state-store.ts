import type { Failure } from '../../shared/failure'
import { ViewState } from '../../shared/settings/view-state'
import type { Log } from '../log'
import { KeptRecord } from './kept-record'

/** How long after the last change the view state is written, in milliseconds. */
const pause = 500

/** Where the reader was: written lazily, and lost without harm. */
export class ViewStateStore {
  readonly #record: KeptRecord<ViewState>
  readonly #log: Log
  #timer: NodeJS.Timeout | undefined

  constructor(file: string, first: () => ViewState, log: Log) {
    this.#record = new KeptRecord('view-state', file, ViewState, first, log)
    this.#log = log
  }

  /** What the reader is to be told of its file, if anything. */
  get trouble(): Failure | undefined {
    return this.#record.trouble
  }

  get current(): ViewState {
    return this.#record.value
  }

  /** Changes it at once, and writes it a little later. */
  change(changed: Partial<ViewState>): void {
    this.#record.value = { ...this.#record.value, ...changed }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pause)
  }

  /** Writes what is not written yet. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#record.write().catch((error: unknown) => {
      this.#log('view state', error)
    })
  }
}
