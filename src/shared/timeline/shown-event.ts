import type { OwnEvent } from '../annotation/annotation'
import type { Language } from '../article/language'
import type { Work } from '../article/work'
import type { EventId, Lane } from './event-words'

/** What an event rests on: the article speaks of it, it is background to it, or the reader has added it. */
export type Basis = 'article' | 'background' | 'reader'

/** An event as it is shown: bundled or the reader's own, in the words of one edition. */
export type ShownEvent = {
  readonly id: EventId
  /** Extended Date/Time Format, levels 0 and 1. */
  readonly date: string
  readonly lane: Lane
  readonly basis: Basis
  readonly title: string
  /** What stands beside its dot. */
  readonly label: string
  /** The language of its words; nothing for what the reader wrote. */
  readonly language: Language | undefined
  /** A sentence or two; the reader's note in Markdown, or an empty string. */
  readonly detail: string
  /** The names of its places and people, in that order. */
  readonly places: readonly string[]
  readonly people: readonly string[]
  /** The annotation behind an event of the reader's own. */
  readonly own?: OwnEvent
}

/** How many letters of a title stand beside a dot. */
const longestShown = 28

/** The work's events in the words of an edition, then the reader's own. */
export function shownEvents(work: Work, own: readonly OwnEvent[], edition: Language): ShownEvent[] {
  const names = (known: Work['places'] | Work['people'], ids: readonly string[]) =>
    known.filter(({ id }) => ids.includes(id)).map(({ name }) => name[edition])
  return [
    ...work.events.map((event) => ({
      id: event.id,
      date: event.date,
      lane: event.lane,
      basis: event.basis,
      title: event.title[edition],
      label: event.label[edition],
      language: edition,
      detail: event.detail[edition],
      places: names(work.places, event.places),
      people: names(work.people, event.people),
    })),
    ...own.map(shownOwn),
  ]
}

/** An event of the reader's own as it is shown. */
export const shownOwn = (own: OwnEvent): ShownEvent => ({
  id: own.id,
  date: own.event.date,
  lane: own.event.lane,
  basis: 'reader',
  title: own.event.title,
  label: shortened(own.event.title.trim().replace(/\s+/g, ' ')),
  language: undefined,
  detail: own.body?.value ?? '',
  places: [],
  people: [],
  own,
})

/** The beginning of a title, cut between letters as a reader counts them, at a word's end where there is one near. */
function shortened(title: string): string {
  // A letter as a reader counts it can be several code units; far more than the limit need not be looked at.
  const letters = Array.from(new Intl.Segmenter().segment(title.slice(0, 400)), ({ segment }) => segment)
  if (letters.length <= longestShown) return letters.join('')
  const cut = letters.slice(0, longestShown - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
