/** A short message with an action, such as to take a deletion back, and sometimes another. */
export type Notice = {
  readonly id: number
  readonly kind: 'done' | 'trouble'
  readonly words: string
  readonly action?: { readonly words: string; readonly run: () => void }
  /** Another thing to do, beside the first. */
  readonly other?: NonNullable<Notice['action']>
}

/** How long a notice stays, in milliseconds, unless the pointer or the focus rests on it. Trouble stays until closed. */
export const noticeTime = 8000

/** What the reader is told in passing, on screen and by voice. */
export class Notices {
  #next = 1
  shown = $state.raw<readonly Notice[]>([])
  /** The last sentence for the live region only. */
  spoken = $state('')

  tell(words: string, action?: Notice['action'], other?: Notice['action']): void {
    this.#show({ id: this.#next, kind: 'done', words, ...(action && { action }), ...(other && { other }) })
  }

  trouble(words: string, action?: Notice['action']): void {
    this.#show(
      action
        ? { id: this.#next, kind: 'trouble', words, action }
        : { id: this.#next, kind: 'trouble', words },
    )
  }

  /** Says a sentence without showing it. A no-break space at the end makes the same sentence news again. */
  say(words: string): void {
    this.spoken = this.spoken === words ? `${words}\u00A0` : words
  }

  /** Closes what is only news, because it no longer holds. */
  clear(): void {
    this.shown = this.shown.filter(({ kind }) => kind === 'trouble')
  }

  close(id: number): void {
    this.shown = this.shown.filter((notice) => notice.id !== id)
  }

  #show(notice: Notice): void {
    this.#next += 1
    const others = this.shown.filter(({ kind, words }) => kind === 'trouble' && words !== notice.words)
    this.shown = [...others.slice(-2), notice]
  }
}
