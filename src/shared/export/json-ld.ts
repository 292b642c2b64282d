import {
  hasPassage,
  isLink,
  isMark,
  isOwnEvent,
  noteOf,
  type Annotation,
  type PassageTarget,
  type TextHash,
} from '../annotation/annotation'
import { codePointsOf, toCodePoints, type CodePoints } from '../annotation/w3c'
import { titleOf } from '../article/edition'
import { textOf } from '../article/plain-text'
import type { Colour } from '../vocabulary/vocabulary'
import type { ExportedAnnotation, ExportFormat, ExportInput } from './format'
import { eventBodies, type OfTimeline } from './json-ld-event'

/**
 * W3C Web Annotation as JSON-LD, in the shape of the EPUB Annotations profile (https://www.w3.org/TR/epub-anno-10/).
 * One `AnnotationSet` rather than an `AnnotationCollection`: a collection is made for paging over the web, a set is
 * one file that also says what it is about, and reading programs exchange sets. Nothing of an annotation is left out:
 * what the profile has no words for stands under our own prefix, links and own events as the annotation model has them.
 */
export const jsonLd: ExportFormat = {
  id: 'json-ld',
  extension: 'jsonld',
  mimeType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  complete: true,
  write: (input) => `${JSON.stringify(annotationSet(input), undefined, 2)}\n`,
}

/** Our own properties hold plain JSON: their keys are ours and mean nothing to the vocabularies around them. */
const ownProperty = (name: string) => ({ '@id': `urn:lesespur:terms:${name}`, '@type': '@json' })

const context = [
  'https://www.w3.org/ns/epub-anno.jsonld',
  {
    'lesespur:editions': ownProperty('editions'),
    'lesespur:target': ownProperty('target'),
    'lesespur:category': ownProperty('category'),
    'lesespur:tags': ownProperty('tags'),
    'lesespur:extra': ownProperty('extra'),
    'lesespur:date': ownProperty('date'),
    'lesespur:lane': ownProperty('lane'),
  },
]

function annotationSet(input: ExportInput) {
  const points = new Map(input.editions.map(({ edition, text }) => [text, codePointsOf(textOf(edition))]))
  return {
    '@context': context,
    id: `urn:lesespur:set:${input.work.id}:${input.generated}`,
    type: 'AnnotationSet',
    generator: { id: 'urn:lesespur:reader', type: 'Software', name: 'Lesespur' },
    generated: input.generated,
    about: about(input),
    items: input.annotations.map((exported) => annotationObject(exported, points, input.events)),
  }
}

const about = ({ work, editions }: ExportInput) => ({
  'dc:identifier': [sourceOf(work.id)],
  'dc:title': titleOf(editions[0].edition),
  'dc:creator': [...new Set(editions.map(({ edition }) => edition.author))],
  'dc:publisher': editions[0].edition.publisher,
  'dc:date': editions[0].edition.date.slice(0, 4),
  'dc:language': editions.map(({ edition }) => edition.language),
  'lesespur:editions': editions.map(({ edition, text }) => ({
    language: edition.language,
    title: titleOf(edition),
    author: edition.author,
    publisher: edition.publisher,
    date: edition.date,
    version: edition.version,
    text,
  })),
})

const sourceOf = (...names: string[]) => ['urn:lesespur:work', ...names].join(':')

function annotationObject(
  exported: ExportedAnnotation,
  points: ReadonlyMap<TextHash, CodePoints>,
  events: ExportInput['events'],
) {
  const { annotation, category, tags } = exported
  const own = {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    // The profile has no `describing`: a comment whose target has no selector is about the whole.
    motivation: annotation.motivation === 'describing' ? 'commenting' : annotation.motivation,
    created: annotation.created,
    modified: annotation.modified,
    body: isOfTimeline(exported) ? eventBodies(exported, events) : profileBody(exported),
    target: hasPassage(annotation)
      ? passageTarget(annotation.target, points)
      : { source: sourceOf(annotation.target.work) },
    'lesespur:target': ownTarget(annotation, points),
    ...(isMark(annotation) && { 'lesespur:category': category ?? { id: annotation.category } }),
    'lesespur:tags': tags,
  }
  return { ...own, ...foreign(annotation.extra, own) }
}

/** The profile's one body carries note, look and tags, or a bookmark's name; its text is plain, so no format is named. */
const profileBody = ({ annotation, category, tags }: ExportedAnnotation) => ({
  type: 'TextualBody',
  value: annotation.motivation === 'bookmarking' ? annotation.label : (noteOf(annotation) ?? ''),
  ...(category && {
    color: colours[category.colour],
    highlight: category.line === 'band' ? 'solid' : 'underline',
  }),
  ...(tags.length > 0 && { tags: tags.flatMap(({ name }) => name ?? []) }),
})

const isOfTimeline = (exported: ExportedAnnotation): exported is OfTimeline =>
  isLink(exported.annotation) || isOwnEvent(exported.annotation)

/** The profile's colours that come nearest to the eight washes; it has but six. */
const colours: Record<Colour, string> = {
  1: 'yellow',
  2: 'blue',
  3: 'green',
  4: 'purple',
  5: 'pink',
  6: 'pink',
  7: 'blue',
  8: 'purple',
}

function passageTarget(target: PassageTarget, points: ReadonlyMap<TextHash, CodePoints>) {
  const [quote] = target.selector
  const position = w3cPosition(target, points)
  return {
    source: sourceOf(target.work, target.edition),
    selector: position ? [quote, position] : [quote],
  }
}

/** What names our text exactly; the place in UTF-16 code units only where code points cannot say it. */
function ownTarget(annotation: Annotation, points: ReadonlyMap<TextHash, CodePoints>) {
  if (!hasPassage(annotation)) return annotation.target
  const { work, edition, text, selector } = annotation.target
  const [, { start, end }] = selector
  const told = w3cPosition(annotation.target, points) !== undefined
  return { work, edition, text, ...(!told && { start, end }) }
}

/** The place in code points; nothing where the text it was counted in is not at hand. */
const w3cPosition = ({ text, selector }: PassageTarget, points: ReadonlyMap<TextHash, CodePoints>) => {
  const known = points.get(text)
  return known && toCodePoints(known, selector[1])
}

/** Other programs' properties, where they stood; those that would be taken for ours or for JSON-LD's stand apart. */
function foreign(extra: Annotation['extra'], own: object): object {
  const taken = (key: string) => Object.hasOwn(own, key) || /^(@|lesespur:)/.test(key) || key === '__proto__'
  const pairs = Object.entries(extra ?? {})
  const apart = pairs.filter(([key]) => taken(key))
  return {
    ...Object.fromEntries(pairs.filter(([key]) => !taken(key))),
    ...(apart.length > 0 && { 'lesespur:extra': Object.fromEntries(apart) }),
  }
}
