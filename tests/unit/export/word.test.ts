import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SetId, type Annotation } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import type { ExportMaterial } from '../../../src/shared/export/format'
import { firstOptionsIn, type ExportOptions } from '../../../src/shared/export/options'
import { prepareExport } from '../../../src/shared/export/selection'
import { writeWord } from '../../../src/shared/export/word/write-word'
import { all, readWord, wordsOf, type ReadWord } from './read-word'
import {
  articleNote,
  bookmark,
  editions,
  eventful,
  everyKind,
  generated,
  idOf,
  mark,
  material,
  ownEvents,
} from './sample'

type Wish = Omit<Partial<ExportOptions>, 'include'> & { include?: Partial<ExportOptions['include']> }

const first = firstOptionsIn('de')

const inputOf = (annotations: readonly Annotation[], wish: Wish = {}, around: Partial<ExportMaterial> = {}) =>
  prepareExport(
    material(annotations, around),
    { ...first, ...wish, include: { ...first.include, ...wish.include } },
    generated,
  )

const bytesOf = async (...given: Parameters<typeof inputOf>) => writeWord([inputOf(...given)], () => {})
const written = async (...given: Parameters<typeof inputOf>): Promise<ReadWord> =>
  readWord(await bytesOf(...given))

const allIncluded = { citations: true, links: true }
const german = textOf(editions.de.edition)

