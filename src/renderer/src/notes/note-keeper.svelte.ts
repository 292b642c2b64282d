import type { Failure } from '../../../shared/failure'
import type { Messages } from '../../../shared/messages/messages'
import { failed, type Result } from '../../../shared/result'

/** Pause in typing after which a note is kept, in milliseconds. */
const pause = 500

/** How long words may wait at most while the typing does not pause, in milliseconds. */
const longestWait = 2000

/** Where a note being written stands. */
export type Keeping = 'kept' | 'typing' | 'saving' | { failed: Failure }

/**
 * Keeps a note while it is typed: on every pause, every two seconds without one, on leaving, never twice at a time, always the newest words last.
 * What could not be kept stays in the editor and is tried again with the next words.
 */
export class NoteKeeper {
  /** The id of what the note is about; a first note on an article gets one when it is kept. */
  about: string
  /** Makes words durable; an editor that takes up what an earlier one left does it in its own way. */
  keep: (words: string) => Promise<Result<unknown>>
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  /** When the words at hand must be kept at the latest. */
  #due: number | undefined
  #kept: string
  /** Words that were refused because what they are about is gone. */
  #homeless: string | undefined
  /** How many editors show these words: one that opens again may come before the first has gone. */
  editors = 0
  words = $state('')
  state = $state.raw<Keeping>('kept')

  constructor(about: string, words: string, keep: (words: string) => Promise<Result<unknown>>) {
    this.about = about
    this.#kept = words
    this.words = words
    this.keep = keep
  }

  /** Whether all that was typed is durable. */
  get safe(): boolean {
    return this.words === this.#kept && !this.#running
  }

  /** What the note is about may be gone: then its words have no place until that is back. */
  get parting() {
    return this.words === this.#homeless && !this.#running
      ? ({ marks }: Messages) => marks.closeAgain
      : undefined
  }

  /** The note reads otherwise now, because a step was taken back or another window wrote: whoever has typed nothing new follows. */
  told(words: string): void {
    if (!this.safe || words === this.#kept) return
    this.#kept = words
    this.words = words
  }

  /** New words were typed. */
  typed(words: string): void {
    this.words = words
    if (this.state === 'kept') this.state = 'typing'
    clearTimeout(this.#timer)
    this.#due ??= Date.now() + longestWait
    const wait = Math.max(0, Math.min(pause, this.#due - Date.now()))
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  /** Keeps what is not kept yet; resolves when it is durable or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#due = undefined
    while (this.#running) await this.#running
    if (this.words === this.#kept) {
      this.state = 'kept'
      return
    }
    this.#running = this.#save(this.words)
    await this.#running
    this.#running = undefined
  }

  async #save(words: string): Promise<void> {
    this.state = 'saving'
    // A wire that breaks must not end the keeping: the words are still here, and the next pause tries again.
    const kept = await this.keep(words).catch(() => failed<Failure>({ kind: 'unexpected' }))
    this.#homeless = !kept.ok && kept.failure.kind === 'missing' ? words : undefined
    if (!kept.ok) {
      this.state = { failed: kept.failure }
      return
    }
    this.#kept = words
    this.state = this.words === words ? 'kept' : 'typing'
  }
}
