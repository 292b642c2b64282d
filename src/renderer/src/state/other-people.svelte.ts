import type { AnnotationId, SetId } from '../../../shared/annotation/annotation'
import type { OtherSet } from '../../../shared/annotation/other-sets'
import type { Result } from '../../../shared/result'
import type { Placed } from './placed'
import type { Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'

/** A set of other people's annotations, and whether it is shown. */
export type ListedSet = OtherSet & { readonly shown: boolean }

/** Other people's annotations: whose they are, which are hidden, and what can be done with them. */
export class OtherPeople {
  readonly #around: Surroundings
  readonly sets = $derived.by<readonly ListedSet[]>(() => {
    const { sets, shownSets } = this.#around.notebook
    return sets.map((one) => ({ ...one, shown: shownSets.includes(one) }))
  })
  readonly hidden = $derived(this.sets.filter(({ shown }) => !shown))

  constructor(around: Surroundings) {
    this.#around = around
    around.notebook.hide(new Set(around.panels.hiddenSets))
  }

  /** The letters that stand for a set. */
  signOf(set: SetId): string {
    return this.sets.find((one) => one.set === set)?.sign ?? ''
  }

  /** Shows or hides a set, in the text and on every list. */
  toggle(set: SetId, shown: boolean): void {
    const others = this.#around.panels.hiddenSets.filter((one) => one !== set)
    this.#hide(shown ? others : [...others, set])
  }

  /** Shows all sets. */
  showAll(): void {
    const here = new Set(this.sets.map(({ set }) => set))
    this.#hide(this.#around.panels.hiddenSets.filter((set) => !here.has(set)))
  }

  /** Shows what came under that name, which is nothing to be looked for. */
  showNamed(name: string): void {
    const named = this.hidden.find((one) => one.name === name)
    if (named) this.toggle(named.set, true)
  }

  /** Takes a set away, as one step; what was taken away lies in the bin. */
  async remove({ ids }: Pick<OtherSet, 'ids'>): Promise<Result<void>> {
    return this.#around.notebook.remove([...ids])
  }

  /** Copies a mark as one of the reader's own; `onkept` is told which. */
  async adopt(placed: Placed, onkept: (own: AnnotationId) => void): Promise<void> {
    const { notebook, notices, preferences, offer } = this.#around
    const kept = await notebook.adopt(placed)
    if (!kept.ok) {
      tellFailure(this.#around, kept.failure, () => void this.adopt(placed, onkept))
      return
    }
    const ids = [kept.value]
    onkept(kept.value)
    notices.tell(
      preferences.messages.importing.others.adopted,
      offer(ids, () => notebook.remove(ids)),
    )
  }

  /** Says why nothing is done with somebody else's annotation; nothing is said of the reader's own. */
  refuses(id: AnnotationId | undefined): boolean {
    const from = id === undefined ? undefined : this.#around.notebook.fromOf(id)
    if (!from) return false
    tellFailure(this.#around, { kind: 'not-yours', name: from.name })
    return true
  }

  #hide(sets: readonly SetId[]): void {
    const { notebook, panels } = this.#around
    panels.hideSets([...sets])
    notebook.hide(new Set(sets))
  }
}