describe('the article as a Word file', () => {
  it('has a comment on each mark, over exactly its passage, also across paragraphs and over each other', async () => {
    const { comments } = await written([
      mark(1, 'Bogen leitet die Last'),
      mark(2, 'die Last 🌉 in den Boden.\n\n1. Stahl', { note: 'Über zwei Absätze.' }),
      mark(3, 'Last 🌉'),
      mark(4, 'die Last 🌉 in den Boden.\n\n1. Stahl', { category: 'term' }),
      mark(
        5,
        '🌉 in den Boden.\n\n1. Stahl trägt Zug; 2. Stein trägt Druck.\n\nWer hat # 1 gebaut?\n\nNiemand',
      ),
    ])
    expect(comments.map(({ spans }) => spans)).toEqual([
      'Bogen leitet die Last',
      'die Last 🌉 in den Boden.\n\n1. Stahl',
      'die Last 🌉 in den Boden.\n\n1. Stahl',
      'Last 🌉',
      '🌉 in den Boden.\n\n1. Stahl trägt Zug; 2. Stein trägt Druck.\n\nWer hat # 1 gebaut?\n\nNiemand',
    ])
    expect(new Set(comments.map(({ id }) => id)).size).toBe(5)
  })

  it('has nothing of its own within a passage that goes on beyond the title', async () => {
    const passage = 'was trägt?\n\nEin Vorspann'
    const { comments, paragraphs } = await written([mark(1, passage), articleNote(2, 'Vorab.')])
    expect(comments.map(({ spans }) => spans)).toEqual([passage])
    expect(paragraphs.map(({ words }) => words)).toContain('Vorab.')
  })

  it('says in a comment whose it is, when, what, and all that goes out of it', async () => {
    const { comments, target } = await written(
      [
        mark(1, 'Bogen', { category: 'evidence', note: 'Stimmt **das**?\n\n- ja\n- nein', tags: [1, 2] }),
        { ...mark(2, 'Stahl'), from: { set: v.parse(SetId, idOf(1)), name: 'Klasse 10b' } },
      ],
      { include: allIncluded, others: true },
    )
    const [own, others] = comments
    expect(own).toMatchObject({ author: 'Lesespur', initials: 'L', date: '2025-08-11T12:00:00Z' })
    expect(own?.paragraphs).toEqual([
      'Beleg',
      'Stimmt das?',
      'ja',
      'nein',
      '#statik #offene-Fragen · In Lesespur öffnen',
      'Ada Beispiel: Über Brücken: was trägt?, Abs. 1.',
    ])
    const bold = own && all(own.element, 'w:r').filter((run) => all(run, 'w:b').length > 0)
    expect(bold?.map(wordsOf)).toEqual(['Beleg', 'das'])
    const [link] = own ? all(own.element, 'w:hyperlink') : []
    expect(link && target(link, 'word/_rels/comments.xml.rels')).toBe(
      'lesespur://open/bridges/de/00000000-0000-4000-8000-000000000001',
    )
    expect(others).toMatchObject({ author: 'Klasse 10b', initials: 'K1' })
    expect(others?.paragraphs[0]).toBe('Aussage')
  })

  it('keeps to itself what is not to go out', async () => {
    const marks = [mark(1, 'Bogen', { note: 'Geheim.', tags: [1] }), mark(2, 'Stahl')]
    const bare = { notes: false, categories: false, tags: false, dates: false }
    const { comments, parts } = await written(marks, { include: bare })
    expect(comments).toEqual([])
    expect([...parts.values()].join('')).not.toMatch(/Geheim|statik|Aussage|2025-08-1/)
    const undated = await written(marks, { include: { dates: false } })
    expect(undated.comments.map(({ date }) => date)).toEqual([null, null])
  })

  it('paints each mark with the wash and the line of its category', async () => {
    const { body } = await written([
      mark(1, 'Bogen', { category: 'question' }),
      mark(2, 'Stahl', { category: 'claim' }),
      mark(3, 'Druck', { category: 'important' }),
    ])
    const looks = all(body, 'w:r').flatMap((run) => {
      const [shade, line, frame] = ['w:shd', 'w:u', 'w:bdr'].map((name) => all(run, name)[0])
      if (!shade) return []
      return [
        [
          wordsOf(run),
          shade.getAttribute('w:fill'),
          line?.getAttribute('w:val'),
          frame?.getAttribute('w:val'),
        ],
      ]
    })
    expect(looks).toEqual([
      ['Bogen', 'DACBEE', 'wavyHeavy', undefined],
      ['Stahl', 'FAE8B4', undefined, 'single'],
      ['Druck', 'F2C6C0', 'double', undefined],
    ])
  })

  it('numbers its paragraphs, and those of the next work anew', async () => {
    const file = readWord(await writeWord([inputOf([]), inputOf([])], () => {}))
    const lists = all(file.body, 'w:numId').map((list) => list.getAttribute('w:val'))
    expect(lists).toEqual([lists[0], lists[0], lists[0], lists[3], lists[3], lists[3]])
    expect(lists[0]).not.toBe(lists[3])
  })

  it('has bookmarks that Word knows, a list that leads to them, and what has no place in the text', async () => {
    const { paragraphs, body } = await written([
      bookmark(7, '1. Stahl trägt Zug; 2. Stein trägt Druck.'),
      bookmark(8, 'Ein Vorspann', 'Hier: *anfangen*, „bitte“ – und dann noch sehr viel weiter lesen'),
      mark(6, 'ein Satz, der gestrichen wurde', { text: 'f'.repeat(64), note: 'Wo ist er?' }),
    ])
    const names = all(body, 'w:bookmarkStart').map((start) => start.getAttribute('w:name'))
    expect(names).toEqual([
      'Lesezeichen_1_Hier_anfangen_bitte_und_da',
      'Lesezeichen_2_1_Stahl_trägt_Zug_2_Stein',
    ])
    const anchors = all(body, 'w:hyperlink').map((link) => link.getAttribute('w:anchor'))
    expect(anchors).toEqual(names)
    expect(all(body, 'w:bookmarkEnd')).toHaveLength(2)
    const words = paragraphs.map((paragraph) => paragraph.words)
    const missing = words.indexOf('Stelle fehlt oder ist zu prüfen')
    expect(words.slice(missing + 1, missing + 4)).toEqual([
      'Aussage · Stelle\u00A0fehlt',
      'ein Satz, der gestrichen wurde',
      'Wo ist er?',
    ])
  })

  it('has each edition with annotations on pages of its own, in its language, and how it is cited at its end', async () => {
    const { paragraphs, body, part } = await written(everyKind)
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ words }) => words)).toEqual([
      'Über Brücken: was trägt?',
      'On bridges: what bears the load?',
    ])
    expect(all(body, 'w:sectPr')).toHaveLength(2)
    const spoken = (words: string) =>
      paragraphs.flatMap(({ element }) => all(element, 'w:r')).find((run) => wordsOf(run).includes(words))
    expect(spoken('Niemand weiß') && languageOf(spoken('Niemand weiß'))).toBe('de-DE')
    expect(languageOf(spoken('Nobody knows'))).toBe('en-GB')
    expect(paragraphs.map(({ words }) => words)).toContain('Ada Beispiel: Über Brücken: was trägt?.')
    const headers = ['word/header1.xml', 'word/header2.xml', 'word/header3.xml'].map((path) =>
      wordsOf(part(path)),
    )
    expect(headers).toContain('Brücken')
    expect(headers).toContain('Bridges')
  })
})

const languageOf = (run: Parameters<typeof wordsOf>[0] | undefined) =>
  run && all(run, 'w:lang')[0]?.getAttribute('w:val')

