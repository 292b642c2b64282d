import * as v from 'valibot'
import { TagId } from '../annotation/annotation'
import { folded, TagName, type Tag } from '../vocabulary/vocabulary'
import { stableId } from './stable-id'

/** Finds tags by their ids and names, and remembers those that the vocabulary does not know. */
export class TagBook {
  readonly #ids = new Set<TagId>()
  readonly #byName = new Map<string, TagId>()
  readonly #added = new Map<TagId, Tag>()

  constructor(known: readonly Tag[]) {
    for (const tag of known) this.#know(tag)
  }

  /** The tags that were asked for and are not known yet. */
  get added(): readonly Tag[] {
    return [...this.#added.values()]
  }

  /**
   * The tag of an id and a name: the one that has the id here, else the one of that name, else a new one. A tag without a name is
   * its id alone.
   */
  tagOf(id: TagId, name: string | undefined): TagId {
    if (this.#ids.has(id) || name === undefined) return id
    return this.named(name, id) ?? id
  }

  /** The tag of that name, a new one if need be; nothing where no tag can be called so. */
  named(name: string, id?: TagId): TagId | undefined {
    const proper = v.safeParse(TagName, name)
    if (!proper.success) return undefined
    const known = this.#byName.get(folded(proper.output))
    if (known !== undefined) return known
    const tag = {
      id: id ?? v.parse(TagId, stableId(`tag ${folded(proper.output)}`)),
      name: proper.output,
    }
    this.#know(tag)
    this.#added.set(tag.id, tag)
    return tag.id
  }

  #know({ id, name }: Tag): void {
    this.#ids.add(id)
    this.#byName.set(folded(name), id)
  }
}
