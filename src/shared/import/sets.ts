import { field, isObject, listOf, namesIn, wordsIn, type JsonObject } from './fields'
import { listNames } from './salvage'

/** Annotations that came together, with what is said of them all. */
export type FoundSet = {
  readonly entries: readonly unknown[]
  /** Nothing where they stand in no set. */
  readonly set: JsonObject | undefined
}

const setTypes = ['AnnotationSet', 'AnnotationCollection', 'AnnotationPage']

/**
 * The annotations of a file, whatever holds them: a set, a collection with its first page, a list of sets, a bare list, a
 * list under the name that an annotating program gives it, or a single annotation. Nothing where there are none.
 */
export function setsIn(value: unknown): readonly FoundSet[] {
  if (!Array.isArray(value)) return isObject(value) ? setsInObject(value) : []
  const members: readonly unknown[] = value
  const sets = members.flatMap((member) => (isObject(member) ? setsInObject(member) : []))
  const grouped = sets.filter(({ set }) => set !== undefined)
  if (grouped.length > 0) return grouped
  return members.some(isAnnotation) ? [{ entries: members, set: undefined }] : []
}

function setsInObject(object: JsonObject): readonly FoundSet[] {
  const isTyped = namesIn(field(object, 'type')).some((type) => setTypes.includes(type))
  const first = object.first
  const entries = entriesOf(object) ?? (isObject(first) ? entriesOf(first) : undefined)
  if (entries && (isTyped || entries.some(isAnnotation))) return [{ entries, set: object }]
  return isAnnotation(object) ? [{ entries: [object], set: undefined }] : []
}

function entriesOf(object: JsonObject): readonly unknown[] | undefined {
  for (const name of [...listNames, 'as:items']) {
    if (Object.hasOwn(object, name) && typeof object[name] === 'object') return listOf(object[name])
  }
  return undefined
}

/** Whether a value says that it is an annotation, or has what only one has. */
const isAnnotation = (value: unknown): boolean =>
  isObject(value) &&
  (namesIn(field(value, 'type')).includes('Annotation') ||
    field(value, 'target') !== undefined ||
    Object.hasOwn(value, 'lesespur:target'))

/** What a set says of the text that it is about: the title, and what identifies it. */
export function aboutOf({ set }: FoundSet): {
  readonly title: string
  readonly identifiers: readonly string[]
} {
  const about = isObject(set?.about) ? set.about : {}
  const identifiers = listOf(about['dc:identifier']).flatMap((one) => wordsIn(one) ?? [])
  return { title: wordsIn(about['dc:title']) ?? '', identifiers }
}
