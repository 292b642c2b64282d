import { hasPassage, type Annotation, type AnnotationId } from '../annotation/annotation'
import type { NotebookRecord } from '../notebook/notebook'
import type { ReadEntry } from './entry'
import { isObject } from './fields'
import type { ImportEntry } from './import-preview'

/** What of a notebook says how an entry stands to it. */
export type Present = Pick<NotebookRecord, 'annotations' | 'bin' | 'gone'>

/** Tells how entries stand to a notebook. */
export function standingIn({ annotations, bin, gone }: Present) {
  const here = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const deleted = new Set<AnnotationId>([
    ...bin.map(({ annotation }) => annotation.id),
    ...gone.map(({ id }) => id),
  ])
  return (annotation: Annotation, entry: ReadEntry): ImportEntry['status'] => {
    const present = here.get(annotation.id)
    if (!present) return deleted.has(annotation.id) ? 'deleted' : 'new'
    if (isSame(present, annotation, entry)) return 'same'
    if (!entry.isTimed || present.modified === annotation.modified) return 'unordered'
    return annotation.modified > present.modified ? 'newer' : 'older'
  }
}

/** Whether two annotations say the same, whenever that was, and whoever is said to have made them. */
function isSame(present: Annotation, annotation: Annotation, { isTimed, soughtIn }: ReadEntry): boolean {
  const said = (one: Annotation) =>
    ordered({
      ...one,
      modified: null,
      from: null,
      ...(!isTimed && { created: null }),
      // Its words were looked for in a text that may have been another one then.
      ...(soughtIn && hasPassage(one) && { target: null }),
    })
  return said(present) === said(annotation)
}

/** Plain JSON in which the order of names does not count; a name that a notebook cannot keep does not, either. */
export const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([name]) => name !== '__proto__')
            .sort(([one], [other]) => Number(one > other) - Number(one < other)),
        )
      : inner,
  )
