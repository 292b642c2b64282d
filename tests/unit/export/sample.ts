import * as v from 'valibot'
import {
  Annotation,
  AnnotationId,
  isOwnEvent,
  TagId,
  TextHash,
  WorkId,
  type OwnEvent,
} from '../../../src/shared/annotation/annotation'
import { describe as describePassage } from '../../../src/shared/annotation/describe'
import { Edition } from '../../../src/shared/article/edition'
import type { Language } from '../../../src/shared/article/language'
import { textOf } from '../../../src/shared/article/plain-text'
import { Work } from '../../../src/shared/article/work'
import type { Citer } from '../../../src/shared/citation/citation'
import { cslItemOf } from '../../../src/shared/citation/csl-item'
import { placeLabel } from '../../../src/shared/export/place-label'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { HashedEdition } from '../../../src/shared/annotation/hashed-edition'
import type { Lane } from '../../../src/shared/timeline/event-words'
import { messagesIn } from '../../../src/shared/messages/messages'
import type { SpokenPassage } from '../../../src/shared/timeline/notes-by-event'
import { shownOwn, type ShownEvent } from '../../../src/shared/timeline/shown-event'
import { firstVocabulary } from '../../../src/shared/vocabulary/vocabulary'

/** The moment of every export in these tests. */
export const generated = '2025-08-20T22:30:00.000Z'

export const work = v.parse(Work, {
  schema: 1,
  id: 'bridges',
  editions: ['de', 'en'],
  people: [],
  places: [],
  organisations: [],
  events: [],
})

const shared = {
  schema: 1,
  work: 'bridges',
  version: '1.2.0',
  author: 'Ada Beispiel',
  publisher: 'Lesespur',
  date: '2025-08-15',
  illustration: { file: 'bridge.svg', description: '–' },
}

const german = v.parse(Edition, {
  ...shared,
  language: 'de',
  shortTitle: 'Brücken',
  dateline: 'Hamburg',
  sources: { until: '2025-08-14', description: 'Eigene Anschauung' },
  blocks: [
    { id: 't', type: 'title', text: 'Über Brücken: was trägt?' },
    { id: 'l', type: 'lead', text: 'Ein Vorspann über *Bögen* und Balken.' },
    { id: 'q1', type: 'heading', question: 1, text: 'Was hält eine Brücke?', short: 'Halt' },
    { id: 'p1', type: 'paragraph', text: 'Ein Bogen leitet die Last 🌉 in den Boden.' },
    { id: 'p2', type: 'paragraph', text: '1. Stahl trägt Zug; 2. Stein trägt Druck.' },
    { id: 'q2', type: 'heading', question: 2, text: 'Wer hat # 1 gebaut?', short: 'Bau' },
    { id: 'p3', type: 'paragraph', text: 'Niemand weiß es <genau> & sicher.' },
  ],
})

const english = v.parse(Edition, {
  ...shared,
  language: 'en',
  shortTitle: 'Bridges',
  dateline: 'Hamburg',
  sources: { until: '2025-08-14', description: 'Own observation' },
  blocks: [
    { id: 't', type: 'title', text: 'On bridges: what bears the load?' },
    { id: 'l', type: 'lead', text: 'A lead about *arches* and beams.' },
    { id: 'q1', type: 'heading', question: 1, text: 'What holds a bridge?', short: 'Hold' },
    { id: 'p1', type: 'paragraph', text: 'An arch leads the load 🌉 into the ground.' },
    { id: 'p2', type: 'paragraph', text: '1. Steel bears tension; 2. stone bears pressure.' },
    { id: 'q2', type: 'heading', question: 2, text: 'Who built # 1?', short: 'Building' },
    { id: 'p3', type: 'paragraph', text: 'Nobody knows <exactly> & for certain.' },
  ],
})

/** Both editions with hashes that only these tests know. */
export const editions: Record<Language, HashedEdition> = {
  de: { edition: german, text: v.parse(TextHash, 'd'.repeat(64)) },
  en: { edition: english, text: v.parse(TextHash, 'e'.repeat(64)) },
}

export const workId = v.parse(WorkId, 'bridges')

