import { hasPassage, isBookmark, isMark, noteOf, type Annotation } from '../annotation/annotation'
import { byPlace } from '../annotation/passage'
import type { Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import type { ExportedAnnotation, ExportInput, ExportMaterial, ExportOptions, Which } from './format'
import { locate, withPlainText, type Place } from './place'

/** What an export starts from: everything, in the order of the text, under its questions. */
export const firstOptions: ExportOptions = {
  which: { kind: 'all' },
  include: { quotes: true, notes: true, categories: true, tags: true, dates: true },
  order: 'text',
  grouping: 'question',
}

/** Chooses, names, places and orders what goes out. Notes on the article come first, then what stands in the open edition. */
export function prepareExport(
  material: ExportMaterial,
  options: ExportOptions,
  generated: string,
): ExportInput {
  const { work, editions, language, timeZone } = material
  const naming = namingOf(material)
  const annotations = material.annotations
    .filter(belongsTo(options.which))
    .filter((annotation) => hasContent(annotation, options))
    .map((annotation) => named(annotation, naming))
    .sort(inOrder([...naming.editions.keys()], options))
  return { work, editions, language, timeZone, annotations, options, generated }
}

/** What names and places an annotation, at hand by id. */
const namingOf = ({ vocabulary, editions, language, seen }: ExportMaterial) => ({
  categories: new Map(vocabulary.categories.map((category) => [category.id, category])),
  tags: new Map(vocabulary.tags.map((tag) => [tag.id, tag.name])),
  seen,
  builtInNames: messagesIn(language).categories,
  editions: new Map(editions.map((edition) => [edition.edition.language, withPlainText(edition)])),
})

function belongsTo(which: Which): (annotation: Annotation) => boolean {
  if (which.kind === 'all') return () => true
  if (which.kind === 'edition') {
    return (annotation) => !hasPassage(annotation) || annotation.target.edition === which.edition
  }
  const ids = new Set(which.ids)
  return ({ id }) => ids.has(id)
}

/** Without quotes a mark without a note has nothing to say, and without notes a note on the article has not. A bookmark names its place. */
const hasContent = (annotation: Annotation, { include }: ExportOptions): boolean =>
  isBookmark(annotation) ||
  (include.quotes && isMark(annotation)) ||
  (include.notes && noteOf(annotation) !== undefined)

function named(annotation: Annotation, naming: ReturnType<typeof namingOf>): ExportedAnnotation {
  const tags = annotation.tags.map((id) => ({ id, name: naming.tags.get(id) }))
  if (!hasPassage(annotation)) return { annotation, place: undefined, category: undefined, tags }
  const place = locate(
    annotation,
    naming.editions.get(annotation.target.edition),
    naming.seen.get(annotation.id),
  )
  if (!isMark(annotation)) return { annotation, place, category: undefined, tags }
  const category = naming.categories.get(annotation.category)
  return {
    annotation,
    place,
    category: category && {
      ...category,
      label: category.name ?? naming.builtInNames[category.id] ?? category.id,
    },
    tags,
  }
}

/** Notes on the article, then edition by edition, then question by question if wished, then by text or time. */
function inOrder(languages: readonly Language[], { order, grouping }: ExportOptions) {
  const edition = ({ annotation }: ExportedAnnotation) => {
    if (!hasPassage(annotation)) return -1
    const index = languages.indexOf(annotation.target.edition)
    return index < 0 ? languages.length : index
  }
  const question = ({ place }: ExportedAnnotation) => (grouping === 'question' ? questionOf(place) : 0)
  return (a: ExportedAnnotation, b: ExportedAnnotation): number =>
    edition(a) - edition(b) ||
    // Both can be infinite, whose difference is no number.
    Number(question(a) > question(b)) - Number(question(a) < question(b)) ||
    (order === 'text' ? byText(a.place, b.place) : 0) ||
    byTime(a.annotation, b.annotation)
}

/** The question a place belongs to: 0 before the first, infinite where there is no place. */
export const questionOf = (place: Place | undefined): number =>
  place?.state === 'found' ? (place.blocks[0]?.question ?? 0) : Infinity

/** In the order of the text; what has no place comes last. */
function byText(a: Place | undefined, b: Place | undefined): number {
  if (a?.state === 'found' && b?.state === 'found') return byPlace(a.passage, b.passage)
  return Number(a?.state !== 'found') - Number(b?.state !== 'found')
}

const compared = (a: string, b: string) => Number(a > b) - Number(a < b)
const byTime = (a: Annotation, b: Annotation) => compared(a.created, b.created) || compared(a.id, b.id)
