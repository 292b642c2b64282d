import { hasPassage, isBookmark, isMark, isOwnEvent, noteOf, type Annotation } from '../annotation/annotation'
import { byPlace } from '../annotation/passage'
import type { Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import type { EventId } from '../timeline/event-words'
import type { ExportedAnnotation, ExportInput, ExportMaterial, ExportOptions, Which } from './format'
import { inTimeOrder } from '../timeline/event-time'
import { EventsByPassage } from '../timeline/notes-by-event'
import { locate, withPlainText, type Place } from './place'

/** What an export starts from: everything, in the order of the text, under its questions. */
export const firstOptions: ExportOptions = {
  which: { kind: 'all' },
  include: { quotes: true, notes: true, categories: true, tags: true, dates: true },
  order: 'text',
  grouping: 'question',
  timeline: false,
}

/**
 * Chooses, names, places and orders what goes out. Notes on the article and own events come first, then what stands in the
 * open edition. `worthy` says which annotations have something to say.
 */
export function prepareExport(
  material: ExportMaterial,
  options: ExportOptions,
  generated: string,
  worthy: (annotation: Annotation, options: ExportOptions) => boolean = hasContent,
): ExportInput {
  const { work, editions, language, timeZone, passages } = material
  const events = inTimeOrder(material.events)
  const naming = namingOf(material, events)
  const annotations = material.annotations
    .filter(belongsTo(options.which))
    .filter((annotation) => worthy(annotation, options))
    .map((annotation) => named(annotation, naming))
    .sort(inOrder([...naming.editions.keys()], naming.ranks, options))
  return { work, editions, language, timeZone, events, passages, annotations, options, generated }
}

/** What names and places an annotation, at hand by id. */
const namingOf = (
  { vocabulary, editions, language, seen, passages }: ExportMaterial,
  events: ExportMaterial['events'],
) => ({
  categories: new Map(vocabulary.categories.map((category) => [category.id, category])),
  tags: new Map(vocabulary.tags.map((tag) => [tag.id, tag.name])),
  seen,
  builtInNames: messagesIn(language).categories,
  editions: new Map(editions.map((edition) => [edition.edition.language, withPlainText(edition)])),
  events: new Map([...passages].map(([edition, spoken]) => [edition, new EventsByPassage(spoken, events)])),
  ranks: new Map(events.map(({ id }, rank) => [id, rank])),
})

function belongsTo(which: Which): (annotation: Annotation) => boolean {
  if (which.kind === 'all') return () => true
  if (which.kind === 'edition') {
    return (annotation) => !hasPassage(annotation) || annotation.target.edition === which.edition
  }
  const ids = new Set(which.ids)
  return ({ id }) => ids.has(id)
}

/**
 * Without quotes a mark without a note has nothing to say, and without notes a note on the article has not. A bookmark names
 * its place, an own event has its title, a link has no words.
 */
const hasContent = (annotation: Annotation, { include }: ExportOptions): boolean =>
  isBookmark(annotation) ||
  isOwnEvent(annotation) ||
  (include.quotes && isMark(annotation)) ||
  (include.notes && noteOf(annotation) !== undefined)

function named(annotation: Annotation, naming: ReturnType<typeof namingOf>): ExportedAnnotation {
  const tags = annotation.tags.map((id) => ({ id, name: naming.tags.get(id) }))
  if (!hasPassage(annotation)) return { annotation, place: undefined, category: undefined, tags, events: [] }
  const place = locate(
    annotation,
    naming.editions.get(annotation.target.edition),
    naming.seen.get(annotation.id),
  )
  if (!isMark(annotation)) return { annotation, place, category: undefined, tags, events: [] }
  const category = naming.categories.get(annotation.category)
  const events =
    place?.state === 'found' ? naming.events.get(annotation.target.edition)?.eventsOf(place.passage) : []
  return {
    annotation,
    place,
    category: category && {
      ...category,
      label: category.name ?? naming.builtInNames[category.id] ?? category.id,
    },
    tags,
    events: events ?? [],
  }
}

/** Notes on the article, then edition by edition, then question by question or event by event if wished, then by text or time. */
function inOrder(
  languages: readonly Language[],
  ranks: ReadonlyMap<EventId, number>,
  { order, grouping }: ExportOptions,
) {
  const edition = ({ annotation }: ExportedAnnotation) => {
    if (!hasPassage(annotation)) return -1
    const index = languages.indexOf(annotation.target.edition)
    return index < 0 ? languages.length : index
  }
  const group = ({ place, events: [first] }: ExportedAnnotation) => {
    if (grouping === 'question') return questionOf(place)
    return grouping === 'event' ? ((first && ranks.get(first)) ?? Infinity) : 0
  }
  return (a: ExportedAnnotation, b: ExportedAnnotation): number =>
    edition(a) - edition(b) ||
    // Both can be infinite, whose difference is no number.
    Number(group(a) > group(b)) - Number(group(a) < group(b)) ||
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
