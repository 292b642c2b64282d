import {
  hasPassage,
  isMark,
  type Annotation,
  type PassageTarget,
  type TextHash,
} from '../annotation/annotation'
import { codePointsOf, toCodePoints, type CodePoints } from '../annotation/w3c'
import { textOf } from '../article/plain-text'
import { counting } from './counting'
import type { ExportedAnnotation, ExportInput, ExportParts, Tell } from './format'
import { profileColours } from './json-ld-look'

/** What translates offsets, by the hash of each text at hand. */
export type Points = ReadonlyMap<TextHash, CodePoints>

/** Makes the texts at hand ready for translating offsets. */
const pointsOf = ({ editions }: ExportInput): Points =>
  new Map(editions.map(({ edition, text }) => [text, codePointsOf(textOf(edition))]))

/** Each annotation of all works as an item of a set. */
export function itemsOf(
  parts: ExportParts,
  tell: Tell,
  itemOf: (exported: ExportedAnnotation, points: Points, part: ExportInput) => object,
): object[] {
  const count = counting(tell)
  return parts.flatMap((part) => {
    const points = pointsOf(part)
    return part.annotations.map((exported) => {
      count()
      return itemOf(exported, points, part)
    })
  })
}

/** A work, or one of its editions, as a source of annotations. */
export const sourceOf = (...names: string[]): string => ['urn:lesespur:work', ...names].join(':')

/** An annotation's id as others see it. */
export const annotationIri = (annotation: Annotation): string => `urn:uuid:${annotation.id}`

/** Under our own prefix, what the exchanged profiles have no words for: with it every field can be had again. */
export function ownTerms({ annotation, category, tags }: ExportedAnnotation) {
  return {
    'lesespur:target': ownTarget(annotation),
    ...(isMark(annotation) && { 'lesespur:category': category ?? { id: annotation.category } }),
    'lesespur:tags': tags,
    ...(annotation.from && { 'lesespur:from': annotation.from }),
  }
}

/** Whose annotation it is, as W3C says it; nothing where it is the reader's own. */
export const creatorOf = ({ from }: Annotation) =>
  from && { creator: { id: `urn:uuid:${from.set}`, type: 'Person', name: from.name } }

/** A category's look in the words of the profile. */
export const lookOf = ({ category }: ExportedAnnotation) =>
  category && {
    color: profileColours[category.colour],
    highlight: category.line === 'band' ? 'solid' : 'underline',
  }

/** The quote, and its place in code points where the text that it was counted in is at hand. */
export function selectorsOf({ text, selector: [quote, position] }: PassageTarget, points: Points) {
  const known = points.get(text)
  const told = known && toCodePoints(known, position)
  return told ? [quote, told] : [quote]
}

/** Other programs' properties, where they stood; those that would be taken for ours or for JSON-LD's stand apart. */
export function foreign(extra: Annotation['extra'], own: object): object {
  const taken = (key: string) => Object.hasOwn(own, key) || /^(@|lesespur:)/.test(key) || key === '__proto__'
  const pairs = Object.entries(extra ?? {})
  const apart = pairs.filter(([key]) => taken(key))
  return {
    ...Object.fromEntries(pairs.filter(([key]) => !taken(key))),
    ...(apart.length > 0 && { 'lesespur:extra': Object.fromEntries(apart) }),
  }
}

/** What names our text exactly; the place in UTF-16 code units, as it is kept. */
function ownTarget(annotation: Annotation) {
  if (!hasPassage(annotation)) return annotation.target
  const { work, edition, text, selector } = annotation.target
  const [, { start, end }] = selector
  return { work, edition, text, start, end }
}
