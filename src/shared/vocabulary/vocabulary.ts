import * as v from 'valibot'
import { CategoryId, Moment, TagId } from '../annotation/annotation'
import { Revision } from '../notebook/change'

/** The line that carries a category's meaning. A band is an underline and an overline. */
export const Line = v.picklist(['band', 'solid', 'dashed', 'wavy', 'double'])
export type Line = v.InferOutput<typeof Line>

/** A tested pair of a wash and a line's colour, by number, as `style/tokens.css` names them. */
export const Colour = v.picklist([1, 2, 3, 4, 5, 6, 7, 8])
export type Colour = v.InferOutput<typeof Colour>

/** The longest name of a category, in UTF-16 code units. */
export const longestCategoryName = 60

/** What a highlight means. A name of null stands for the built-in word in the interface's language. */
export const Category = v.strictObject({
  id: CategoryId,
  name: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestCategoryName))),
  colour: Colour,
  line: Line,
})
export type Category = v.InferOutput<typeof Category>

/** The longest name of a tag, in UTF-16 code units. */
export const longestTagName = 100

/** A tag's name: as typed, without white space around it. */
export const TagName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestTagName))

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

/** The version of what is written down of the vocabulary. */
export const vocabularySchema = 3

/** Categories and tags over all notebooks, as they are written down and handed to a window. */
export const VocabularyRecord = v.strictObject({
  schema: v.literal(vocabularySchema),
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
  schema: vocabularySchema,
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
  schema: vocabularySchema,
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

/** The tag of that name, whatever its capitals and however its accents are put together; `except` is passed over. */
export const findTag = (vocabulary: Vocabulary, name: string, except?: TagId): Tag | undefined => {
  const wanted = folded(name)
  return [...vocabulary.tags.values()].find((tag) => tag.id !== except && folded(tag.name) === wanted)
}

/** A name as names are compared. */
export const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase()
