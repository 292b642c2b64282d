import type { Edition } from '../article/edition'
import type { Language } from '../article/language'
import type { Work } from '../article/work'
import type { Separator } from '../csv/table-text'
import type { Drawing } from '../timeline/drawing'
import type { EdtfDate } from '../timeline/edtf-date'
import type { EventId, Lane } from '../timeline/event-words'
import type { ShownEvent } from '../timeline/shown-event'
import type { Span } from '../timeline/span'

/** A passage that speaks of an event, in its words. */
export type TimelinePassage = {
  readonly edition: Language
  /** The paragraph's number; headings and the like have none. */
  readonly paragraph: number | undefined
  readonly quote: string
  /** Whether the reader linked it, or the article itself speaks there. */
  readonly basis: 'article' | 'reader'
}

/** Everything an export of the timeline can draw from, as the reader has it before them. */
export type TimelineMaterial = {
  readonly work: Work
  /** The open edition, in whose words the events are. */
  readonly edition: Edition
  /** In order of time. */
  readonly events: readonly ShownEvent[]
  /** The passages of each event: those of the open edition first, each edition's in text order. */
  readonly passages: ReadonlyMap<EventId, readonly TimelinePassage[]>
  /** The lanes that the reader has hidden. */
  readonly hidden: readonly Lane[]
  /** The stretch of time in view, where one is known. */
  readonly shown: Span | undefined
  /** The language of the labels. */
  readonly language: Language
  /** An IANA name: the moment of the export is told as the reader's clock tells it. */
  readonly timeZone: string
}

/** Which events go out: all, those in view, or the reader's own. */
export type WhichEvents = 'all' | 'visible' | 'own'

/** What the reader chooses about an export of the timeline. */
export type TimelineOptions = {
  readonly which: WhichEvents
  /** Whether events of lanes that are hidden go out as well. */
  readonly hiddenLanes: boolean
  /** Whether passages go out in their words, not only by their paragraphs. */
  readonly quotes: boolean
  readonly separator: Separator
}

/** An event with what its date means, and its passages. */
export type ExportedEvent = ShownEvent & {
  readonly time: EdtfDate
  readonly span: Span
  readonly drawing: Drawing
  readonly passages: readonly TimelinePassage[]
}

/** How many pixels wide a text is in `pictureFaces`, 12 pixels tall and semi-bold. */
export type Measure = (text: string) => number

/** What a format turns into text: values alone, so that the same input always gives the same file. */
export type TimelineInput = Pick<TimelineMaterial, 'work' | 'edition' | 'language' | 'timeZone'> & {
  /** What goes out, in order of time. */
  readonly events: readonly ExportedEvent[]
  /** What the picture shows; undefined for all of the events' time. */
  readonly shown: Span | undefined
  readonly options: TimelineOptions
  /** The moment of the export, ISO 8601 in UTC. */
  readonly generated: string
  readonly measure: Measure
}

/** The formats that can be asked for. */
export type TimelineFormatId = 'svg' | 'page' | 'csv' | 'json'

/** A way to write a timeline down: one pure function, and what a file of it is called. */
export type TimelineFormat = {
  readonly id: TimelineFormatId
  /** Without the dot. */
  readonly extension: string
  readonly mimeType: string
  readonly write: (input: TimelineInput) => string
}
