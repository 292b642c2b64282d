import { hasPassage, isLink, isOwnEvent, noteOf } from '../annotation/annotation'
import type { ExportedAnnotation, ExportInput, ExportParts, Tell, Writer } from './format'
import { about } from './json-ld-about'
import { eventBodies, type OfTimeline } from './json-ld-event'
import {
  annotationIri,
  creatorOf,
  foreign,
  itemsOf,
  lookOf,
  ownTerms,
  selectorsOf,
  sourceOf,
  type Points,
} from './json-ld-own'

/**
 * W3C Web Annotation as JSON-LD, in the shape of the EPUB Annotations profile (https://www.w3.org/TR/epub-anno-10/).
 * One `AnnotationSet` rather than an `AnnotationCollection`: a collection is made for paging over the web, a set is
 * one file that also says what it is about, and reading programs exchange sets. The annotations of several works stand in
 * one set as well, because programs refuse a list of sets; each names its work as its source. Nothing of an annotation is
 * left out: what the profile has no words for stands under our own prefix, links and own events as the annotation model
 * has them.
 */
export const writeJsonLd = ((parts, tell) =>
  `${JSON.stringify(annotationSet(parts, tell), undefined, 2)}\n`) satisfies Writer

/** Our own properties hold plain JSON: their keys are ours and mean nothing to the vocabularies around them. */
const ownProperty = (name: string) => ({ '@id': `urn:lesespur:terms:${name}`, '@type': '@json' })

const ownNames = ['editions', 'target', 'category', 'tags', 'from', 'extra', 'date', 'lane']

const context = [
  'https://www.w3.org/ns/epub-anno.jsonld',
  {
    lesespur: 'urn:lesespur:terms:',
    ...Object.fromEntries(ownNames.map((name) => [`lesespur:${name}`, ownProperty(name)])),
  },
]

/** What goes out as one set, a value of plain JSON. */
export function annotationSet(parts: ExportParts, tell: Tell) {
  return {
    '@context': context,
    id: setIri(parts),
    type: 'AnnotationSet',
    generator,
    generated: parts[0].generated,
    about: about(parts),
    items: itemsOf(parts, tell, (exported, points, { events }) => annotationObject(exported, points, events)),
  }
}

/** What a set is called: its works and the moment of the export. */
export const setIri = (parts: ExportParts): string =>
  `urn:lesespur:set:${parts.map(({ work }) => work.id).join('+')}:${parts[0].generated}`

/** The program that makes a set. */
export const generator = { id: 'urn:lesespur:reader', type: 'Software', name: 'Lesespur' }

function annotationObject(exported: ExportedAnnotation, points: Points, events: ExportInput['events']) {
  const { annotation } = exported
  const own = {
    id: annotationIri(annotation),
    type: 'Annotation',
    // The profile has no `describing`: a comment whose target has no selector is about the whole.
    motivation: annotation.motivation === 'describing' ? 'commenting' : annotation.motivation,
    created: annotation.created,
    modified: annotation.modified,
    ...creatorOf(annotation),
    body: isOfTimeline(exported) ? eventBodies(exported, events) : profileBody(exported),
    target: hasPassage(annotation)
      ? {
          source: sourceOf(annotation.target.work, annotation.target.edition),
          selector: selectorsOf(annotation.target, points),
        }
      : { source: sourceOf(annotation.target.work) },
    ...ownTerms(exported),
  }
  return { ...own, ...foreign(annotation.extra, own) }
}

/** The profile's one body carries note, look and tags, or a bookmark's name; its text is plain, so no format is named. */
const profileBody = (exported: ExportedAnnotation) => ({
  type: 'TextualBody',
  value: wordsOf(exported),
  ...lookOf(exported),
  ...(exported.tags.length > 0 && { tags: namesOf(exported) }),
})

/** What a body says: a note, or a bookmark's name. */
export const wordsOf = ({ annotation }: ExportedAnnotation): string =>
  annotation.motivation === 'bookmarking' ? annotation.label : (noteOf(annotation) ?? '')

/** The names of its tags. */
export const namesOf = ({ tags }: ExportedAnnotation): string[] => tags.flatMap(({ name }) => name ?? [])

const isOfTimeline = (exported: ExportedAnnotation): exported is OfTimeline =>
  isLink(exported.annotation) || isOwnEvent(exported.annotation)
