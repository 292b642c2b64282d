import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isMark, type Annotation } from '../../../src/shared/annotation/annotation'
import type { ExportInput, ExportMaterial } from '../../../src/shared/export/format'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf, formats } from '../../../src/shared/export/formats'
import { writeMarkdown } from '../../../src/shared/export/markdown'
import { firstOptionsIn, type ExportOptions } from '../../../src/shared/export/options'
import { prepareExport } from '../../../src/shared/export/selection'
import { shownOwn } from '../../../src/shared/timeline/shown-event'
import { anyNotebook } from './any-notebook'
import { quotesIn, readMarkdown } from './read-markdown'
import {
  articleNote,
  editions,
  eventful,
  everyKind,
  generated,
  idOf,
  link,
  mark,
  material,
  ownEvent,
  ownEvents,
} from './sample'

const written = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) =>
  textOfAll(
    exportInput(
      formatOf('markdown'),
      material(annotations, { ...eventful, ...wish }),
      { ...firstOptionsIn('de'), carriesData: false, ...options },
      generated,
    ),
  )

function textOfAll(input: ExportInput): string {
  const written = writeMarkdown([input], () => undefined)
  if (typeof written !== 'string') throw new Error('Markdown is text')
  return written
}

const headingsIn = (text: string) =>
  readMarkdown(text)
    .filter(({ type }) => type === 'heading')
    .map(({ level, text: title }) => `${'#'.repeat(level)} ${title}`)

const everything = [...everyKind, ...ownEvents, link(9, 'Balken', 'silent')]
const fixture = (name: string) => `../../fixtures/export/${name}`
const byEvent = { grouping: 'event' } as const

describe('an export by event', () => {
  test.for([
    { name: 'by-event.de.md', wish: {} },
    { name: 'by-event.en.md', wish: { language: 'en', editions: [editions.en, editions.de] } },
  ] as const)('stands as in $name, with the timeline', async ({ name, wish }) => {
    await expect(written(everything, { ...byEvent, timeline: true }, wish)).toMatchFileSnapshot(fixture(name))
  })

  it('has its groups in order of time, what belongs to no event last', () => {
    const marks = [mark(1, 'Niemand weiß es'), mark(2, 'Stahl trägt'), mark(3, 'Stein'), mark(4, 'Bogen')]
    expect(headingsIn(written(marks, byEvent)).slice(1)).toEqual([
      '## Erste Brücke aus Stahl · 1890',
      '## Eröffnung · Frühjahr 2024',
      '## Ohne Ereignis',
    ])
  })

  it('has a mark at several events once, under the first in time, and names the others', () => {
    const text = written([mark(1, 'Last 🌉 in den Boden.\n\n1. Stahl trägt Zug')], byEvent)
    expect(headingsIn(text).slice(1)).toEqual(['## Erste Brücke aus Stahl · 1890'])
    expect(quotesIn(text)).toHaveLength(1)
    expect(text).toContain('auch: „Eröffnung“*')
    expect(written([mark(1, 'Last 🌉 in den Boden.\n\n1. Stahl trägt Zug')])).not.toContain('auch:')
  })

  it('keeps the order that was asked for within a group', () => {
    const marks = [mark(1, 'Niemand weiß'), mark(2, 'Ein Bogen')]
    expect(quotesIn(written(marks, byEvent))).toEqual(['Ein Bogen', 'Niemand weiß'])
    expect(quotesIn(written(marks, { ...byEvent, order: 'time' }))).toEqual(['Niemand weiß', 'Ein Bogen'])
  })

  it('holds only what was chosen', () => {
    const which = { kind: 'these', ids: [idOf(1)] } as const
    const text = written(everything, { ...byEvent, which })
    expect(quotesIn(text)).toEqual(['Niemand weiß es <genau> & sicher.'])
    expect(text).not.toContain('Eigene Ereignisse')
  })

  it('has every chosen mark exactly once, whatever events there are', () => {
    const anySpoken = fc.array(
      fc.record({
        event: fc.constantFrom('a', 'b', 'c', 'gone'),
        start: fc.nat(40),
        length: fc.integer({ min: 1, max: 40 }),
      }),
    )
    const dates = fc.tuple(
      ...Array.from({ length: 3 }, () => fc.constantFrom('2014', '../2020', '2025-21', '2022/..')),
    )
    fc.assert(
      fc.property(anyNotebook, anySpoken, dates, fc.boolean(), (notebook, spoken, all, timeline) => {
        const [pattern] = eventful.events
        const events = all.flatMap((date, index) =>
          pattern ? { ...pattern, id: 'abc'.charAt(index), date } : [],
        )
        const passages = spoken.map(({ event, start, length }) => ({ event, start, end: start + length }))
        const from = material(notebook.annotations, {
          ...notebook,
          events,
          passages: new Map([
            ['de', passages],
            ['en', passages],
          ]),
        })
        const { annotations } = prepareExport(
          from,
          { ...firstOptionsIn('de'), ...byEvent, timeline, others: true },
          generated,
        )
        const ids = annotations
          .filter(({ annotation }) => isMark(annotation))
          .map(({ annotation }) => annotation.id)
        expect(ids.toSorted()).toEqual(
          notebook.annotations
            .filter(isMark)
            .map(({ id }) => id)
            .toSorted(),
        )
        const options = { ...firstOptionsIn('de'), ...byEvent, timeline, others: true, carriesData: false }
        const content = textOfAll(exportInput(formatOf('markdown'), from, options, generated))
        expect(quotesIn(content)).toHaveLength(ids.length)
        expect(headingsIn(content).filter((title) => title.endsWith('Ohne Ereignis')).length).toBeLessThan(3)
      }),
    )
  })
})

