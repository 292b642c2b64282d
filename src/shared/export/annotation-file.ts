import { hasPassage, type Annotation } from '../annotation/annotation'
import type { ExportedAnnotation, ExportParts, Writer } from './format'
import { generator, namesOf, setIri, wordsOf } from './json-ld'
import { about, titlesOf } from './json-ld-about'
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
 * Thorium's `.annotation` (`application/rd-annotations+json`), as its releases up to 3.4 write it: these check a file strictly,
 * and later ones still take it in. What they insist on: the one context, as a string, on the set and on each annotation; one
 * textual body; always a list of selectors. They know one `tag`, later ones `tags`: both are told. Nothing is left out: what
 * Thorium has no words for stands under our own prefix, which it passes over.
 */
export const writeAnnotationFile = ((parts, tell) =>
  `${JSON.stringify(setOf(parts, itemsOf(parts, tell, annotationObject)), undefined, 2)}\n`) satisfies Writer

const context = 'http://www.w3.org/ns/anno.jsonld'

const setOf = (parts: ExportParts, items: readonly object[]) => ({
  '@context': context,
  id: setIri(parts),
  type: 'AnnotationSet',
  generator,
  generated: parts[0].generated,
  title: titlesOf(parts),
  about: about(parts),
  items,
})

function annotationObject(exported: ExportedAnnotation, points: Points) {
  const { annotation } = exported
  const own = {
    '@context': context,
    id: annotationIri(annotation),
    created: annotation.created,
    modified: annotation.modified,
    type: 'Annotation',
    motivation: motivations[annotation.motivation],
    ...creatorOf(annotation),
    body: bodyOf(exported),
    target: hasPassage(annotation)
      ? {
          source: sourceOf(annotation.target.work, annotation.target.edition),
          selector: selectorsOf(annotation.target, points),
        }
      : { source: sourceOf(annotation.target.work), selector: [] },
    'lesespur:kind': annotation.motivation,
    ...('event' in annotation && { 'lesespur:event': annotation.event }),
    ...ownTerms(exported),
  }
  return { ...own, ...foreign(annotation.extra, own) }
}

/** The two motivations that Thorium knows: what names no place to come back to is shown as a highlight. */
const motivations: Record<Annotation['motivation'], 'highlighting' | 'bookmarking'> = {
  highlighting: 'highlighting',
  commenting: 'highlighting',
  describing: 'highlighting',
  linking: 'highlighting',
  identifying: 'highlighting',
  bookmarking: 'bookmarking',
}

function bodyOf(exported: ExportedAnnotation) {
  const names = namesOf(exported)
  return {
    type: 'TextualBody',
    value: wordsOf(exported),
    ...lookOf(exported),
    ...(names.length > 0 && { tag: names[0], tags: names }),
  }
}
