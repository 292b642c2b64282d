import { occurrencesFolded } from '../../../shared/article/find'
import type { Passage } from '../../../shared/annotation/passage'
import type { Reading } from './reading.svelte'

/** Finding in the open text: its hits are passages, so that they can be shown and marked. */
export class Find {
  readonly #reading: Reading
  open = $state(false)
  query = $state('')
  index = $state(0)
  /** Counts how often finding was asked for, so that the field can take the focus each time. */
  asked = $state(0)
  readonly hits = $derived.by<readonly Passage[]>(() =>
    this.open ? occurrencesFolded(this.#reading.plain.text, this.query) : [],
  )
  readonly current = $derived(this.hits[this.index])

  constructor(reading: Reading) {
    this.#reading = reading
  }

  ask(): void {
    this.open = true
    this.asked += 1
  }

  /** Looks for `query`, beginning at what the reader is looking at. */
  seek(query: string): void {
    this.query = query
    const from = this.#reading.blockNamed(this.#reading.position?.block)?.start ?? 0
    const next = this.hits.findIndex(({ start }) => start >= from)
    this.index = Math.max(0, next)
    this.#show()
  }

  step(by: 1 | -1): void {
    if (this.hits.length === 0) return
    this.index = (this.index + by + this.hits.length) % this.hits.length
    this.#show()
  }

  close(): void {
    this.open = false
  }

  #show(): void {
    if (this.current) this.#reading.goTo(this.current)
  }
}