describe('the timeline in an export', () => {
  it('is there only where it is wished, in order of time, with the paragraphs that speak of each event', () => {
    const [list] = readMarkdown(written([mark(1, 'Stein')], { timeline: true })).slice(-1)
    expect(list?.type).toBe('list')
    expect(list?.text.split('\n\n').flatMap((item) => item.split(' · ')[1] ?? [])).toEqual([
      'Steinzeit',
      'Erste Brücke aus Stahl',
      'Ohne Stelle',
      'Eröffnung',
      'Einsturz # 2 *laut* Zeitung',
    ])
    expect(list?.text).toContain('Krieg, Hintergrund, Abs. 1, Abs. 3')
    expect(headingsIn(written([mark(1, 'Stein')]))).not.toContain('## Zeitleiste')
  })

  it('is written also where there is no annotation', () => {
    expect(headingsIn(written([], { timeline: true }))).toEqual([
      '# Über Brücken: was trägt?',
      '## Zeitleiste',
    ])
    expect(written([], { timeline: true }, { events: [] })).toContain('enthält keine Anmerkungen')
  })

  it('leaves own events where they were chosen without it, and never has a link or an empty entry', () => {
    const text = written(everything)
    expect(headingsIn(text).at(-1)).toBe('## Eigene Ereignisse')
    expect(text).toContain('**um Aug. 2025**')
    expect(text).not.toContain('Ohne Stelle')
    expect(quotesIn(text)).toEqual(quotesIn(written(everyKind)))
    expect(text).not.toMatch(/---\n\n---|\n\n\n/)
  })

  it('holds the note of an own event within its item, and leaves it out with the notes', () => {
    const without = { include: { ...firstOptionsIn('de').include, notes: false } }
    for (const options of [{ timeline: true }, {}]) {
      const blocks = readMarkdown(written([...ownEvents, articleNote(5, 'Gut.')], options))
      expect(blocks.at(-1)).toMatchObject({ type: 'list' })
      expect(blocks.at(-1)?.text).toContain('Woher?')
      expect(written(ownEvents, { ...options, ...without })).not.toContain('Woher?')
    }
  })
})

describe('the note of an own event', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    '# ',
    '```',
    '> ',
    '---',
    '- a',
    '1. b',
    '    ',
    '\t',
    '<b>',
    '[x]: y',
    'Wort',
  )

  it('never reaches beyond its event, whatever Markdown it holds', () => {
    fc.assert(
      fc.property(
        fc
          .array(piece, { minLength: 1 })
          .map((pieces) => pieces.join(''))
          .filter((note) => note.trim() !== ''),
        (note) => {
          const first = ownEvent(21, { title: 'Erstes', date: '2020', lane: 'own' }, note)
          const second = ownEvent(22, { title: 'Zweites', date: '2021', lane: 'own' }, 'Schluss')
          const events = [shownOwn(first), shownOwn(second)]
          const blocks = readMarkdown(written([first, second], {}, { events, passages: new Map() }))
          const start = blocks.findIndex(
            ({ type, text }) => type === 'heading' && text === 'Eigene Ereignisse',
          )
          expect(blocks.slice(start + 1).map(({ type }) => type)).toEqual(['list'])
          expect(blocks.at(-1)?.text.endsWith('2021 · Zweites · eigenes Ereignis\n\nSchluss')).toBe(true)
        },
      ),
    )
  })
})

describe('a complete format', () => {
  it('is given own events and links as well', () => {
    for (const format of formats.filter(({ complete }) => complete)) {
      const input = exportInput(format, material(everything, eventful), firstOptionsIn('de'), generated)
      expect(input.annotations).toHaveLength(everything.length)
    }
  })
})
