import type { AnnotationId, Placeable } from '../../../shared/annotation/annotation'
import type { Language } from '../../../shared/article/language'
import { changedList, inTextOrder, type Placed, type PlacedChange } from './placed'

/** All marks, or all bookmarks, of a work: by their ids, and for each edition in text order. */
export class PlacedLists<Kind extends Placeable> {
  readonly #byId = new Map<AnnotationId, Placed<Kind>>()
  #lists = $state.raw<ReadonlyMap<Language, readonly Placed<Kind>[]>>(new Map())

  get count(): number {
    return [...this.#lists.values()].reduce((sum, list) => sum + list.length, 0)
  }

  in(language: Language): readonly Placed<Kind>[] {
    return this.#lists.get(language) ?? []
  }

  /** Every one of them, each edition in text order. */
  get all(): Placed<Kind>[] {
    return [...this.#lists.values()].flat()
  }

  get(id: AnnotationId | undefined): Placed<Kind> | undefined {
    // Reading the lists makes whoever asks follow every change.
    void this.#lists
    return id === undefined ? undefined : this.#byId.get(id)
  }

  /** Takes the place of all that was there; gives what was. */
  replace(placed: readonly Placed<Kind>[]): Placed<Kind>[] {
    const before = [...this.#byId.values()]
    this.#byId.clear()
    for (const one of placed) this.#byId.set(one.mark.id, one)
    const editions = [...new Set(placed.map(({ edition }) => edition))]
    this.#lists = new Map(
      editions.map((language) => [
        language,
        placed.filter(({ edition }) => edition === language).sort(inTextOrder),
      ]),
    )
    return before
  }

  /** Brings those of some ids up to date, all at once; gives what changed. */
  set(next: ReadonlyMap<AnnotationId, Placed<Kind> | undefined>): PlacedChange<Kind>[] {
    const changes: PlacedChange<Kind>[] = []
    for (const [id, after] of next) {
      const before = this.#byId.get(id)
      if (after) this.#byId.set(id, after)
      else this.#byId.delete(id)
      if (before || after) changes.push({ ...(before && { before }), ...(after && { after }) })
    }
    const lists = new Map(this.#lists)
    for (const edition of new Set(
      changes.flatMap(({ before, after }) => [before?.edition, after?.edition]),
    )) {
      if (edition === undefined) continue
      const here = changes.map(({ before, after }) => ({
        ...(before?.edition === edition && { before }),
        ...(after?.edition === edition && { after }),
      }))
      lists.set(edition, changedList(lists.get(edition) ?? [], here))
    }
    if (changes.length > 0) this.#lists = lists
    return changes
  }
}
