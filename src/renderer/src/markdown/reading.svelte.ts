import type { readMarkdown } from '../../../shared/markdown/read'

type Read = typeof readMarkdown

/** What reads Markdown. It is fetched with the first note that is shown, so that the first frame does without it. */
class Reading {
  #read = $state.raw<Read | undefined>()
  #fetching: Promise<void> | undefined

  /** The reading, once it is here; whoever asks is told. */
  get read(): Read | undefined {
    return this.#read
  }

  /** Fetches what reads; where that fails, notes go on being shown as they were typed. */
  fetch(): void {
    if (this.#fetching) return
    this.#fetching = import('../../../shared/markdown/read').then(
      ({ readMarkdown }) => void (this.#read = readMarkdown),
      () => (this.#fetching = undefined),
    )
  }
}

export const reading = new Reading()
