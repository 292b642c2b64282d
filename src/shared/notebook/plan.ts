import * as v from 'valibot'
import {
  AnnotationId,
  CategoryId,
  Draft,
  longestLabel,
  longestNote,
  noteOf,
  TagId,
  TextHash,
  WorkId,
  type Annotation,
} from '../annotation/annotation'
import { Selectors } from '../annotation/selector'
import { Language } from '../article/language'
import { EventWords } from '../timeline/event-words'
import { failed, ok, type Result } from '../result'
import { changedId, reverseAll, Sitting, type Change, type Deed, type Entry } from './change'
import type { Notebook } from './notebook'

/**
 * What a window asks to be changed of an annotation; what it does not name stays. An empty note takes the note away. What an
 * annotation of its kind does not have is not heeded: a bookmark gets no note, a link neither note nor category, and only an
 * own event gets an event's words.
 */
export const Revise = v.strictObject({
  work: WorkId,
  id: AnnotationId,
  sitting: v.optional(Sitting),
  category: v.optional(CategoryId),
  tags: v.optional(v.array(TagId)),
  note: v.optional(v.pipe(v.string(), v.maxLength(longestNote))),
  /** A bookmark's name; an empty one takes the name away. */
  label: v.optional(v.pipe(v.string(), v.maxLength(longestLabel))),
  /** What an own event is to say, whole; its note is `note`. */
  event: v.optional(EventWords),
  place: v.optional(v.strictObject({ edition: Language, text: TextHash, selector: Selectors })),
})
export type Revise = v.InferOutput<typeof Revise>

/** Which annotations a window asks to be deleted. */
export const Remove = v.strictObject({ work: WorkId, ids: v.pipe(v.array(AnnotationId), v.minLength(1)) })
export type Remove = v.InferOutput<typeof Remove>

/** What a window asks to be changed of several annotations at once, as one step. A category is given to marks only. */
export const ReviseAll = v.strictObject({
  work: WorkId,
  ids: v.pipe(v.array(AnnotationId), v.minLength(1)),
  category: v.optional(CategoryId),
  addTags: v.optional(v.array(TagId)),
  removeTags: v.optional(v.array(TagId)),
})
export type ReviseAll = v.InferOutput<typeof ReviseAll>

/** Several new annotations of one work, as one step. */
export const AnnotateAll = v.strictObject({ work: WorkId, drafts: v.pipe(v.array(Draft), v.minLength(1)) })
export type AnnotateAll = v.InferOutput<typeof AnnotateAll>

/** Which annotations in the bin are meant. */
export const InBin = v.strictObject({ work: WorkId, ids: v.pipe(v.array(AnnotationId), v.minLength(1)) })
export type InBin = v.InferOutput<typeof InBin>

/** An entry before it has its revision and time; none means that nothing needs to be done. */
export type Plan = Unstamped<Entry> | undefined

/** An entry of a kind without what is known only when it is made: its revision and time. */
export type Unstamped<Entry> = Entry extends unknown ? Omit<Entry, 'revision' | 'time'> : never

/** A plan of a step: what is new, as against what takes back. */
export const doing = (changes: Change[]): Unstamped<Deed> | undefined =>
  changes.length > 0 ? { act: 'do', changes } : undefined

/** How a draft gets into the notebook. The same draft again is no second annotation, and no way out of the bin. */
export function planAnnotate(notebook: Notebook, draft: Draft, time: string): Result<Plan> {
  if (notebook.annotations.has(draft.id)) return ok(undefined)
  if (wasDeleted(notebook, draft)) return failed({ kind: 'missing', what: 'annotation' })
  return ok(doing([added(draft, time)]))
}

/** Whether the draft's id is that of something deleted: it lies in the bin, or is gone for good. */
export const wasDeleted = ({ bin, gone }: Notebook, { id }: Draft): boolean => bin.has(id) || gone.has(id)

/** The change that makes an annotation of a draft. */
export const added = (draft: Draft, time: string): Change => ({
  type: 'annotation-added',
  after: { ...draft, created: time, modified: time },
})

/** How an annotation is revised. A wish for what already is needs nothing to be done. */
export function planRevise(notebook: Notebook, wish: Revise, time: string): Result<Plan> {
  const before = notebook.annotations.get(wish.id)
  if (!before) return failed({ kind: 'missing', what: 'annotation' })
  if (before.from && !isPlaceAlone(wish)) return failed({ kind: 'not-yours', name: before.from.name })
  const after = revised(before, wish, later(before.modified, time))
  if (after && same(before, after)) return ok(undefined)
  const changes: Change[] = after
    ? [{ type: 'annotation-changed', before, after }]
    : [{ type: 'annotation-deleted', before }]
  return ok(
    wish.sitting === undefined ? { act: 'do', changes } : { act: 'do', sitting: wish.sitting, changes },
  )
}

