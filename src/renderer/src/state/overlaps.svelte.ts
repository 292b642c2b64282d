import { noteOf, type AnnotationId } from '../../../shared/annotation/annotation'
import type { Pen, Surroundings } from './pen.svelte'
import type { Placed } from './placed'

/** The marks that lie over each other at one place, and the way from one to the next. */
export class Overlaps {
  readonly #pen: Pen
  readonly #around: Surroundings
  /** Where the reader last pointed or began to walk, with the mark that was chosen there. */
  #spot: { readonly ids: readonly AnnotationId[]; readonly chosen: AnnotationId | undefined } | undefined

  constructor(pen: Pen, around: Surroundings) {
    this.#pen = pen
    this.#around = around
  }

  /** The marks at the place pointed at, or at the pen's target, in text order. */
  get here(): readonly Placed[] {
    const { notebook } = this.#around
    const { selection, chosenId, target } = this.#pen
    if (!selection && this.#spot && this.#spot.chosen === chosenId) {
      const still = this.#spot.ids.flatMap((id) => notebook.placed(id) ?? [])
      if (still.length > 0) return still
    }
    return target ? notebook.marksIn(target) : []
  }

  /** The reader points at these marks; says whether the place is another than before. */
  pointAt(ids: readonly AnnotationId[]): boolean {
    const before = this.#spot?.ids.join()
    this.#spot = ids.length > 0 ? { ids, chosen: this.#pen.chosenId } : undefined
    return ids.join() !== before
  }

  /** Chooses one of the marks here, and goes on among the same ones. */
  choose(id: AnnotationId): void {
    const ids = this.here.map(({ mark }) => mark.id)
    this.#pen.choose(id)
    this.#spot = { ids: ids.includes(id) ? ids : [id], chosen: id }
  }

  /** Chooses the next or the previous mark here, and says which of how many it is. */
  step(by: 1 | -1): void {
    const { notices, preferences } = this.#around
    const { here } = this
    const words = preferences.messages.handles
    const now = here.findIndex(({ mark }) => mark.id === this.#pen.chosenId)
    const next = now < 0 ? (by > 0 ? 0 : here.length - 1) : (now + by + here.length) % here.length
    const placed = here[next]
    if (!placed) {
      notices.say(words.noneHere)
      return
    }
    this.#pen.selection = undefined
    this.choose(placed.mark.id)
    notices.say(words.nthOf(next + 1, here.length, this.#nameOf(placed)))
  }

  #nameOf({ mark }: Placed): string {
    const { vocabulary, preferences } = this.#around
    const name = vocabulary.nameOf(vocabulary.category(mark.category), preferences.messages)
    return noteOf(mark) === undefined ? name : `${name}, ${preferences.messages.marks.withNote}`
  }
}
