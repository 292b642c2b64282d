import type { TagId } from '../annotation/annotation'
import { categories as german } from '../messages/de/categories'
import { categories as english } from '../messages/en/categories'
import { failed, ok, type Result } from '../result'
import {
  findTag,
  folded,
  type Category,
  type Tag,
  type Vocabulary,
  type VocabularyChange,
} from './vocabulary'

/** What happens to the vocabulary, before it has its revision and time; none means that nothing needs to be done. */
export type VocabularyPlan = { changes: VocabularyChange[] } | undefined

/** How a tag gets another name. A name that differs in capitals alone from that of another tag is taken. */
export function planRenameTag(vocabulary: Vocabulary, { id, name }: Tag): Result<VocabularyPlan> {
  const before = vocabulary.tags.get(id)
  if (!before) return failed({ kind: 'missing', what: 'tag' })
  if (before.name === name) return ok(undefined)
  const other = findTag(vocabulary, name, id)
  if (other) return failed({ kind: 'name-taken', name: other.name })
  return ok({ changes: [{ type: 'tag-renamed', before, after: { id, name } }] })
}

/** How a tag gets into the vocabulary under that name, unless there is one. */
export function planTag(vocabulary: Vocabulary, name: string, id: TagId): { plan: VocabularyPlan; tag: Tag } {
  const found = findTag(vocabulary, name)
  if (found) return { plan: undefined, tag: found }
  const tag: Tag = { id, name }
  return { plan: { changes: [{ type: 'tag-added', after: tag }] }, tag }
}

/**
 * How tags that came with annotations get into the vocabulary, under the ids that the annotations name. An id that is known
 * keeps the name it has here; a name that is known keeps its id, and `ids` says which one stands for the given one.
 */
export function planTags(
  vocabulary: Vocabulary,
  tags: readonly Tag[],
): { plan: VocabularyPlan; ids: Map<TagId, TagId> } {
  const byName = new Map([...vocabulary.tags.values()].map(({ id, name }) => [folded(name), id]))
  const added = new Set<TagId>()
  const ids = new Map<TagId, TagId>()
  const changes: VocabularyChange[] = []
  for (const tag of tags) {
    if (vocabulary.tags.has(tag.id) || added.has(tag.id)) continue
    const known = byName.get(folded(tag.name))
    if (known !== undefined) {
      ids.set(tag.id, known)
      continue
    }
    byName.set(folded(tag.name), tag.id)
    added.add(tag.id)
    changes.push({ type: 'tag-added', after: tag })
  }
  return { plan: changes.length > 0 ? { changes } : undefined, ids }
}

/** How a category gets another name or look. The name that another one goes by, in either language, is taken. */
export function planChangeCategory(vocabulary: Vocabulary, after: Category): Result<VocabularyPlan> {
  const before = vocabulary.categories.get(after.id)
  if (!before) return failed({ kind: 'missing', what: 'category' })
  const { name, colour, line } = after
  if (before.name === name && before.colour === colour && before.line === line) return ok(undefined)
  if (before.name !== name) {
    const wanted = namesOf(after)
    const taken = [...vocabulary.categories.values()]
      .filter(({ id }) => id !== after.id)
      .flatMap((other) => namesOf(other).filter((one) => wanted.some((name) => folded(name) === folded(one))))
    if (taken[0] !== undefined) return failed({ kind: 'name-taken', name: taken[0] })
  }
  return ok({ changes: [{ type: 'category-changed', before, after }] })
}

/** What a category is called: its own name, or the built-in word of each language. */
const namesOf = ({ id, name }: Category): string[] =>
  name === null ? [german[id], english[id]].filter((word) => word !== undefined) : [name]
