import * as v from 'valibot'
import { TextQuoteSelector } from '../annotation/selector'
import { InEveryLanguage } from '../article/language'
import { parseEdtf } from './edtf'

const EventId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

/** The bundled lanes; the reader's own come with own events. */
export const Lane = v.picklist(['war', 'diplomacy', 'law-politics'])
export type Lane = v.InferOutput<typeof Lane>

/** Where in each edition an event is spoken of, in the order of the text. */
const Passages = v.strictObject({
  de: v.pipe(v.array(TextQuoteSelector), v.minLength(1)),
  en: v.pipe(v.array(TextQuoteSelector), v.minLength(1)),
})

const shape = {
  id: EventId,
  /** Extended Date/Time Format, levels 0 and 1 (ISO 8601-2). */
  date: v.pipe(
    v.string(),
    v.check((date) => parseEdtf(date).ok, 'not a date in EDTF, levels 0 and 1'),
  ),
  lane: Lane,
  title: InEveryLanguage,
  /** The title as it stands beside its dot: at most some 24 letters. */
  label: InEveryLanguage,
  /** One or two sentences. */
  detail: InEveryLanguage,
  places: v.array(v.string()),
  people: v.array(v.string()),
}

/** Something on the timeline. An event of basis *article* is bound to its passages in each edition. */
export const TimelineEvent = v.variant('basis', [
  v.strictObject({ ...shape, basis: v.literal('article'), passages: Passages }),
  v.strictObject({ ...shape, basis: v.literal('background') }),
])
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>
