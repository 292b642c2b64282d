import * as v from 'valibot'
import { Annotation, AnnotationId, Moment } from '../annotation/annotation'

/** One thing that happened to a notebook, with what was before and what is after, so that it can be reversed. */
export const Change = v.variant('type', [
  v.strictObject({ type: v.literal('annotation-added'), after: Annotation }),
  v.strictObject({ type: v.literal('annotation-changed'), before: Annotation, after: Annotation }),
  v.strictObject({ type: v.literal('annotation-deleted'), before: Annotation }),
  /** Taken out of the bin. */
  v.strictObject({ type: v.literal('annotation-restored'), after: Annotation }),
])
export type Change = v.InferOutput<typeof Change>

/** An annotation in the bin was deleted for good. It says nothing of what that was, and nothing reverses it. */
export const Purge = v.strictObject({ type: v.literal('annotation-purged'), id: AnnotationId })
export type Purge = v.InferOutput<typeof Purge>

/** Counts the entries of a notebook, from 1; 0 is the empty notebook. */
export const Revision = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Where a step's annotations come from, where the reader did not make them. */
export const Origin = v.picklist(['import', 'backup'])

/** Names one sitting at an annotation (words being written, a passage being resized), whose pauses are one step to undo. */
export const Sitting = v.pipe(v.string(), v.uuid())

const stamps = { revision: v.pipe(Revision, v.minValue(1)), time: Moment }

/**
 * What happened together, with its revision and time. The same value is journalled, replayed, published and undone.
 * `act` says whether it is new, or takes the last step back, or takes the last undone step again; or tidies up, which is
 * no step and leaves what can be undone and redone of all else as it is.
 */
export const Entry = v.variant('act', [
  v.strictObject({
    ...stamps,
    act: v.picklist(['do', 'undo', 'redo']),
    sitting: v.optional(Sitting),
    origin: v.optional(Origin),
    changes: v.pipe(v.array(Change), v.minLength(1)),
  }),
  v.strictObject({ ...stamps, act: v.literal('tidy'), changes: v.pipe(v.array(Purge), v.minLength(1)) }),
])
export type Entry = v.InferOutput<typeof Entry>

/** An entry that can be taken back, or takes something back. */
export type Deed = Exclude<Entry, { act: 'tidy' }>

/** Which annotation a change is about. */
export const changedId = (change: Change | Purge): AnnotationId =>
  'id' in change ? change.id : 'after' in change ? change.after.id : change.before.id

/** The change that takes `change` back. */
export function reverse(change: Change): Change {
  switch (change.type) {
    case 'annotation-added':
    case 'annotation-restored':
      return { type: 'annotation-deleted', before: change.after }
    case 'annotation-changed':
      return { type: 'annotation-changed', before: change.after, after: change.before }
    case 'annotation-deleted':
      return { type: 'annotation-added', after: change.before }
  }
}

/** The changes that take `changes` back, in the order in which they must be made. */
export const reverseAll = (changes: readonly Change[]): Change[] => changes.map(reverse).reverse()
