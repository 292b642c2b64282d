import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Annotation } from '../../../src/shared/annotation/annotation'
import { writeCsv } from '../../../src/shared/export/csv'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { ExportOptions } from '../../../src/shared/export/options'
import { anyNotebook } from './any-notebook'
import { anyWords, hardWords } from './csv-hard-words'
import { articleNote, eventful, everyKind, mark, material, ownEvents } from './sample'
import { partOf, plainOptions, textOf } from './text-files'

const fixture = (name: string) => `../../fixtures/export/${name}`

const inputOf = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) => partOf(material(annotations, wish), options, 'csv')

const written = (...asked: Parameters<typeof inputOf>) => textOf(writeCsv, [inputOf(...asked)])

/** Read as strictly as RFC 4180 is: every row as many cells, every line ended by CRLF, no sloppy quotes. */
const rowsOf = (csv: string, delimiter: ',' | ';' = ';'): Record<string, string>[] =>
  parse(csv, { bom: true, delimiter, columns: true, record_delimiter: '\r\n', relax_quotes: false })

const everything = [...everyKind, ...ownEvents]
const whole = { ...plainOptions.include, citations: true, links: true }

describe('the table of annotations', () => {
  it('is the one in every-kind.de.csv', async () => {
    await expect(written(everything, { include: whole }, eventful)).toMatchFileSnapshot(
      fixture('every-kind.de.csv'),
    )
  })

  it('is in English and with commas as in every-kind.en.csv', async () => {
    await expect(
      written(everything, { separator: ',' }, { ...eventful, language: 'en' }),
    ).toMatchFileSnapshot(fixture('every-kind.en.csv'))
  })

  it('begins with the mark by which spreadsheets know UTF-8 and has a row for each annotation', () => {
    const csv = written(everything)
    expect(csv.startsWith('\uFEFFArtikel;Fassung;')).toBe(true)
    expect(rowsOf(csv)).toHaveLength(everything.length)
  })

  it('tells what an annotation is, in which words, and when by the reader’s clock', () => {
    const [row] = rowsOf(written([mark(2, 'Last 🌉 in den Boden', { note: 'Warum?', tags: [1, 2] })]))
    expect(row).toEqual({
      Artikel: 'Über Brücken: was trägt?',
      Fassung: 'Deutsch',
      Art: 'Notiz',
      Kategorie: 'Aussage',
      'Stelle im Wortlaut': 'Last 🌉 in den Boden',
      Name: '',
      Notiz: 'Warum?',
      Schlagwörter: 'statik, offene Fragen',
      Ereignisse: '',
      Absatz: '1',
      Frage: 'Was hält eine Brücke?',
      Erstellt: '2025-08-12 12:00:00',
      Geändert: '2025-08-12 12:00:00',
      Kennung: '00000000-0000-4000-8000-000000000002',
      Zustand: 'gefunden',
    })
  })

  it.each([
    ['quotes', ['Stelle im Wortlaut']],
    ['notes', ['Notiz']],
    ['categories', ['Kategorie']],
    ['tags', ['Schlagwörter']],
    ['dates', ['Erstellt', 'Geändert']],
    ['citations', ['Quellenangabe']],
    ['links', ['Link zurück']],
  ] as const)('has no column for %s where they are not wished for', (what, columns) => {
    const annotations = [mark(2, 'Stahl trägt Zug', { note: 'Ja' })]
    const all = rowsOf(written(annotations, { include: whole }))[0] ?? {}
    const without = rowsOf(written(annotations, { include: { ...whole, [what]: false } }))[0] ?? {}
    const gone = Object.keys(all).filter((name) => !(name in without))
    expect(gone).toEqual([...columns])
  })

  it('names whose an annotation is where other people’s go out too', () => {
    const from = { set: '30000000-0000-4000-8000-000000000001', name: 'Klasse 9b' }
    const theirs = v.parse(Annotation, { ...mark(3, 'Stein trägt Druck'), from })
    const rows = rowsOf(written([mark(2, 'Stahl trägt Zug'), theirs], { others: true }))
    expect(rows.map((row) => row.Von)).toEqual(['', 'Klasse 9b'])
  })

  it('puts several works into one table', () => {
    const parts = [inputOf([articleNote(1, 'eins')]), inputOf([articleNote(2, 'zwei')])] as const
    const rows = rowsOf(textOf(writeCsv, parts))
    expect(rows.map((row) => row.Notiz)).toEqual(['eins', 'zwei'])
  })

  it('has a header alone where nothing goes out', () => {
    expect(written([]).split('\r\n')).toHaveLength(2)
  })

  it.each(['=1+1', '+49', '-1', '@here', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'keeps a spreadsheet from computing a note that begins as %j',
    (note) => {
      expect(rowsOf(written([articleNote(1, note)]))[0]?.Notiz).toBe(`'${note}`)
    },
  )

  it.each(hardWords)('gives back %s', (_, words) => {
    for (const separator of [',', ';'] as const) {
      const [row] = rowsOf(written([articleNote(1, words)], { separator }), separator)
      expect(row?.Notiz?.replace(/^'/, '')).toBe(words)
    }
  })

  it('gives back any note that has no controls, and begins no cell with a formula', () => {
    const note = anyWords.filter((words) => words.trim() !== '' && !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(words))
    fc.assert(
      fc.property(note, fc.constantFrom(',' as const, ';' as const), (words, separator) => {
        const [row] = rowsOf(written([articleNote(1, words)], { separator }), separator)
        expect([words, `'${words}`]).toContain(row?.Notiz)
        expect(row?.Notiz).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
      }),
    )
  })

  it('is a table whatever the notebook', () => {
    fc.assert(
      fc.property(anyNotebook, ({ annotations, editions, vocabulary }) => {
        const input = inputOf(annotations, { include: whole }, { editions, vocabulary })
        const rows = rowsOf(textOf(writeCsv, [input]))
        expect(rows.map((row) => row.Kennung)).toEqual(
          input.annotations.map(({ annotation }) => annotation.id),
        )
      }),
    )
  })

  it('tells how far it is', () => {
    const told: number[] = []
    const many = Array.from({ length: 120 }, (_, index) => articleNote(index + 1, 'so'))
    void writeCsv([inputOf(many)], (done) => told.push(done))
    expect(told).toEqual([50, 100])
  })
})
