import * as v from 'valibot'
import { Annotation, Moment } from '../annotation/annotation'

/** One thing that happened to a notebook, with what was before and what is after, so that it can be reversed. */
export const Change = v.variant('type', [
  v.strictObject({ type: v.literal('annotation-added'), after: Annotation }),
  v.strictObject({ type: v.literal('annotation-changed'), before: Annotation, after: Annotation }),
  v.strictObject({ type: v.literal('annotation-deleted'), before: Annotation }),
])
export type Change = v.InferOutput<typeof Change>

/** Counts the entries of a notebook, from 1; 0 is the empty notebook. */
export const Revision = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Names one sitting at a note, whose pauses are one step to undo. */
export const Sitting = v.pipe(v.string(), v.uuid())

/**
 * What happened together, with its revision and time. The same value is journalled, replayed, published and undone.
 * `act` says whether it is new, or takes the last step back, or takes the last undone step again.
 */
export const Entry = v.strictObject({
  revision: v.pipe(Revision, v.minValue(1)),
  time: Moment,
  act: v.picklist(['do', 'undo', 'redo']),
  sitting: v.optional(Sitting),
  changes: v.pipe(v.array(Change), v.minLength(1)),
})
export type Entry = v.InferOutput<typeof Entry>

/** The change that takes `change` back. */
export function reverse(change: Change): Change {
  switch (change.type) {
    case 'annotation-added':
      return { type: 'annotation-deleted', before: change.after }
    case 'annotation-changed':
      return { type: 'annotation-changed', before: change.after, after: change.before }
    case 'annotation-deleted':
      return { type: 'annotation-added', after: change.before }
  }
}

/** The changes that take `changes` back, in the order in which they must be made. */
export const reverseAll = (changes: readonly Change[]): Change[] => changes.map(reverse).reverse()
