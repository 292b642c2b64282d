import * as v from 'valibot'
import { parseEdtf } from './edtf'

/** An event's id: a bundled one's name, or the UUID of one of the reader's own. */
export const EventId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(128))
export type EventId = v.InferOutput<typeof EventId>

/** A date in the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2). */
export const EdtfText = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check((date) => parseEdtf(date).ok, 'not a date in EDTF, levels 0 and 1'),
)

/** The lanes from top to bottom; the last one is the reader's. */
export const Lane = v.picklist(['war', 'diplomacy', 'law-politics', 'own'])
export type Lane = v.InferOutput<typeof Lane>

/** The longest title of an event, in UTF-16 code units. */
export const longestTitle = 2000

/** What a reader says of an event of their own. */
export const EventWords = v.strictObject({
  title: v.pipe(
    v.string(),
    v.maxLength(longestTitle),
    v.check((title) => title.trim() !== '', 'an event has a title'),
  ),
  date: EdtfText,
  lane: Lane,
})
export type EventWords = v.InferOutput<typeof EventWords>
