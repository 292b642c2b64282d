import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { isMark } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import type { ExportInput, ExportMaterial } from '../../../src/shared/export/format'
import { firstOptionsIn, type ExportOptions, type Includable } from '../../../src/shared/export/options'
import { dark, light } from '../../../src/shared/export/page/look'
import { dataId, writePage, writePaper } from '../../../src/shared/export/page/page'
import { prepareExport } from '../../../src/shared/export/selection'
import { all, attribute, classed, named, readPage, readText, textIn, type PageElement } from './read-page'
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

const first = firstOptionsIn('de')

const input = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
): ExportInput => prepareExport(material(annotations, wish), { ...first, ...options }, generated)

const htmlOf = (...given: Parameters<typeof input>): string => writePage([input(...given)], () => undefined)
const pageOf = (...given: Parameters<typeof input>): PageElement => readPage(htmlOf(...given))

const without = (...left: Includable[]) => ({
  include: { ...first.include, ...Object.fromEntries(left.map((key) => [key, false])) },
})

/** Each note beside the text: its number and category, and its words. */
const notesOf = (page: PageElement) =>
  classed(page, 'note').map((note) =>
    [...classed(note, 'what'), ...classed(note, 'words')].map(textIn).join('|'),
  )
const linksOf = (page: PageElement) => named(page, 'a').flatMap((link) => attribute(link, 'href') ?? [])
const idsOf = (page: PageElement) =>
  all(page, () => true).flatMap((element) => attribute(element, 'id') ?? [])

/** What stands in a page's body, without the annotations as data. */
const bodyOf = (html: string) =>
  `${html.slice(html.indexOf('<body'), html.indexOf('</body>')).replace(/\n<script.*<\/script>/, '')}</body>\n`

const fixture = (name: string) => `../../fixtures/export/${name}`

