import { SvelteSet } from 'svelte/reactivity'
import type { Notices } from '../state/notices.svelte'

/** How long a voice has to begin with what is new, in milliseconds. */
const soon = 1000

/**
 * Sees to it that nothing is told twice by voice: what is laid elsewhere comes anew into the page, and a live region would be
 * read once more. Make it while a component is made.
 */
export class HeardOnce {
  readonly #notices: Notices
  readonly #told = new Set<number>()
  #toldSentence = ''
  readonly #quiet = new SvelteSet<number>()

  constructor(notices: Notices) {
    this.#notices = notices
    $effect(() => {
      const sentence = notices.spoken
      const timer = setTimeout(() => (this.#toldSentence = sentence), soon)
      return () => clearTimeout(timer)
    })
  }

  /** A notice is there from now on; the answer ends that. */
  readonly tells = (id: number): (() => void) => {
    const timer = setTimeout(() => this.#told.add(id), soon)
    return () => clearTimeout(timer)
  }

  /** Whether a notice is only to be read from now on. */
  isQuiet(id: number): boolean {
    return this.#quiet.has(id)
  }

  /** Call just before everything is laid elsewhere. */
  moves(): void {
    for (const id of this.#told) this.#quiet.add(id)
    if (this.#notices.spoken === this.#toldSentence) this.#notices.spoken = ''
  }
}
