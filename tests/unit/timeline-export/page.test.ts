import { describe, expect, it } from 'vitest'
import { page } from '../../../src/shared/timeline-export/page'
import type { TimelineInput } from '../../../src/shared/timeline-export/material'
import { hostileTitles, input, ownEvent } from './sample'
import { all, readXml, textIn, type XmlElement } from './read-xml'

const fixture = (name: string) => `../../fixtures/export/timeline/${name}`

/** The page is well-formed but for its empty `meta` elements and its style sheet. */
const read = (from: TimelineInput): XmlElement =>
  readXml(
    page
      .write(from)
      .replace('<!doctype html>\n', '')
      .replace(/<meta [^>]*>/g, '')
      .replace(/<style>[^<]*<\/style>/, '')
      .trim(),
  )

const rowsOf = (document: XmlElement) => all(document, 'tr').slice(1)

describe('the printable page', () => {
  it('is the one in sample.de.html', async () => {
    await expect(page.write(input())).toMatchFileSnapshot(fixture('sample.de.html'))
  })

  it('runs nothing and loads nothing', () => {
    const written = page.write(input())
    expect(written).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
    expect(written.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<script|https?:|src=|href=|\bon\w+=|url\((?!#)/,
    )
  })

  it('has every event in its table, with what is known of it', () => {
    const rows = rowsOf(read(input()))
    expect(rows).toHaveLength(input().events.length)
    const arch = rows.find((row) => textIn(row).includes('Der Bogen'))
    for (const words of [
      'um Mai 2024',
      'Krieg',
      'im Artikel erwähnt',
      'Elbe',
      'Ada Brück',
      'Ein Bogen leitet die Last 🌉',
      'Abs. 1',
    ])
      expect(arch && textIn(arch)).toContain(words)
  })

  it('has a note as it was written', () => {
    const notes = all(read(input()), 'p').filter(({ attributes }) => attributes.class === 'note')
    expect(notes.map(textIn)).toEqual(['**Wichtig**\nzweite Zeile'])
  })

  it('says of what language everything is, and of what the reader wrote that nobody knows', () => {
    const document = read(input({ language: 'de' }))
    expect(document.attributes.lang).toBe('de')
    const spans = all(document, 'span').filter(({ attributes }) => attributes.dir === 'auto')
    expect(spans.find((span) => textIn(span) === 'Der Bogen')?.attributes.lang).toBe('de')
    expect(spans.find((span) => textIn(span) === '=1+1')?.attributes.lang).toBe('')
  })

  it('has paragraphs alone where quotes are not wished for', () => {
    const document = read(input({}, { quotes: false }))
    expect(all(document, 'q')).toEqual([])
    expect(textIn(document)).toContain('Abs. 3')
  })

  it('prints across, with the table’s head on each sheet and no row cut', () => {
    const written = page.write(input())
    expect(written).toContain('size: A4 landscape')
    expect(written).toContain('table-header-group')
    expect(written).toMatch(/tr[^{}]*\{[^}]*break-inside: avoid/)
  })

  it.each(hostileTitles)('is sound with %s in a title and a note', (_, title) => {
    const own = [ownEvent(1, { title, date: '2025-08-15', lane: 'own' }, title)]
    const from = input({ own }, { which: 'own' })
    const written = {
      ...from,
      edition: { ...from.edition, blocks: [{ id: 't', type: 'title' as const, text: title }] },
    }
    expect(page.write(written).match(/<\/style/g)).toHaveLength(1)
    expect(rowsOf(read(written))).toHaveLength(1)
    expect(page.write(written)).not.toContain('<script')
  })
})