describe('the page with the whole article', () => {
  it('writes every kind of annotation as in every-kind.de.html', async () => {
    const all = [...everyKind, ...ownEvents]
    await expect(bodyOf(htmlOf(all, {}, eventful))).toMatchFileSnapshot(fixture('every-kind.de.html'))
  })

  it('holds the whole text, exactly', () => {
    const { text } = readText(pageOf(everyKind.filter((one) => !isMark(one) || one.target.edition === 'de')))
    expect(text).toBe(textOf(editions.de.edition))
  })

  it('has every edition that has annotations, the open one first', () => {
    const titles = classed(pageOf(everyKind), 'title').map(textIn)
    expect(titles).toEqual(['Über Brücken: was trägt?', 'On bridges: what bears the load?'])
    expect(classed(pageOf([mark(4, 'arch leads', { edition: 'en' })]), 'title').map(textIn)).toEqual([
      'On bridges: what bears the load?',
    ])
    expect(classed(pageOf([articleNote(5, 'Gut.')]), 'title').map(textIn)).toEqual([
      'Über Brücken: was trägt?',
    ])
  })

  it('numbers its marks in the order of the text, whatever the order of the notes', () => {
    const marks = [mark(1, 'Niemand', { note: 'zuletzt' }), mark(2, 'Bögen', { note: 'zuerst' })]
    const page = pageOf(marks, { order: 'time', grouping: 'day' })
    expect(notesOf(page)).toEqual(['1 Aussage|zuerst', '2 Aussage|zuletzt'])
  })

  it('shows in the text exactly the words of each mark, however many lie over each other', () => {
    const text = textOf(editions.de.edition)
    // A letter of two code units is one step, so that no mark begins or ends within it.
    const edges = Array.from(text).reduce(
      (found, letter) => [...found, (found.at(-1) ?? 0) + letter.length],
      [0],
    )
    const passage = fc
      .tuple(fc.nat(edges.length - 1), fc.nat(edges.length - 1))
      .map(([a, b]) => ({ start: edges[Math.min(a, b)] ?? 0, end: edges[Math.max(a, b)] ?? 0 }))
      .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
        const marks = passages.map(({ start, end }, index) => at(index + 1, start, end))
        const read = readText(pageOf(marks))
        expect(read.text).toBe(text)
        expect([...read.marks.values()].sort()).toEqual(
          passages.map(({ start, end }) => text.slice(start, end).replace(/^\n+|\n+$/g, '')).sort(),
        )
      }),
    )
  })

  it('cuts no letter in two where a mark does', () => {
    const bridge = textOf(editions.de.edition).indexOf('🌉')
    const read = readText(pageOf([at(1, bridge + 1, bridge + 5), at(2, bridge - 5, bridge + 1)]))
    expect(read.text).toBe(textOf(editions.de.edition))
    expect([...read.marks.values()]).toEqual(['Last 🌉', '🌉 in'])
  })

  it('has a line for each of the topmost marks, and the wash of one', () => {
    const page = pageOf([
      mark(1, 'Ein Bogen leitet die Last', { category: 'claim' }),
      mark(2, 'Bogen leitet', { category: 'evidence' }),
      mark(3, 'leitet', { category: 'question' }),
    ])
    const stretch = named(page, 'mark').find((one) => textIn(one) === 'leitet')
    const looks = [stretch, ...(stretch ? named(stretch, 'span') : [])].map(
      (one) => one && attribute(one, 'class'),
    )
    expect(looks).toEqual([
      'wash-4 line band lane-1 ink-1',
      'line wavy lane-3 ink-4',
      'line solid lane-2 ink-2',
    ])
  })

  it('leads from each mark to its note and back', () => {
    const page = pageOf([...everyKind, ...ownEvents], { timeline: true }, eventful)
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    const within = linksOf(page).filter((address) => address.startsWith('#'))
    expect(within.filter((address) => !ids.includes(address.slice(1)))).toEqual([])
    expect(within).toEqual(expect.arrayContaining(['#a1-n1', '#a1-m1', '#a1-n3', '#a1-m3']))
  })

  it('announces each mark by its category, in words that nobody sees', () => {
    expect(classed(pageOf(everyKind), 'said').map(textIn)).toEqual([
      'Markierung 1: Aussage. ',
      'Markierung 2: Beleg. ',
      'Markierung 3: Offene Frage. ',
      'Markierung 4: Begriff. ',
    ])
    expect(classed(pageOf(everyKind, without('categories')), 'said').map(textIn)[0]).toBe('Markierung 1. ')
  })

  it('keeps apart what has no place in the text, with its words', () => {
    const lost = mark(6, 'ein gestrichener Satz', { text: 'f'.repeat(64), note: 'Warum?' })
    const [section] = classed(pageOf([lost]), 'entries')
    expect(section && textIn(section)).toMatch(
      /^Stelle fehlt oder ist zu prüfen\s+ein gestrichener SatzWarum\?Stelle fehlt/,
    )
    const [bare] = classed(pageOf([lost], without('quotes')), 'entries')
    expect(bare && textIn(bare)).not.toContain('gestrichener')
  })

  it('leads from a bookmark to its paragraph', () => {
    const [list] = classed(pageOf([bookmark(7, '1. Stahl trägt Zug', 'Hier')]), 'bookmarks')
    expect(list && linksOf(list)).toEqual(['#a1-de-2'])
  })
})

/** A mark on a passage of the German edition. */
function at(number: number, start: number, end: number): Annotation {
  const made = mark(number, textOf(editions.de.edition).slice(start, end), { created: generated })
  if (!isMark(made)) throw new Error('this is no mark')
  const [quote] = made.target.selector
  const position = { type: 'TextPositionSelector' as const, start, end }
  return { ...made, target: { ...made.target, selector: [quote, position] } }
}

