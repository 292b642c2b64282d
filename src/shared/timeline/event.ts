import * as v from 'valibot'
import { TextQuoteSelector } from '../annotation/selector'
import { InEveryLanguage } from '../article/language'
import { EdtfText, EventId } from './event-words'

/** Where in each edition an event is spoken of, in the order of the text. */
const Passages = v.strictObject({
  de: v.pipe(v.array(TextQuoteSelector), v.minLength(1)),
  en: v.pipe(v.array(TextQuoteSelector), v.minLength(1)),
})

const shape = {
  id: EventId,
  /** Extended Date/Time Format, levels 0 and 1 (ISO 8601-2). */
  date: EdtfText,
  lane: v.picklist(['war', 'diplomacy', 'law-politics']),
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
