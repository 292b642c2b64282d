import type { BackLink } from '../shared/export/back-link'

/** The link from outside that leads to a passage, until a window has taken it. */
export class AskedPassage {
  readonly #tell: (link: BackLink) => void
  /** Nothing once a window has asked: from then on it is told. */
  #waiting: { link: BackLink | null } | undefined

  /** `first` is the link that the program was started by; `tell` reaches the window. */
  constructor(first: BackLink | null, tell: (link: BackLink) => void) {
    this.#waiting = { link: first }
    this.#tell = tell
  }

  /** A link was followed. */
  ask(link: BackLink): void {
    if (this.#waiting) this.#waiting.link = link
    else this.#tell(link)
  }

  /** What the window is to show; it is told of later ones. */
  take(): BackLink | null {
    const link = this.#waiting?.link ?? null
    this.#waiting = undefined
    return link
  }
}
