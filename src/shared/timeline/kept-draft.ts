import * as v from 'valibot'
import { longestNote } from '../annotation/annotation'
import { Language } from '../article/language'
import { EventId, Lane } from './event-words'

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** An event of the reader's own that was begun and is neither kept nor discarded: what stands in the editor, however unfinished. */
export const KeptDraft = v.strictObject({
  /** The event that is changed, or nothing for a new one. */
  of: v.nullable(EventId),
  title: words(100_000),
  date: words(10_000),
  lane: Lane,
  note: words(longestNote),
  /** The passages that a new event will be linked to, with their words. */
  passages: v.pipe(
    v.array(v.strictObject({ edition: Language, start: Offset, end: Offset, quote: words(2_000_000) })),
    v.maxLength(1000),
  ),
})
export type KeptDraft = v.InferOutput<typeof KeptDraft>

/** The drafts of one work: at most one of a new event, and one of each that is changed. */
export const KeptDrafts = v.pipe(v.array(KeptDraft), v.maxLength(1000))
