import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/shared/timeline-export/csv'
import { hostileTitles, input, ownEvent } from './sample'
import { readCsv } from './read-csv'

const fixture = (name: string) => `../../fixtures/export/timeline/${name}`
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** The title of one event as it stands in the table. */
function titleCell(title: string, separator: ',' | ';' = ';'): string | undefined {
  const own = [ownEvent(1, { title, date: '2025-08-15', lane: 'own' })]
  const rows = readCsv(withoutMark(csv.write(input({ own }, { which: 'own', separator }))), separator)
  expect(rows).toHaveLength(2)
  return rows[1]?.[7]
}

describe('the table as text', () => {
  it('is the one in sample.de.csv', async () => {
    await expect(csv.write(input())).toMatchFileSnapshot(fixture('sample.de.csv'))
  })

  it('is in English and with commas as in sample.en.csv', async () => {
    await expect(csv.write(input({ language: 'en' }))).toMatchFileSnapshot(fixture('sample.en.csv'))
  })

  it('begins with the mark by which spreadsheets know UTF-8, and has a line for each event', () => {
    const written = csv.write(input())
    expect(written.startsWith('\uFEFFKennung;')).toBe(true)
    const rows = readCsv(withoutMark(written), ';')
    expect(rows).toHaveLength(1 + input().events.length)
    expect(rows.find(([id]) => id === 'arch')).toEqual([
      'arch',
      '2024-05~',
      'um Mai 2024',
      '2024-05-01',
      '2024-05-31',
      'ungefähr',
      'Krieg',
      'Der Bogen',
      'Einzelheiten: Der Bogen.',
      'im Artikel erwähnt',
      'Elbe',
      'Ada Brück',
      'Abs. 1',
      'Ein Bogen leitet die Last 🌉 in den Boden.\nWas hält eine „Brücke"?',
    ])
  })

  it('leaves the days of open and unknown ends empty', () => {
    const rows = readCsv(withoutMark(csv.write(input({}, { which: 'own' }))), ';')
    const daysOf = (edtf: string) => rows.find((cells) => cells[1] === edtf)?.slice(3, 5)
    expect(daysOf('2024-11/..')).toEqual(['2024-11-01', ''])
    expect(daysOf('/2021-06')).toEqual(['', '2021-06-30'])
  })

  it('has no column for quotes where they are not wished for', () => {
    const [head] = readCsv(withoutMark(csv.write(input({}, { quotes: false }))), ';')
    expect(head).not.toContain('Stellen im Wortlaut')
    expect(head).toHaveLength(13)
  })

  it.each(['=1+1', '+49', '-1', '@here', '\tx', '\rx', '＝1', '＠x'])(
    'guards a cell that begins as in %j',
    (title) => {
      expect(titleCell(title)).toBe(`'${title}`)
    },
  )

  it.each(hostileTitles)('reads back with %s in a title', (_, title) => {
    for (const separator of [',', ';'] as const) expect(titleCell(title, separator)).toBeDefined()
  })

  it('gives back any title that has neither controls nor the beginning of a formula', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && !/^[=+\-@＝＋－＠]/u.test(text) && !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(title, (text) => {
        expect(titleCell(text)).toBe(text)
      }),
    )
  })
})
