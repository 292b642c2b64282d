import { messagesIn } from '../messages/messages'
import { dateKind, dateWords } from '../timeline/edtf-words'
import { daysOf } from './days'
import type { ExportedEvent, TimelineInput, TimelinePassage } from './material'

/** An event as a table tells it, in the interface's words. */
export type EventRow = {
  readonly event: ExportedEvent
  readonly date: string
  /** ISO 8601; empty where that end is open or not known. */
  readonly firstDay: string
  readonly lastDay: string
  readonly kind: string
  readonly lane: string
  readonly basis: string
  /** Its passages in the open edition. */
  readonly passages: readonly TimelinePassage[]
  /** The paragraphs of those, each once: „Abs. 3“. */
  readonly paragraphs: readonly string[]
}

/** An input's events as rows of a table, in order of time. */
export function rowsOf({ events, language, edition }: TimelineInput): EventRow[] {
  const words = messagesIn(language)
  return events.map((event) => {
    const { first = '', last = '' } = daysOf(event.time)
    const passages = event.passages.filter((passage) => passage.edition === edition.language)
    const numbers = passages.flatMap(({ paragraph }) => paragraph ?? [])
    return {
      event,
      date: dateWords(event.time, language),
      firstDay: first,
      lastDay: last,
      kind: words.timeline.kind[dateKind(event.time)],
      lane: words.timeline.lanes[event.lane],
      basis: words.timeline.basis[event.basis],
      passages,
      paragraphs: [...new Set(numbers)].map(words.exporting.place.paragraph),
    }
  })
}