describe('the annotations as a Word file', () => {
  const notes = { form: 'notes' } as const

  it('stand under real headings, each with its category, its quote, its note and a few words about it', async () => {
    const { paragraphs } = await written(everyKind, notes)
    const outline = paragraphs.map(({ style, words }) => [style, words])
    expect(outline).toContainEqual(['Heading1', 'Über Brücken: was trägt?'])
    expect(outline).toContainEqual(['Heading2', 'Notiz zum Artikel'])
    expect(outline).toContainEqual(['Heading3', 'Was hält eine Brücke?'])
    const label = outline.findIndex(([, words]) => words === 'Beleg · Abs.\u00A01–2')
    expect(outline.slice(label, label + 4)).toEqual([
      [outline[label]?.[0], 'Beleg · Abs.\u00A01–2'],
      [outline[label]?.[0], 'Last 🌉 in den Boden.'],
      [outline[label]?.[0], '1. Stahl trägt Zug'],
      ['Meta', '#statik #offene-Fragen · 12.\u00A0August\u00A02025'],
    ])
  })

  it('say at their end how each edition is cited that they quote', async () => {
    const { paragraphs } = await written(everyKind, { form: 'notes', include: allIncluded })
    const cited = paragraphs.slice(paragraphs.findIndex(({ words }) => words === 'Quellenangabe') + 1)
    expect(cited.map(({ words }) => words)).toEqual([
      expect.stringContaining('Über Brücken'),
      expect.stringContaining('On bridges'),
    ])
  })

  it('give each category a style of quotes that is based on the one of all', async () => {
    const { part, paragraphs } = await written([mark(1, 'Bogen', { category: 'term' })], notes)
    const style = paragraphs.find(({ words }) => words === 'Bogen')?.style
    const found = all(part('word/styles.xml'), 'w:style').find(
      (one) => one.getAttribute('w:styleId') === style,
    )
    expect(found && all(found, 'w:basedOn')[0]?.getAttribute('w:val')).toBe('Quote')
    expect(found && all(found, 'w:name')[0]?.getAttribute('w:val')).toBe('Stelle: Begriff')
    const bar = found && all(found, 'w:left')[0]
    expect([bar?.getAttribute('w:val'), bar?.getAttribute('w:color')]).toEqual(['dashed', '1C7A66'])
  })

  const note = [
    '# Kein Kapitel',
    'Ein **fettes**, *schräges*, ~~altes~~ Wort und `code`.',
    '1. eins\n2. zwei\n   - innen',
    '> Zitat',
    '5. fünf',
    '| A | B |\n|---|---|\n| 1 | 2 |',
    '```\na\tb\n```',
    'Ein [Link](https://example.org/ü?a=1&b=2#c#d) und <b>kein HTML</b>.',
    '- [x] getan',
  ].join('\n\n')

  it('have a note’s Markdown as Word’s own formatting', async () => {
    const { paragraphs, body, target, part } = await written([mark(1, 'Bogen', { note })], notes)
    const of = (words: string) => paragraphs.find((paragraph) => paragraph.words === words)
    const formatted = (words: string, name: string) =>
      all(body, 'w:r').some((run) => wordsOf(run) === words && all(run, name).length > 0)
    expect(of('Kein Kapitel')?.style).toBe('Note')
    expect(formatted('Kein Kapitel', 'w:b')).toBe(true)
    expect(formatted('fettes', 'w:b')).toBe(true)
    expect(formatted('schräges', 'w:i')).toBe(true)
    expect(formatted('altes', 'w:strike')).toBe(true)
    expect(formatted('code', 'w:rStyle')).toBe(true)
    const list = (words: string) => {
      const { element } = of(words) ?? { element: body }
      return [
        all(element, 'w:numId')[0]?.getAttribute('w:val'),
        all(element, 'w:ind')[0]?.getAttribute('w:left'),
      ]
    }
    expect(list('eins')).toEqual(list('zwei'))
    expect(list('innen')[1]).toBe('680')
    expect(list('fünf')[0]).not.toBe(list('eins')[0])
    const starts = all(part('word/numbering.xml'), 'w:startOverride').map((start) =>
      start.getAttribute('w:val'),
    )
    expect(starts).toContain('5')
    expect(of('Zitat')?.style).toBe('NoteQuote')
    expect(all(body, 'w:tbl').map((table) => all(table, 'w:tc').map(wordsOf))).toEqual([['A', 'B', '1', '2']])
    expect(of('a\tb')?.style).toBe('NoteCode')
    expect(of('Ein Link und <b>kein HTML</b>.')).toBeDefined()
    const [link] = all(body, 'w:hyperlink')
    expect(link && target(link)).toBe('https://example.org/%C3%BC?a=1&b=2')
    expect(link?.getAttribute('w:anchor')).toBe('c%23d')
    expect(of('☑ getan')).toBeDefined()
  })

  it('let words from right to left run from right to left', async () => {
    const { paragraphs } = await written(
      [mark(1, 'Bogen', { note: 'שלום **עולם** 2025, ja\n\nJa: שלום' })],
      notes,
    )
    const hebrew = paragraphs.find(({ words }) => words.startsWith('שלום'))
    expect(hebrew && all(hebrew.element, 'w:bidi')).toHaveLength(1)
    const directions =
      hebrew && all(hebrew.element, 'w:r').map((run) => [wordsOf(run), all(run, 'w:rtl').length])
    expect(directions).toEqual([
      ['שלום', 1],
      [' ', 0],
      ['עולם', 1],
      [' 2025, ja', 0],
    ])
    const mixed = paragraphs.find(({ words }) => words.startsWith('Ja'))
    expect(mixed && all(mixed.element, 'w:bidi')).toEqual([])
  })

  it('say that there are none where there are none', async () => {
    const { paragraphs } = await written([], notes)
    expect(paragraphs.map(({ words }) => words)).toContain('Dieser Export enthält keine Anmerkungen.')
  })
})

