import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { cslItemOf } from '../../../src/shared/citation/csl-item'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { ExportOptions } from '../../../src/shared/export/options'
import { writeRis } from '../../../src/shared/export/ris'
import { anyNotebook } from './any-notebook'
import { anyWords, hardWords } from './csv-hard-words'
import { articleNote, editions, eventful, everyKind, mark, material, ownEvents } from './sample'
import { partOf, plainOptions, textOf } from './text-files'

const fixture = (name: string) => `../../fixtures/export/${name}`

const inputOf = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) => partOf(material(annotations, wish), options, 'ris')

const written = (...asked: Parameters<typeof inputOf>) => textOf(writeRis, [inputOf(...asked)])

/** The records as their fields say, by Citation.js. */
const recordsOf = (ris: string) => plugins.input.data(ris, '@ris/file')

/** The same records as items of the Citation Style Language. */
const itemsOf = (ris: string) => plugins.input.chain(ris)

/** A note is one line, and no value holds what stands behind a tag. */
const onOneLine = (words: string) =>
  words
    .trim()
    .replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' / ')
    .replace(/\s+/g, ' ')

const notesIn = (record: Record<string, unknown> | undefined): unknown[] => [record?.N1 ?? []].flat()

describe('references as RIS', () => {
  it('are those in every-kind.de.ris', async () => {
    await expect(written([...everyKind, ...ownEvents], {}, eventful)).toMatchFileSnapshot(
      fixture('every-kind.de.ris'),
    )
  })

  it('are one for each edition, with an annotation a note and a tag a keyword', () => {
    const [german, english, ...others] = recordsOf(written(everyKind))
    expect(others).toEqual([])
    expect(german).toMatchObject({
      TY: 'GEN',
      ID: 'bridges.de',
      TI: 'Über Brücken: was trägt?',
      AU: 'Ada Beispiel',
      PY: '2025',
      DA: '2025/08/15/',
      PB: 'Lesespur',
      LA: 'de',
      KW: ['statik', 'offene Fragen'],
    })
    expect(notesIn(german)).toHaveLength(7)
    expect(notesIn(german)).toContain(
      '„Niemand weiß es <genau> & sicher.“ (Abs. 3, Offene Frage, 11. August 2025): Nachfragen! / - im Archiv / - im Amt',
    )
    expect(english).toMatchObject({ ID: 'bridges.en', LA: 'en' })
    expect(notesIn(english)).toEqual([
      '“arch leads the load” (Abs. 1, Begriff, 14. August 2025): arch = Bogen',
    ])
  })

  it('say to a program for references what the article is', () => {
    expect(itemsOf(written([articleNote(1, 'Gut.')]))).toMatchObject([
      {
        type: 'document',
        title: 'Über Brücken: was trägt?',
        author: [{ literal: 'Ada Beispiel' }],
        publisher: 'Lesespur',
        issued: { 'date-parts': [[2025, 8, 15]] },
        language: 'de',
      },
    ])
  })

  it('name people by surname and given name, the address and the day of access', () => {
    const item = cslItemOf(editions.de.edition, {
      title: 'Brücken',
      author: 'Beispiel, Ada; Rat für Brücken',
      publisher: '',
      date: '2025-08',
      language: 'de',
      address: 'https://example.org/b?a=1&b=2',
      accessed: '2025-09-01',
    })
    const citers = new Map([['de' as const, { ...citer(), item }]])
    expect(recordsOf(written([articleNote(1, 'Gut.')], {}, { citers }))).toMatchObject([
      {
        AU: ['Beispiel, Ada', 'Rat für Brücken'],
        DA: '2025/08//',
        UR: 'https://example.org/b?a=1&b=2',
        Y2: '2025/09/01/',
      },
    ])
  })

  it('begin and end each record as the format asks, with lines that end by CRLF', () => {
    const lines = written(everyKind).split('\r\n')
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(2)
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2)
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
    expect(written(everyKind).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each([
    ['quotes', 'Abs. 2, Aussage, #statik, 11. August 2025: Ja'],
    ['notes', '„Stahl trägt Zug“ (Abs. 2, Aussage, #statik, 11. August 2025)'],
    ['categories', '„Stahl trägt Zug“ (Abs. 2, #statik, 11. August 2025): Ja'],
    ['tags', '„Stahl trägt Zug“ (Abs. 2, Aussage, 11. August 2025): Ja'],
    ['dates', '„Stahl trägt Zug“ (Abs. 2, Aussage, #statik): Ja'],
  ] as const)('leave out %s where they are not wished for', (what, note) => {
    const include = { ...plainOptions.include, [what]: false }
    const annotations = [mark(1, 'Stahl trägt Zug', { note: 'Ja', tags: [1] })]
    expect(notesIn(recordsOf(written(annotations, { include }))[0])).toEqual([note])
  })

  it('are there without notes where nothing goes out', () => {
    expect(recordsOf(written([]))).toMatchObject([{ ID: 'bridges.de' }])
  })

  it.each(hardWords)('give back %s in a note', (_, words) => {
    const [record, ...others] = recordsOf(written([articleNote(1, words)]))
    expect(others).toEqual([])
    expect(notesIn(record)).toEqual([`Notiz zum Artikel (19. August 2025): ${onOneLine(words)}`])
  })

  it('give back any note on one line', () => {
    const note = anyWords.filter((words) => words.trim() !== '' && !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(words))
    fc.assert(
      fc.property(note, (words) => {
        const [record, ...others] = recordsOf(written([articleNote(1, words)]))
        expect(others).toEqual([])
        expect(notesIn(record)).toEqual([`Notiz zum Artikel (19. August 2025): ${onOneLine(words)}`])
      }),
    )
  })

  it('hold a note for each annotation, whatever the notebook', () => {
    fc.assert(
      fc.property(anyNotebook, ({ annotations, editions: all, vocabulary }) => {
        const input = inputOf(annotations, {}, { editions: all, vocabulary })
        const records = recordsOf(textOf(writeRis, [input]))
        expect(records.flatMap(notesIn)).toHaveLength(input.annotations.length)
      }),
    )
  })
})

function citer() {
  const [first] = material([]).citers.values()
  if (!first) throw new Error('there is no citer')
  return first
}
