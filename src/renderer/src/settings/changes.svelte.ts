import type { Result } from '../../../shared/result'

/** A change that was kept, and how to take it back. */
export type Change = {
  /** What happened, in a sentence. */
  readonly words: string
  readonly takeBack: () => Promise<Result<unknown>>
  /** Changes in a row that are about the same are one: what was before the first of them comes back. */
  readonly about?: string
}

/** What was changed since a sheet opened: each can be taken back, the last one first. */
export class Changes {
  #made = $state.raw<readonly Change[]>([])
  /** The last sentence: what was changed, or that it was taken back. */
  words = $state('')

  get last(): Change | undefined {
    return this.#made.at(-1)
  }

  add(change: Change): void {
    const { last } = this
    const goesOn = last?.about !== undefined && last.about === change.about
    const earlier = goesOn ? this.#made.slice(0, -1) : this.#made
    this.#made = [...earlier, goesOn ? { ...change, takeBack: last.takeBack } : change]
    this.words = change.words
  }

  /** Takes the last change back; says `done` once that is kept. */
  async takeBack(done: string): Promise<Result<unknown> | undefined> {
    const { last } = this
    if (!last) return undefined
    const kept = await last.takeBack()
    if (kept.ok) {
      this.#made = this.#made.filter((change) => change !== last)
      this.words = done
    }
    return kept
  }
}