/** An annotation's id that ends in `number`. */
export const idOf = (number: number): AnnotationId =>
  v.parse(AnnotationId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

const tagOf = (number: number): TagId =>
  v.parse(TagId, `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

const tags = [
  { id: tagOf(1), name: 'statik' },
  { id: tagOf(2), name: 'offene Fragen' },
]

export const vocabulary = { ...firstVocabulary(), tags }

type Wish = {
  note?: string
  category?: string
  tags?: number[]
  created?: string
  edition?: Language
  text?: string
}

/** A mark on `words`, or where they are not in the text a mark on a text that had them. */
export function mark(number: number, words: string, wish: Wish = {}): Annotation {
  const { edition, text } = editions[wish.edition ?? 'de']
  const whole = textOf(edition)
  const start = Math.max(0, whole.indexOf(words))
  const [quote, position] = describePassage(whole, { start, end: start + words.length })
  const created = wish.created ?? `2025-08-1${String(number)}T10:00:00.000Z`
  return v.parse(Annotation, {
    id: idOf(number),
    motivation: wish.note === undefined ? 'highlighting' : 'commenting',
    category: wish.category ?? 'claim',
    tags: (wish.tags ?? []).map(tagOf),
    target: {
      work: 'bridges',
      edition: edition.language,
      text: wish.text ?? text,
      selector: [{ ...quote, exact: words }, position],
    },
    ...(wish.note !== undefined && { body: { type: 'TextualBody', value: wish.note } }),
    created,
    modified: created,
  })
}

/** A note on the article. */
export const articleNote = (number: number, note: string, tagNumbers: number[] = []): Annotation =>
  v.parse(Annotation, {
    id: idOf(number),
    motivation: 'describing',
    tags: tagNumbers.map(tagOf),
    target: { work: 'bridges' },
    body: { type: 'TextualBody', value: note },
    created: '2025-08-19T10:00:00.000Z',
    modified: '2025-08-19T10:00:00.000Z',
  })

/** A bookmark at `words`. */
export function bookmark(number: number, words: string, label = '', wish: Wish = {}): Annotation {
  const { id, created, modified, tags, target } = mark(number, words, wish)
  return v.parse(Annotation, { motivation: 'bookmarking', id, tags, target, label, created, modified })
}

/** The annotations of the golden files: every kind, not in order. */
export const everyKind: readonly Annotation[] = [
  mark(1, 'Niemand weiß es <genau> & sicher.', {
    category: 'question',
    note: 'Nachfragen!\n\n- im Archiv\n- im Amt',
  }),
  mark(2, 'Last 🌉 in den Boden.\n\n1. Stahl trägt Zug', { category: 'evidence', tags: [1, 2] }),
  mark(3, '*Bögen* und Balken', { note: '# Kein Kapitel\n```\noffen' }),
  mark(4, 'arch leads the load', { edition: 'en', category: 'term', note: 'arch = Bogen' }),
  articleNote(5, 'Ein **guter** Anfang.', [1]),
  mark(6, 'ein Satz, der gestrichen wurde', { text: 'f'.repeat(64), category: 'important' }),
  bookmark(7, '1. Stahl trägt Zug; 2. Stein trägt Druck.'),
  bookmark(8, 'Ein Vorspann', '# Hier *anfangen*', { tags: [1] }),
]

/** An event of the reader's own. */
export const ownEvent = (
  number: number,
  event: { title: string; date: string; lane: Lane },
  note?: string,
): OwnEvent => {
  const made = v.parse(Annotation, {
    id: idOf(number),
    motivation: 'identifying',
    tags: [],
    target: { work: 'bridges' },
    event,
    ...(note !== undefined && { body: { type: 'TextualBody', value: note } }),
    created: '2025-08-19T11:00:00.000Z',
    modified: '2025-08-19T11:00:00.000Z',
  })
  if (!isOwnEvent(made)) throw new Error('this is no event of the reader’s own')
  return made
}

/** A link of `words` to an event. */
export function link(number: number, words: string, event: string): Annotation {
  const { id, created, modified, tags, target } = mark(number, words)
  return v.parse(Annotation, { motivation: 'linking', id, tags, target, event, created, modified })
}

/** An event of the work's, in German words. */
const bundled = (id: string, date: string, title: string): ShownEvent => ({
  id,
  date,
  lane: 'war',
  basis: 'background',
  title,
  label: title,
  language: 'de',
  detail: '',
  places: [],
  people: [],
})

/** Own events with and without a note: one with hard words, one before all others. */
export const ownEvents = [
  ownEvent(
    21,
    { title: 'Einsturz # 2 *laut* Zeitung', date: '2025-08~', lane: 'own' },
    '# Woher?\n```\noffen',
  ),
  ownEvent(22, { title: 'Steinzeit', date: '-2000', lane: 'law-politics' }),
]

/** Events that are not in order of time, with the passages that speak of them. */
export const eventful = {
  events: [
    bundled('opening', '2024-21', 'Eröffnung'),
    bundled('steel', '1890', 'Erste Brücke aus Stahl'),
    bundled('silent', '2020', 'Ohne Stelle'),
    ...ownEvents.map(shownOwn),
  ],
  passages: new Map<Language, SpokenPassage[]>([
    [
      'de',
      [
        spokenAt('de', 'Ein Bogen leitet die Last 🌉 in den Boden.', 'opening'),
        spokenAt('de', 'Stahl trägt Zug', 'steel'),
        spokenAt('de', 'Niemand weiß', 'opening'),
        spokenAt('de', 'genau', idOf(21)),
      ],
    ],
    ['en', [spokenAt('en', 'arch leads', 'opening')]],
  ]),
}

function spokenAt(language: Language, words: string, event: string): SpokenPassage {
  const start = textOf(editions[language].edition).indexOf(words)
  return { start, end: start + words.length, event }
}

/** Cites an edition in a style of these tests: author, title in italics, and the place. */
const citerOf = (language: Language): Citer => {
  const { author, blocks } = editions[language].edition
  const runs = [{ text: `${author}: ` }, { text: blocks[0]?.text ?? '', italic: true as const }]
  const citation = (...more: string[]) => {
    const all = [...runs, ...more.map((text) => ({ text }))]
    return { text: all.map(({ text }) => text).join(''), runs: all }
  }
  return {
    item: cslItemOf(editions[language].edition),
    source: citation('.'),
    at: (place) => citation(place ? `, ${placeLabel(place, messagesIn(language).exporting.place)}.` : '.'),
  }
}

/** What an export starts from, with German labels. */
export const material = (
  annotations: readonly Annotation[],
  wish: Partial<ExportMaterial> = {},
): ExportMaterial => ({
  work,
  editions: [editions.de, editions.en],
  annotations,
  seen: new Map(),
  vocabulary,
  events: [],
  passages: new Map(),
  language: 'de',
  timeZone: 'Europe/Berlin',
  citers: new Map((['de', 'en'] as const).map((language) => [language, citerOf(language)])),
  ...wish,
})
