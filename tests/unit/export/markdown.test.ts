import { describe, expect, it, test } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { ExportOptions, Includable } from '../../../src/shared/export/options'
import { plainOptions, markdownOf } from './text-files'
import { quotesIn, readMarkdown } from './read-markdown'
import { articleNote, bookmark, editions, everyKind, mark, material } from './sample'

const written = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) => markdownOf(material(annotations, wish), options)

const without = (...left: Includable[]) => ({
  include: { ...plainOptions.include, ...Object.fromEntries(left.map((key) => [key, false])) },
})

const headingsIn = (text: string) =>
  readMarkdown(text)
    .filter(({ type }) => type === 'heading')
    .map(({ level, text: title }) => `${'#'.repeat(level)} ${title}`)

const fixture = (name: string) => `../../fixtures/export/${name}`

describe('the Markdown export', () => {
  test.for([
    { name: 'every-kind.de.md', wish: {} },
    { name: 'every-kind.en.md', wish: { language: 'en', editions: [editions.en, editions.de] } },
  ] as const)('writes every kind of annotation as in $name', async ({ name, wish }) => {
    await expect(written(everyKind, {}, wish)).toMatchFileSnapshot(fixture(name))
  })

  it('writes notes alone as in notes-by-time.de.md', async () => {
    const options = { ...without('quotes', 'dates'), order: 'time', grouping: 'none' } as const
    await expect(written(everyKind, options)).toMatchFileSnapshot(fixture('notes-by-time.de.md'))
  })

  it('says so when there is nothing in it', async () => {
    await expect(written([])).toMatchFileSnapshot(fixture('empty.de.md'))
  })

  it('has each quote once, also with a note', () => {
    const quotes = quotesIn(written(everyKind))
    expect(new Set(quotes).size).toBe(quotes.length)
    expect(quotes).toHaveLength(5)
  })

  it('begins with the notes on the article and the open edition', () => {
    expect(headingsIn(written(everyKind)).slice(0, 4)).toEqual([
      '# Über Brücken: was trägt?',
      '## Notiz zum Artikel',
      '## Fassung: Deutsch',
      '### Vor der ersten Frage',
    ])
    const english = written(everyKind, {}, { editions: [editions.en, editions.de] })
    expect(headingsIn(english)[2]).toBe('## Fassung: Englisch')
  })

  it('names only the questions that have annotations, and no edition where there is but one', () => {
    expect(headingsIn(written([mark(1, 'weiß es')]))).toEqual([
      '# Über Brücken: was trägt?',
      '## Wer hat # 1 gebaut?',
    ])
  })

  it('keeps marks apart from the note on the article where there are no questions', () => {
    const text = written([articleNote(5, 'Gut.'), mark(1, 'weiß es')], { grouping: 'none' })
    expect(headingsIn(text)).toEqual(['# Über Brücken: was trägt?', '## Notiz zum Artikel', '## Anmerkungen'])
  })

  test.for([
    { left: 'quotes', gone: '> Last', stays: 'Nachfragen!' },
    { left: 'notes', gone: 'Nachfragen!', stays: '> Niemand' },
    { left: 'categories', gone: 'Offene Frage', stays: '#statik' },
    { left: 'tags', gone: '#statik', stays: 'Offene Frage' },
    { left: 'dates', gone: '11. August 2025', stays: 'Abs. 3' },
  ] as const)('leaves out $left', ({ left, gone, stays }) => {
    expect(written(everyKind)).toContain(gone)
    expect(written(everyKind, without(left))).not.toContain(gone)
    expect(written(everyKind, without(left))).toContain(stays)
  })

  it('leaves out marks that have nothing to say without their quotes', () => {
    expect(written([mark(1, 'weiß es')], without('quotes'))).toContain('enthält keine Anmerkungen')
  })

  it('names paragraphs, blocks without a number, and passages that are missing', () => {
    const text = written(everyKind)
    for (const label of ['Abs. 1–2 ·', 'Abs. 3 ·', 'Vorspann ·', 'Stelle fehlt ·'])
      expect(text).toContain(`*${label}`)
  })

  it('tells the day on the reader’s own clock', () => {
    const late = [mark(1, 'weiß es', { created: '2025-08-15T22:30:00.000Z' })]
    expect(written(late)).toContain('16. August 2025')
    expect(written(late, {}, { timeZone: 'UTC' })).toContain('15. August 2025*')
  })

  test.for([
    ['a name that looks like Markdown', '- [ ] # 1. *so*', '- [ ] # 1. *so* · Abs. 2 · 17. August 2025'],
    ['a name over several lines', 'eins\n\n## zwei', 'eins ## zwei · Abs. 2 · 17. August 2025'],
    ['no name', '', '„Stahl trägt“ · Abs. 2 · 17. August 2025'],
  ])('lists a bookmark with %s as one item', ([, label = '', shown]) => {
    const blocks = readMarkdown(written([bookmark(7, 'Stahl trägt', label)]))
    expect(blocks.slice(-2)).toMatchObject([
      { type: 'heading', text: 'Lesezeichen' },
      { type: 'list', text: shown },
    ])
  })

  it('names a bookmark at a whole paragraph by its beginning, by whole letters', () => {
    const family = '👩‍👩‍👧'
    const long = bookmark(7, `${family.repeat(90)} Ende`, '', { text: 'f'.repeat(64) })
    expect(written([long])).toContain(`„${family.repeat(80)} …“`)
  })

  it('exports marks of an edition whose text is not at hand', () => {
    const text = written([mark(4, 'arch leads the load', { edition: 'en' })], {}, { editions: [editions.de] })
    expect(quotesIn(text)).toEqual(['arch leads the load'])
    expect(headingsIn(text)[1]).toBe('## Anmerkungen')
    expect(text).not.toContain('Stelle fehlt')
  })
})
