import {
  hasPassage,
  isBookmark,
  isMark,
  isOwnEvent,
  noteOf,
  type Annotation,
  type Placeable,
} from '../annotation/annotation'
import { byPlace } from '../annotation/passage'
import type { Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import { inTimeOrder } from '../timeline/event-time'
import { EventsByPassage } from '../timeline/notes-by-event'
import { backLink } from './back-link'
import { dayIn } from './day'
import type { ExportedAnnotation, ExportInput, ExportMaterial } from './format'
import type { ExportOptions, Which } from './options'
import { locate, withPlainText, type Place } from './place'

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
  const { work, editions, language, timeZone, passages, citers } = material
  const events = inTimeOrder(material.events)
  const naming = namingOf(material, events, options)
  const isAsked = asked(options, material.since)
  const annotations = material.annotations
    .filter((annotation) => isAsked(annotation) && worthy(annotation, options))
    .map((annotation) => named(annotation, naming))
    .filter(belongsToEvents(options))
    .sort(inOrder(naming, options))
  const sources = new Map([...citers].map(([edition, { source }]) => [edition, source]))
  const cslItems = new Map([...citers].map(([edition, { item }]) => [edition, item]))
  const chosen = { annotations, sources, cslItems, options, generated }
  return { work, editions, language, timeZone, events, passages, ...chosen }
}

/** What names and places an annotation, at hand by id. */
const namingOf = (
  { vocabulary, editions, language, seen, passages, citers, timeZone }: ExportMaterial,
  events: ExportMaterial['events'],
  { include }: ExportOptions,
) => ({
  categories: new Map(vocabulary.categories.map((category) => [category.id, category])),
  categoryRanks: new Map(vocabulary.categories.map(({ id }, rank) => [id, rank])),
  tags: new Map(vocabulary.tags.map((tag) => [tag.id, tag.name])),
  seen,
  builtInNames: messagesIn(language).categories,
  editions: new Map(editions.map((edition) => [edition.edition.language, withPlainText(edition)])),
  events: new Map([...passages].map(([edition, spoken]) => [edition, new EventsByPassage(spoken, events)])),
  ranks: new Map(events.map(({ id }, rank) => [id, rank])),
  citers: include.citations ? citers : new Map<Language, never>(),
  links: include.links,
  collator: new Intl.Collator(language),
  dayOf: (moment: string) => dayIn(moment, timeZone),
})

type Naming = ReturnType<typeof namingOf>

/** Whether an annotation is asked for, as far as it alone can tell. */
function asked(
  { which, categories, tags, onlyNew, others }: ExportOptions,
  since: string | undefined,
): (annotation: Annotation) => boolean {
  const belongs = belongsTo(which)
  const [ofCategories, ofTags] = [categories && new Set(categories), tags && new Set(tags)]
  return (annotation) =>
    belongs(annotation) &&
    (others || annotation.from === undefined) &&
    (!onlyNew || since === undefined || annotation.modified > since) &&
    (!ofCategories || (isMark(annotation) && ofCategories.has(annotation.category))) &&
    (!ofTags || annotation.tags.some((tag) => ofTags.has(tag)))
}

/** Whether an annotation belongs to one of the events asked for; an own event does where it is one of them. */
function belongsToEvents({ events }: ExportOptions): (exported: ExportedAnnotation) => boolean {
  if (!events) return () => true
  const ids = new Set<string>(events)
  return ({ annotation, events: own }) =>
    ids.has(annotation.id) ||
    own.some((id) => ids.has(id)) ||
    (annotation.motivation === 'linking' && ids.has(annotation.event))
}

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

function named(annotation: Annotation, naming: Naming): ExportedAnnotation {
  const tags = annotation.tags.map((id) => ({ id, name: naming.tags.get(id) }))
  if (!hasPassage(annotation)) return { annotation, place: undefined, category: undefined, tags, events: [] }
  const place = locate(
    annotation,
    naming.editions.get(annotation.target.edition),
    naming.seen.get(annotation.id),
  )
  const told = { place, ...references(annotation, place, naming) }
  if (!isMark(annotation)) return { annotation, category: undefined, tags, events: [], ...told }
  const category = naming.categories.get(annotation.category)
  const events =
    place?.state === 'found' ? naming.events.get(annotation.target.edition)?.eventsOf(place.passage) : []
  return {
    annotation,
    category: category && {
      ...category,
      label: category.name ?? naming.builtInNames[category.id] ?? category.id,
    },
    tags,
    events: events ?? [],
    ...told,
  }
}

const references = (annotation: Placeable, place: Place | undefined, { citers, links }: Naming) => {
  const citation = citers.get(annotation.target.edition)?.at(place)
  return { ...(citation && { citation }), ...(links && { link: backLink(annotation) }) }
}

/** Notes on the article, then edition by edition, then group by group if wished, then by text or time. */
function inOrder(naming: Naming, options: ExportOptions) {
  const languages = [...naming.editions.keys()]
  const edition = ({ annotation }: ExportedAnnotation) => {
    if (!hasPassage(annotation)) return -1
    const index = languages.indexOf(annotation.target.edition)
    return index < 0 ? languages.length : index
  }
  const byGroup = inGroups(naming, options)
  return (a: ExportedAnnotation, b: ExportedAnnotation): number =>
    edition(a) - edition(b) ||
    byGroup(a, b) ||
    (options.order === 'text' ? byText(a.place, b.place) : 0) ||
    byTime(a.annotation, b.annotation)
}

/** How two annotations stand by their groups; what has none comes last. */
function inGroups({ ranks, categoryRanks, collator, dayOf }: Naming, { grouping }: ExportOptions) {
  const rankOf = (exported: ExportedAnnotation): number => {
    switch (grouping) {
      case 'question':
        return questionOf(exported.place)
      case 'event':
        return rankIn(ranks, exported.events[0])
      case 'category':
        return rankIn(categoryRanks, exported.category?.id)
      case 'tag':
      case 'day':
      case 'none':
        return 0
    }
  }
  const byName = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined
      ? Number(a === undefined) - Number(b === undefined)
      : collator.compare(a, b)
  return (a: ExportedAnnotation, b: ExportedAnnotation): number => {
    if (grouping === 'tag') return byName(firstTagOf(a), firstTagOf(b))
    if (grouping === 'day') return compared(dayOf(a.annotation.created), dayOf(b.annotation.created))
    return compared(rankOf(a), rankOf(b))
  }
}

const rankIn = <Id>(ranks: ReadonlyMap<Id, number>, id: Id | undefined): number =>
  id === undefined ? Infinity : (ranks.get(id) ?? Infinity)

/** The tag that an annotation stands under where tags arrange an export: the first of its own that has a name. */
export const firstTagOf = ({ tags }: ExportedAnnotation): string | undefined =>
  tags.find(({ name }) => name !== undefined)?.name

/** The question a place belongs to: 0 before the first, infinite where there is no place. */
export const questionOf = (place: Place | undefined): number =>
  place?.state === 'found' ? (place.blocks[0]?.question ?? 0) : Infinity

/** In the order of the text; what has no place comes last. */
function byText(a: Place | undefined, b: Place | undefined): number {
  if (a?.state === 'found' && b?.state === 'found') return byPlace(a.passage, b.passage)
  return Number(a?.state !== 'found') - Number(b?.state !== 'found')
}

/** Numbers can be infinite, whose difference is no number. */
const compared = <Value extends string | number>(a: Value, b: Value) => Number(a > b) - Number(a < b)
const byTime = (a: Annotation, b: Annotation) => compared(a.created, b.created) || compared(a.id, b.id)