/** Where a passage is to be found is said of somebody else's annotation too; it changes nothing of what it says. */
const isPlaceAlone = ({ category, tags, note, label, event, place }: Revise): boolean =>
  place !== undefined && [category, tags, note, label, event].every((wish) => wish === undefined)

/** How annotations are deleted, as one step; an own event takes the links to it along. */
export function planRemove(notebook: Notebook, { ids }: Remove): Result<Plan> {
  const there = foundAll([...ids, ...linksTo(notebook, ids)], (id) => notebook.annotations.get(id))
  return there.ok ? ok(doing(there.value.map((before) => ({ type: 'annotation-deleted', before })))) : there
}

/** The links to those of the annotations that are own events. */
function linksTo({ annotations }: Notebook, ids: readonly AnnotationId[]): AnnotationId[] {
  const events = new Set<string>(ids.filter((id) => annotations.get(id)?.motivation === 'identifying'))
  if (events.size === 0) return []
  return [...annotations.values()].flatMap((one) =>
    one.motivation === 'linking' && events.has(one.event) ? one.id : [],
  )
}

/** What each of the ids stands for, each id once; or that one stands for nothing. */
export function foundAll<Found>(
  ids: readonly AnnotationId[],
  find: (id: AnnotationId) => Found | undefined,
): Result<Found[]> {
  const all = [...new Set(ids)].map(find)
  const found = all.filter((one) => one !== undefined)
  return found.length < all.length ? failed({ kind: 'missing', what: 'annotation' }) : ok(found)
}

/** How the last step is taken back. What it changed bears the time of that: taking back is the newer act. */
export function planUndo(notebook: Notebook, time: string): Result<Plan> {
  const step = notebook.done.at(-1)
  if (!step) return failed({ kind: 'missing', what: 'step' })
  const changes = reverseAll(step.changes)
  return ok({ act: 'undo', changes: step.origin === 'backup' ? changes : madeNow(changes, notebook, time) })
}

/** How the step that was last taken back is made again. */
export function planRedo(notebook: Notebook, time: string): Result<Plan> {
  const step = notebook.undone.at(-1)
  if (!step) return failed({ kind: 'missing', what: 'step' })
  const { changes } = step
  // What came from a backup keeps the backup's times both ways, so that a restore that was taken back can be made again.
  return ok({ act: 'redo', changes: step.origin === 'backup' ? changes : madeNow(changes, notebook, time) })
}

/** The changes of a step, from what there is now: its times may be later than when the step was made. */
function madeNow(changes: readonly Change[], { annotations, bin }: Notebook, time: string): Change[] {
  const made = new Map<AnnotationId, Annotation>()
  return changes.map((change) => {
    const id = changedId(change)
    const there = made.get(id) ?? annotations.get(id) ?? bin.get(id)?.annotation
    const now = there ? changeNow(change, there, time) : change
    made.set(id, 'after' in now ? now.after : now.before)
    return now
  })
}

function changeNow(change: Change, there: Annotation, time: string): Change {
  if (change.type === 'annotation-deleted') return { ...change, before: there }
  const { after } = change
  if (change.type !== 'annotation-changed') return same(there, after) ? { ...change, after: there } : change
  return { ...change, before: there, after: { ...after, modified: later(there.modified, time) } }
}

/** The annotation as wished, or nothing where a note on the article lost its words. An own event keeps its words without a note. */
function revised(before: Annotation, wish: Revise, modified: string): Annotation | undefined {
  const tags = wish.tags ?? before.tags
  const note = wish.note ?? noteOf(before) ?? ''
  const body = note.trim() === '' ? undefined : { type: 'TextualBody' as const, value: note }
  if (before.motivation === 'describing') return body && { ...before, tags, body, modified }
  if (before.motivation === 'identifying') {
    const { id, created, from, extra, target, motivation } = before
    const event = wish.event ?? before.event
    return {
      motivation,
      id,
      created,
      modified,
      tags,
      target,
      event,
      ...(body && { body }),
      ...(from && { from }),
      ...(extra && { extra }),
    }
  }
  const target = wish.place ? { work: before.target.work, ...wish.place } : before.target
  if (before.motivation === 'linking') return { ...before, tags, target, modified }
  if (before.motivation === 'bookmarking') {
    return { ...before, tags, target, label: wish.label?.trim() ?? before.label, modified }
  }
  const { id, created, from, extra } = before
  const category = wish.category ?? before.category
  const mark = {
    id,
    created,
    modified,
    tags,
    category,
    target,
    ...(from && { from }),
    ...(extra && { extra }),
  }
  return body ? { motivation: 'commenting', ...mark, body } : { motivation: 'highlighting', ...mark }
}

/** Whether two annotations of one id say the same, whenever they were modified. Both come from JSON, in any order of keys. */
export const same = (one: Annotation, other: Annotation): boolean =>
  alike({ ...one, modified: '' }, { ...other, modified: '' })

/** Whether two values that come from JSON are equal, in any order of keys. */
export const alike = (one: unknown, other: unknown): boolean => {
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