describe('the page with the annotations alone', () => {
  it('writes every kind of annotation as in every-kind-notes.de.html', async () => {
    const all = [...everyKind, ...ownEvents]
    const html = htmlOf(all, { form: 'notes' }, eventful)
    await expect(bodyOf(html)).toMatchFileSnapshot(fixture('every-kind-notes.de.html'))
  })

  it('says so when there is nothing in it', () => {
    expect(textIn(pageOf([], { form: 'notes' }))).toContain('Dieser Export enthält keine Anmerkungen.')
  })

  it('stands under the headings that are asked for', () => {
    const headings = (options: Partial<ExportOptions>) =>
      named(
        pageOf(everyKind, { form: 'notes', which: { kind: 'edition', edition: 'de' }, ...options }),
        'h2',
      ).map(textIn)
    expect(headings({ grouping: 'category' })).toEqual([
      'Notiz zum Artikel',
      'Aussage',
      'Beleg',
      'Offene Frage',
      'Wichtig',
      'Lesezeichen',
      'Quellenangabe',
    ])
    expect(headings({ grouping: 'none' })).toEqual(['Notiz zum Artikel', 'Lesezeichen', 'Quellenangabe'])
  })
})

describe.each(['article', 'notes'] as const)('a page of the form %s', (form) => {
  const marked = [mark(1, 'weiß es', { note: 'Nachfragen!', tags: [1], category: 'evidence' })]

  test.for([
    { left: 'notes', words: 'Nachfragen!' },
    { left: 'categories', words: 'Beleg' },
    { left: 'tags', words: '#statik' },
    { left: 'dates', words: '11. August 2025' },
  ] as const)('leaves $left out where they are not wished', ({ left, words }) => {
    expect(textIn(pageOf(marked, { form }))).toContain(words)
    expect(textIn(pageOf(marked, { form, ...without(left), carriesData: false }))).not.toContain(words)
  })

  it('has no quote where none is wished, but for the article’s own text', () => {
    const quoted = (options: Partial<ExportOptions>) =>
      named(pageOf(marked, { form, ...options }), 'blockquote')
    expect(quoted({}).map(textIn)).toEqual(form === 'notes' ? ['weiß es'] : [])
    expect(quoted(without('quotes'))).toEqual([])
  })

  it('cites and leads back only where that is wished', () => {
    const wished = { include: { ...first.include, citations: true, links: true } }
    const page = pageOf(marked, { form, ...wished })
    expect(classed(page, 'citation').map(textIn)).toEqual([
      'Ada Beispiel: Über Brücken: was trägt?, Abs. 3.',
      'Ada Beispiel: Über Brücken: was trägt?.',
    ])
    expect(linksOf(page)).toContain(`lesespur://open/bridges/de/${idOf(1)}`)
    const plain = pageOf(marked, { form })
    expect(classed(plain, 'citation')).toHaveLength(1)
    expect(linksOf(plain).filter((address) => !address.startsWith('#'))).toEqual([])
  })

  it('names other people whose annotations they are', () => {
    const theirs = marked.map(
      (one) => ({ ...one, from: { set: idOf(99), name: 'Klasse 10b' } }) as unknown as Annotation,
    )
    expect(textIn(pageOf(theirs, { form, others: true }))).toContain('von Klasse 10b')
  })

  it('has the timeline where it is wished, and own events that go out always', () => {
    const rows = (options: Partial<ExportOptions>) =>
      named(pageOf([...ownEvents], { form, ...options }, eventful), 'tr')
        .slice(1)
        .map(textIn)
    expect(rows({ timeline: true })).toHaveLength(5)
    expect(rows({ timeline: true })[1]).toContain('Erste Brücke aus Stahl')
    expect(rows({}).map((row) => /Steinzeit|Einsturz/.exec(row)?.[0])).toEqual(['Steinzeit', 'Einsturz'])
  })

  test.for([
    '<script>alert(1)</script>',
    '</script></style></body><img src=x onerror=alert(1)>',
    '--> <!-- x',
    '[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://example.org/c.png)',
    '<a href="https://example.org" onclick="alert(1)">x</a>',
    '`</code><iframe src=//example.org>`',
    '| <svg onload=x> |\n|---|\n| "onfocus=x |',
  ])('takes the note %j as text', (note) => {
    const html = htmlOf([mark(1, 'weiß es', { note }), articleNote(5, note)], { form })
    const page = readPage(html)
    expect(named(page, 'script').map((one) => attribute(one, 'type'))).toEqual(['application/ld+json'])
    const elements = all(page, () => true)
    expect(
      elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on') || name === 'src')),
    ).toEqual([])
    expect(
      elements.filter(({ tagName }) => ['img', 'iframe', 'svg', 'object', 'form'].includes(tagName)),
    ).toEqual([])
    expect(linksOf(page).filter((address) => !/^(#|https:\/\/example\.org)/.test(address))).toEqual([])
    expect(named(page, 'body')).toHaveLength(1)
    expect(classed(page, 'words')).toHaveLength(2)
  })
})

describe('a page', () => {
  it('loads nothing and runs nothing, and says so in its policy', () => {
    const html = htmlOf(everyKind)
    const page = readPage(html)
    const policy = named(page, 'meta').find((one) => attribute(one, 'http-equiv') !== undefined)
    expect(policy && attribute(policy, 'content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    )
    expect(named(page, 'link')).toEqual([])
    expect(named(page, 'style').map(textIn).join('')).not.toMatch(/url\(|@import|</)
    expect(attribute(page, 'lang')).toBe('de')
    expect(named(page, 'title').map(textIn)).toEqual(['Über Brücken: was trägt? – Anmerkungen'])
  })

  it('carries its annotations as data where it may, and never on paper', () => {
    const dataIn = (html: string) =>
      named(readPage(html), 'script').map((one) => [
        attribute(one, 'id'),
        attribute(one, 'type'),
        textIn(one),
      ])
    const [[id, type, json] = []] = dataIn(htmlOf(everyKind))
    expect([id, type]).toEqual([dataId, 'application/ld+json'])
    expect(JSON.parse(json ?? '')).toHaveProperty('@context')
    expect(dataIn(htmlOf(everyKind, { carriesData: false }))).toEqual([])
    expect(dataIn(htmlOf(everyKind, without('tags')))).toEqual([])
    expect(dataIn(writePaper([input(everyKind)], () => undefined))).toEqual([])
  })

  it('has several works one after another, with a list of them, and no id twice', () => {
    const html = writePage([input(everyKind), input(everyKind, { form: 'notes' })], () => undefined)
    const page = readPage(html)
    expect(named(page, 'h1').map(textIn)).toEqual(['Anmerkungen zu 2 Artikeln'])
    const [contents] = named(page, 'nav')
    expect(contents && linksOf(contents)).toEqual(['#a1-work', '#a2-work'])
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      linksOf(page).filter((address) => address.startsWith('#') && !ids.includes(address.slice(1))),
    ).toEqual([])
  })

  it('tells how far it is', () => {
    const many = Array.from({ length: 120 }, (_, index) => at(index + 1, index % 40, (index % 40) + 5))
    const told: number[] = []
    writePage([input(many)], (done) => told.push(done))
    expect(told).toEqual([50, 100])
  })

  it('has no heading that skips a level', () => {
    for (const form of ['article', 'notes'] as const) {
      const page = pageOf([...everyKind, ...ownEvents], { form }, eventful)
      const levels = all(page, ({ tagName }) => /^h\d$/.test(tagName)).map(({ tagName }) =>
        Number(tagName[1]),
      )
      expect(levels[0]).toBe(1)
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    }
  })

  test.for([
    ['light', light],
    ['dark', dark],
  ] as const)('has the colours of the window, %s', ([appearance, colours]) => {
    const tokens = readFileSync(
      new URL('../../../src/renderer/src/style/tokens.css', import.meta.url),
      'utf8',
    )
    const [, rule = ''] = new RegExp(`\\[data-appearance='${appearance}'\\] \\{([^}]*)\\}`).exec(tokens) ?? []
    for (const [name, value] of Object.entries(colours)) expect(rule).toContain(`--${name}: ${value};`)
  })
})
