import * as v from 'valibot'
import { Language } from '../article/language'
import { EdtfText, EventId, Lane } from '../timeline/event-words'

/** The same words in several languages (BCP 47); `und` where nobody knows which one it is, as in what a reader wrote. */
const Words = v.record(v.picklist([...Language.options, 'und']), v.string())

/** A day in ISO 8601 (2025-08-15); years outside 0 to 9999 have a sign and at least six digits. */
const Day = v.pipe(v.string(), v.regex(/^(\d{4}|[+-]\d{6,})-\d\d-\d\d$/))

const Moment = v.pipe(v.string(), v.isoTimestamp())

const Event = v.strictObject({
  id: EventId,
  /** Extended Date/Time Format, levels 0 and 1 (ISO 8601-2). */
  edtf: EdtfText,
  /** The first and the last day that the date covers; null where that end is open or not known. */
  start: v.nullable(Day),
  end: v.nullable(Day),
  lane: Lane,
  /** What it rests on: the article, background to it, or the reader. */
  basis: v.picklist(['article', 'background', 'reader']),
  title: Words,
  /** A sentence or two; only on events that the article brought along. */
  detail: v.exactOptional(Words),
  /** The reader's note, in Markdown; only on their own. */
  note: v.exactOptional(v.string()),
  /** When the reader made and last changed their own event. */
  created: v.exactOptional(Moment),
  modified: v.exactOptional(Moment),
  /** Degrees, north and east positive (WGS 84). */
  places: v.array(
    v.strictObject({ id: v.string(), name: Words, latitude: v.number(), longitude: v.number() }),
  ),
  people: v.array(v.strictObject({ id: v.string(), name: Words, role: Words })),
  passages: v.array(
    v.strictObject({
      edition: Language,
      /** Counted from 1; null in headings and the like. */
      paragraph: v.nullable(v.pipe(v.number(), v.integer())),
      /** Its words; left out where the reader wished so. */
      quote: v.exactOptional(v.string()),
      /** Whether the article itself speaks of the event there, or the reader linked it. */
      basis: v.picklist(['article', 'reader']),
    }),
  ),
})

/** A timeline as a file for other programs: JSON in UTF-8, the properties in this order, the events in order of time. */
export const TimelineFile = v.strictObject({
  format: v.literal('lesespur-timeline'),
  schema: v.literal(1),
  work: v.strictObject({
    id: v.string(),
    title: Words,
    edition: Language,
    author: v.string(),
    publisher: v.string(),
    version: v.string(),
  }),
  /** The moment of the export, in UTC. */
  generated: Moment,
  events: v.array(Event),
})
export type TimelineFile = v.InferOutput<typeof TimelineFile>