describe('a Word file', () => {
  it('has the timeline as a table where it is wished, with the notes of own events', async () => {
    const { body } = await written(ownEvents, { timeline: true }, eventful)
    const rows = all(body, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(wordsOf)))
    expect(rows[0]).toEqual([['Datum'], ['Ereignis'], ['Absätze']])
    expect(rows).toContainEqual([['Frühjahr 2024'], ['Eröffnung', 'Krieg · Hintergrund'], ['1, 3']])
    expect(rows.flat(2)).toContain('Woher?')
  })

  it('is made ready to be set well: A4, hyphenation, its language, page numbers, a running title, no widows', async () => {
    const { body, part } = await written(everyKind, { form: 'notes' })
    const [size] = all(body, 'w:pgSz')
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['11906', '16838'])
    expect(all(part('word/settings.xml'), 'w:autoHyphenation')).toHaveLength(1)
    const styles = part('word/styles.xml')
    expect(all(styles, 'w:docDefaults').flatMap((one) => all(one, 'w:widowControl'))).toHaveLength(1)
    expect(all(styles, 'w:lang')[0]?.getAttribute('w:val')).toBe('de-DE')
    const footer = part('word/footer1.xml')
    expect(wordsOf(footer)).toBe('Seite  von ')
    expect(all(footer, 'w:instrText').map((field) => field.textContent)).toEqual(['PAGE', 'NUMPAGES'])
    const core = part('docProps/core.xml')
    const said = ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified']
    expect(said.map((name) => all(core, name)[0]?.textContent)).toEqual([
      'Über Brücken: was trägt?',
      'Lesespur',
      'de-DE',
      '2025-08-20T22:30:00Z',
      '2025-08-20T22:30:00Z',
    ])
  })

  it('speaks English where English is asked for', async () => {
    const { part, comments } = await written(everyKind, { language: 'en' }, { language: 'en' })
    expect(wordsOf(part('word/footer1.xml'))).toBe('Page  of ')
    expect(comments.flatMap(({ paragraphs }) => paragraphs)).toContain('Open question')
  })

  it('has several works one after another, each on new pages', async () => {
    const file = readWord(
      await writeWord(
        [inputOf(everyKind, { form: 'notes' }), inputOf([mark(1, 'Stahl')], { form: 'notes' })],
        () => {},
      ),
    )
    expect(
      all(file.body, 'w:sectPr').map((section) => all(section, 'w:type')[0]?.getAttribute('w:val')),
    ).toEqual(['nextPage', 'nextPage'])
    expect(all(file.part('docProps/core.xml'), 'dc:title')[0]?.textContent).toBe('Anmerkungen zu 2 Artikeln')
  })

  it.each(['article', 'notes'] as const)('is the same file each time, as %s', async (form) => {
    const twice = [0, 1].map(() =>
      bytesOf([...everyKind, ...ownEvents], { form, timeline: true, include: allIncluded }, eventful),
    )
    const [one, other] = await Promise.all(twice)
    expect(one).toEqual(other)
  })

  it.each(['article', 'notes'] as const)('tells how far it is, as %s', async (form) => {
    const told: number[] = []
    const marks = Array.from({ length: 120 }, (_, index) =>
      mark(1, german.slice(index, index + 20).trim(), { created: generated }),
    )
    await writeWord([inputOf(marks, { form })], (done) => told.push(done))
    expect(told).toEqual([50, 100])
  })

  it('begins as programs expect a Word file to begin', async () => {
    const { paths } = await written(everyKind)
    expect(paths[0]).toBe('[Content_Types].xml')
  })
})
