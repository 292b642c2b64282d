import { SvelteSet } from 'svelte/reactivity'
import type { AnnotationId } from '../../../shared/annotation/annotation'
import type { Filter } from './filter.svelte'

/** Several annotations of the list, chosen to be changed at once. What the filter hides is not changed. */
export class Choice {
  readonly #filter: Filter
  readonly #ids = new SvelteSet<AnnotationId>()
  /** Where a range begins: what was chosen, or let go, last. */
  #from: AnnotationId | undefined
  /** Choosing was asked for, though nothing may be chosen yet. */
  #asked = $state(false)
  /** Those chosen and shown, in the order of the list. */
  readonly chosenIds = $derived.by<readonly AnnotationId[]>(() =>
    this.#ids.size === 0
      ? []
      : this.#filter.shown.flatMap(({ mark }) => (this.#ids.has(mark.id) ? mark.id : [])),
  )
  readonly on = $derived(this.#asked || this.chosenIds.length > 0)

  constructor(filter: Filter) {
    this.#filter = filter
  }

  has(id: AnnotationId): boolean {
    return this.#ids.has(id)
  }

  ask(): void {
    this.#asked = true
  }

  end(): void {
    this.#asked = false
    this.#from = undefined
    this.#ids.clear()
  }

  toggle(id: AnnotationId): void {
    if (!this.#ids.delete(id)) this.#ids.add(id)
    this.#asked = true
    this.#from = id
  }

  /** Chooses all from what was chosen last to `id`, as the list stands. `first` is where it begins while nothing was. */
  extendTo(id: AnnotationId, first: AnnotationId = id): void {
    const ids = this.#filter.shown.map(({ mark }) => mark.id)
    this.#from ??= first
    const [one, other] = [ids.indexOf(this.#from), ids.indexOf(id)]
    if (other < 0) return
    this.#asked = true
    for (const between of ids.slice(Math.min(one < 0 ? other : one, other), Math.max(one, other) + 1))
      this.#ids.add(between)
  }

  /** Chooses all that the filter shows. */
  all(): void {
    this.#asked = true
    for (const { mark } of this.#filter.shown) this.#ids.add(mark.id)
  }
}
