import type { Annotation, TagId } from '../annotation/annotation'
import { planTags, type VocabularyPlan } from '../vocabulary/plan'
import { builtInCategories, folded, type Tag, type Vocabulary } from '../vocabulary/vocabulary'
import { alike } from '../notebook/plan'

/**
 * What comes along with whatever is restored: names and looks of categories, where all of them here are as everybody starts
 * with; and where there are no tags here either, all of the backup's tags, so that a fresh program has what the old one had.
 */
export function planWords(here: Vocabulary, backup: Vocabulary): VocabularyPlan {
  if (!hasFirstCategories(here)) return undefined
  const looks = [...here.categories.values()].flatMap((before) => {
    const after = backup.categories.get(before.id)
    return after && !alike(before, after) ? [{ type: 'category-changed' as const, before, after }] : []
  })
  const tags = here.tags.size > 0 ? [] : [...backup.tags.values()]
  const changes = [...looks, ...(planTags(here, tags).plan?.changes ?? [])]
  return changes.length > 0 ? { changes } : undefined
}

/** Tags of the backup that come along because they are not known here, neither by id nor by name. */
export function comingTags(
  here: Vocabulary,
  backup: Vocabulary,
  restored: Iterable<Annotation>,
): readonly Tag[] {
  const isFresh = hasFirstCategories(here) && here.tags.size === 0
  const named = new Set([...restored].flatMap(({ tags }) => tags))
  const names = new Set([...here.tags.values()].map(({ name }) => folded(name)))
  return [...backup.tags.values()].filter(
    ({ id, name }) => (isFresh || named.has(id)) && !here.tags.has(id) && !names.has(folded(name)),
  )
}

/** The latest time that is taken from a file: one that follows it must have as many digits. */
const lastMoment = '9000-01-01T00:00:00.000Z'

/** An annotation of a backup as it can be here: with the ids that its tags go by here, and times that leave room for later ones. */
export function asHere(annotation: Annotation, ids: ReadonlyMap<TagId, TagId>): Annotation {
  const { created, modified, tags } = annotation
  const isFine = created <= lastMoment && modified <= lastMoment && !tags.some((tag) => ids.has(tag))
  if (isFine) return annotation
  return {
    ...annotation,
    tags: [...new Set(tags.map((tag) => ids.get(tag) ?? tag))],
    created: created <= lastMoment ? created : lastMoment,
    modified: modified <= lastMoment ? modified : lastMoment,
  }
}

const hasFirstCategories = ({ categories }: Vocabulary): boolean =>
  builtInCategories.every((category) => alike(categories.get(category.id), category))
