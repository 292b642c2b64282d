import { titleOf } from '../article/edition'
import type { Work } from '../article/work'
import { daysOf } from './days'
import type { ExportedEvent, TimelineFormat, TimelineInput } from './material'
import type { TimelineFile } from './timeline-file'

/** The timeline as data for other programs, in the shape of a `TimelineFile`. */
export const json: TimelineFormat = {
  id: 'json',
  extension: 'json',
  mimeType: 'application/json',
  write: (input) => `${JSON.stringify(fileOf(input), null, 2)}\n`,
}

function fileOf({ work, edition, events, generated, options }: TimelineInput): TimelineFile {
  const { language, author, publisher, version } = edition
  const title = { [language]: titleOf(edition) }
  return {
    format: 'lesespur-timeline',
    schema: 1,
    work: { id: work.id, title, edition: language, author, publisher, version },
    generated,
    events: events.map((event) => eventOf(event, work, options.quotes)),
  }
}

type FileEvent = TimelineFile['events'][number]

function eventOf(event: ExportedEvent, work: Work, withQuotes: boolean): FileEvent {
  const { first, last } = daysOf(event.time)
  return {
    id: event.id,
    edtf: event.date,
    start: first ?? null,
    end: last ?? null,
    lane: event.lane,
    basis: event.basis,
    ...wordsOf(event, work),
    passages: event.passages.map(({ edition, paragraph, quote, basis }) => ({
      edition,
      paragraph: paragraph ?? null,
      ...(withQuotes ? { quote } : {}),
      basis,
    })),
  }
}

type FileWords = Omit<FileEvent, 'id' | 'edtf' | 'start' | 'end' | 'lane' | 'basis' | 'passages'>

/** What is said of an event: in every language where the article brought it along, as written where the reader did. */
function wordsOf(event: ExportedEvent, work: Work): FileWords {
  const bundled = event.own ? undefined : work.events.find(({ id }) => id === event.id)
  if (bundled) {
    const { title, detail } = bundled
    const places = work.places.filter(({ id }) => bundled.places.includes(id))
    const people = work.people.filter(({ id }) => bundled.people.includes(id))
    return { title, detail, places, people }
  }
  return {
    title: { und: event.title },
    ...(event.detail === '' ? {} : { note: event.detail }),
    ...(event.own ? { created: event.own.created, modified: event.own.modified } : {}),
    places: [],
    people: [],
  }
}
