import * as v from 'valibot'
import {
  AnnotationId,
  CategoryId,
  longestNote,
  TagId,
  WorkId,
  type Annotation,
  type Draft,
} from '../annotation/annotation'
import { Language } from '../article/language'
import { Selectors } from '../annotation/selector'
import { TextHash } from '../annotation/annotation'
import { failed, ok, type Result } from '../result'
import { reverseAll, Sitting, type Change, type Entry } from './change'
import type { Notebook } from './notebook'

/** What a window asks to be changed of an annotation; what it does not name stays. An empty note takes the note away. */
export const Revise = v.strictObject({
  work: WorkId,
  id: AnnotationId,
  sitting: v.optional(Sitting),
  category: v.optional(CategoryId),
  tags: v.optional(v.array(TagId)),
  note: v.optional(v.pipe(v.string(), v.maxLength(longestNote))),
  place: v.optional(v.strictObject({ edition: Language, text: TextHash, selector: Selectors })),
})
export type Revise = v.InferOutput<typeof Revise>

/** Which annotations a window asks to be deleted. */
export const Remove = v.strictObject({ work: WorkId, ids: v.pipe(v.array(AnnotationId), v.minLength(1)) })
export type Remove = v.InferOutput<typeof Remove>

/** An entry before it has its revision and time; none means that nothing needs to be done. */
export type Plan = Pick<Entry, 'act' | 'sitting' | 'changes'> | undefined

const added = (after: Annotation): Plan => ({ act: 'do', changes: [{ type: 'annotation-added', after }] })

/** How a draft gets into the notebook. The same draft again is no second annotation. */
export function planAnnotate(notebook: Notebook, draft: Draft, time: string): Result<Plan> {
  if (notebook.annotations.has(draft.id)) return ok(undefined)
  return ok(added({ ...draft, created: time, modified: time }))
}

/** How an annotation is revised. A wish for what already is needs nothing to be done. */
export function planRevise(notebook: Notebook, wish: Revise, time: string): Result<Plan> {
  const before = notebook.annotations.get(wish.id)
  if (!before) return failed({ kind: 'missing', what: 'annotation' })
  const after = revised(before, wish, later(before.modified, time))
  if (after && same(before, after)) return ok(undefined)
  const changes: Change[] = after
    ? [{ type: 'annotation-changed', before, after }]
    : [{ type: 'annotation-deleted', before }]
  return ok(
    wish.sitting === undefined ? { act: 'do', changes } : { act: 'do', sitting: wish.sitting, changes },
  )
}

/** How annotations are deleted, as one step. */
export function planRemove(notebook: Notebook, { ids }: Remove): Result<Plan> {
  const before = [...new Set(ids)].map((id) => notebook.annotations.get(id))
  const there = before.filter((annotation) => annotation !== undefined)
  if (there.length < before.length) return failed({ kind: 'missing', what: 'annotation' })
  return ok({
    act: 'do',
    changes: there.map((annotation) => ({ type: 'annotation-deleted', before: annotation })),
  })
}

/** How the last step is taken back. */
export function planUndo(notebook: Notebook): Result<Plan> {
  const step = notebook.done.at(-1)
  return step
    ? ok({ act: 'undo', changes: reverseAll(step.changes) })
    : failed({ kind: 'missing', what: 'step' })
}

/** How the step that was last taken back is made again. */
export function planRedo(notebook: Notebook): Result<Plan> {
  const step = notebook.undone.at(-1)
  return step ? ok({ act: 'redo', changes: step.changes }) : failed({ kind: 'missing', what: 'step' })
}

/** The annotation as wished, or nothing where a note on the article lost its words. */
function revised(before: Annotation, wish: Revise, modified: string): Annotation | undefined {
  const tags = wish.tags ?? before.tags
  const note = wish.note ?? (before.motivation === 'highlighting' ? '' : before.body.value)
  const body = note.trim() === '' ? undefined : { type: 'TextualBody' as const, value: note }
  if (before.motivation === 'describing') return body && { ...before, tags, body, modified }
  const { id, created, extra } = before
  const place = wish.place ?? {
    edition: before.target.edition,
    text: before.target.text,
    selector: before.target.selector,
  }
  const mark = {
    id,
    created,
    modified,
    tags,
    category: wish.category ?? before.category,
    target: { work: before.target.work, ...place },
    ...(extra && { extra }),
  }
  return body ? { motivation: 'commenting', ...mark, body } : { motivation: 'highlighting', ...mark }
}

/** Whether two annotations of one id say the same, whenever they were modified. Both come from JSON, in any order of keys. */
const same = (one: Annotation, other: Annotation): boolean =>
  alike({ ...one, modified: '' }, { ...other, modified: '' })

const alike = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && alike(value, theirs.get(key)))
  )
}

/** The later of now and one millisecond after `previous`: times never go back, even when the clock does. */
export const later = (previous: string, now: string): string =>
  now > previous ? now : new Date(Date.parse(previous) + 1).toISOString()
