import * as v from 'valibot'
import { Annotation, isOwnEvent, type OwnEvent } from '../../../src/shared/annotation/annotation'
import type { Language } from '../../../src/shared/article/language'
import { Work } from '../../../src/shared/article/work'
import type { EventWords } from '../../../src/shared/timeline/event-words'
import { shownEvents } from '../../../src/shared/timeline/shown-event'
import { firstOptions, timelineInput } from '../../../src/shared/timeline-export/selection'
import type {
  Measure,
  TimelineInput,
  TimelineMaterial,
  TimelineOptions,
  TimelinePassage,
} from '../../../src/shared/timeline-export/material'
import { editions, generated, idOf } from '../export/sample'

/** A letter as wide as most are. */
export const measure: Measure = (text) => Math.ceil(text.length * 6.6) + 2

const quote = [{ type: 'TextQuoteSelector', exact: 'Ein Bogen', prefix: '', suffix: '' }]
const told = (id: string, date: string, lane: string, de: string, en: string, basis = 'background') => ({
  id,
  date,
  lane,
  title: { de, en },
  label: { de, en },
  detail: { de: `Einzelheiten: ${de}.`, en: `Details: ${en}.` },
  places: [],
  people: [],
  basis,
  ...(basis === 'article' ? { passages: { de: quote, en: quote } } : {}),
})

/** A work with an event for every way in which a date is drawn that a bundled one can have. */
export const work = v.parse(Work, {
  schema: 1,
  id: 'bridges',
  editions: ['de', 'en'],
  people: [{ id: 'ada', name: { de: 'Ada Brück', en: 'Ada Brueck' }, role: { de: 'baut', en: 'builds' } }],
  places: [{ id: 'elbe', name: { de: 'Elbe', en: 'Elbe' }, latitude: 53.5, longitude: 9.9 }],
  organisations: [],
  landmarks: { apart: 'opening' },
  events: [
    told('plan', '2021', 'law-politics', 'Der Plan', 'The plan'),
    told('vote', '2022-03-04', 'law-politics', 'Die Abstimmung', 'The vote'),
    {
      ...told('arch', '2024-05~', 'war', 'Der Bogen', 'The arch', 'article'),
      places: ['elbe'],
      people: ['ada'],
    },
    told('talks', '2023-21', 'diplomacy', 'Gespräche; viele', 'Talks; many'),
    told('works', '2024-01-10/2024-09-20', 'war', 'Bauarbeiten', 'Building works'),
    told('test-1', '2025-08-01', 'diplomacy', 'Erste Probe', 'First test'),
    told('test-2', '2025-08-03', 'diplomacy', 'Zweite Probe', 'Second test'),
    told('opening', '2025-08-15', 'diplomacy', 'Eröffnung', 'Opening', 'article'),
  ],
})

/** An event of the reader's own, whose id ends in `number`. */
export function ownEvent(number: number, event: EventWords, note?: string): OwnEvent {
  const annotation = v.parse(Annotation, {
    motivation: 'identifying',
    id: idOf(number),
    tags: [],
    target: { work: 'bridges' },
    event,
    ...(note === undefined ? {} : { body: { type: 'TextualBody', value: note } }),
    created: '2025-08-19T08:00:00.000Z',
    modified: '2025-08-19T09:00:00.000Z',
  })
  if (!isOwnEvent(annotation)) throw new Error('not an event')
  return annotation
}

/** Own events that begin where nobody knows, go on, and say something. */
export const ownEvents: readonly OwnEvent[] = [
  ownEvent(1, { title: 'Seitdem gesperrt', date: '2024-11/..', lane: 'own' }, '**Wichtig**\nzweite Zeile'),
  ownEvent(2, { title: '=1+1', date: '/2021-06', lane: 'own' }),
  ownEvent(3, { title: 'Vielleicht', date: '202X%', lane: 'own' }),
]

const passages: readonly (readonly [string, readonly TimelinePassage[]])[] = [
  [
    'arch',
    [
      { edition: 'de', paragraph: 1, quote: 'Ein Bogen leitet die Last 🌉 in den Boden.', basis: 'article' },
      { edition: 'de', paragraph: undefined, quote: 'Was hält eine „Brücke"?', basis: 'reader' },
      { edition: 'en', paragraph: 1, quote: 'An arch leads the load', basis: 'article' },
    ],
  ],
  [
    'opening',
    [{ edition: 'de', paragraph: 3, quote: 'Niemand weiß es <genau> & sicher.', basis: 'article' }],
  ],
]

/** The timeline as a reader has it, with own events. */
export function material(
  {
    own = ownEvents,
    language = 'de',
    ...wish
  }: Partial<TimelineMaterial> & { own?: readonly OwnEvent[] } = {},
  edition: Language = language,
): TimelineMaterial {
  return {
    work,
    edition: editions[edition].edition,
    events: shownEvents(work, own, edition),
    passages: new Map(passages),
    hidden: [],
    shown: undefined,
    language,
    timeZone: 'Europe/Berlin',
    ...wish,
  }
}

/** What a format writes. */
export function input(
  wish: Parameters<typeof material>[0] = {},
  options: Partial<TimelineOptions> = {},
): TimelineInput {
  const all = material(wish)
  return timelineInput(all, { ...firstOptions(all), ...options }, generated, measure)
}

/** Titles that break what is careless. */
export const hostileTitles: readonly (readonly [name: string, title: string])[] = [
  ['controls', 'a\u0000b\u0007c\u001Bd\u007Fe'],
  ['markup', '</title></svg><script>alert(1)</script>&amp;"\''],
  ['the end of a CDATA section', 'x ]]> y <![CDATA[ z --> <!-- '],
  ['emoji', '👩🏽‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿 🌉'],
  ['half an emoji', `lone \uD83C half \uDF09`],
  ['what is no character', 'a\uFFFEb\uFFFFc'],
  ['right-to-left letters', 'שלום \u202Eעולם العالم'],
  ['a thousand letters', 'Langertitel '.repeat(84)],
  ['a thousand letters without a space', 'ß'.repeat(1000)],
  ['lines', 'eine\nzweite\r\ndritte\tSpalte\u2028vierte'],
  ['the end of a style sheet', '"}</style><b>; } @page { content: "\\'],
  ['a formula', '=HYPERLINK("http://example.org";"x")'],
]
