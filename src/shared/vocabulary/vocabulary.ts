import * as v from 'valibot'
import { CategoryId, Moment, TagId } from '../annotation/annotation'
import { Revision } from '../notebook/change'

/** The line that carries a category's meaning. A band is an underline and an overline. */
export const Line = v.picklist(['band', 'solid', 'dashed', 'wavy', 'double'])
export type Line = v.InferOutput<typeof Line>

/** A tested pair of a wash and a line's colour, by number, as `style/tokens.css` names them. */
export const Colour = v.picklist([1, 2, 3, 4, 5])
export type Colour = v.InferOutput<typeof Colour>

/** What a highlight means. A name of null stands for the built-in word in the interface's language. */
export const Category = v.strictObject({
  id: CategoryId,
  name: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  colour: Colour,
  line: Line,
})
export type Category = v.InferOutput<typeof Category>

/** A tag's name: as typed, without white space around it. */
export const TagName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))

/** A word of the reader's own; annotations hold its id, so that a new name is one entry. */
export const Tag = v.strictObject({ id: TagId, name: TagName })
export type Tag = v.InferOutput<typeof Tag>

/** One thing that happened to the vocabulary. */
export const VocabularyChange = v.variant('type', [
  v.strictObject({ type: v.literal('tag-added'), after: Tag }),
  v.strictObject({ type: v.literal('tag-renamed'), before: Tag, after: Tag }),
  v.strictObject({ type: v.literal('category-changed'), before: Category, after: Category }),
])
export type VocabularyChange = v.InferOutput<typeof VocabularyChange>

/** A change of the vocabulary with its revision and time. */
export const VocabularyEntry = v.strictObject({
  revision: v.pipe(Revision, v.minValue(1)),
  time: Moment,
  changes: v.pipe(v.array(VocabularyChange), v.minLength(1)),
})
export type VocabularyEntry = v.InferOutput<typeof VocabularyEntry>

/** Categories and tags over all notebooks, as they are written down and handed to a window. */
export const VocabularyRecord = v.strictObject({
  schema: v.literal(1),
  revision: Revision,
  categories: v.array(Category),
  tags: v.array(Tag),
})
export type VocabularyRecord = v.InferOutput<typeof VocabularyRecord>

/** Categories and tags at hand by id. Changed by `applyVocabulary` alone, in place. */
export type Vocabulary = {
  revision: number
  readonly categories: Map<CategoryId, Category>
  readonly tags: Map<TagId, Tag>
}

const builtIn = (id: string, colour: Colour, line: Line): Category => ({
  id: v.parse(CategoryId, id),
  name: null,
  colour,
  line,
})

/** The five categories that everybody starts with, in the order of the keys 1 to 5. */
export const builtInCategories: readonly Category[] = [
  builtIn('claim', 1, 'band'),
  builtIn('evidence', 2, 'solid'),
  builtIn('term', 3, 'dashed'),
  builtIn('question', 4, 'wavy'),
  builtIn('important', 5, 'double'),
]

/** The vocabulary before anything has happened: the built-in categories and no tags. */
export const firstVocabulary = (): VocabularyRecord => ({
  schema: 1,
  revision: 0,
  categories: [...builtInCategories],
  tags: [],
})

/** The living vocabulary of a record. */
export const vocabularyFromRecord = (record: VocabularyRecord): Vocabulary => ({
  revision: record.revision,
  categories: new Map(record.categories.map((category) => [category.id, category])),
  tags: new Map(record.tags.map((tag) => [tag.id, tag])),
})

/** The vocabulary as plain JSON. */
export const vocabularyToRecord = (vocabulary: Vocabulary): VocabularyRecord => ({
  schema: 1,
  revision: vocabulary.revision,
  categories: [...vocabulary.categories.values()],
  tags: [...vocabulary.tags.values()],
})

/** The one function that changes a vocabulary, in place. */
export function applyVocabulary(vocabulary: Vocabulary, entry: VocabularyEntry): void {
  for (const change of entry.changes) {
    if (change.type === 'category-changed') vocabulary.categories.set(change.after.id, change.after)
    else vocabulary.tags.set(change.after.id, change.after)
  }
  vocabulary.revision = entry.revision
}

/** The tag of that name, whatever its capitals and however its accents are put together. */
export const findTag = (vocabulary: Vocabulary, name: string): Tag | undefined => {
  const wanted = folded(name)
  return [...vocabulary.tags.values()].find((tag) => folded(tag.name) === wanted)
}

const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase()
