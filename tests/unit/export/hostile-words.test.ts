import { Parser } from 'commonmark'
import { parse } from 'csv-parse/sync'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { longestLabel, type Annotation } from '../../../src/shared/annotation/annotation'
import { exportInput } from '../../../src/shared/export/export-input'
import type { ExportInput, ExportMaterial, Written } from '../../../src/shared/export/format'
import { formatOf } from '../../../src/shared/export/formats'
import { firstOptionsIn, type ExportOptions, type FormatId } from '../../../src/shared/export/options'
import { writers } from '../../../src/shared/export/writers'
import { hostileWords } from '../../support/hostile-words'
import { readOf } from '../import/importing'
import { all, attribute, named, readPage, textIn, type PageElement } from './read-page'
import { readAnki } from './anki-reader'
import { generated, idOf, mark, material, vocabulary } from './sample'
import { readWord } from './read-word'

const set = '30000000-0000-4000-8000-000000000001'

/** Entries that say these words wherever an entry can say something. */
function entriesOf(words: string, number: number): object[] {
  const at = number * 10
  const { target } = mark(1, 'Bogen')
  const selector = 'selector' in target ? target.selector : []
  const own = {
    type: 'Annotation',
    created: '2025-08-19T10:00:00.000Z',
    modified: '2025-08-19T10:00:00.000Z',
    creator: { type: 'Person', name: words },
    target: { source: 'urn:lesespur:work:bridges:de', selector },
    'lesespur:target': target,
    'lesespur:tags': [{ id: `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`, name: words }],
    'lesespur:category': { id: 'claim', name: words },
    'lesespur:from': { set, name: words.slice(0, 200) },
    [`x:${words}`]: words,
  }
  const id = (offset: number) => `urn:uuid:${idOf(at + offset)}`
  const body = (value: string) => ({
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/markdown',
    value,
  })
  const foreign = { type: 'Annotation', created: '2025-08-19T10:00:00Z', creator: words }
  const quote = (exact: string) => ({
    source: words,
    selector: { type: 'TextQuoteSelector', exact, prefix: words, suffix: words },
  })
  const whole = { 'lesespur:target': { work: 'bridges' }, target: { source: 'urn:lesespur:work:bridges' } }
  return [
    { ...own, id: id(0), motivation: 'commenting', body: [body(words)] },
    {
      ...own,
      id: id(1),
      motivation: 'bookmarking',
      'lesespur:kind': 'bookmarking',
      body: [body(words.slice(0, longestLabel))],
    },
    {
      ...own,
      ...whole,
      id: id(2),
      motivation: 'describing',
      'lesespur:kind': 'describing',
      body: [body(words)],
    },
    {
      ...own,
      ...whole,
      id: id(3),
      motivation: 'identifying',
      'lesespur:kind': 'identifying',
      'lesespur:event': { title: words.slice(0, 200), date: '2020', lane: 'own' },
      body: [body(words)],
    },
    {
      ...foreign,
      id: id(4),
      motivation: 'commenting',
      target: quote('Stein'),
      body: { value: words, color: words },
    },
    {
      ...foreign,
      id: id(5),
      motivation: 'commenting',
      target: quote('Stahl'),
      body: { value: words, format: 'text/html' },
    },
    { ...foreign, id: id(6), motivation: 'highlighting', target: quote(`Stein ${words}`) },
    { ...foreign, id: words, motivation: words, target: quote('Boden'), bodyValue: words, tags: [words] },
  ]
}

const items = hostileWords.flatMap(entriesOf)
const asSet = JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationSet', items })
const unclosed = asSet.replace(/[<>]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u003e'))

/** The same annotations in each kind of file that is read. */
const carriers = {
  'notes.jsonld': asSet,
  'notes.annotation': asSet,
  'notes.html': `<!doctype html><title>x</title><script type="application/ld+json">${unclosed}</script>`,
  'notes.md': `# x\n\n<!-- lesespur-annotations ${unclosed} -->\n`,
} as const

const options: ExportOptions = {
  ...firstOptionsIn('de'),
  include: {
    quotes: true,
    notes: true,
    categories: true,
    tags: true,
    dates: true,
    citations: true,
    links: true,
  },
  timeline: true,
  others: true,
  deck: hostileWords[0] ?? '',
}

/** A file with its annotations taken in, ready to go out. */
function materialFrom(file: keyof typeof carriers): ExportMaterial {
  const { annotations, tags, preview } = readOf(carriers[file], { file })
  expect(preview.unreadable.filter(({ reason }) => reason !== 'duplicate')).toEqual([])
  return material([...annotations.values()], {
    vocabulary: { ...vocabulary, tags: [...vocabulary.tags, ...tags] },
  })
}

const partFrom = (given: ExportMaterial, format: FormatId, wish: Partial<ExportOptions> = {}): ExportInput =>
  exportInput(formatOf(format), given, { ...options, ...wish }, generated)

const write = (given: ExportMaterial, format: FormatId, wish: Partial<ExportOptions> = {}) =>
  writers[format]([partFrom(given, format, wish)], () => undefined)

const wordsOf = (written: Written): string => {
  if (typeof written !== 'string') throw new Error('this is no text')
  return written
}

const active =
  /^(iframe|frame|object|embed|img|image|picture|source|video|audio|svg|math|form|input|button|select|textarea|base|applet|template|noscript|portal|dialog)$/
const safeAddress = /^(#|https?:\/\/|mailto:|lesespur:\/\/open\/)/

/** What in a tree of elements could run, load or send something. */
const dangers = (elements: readonly PageElement[]): string[] =>
  elements.flatMap(({ tagName, attrs }) => [
    ...(active.test(tagName) ? [tagName] : []),
    ...attrs.flatMap(({ name, value }) => {
      if (name === 'href') return safeAddress.test(value) ? [] : [`${tagName} href=${value}`]
      return /^(on|src|srcset|data$|background|action|formaction|ping|poster|xlink)/.test(name) ||
        (name === 'style' && /url\(|expression/i.test(value))
        ? [`${tagName} ${name}=${value}`]
        : []
    }),
  ])

test.each(Object.keys(carriers) as (keyof typeof carriers)[])(
  'hostile words from %s come in as words, none is lost, and all are as from any other file',
  (file) => {
    const given = materialFrom(file)
    const notes = given.annotations.flatMap((one: Annotation) =>
      'body' in one && one.body ? one.body.value : [],
    )
    for (const words of hostileWords) expect(notes).toContain(words)
    const { annotations, vocabulary } = materialFrom('notes.jsonld')
    expect(given.annotations).toEqual(annotations)
    expect(given.vocabulary).toEqual(vocabulary)
  },
)

// What comes from one kind of file is what comes from the others, and so one of them stands for all.
describe('hostile words', () => {
  const given = materialFrom('notes.jsonld')

  test.each(['html', 'pdf', 'print'] as const)(
    'run, load and lead to nothing on the page for %s',
    async (format) => {
      for (const form of ['article', 'notes'] as const) {
        const page = readPage(wordsOf(await write(given, format, { form })))
        expect(dangers(all(page, () => true))).toEqual([])
        expect(named(page, 'script').map((one) => attribute(one, 'type'))).toEqual(
          format === 'html' ? ['application/ld+json'] : [],
        )
        for (const script of named(page, 'script'))
          expect(() => JSON.parse(textIn(script)) as unknown).not.toThrow()
        expect(named(page, 'style')).toHaveLength(1)
        expect(named(page, 'body')).toHaveLength(1)
        expect(named(page, 'link')).toEqual([])
        const metas = named(page, 'meta').flatMap((one) => attribute(one, 'http-equiv') ?? [])
        expect(metas).toEqual(['Content-Security-Policy'])
      }
    },
  )

  test.each(['markdown', 'obsidian'] as const)(
    'hold no HTML in %s, and without notes no link of their own',
    async (format) => {
      const whole = wordsOf(await write(given, format))
      const [before = '', data] = whole.split('<!-- lesespur-annotations')
      expect(data === undefined).toBe(format === 'obsidian')
      expect(nodesIn(before).filter(({ type }) => type.startsWith('html'))).toEqual([])
      const notes = { ...options.include, notes: false }
      const bare = wordsOf(await write(given, format, { include: notes, carriesData: false }))
      const leading = nodesIn(bare).filter(({ type }) => type === 'link' || type === 'image')
      expect(leading.filter(({ type, to }) => type === 'image' || !safeAddress.test(to))).toEqual([])
    },
  )

  test('run in no plugin of Obsidian that takes code in a note for its own', async () => {
    const file = wordsOf(await write(given, 'obsidian'))
    expect(nodesIn(file).filter(({ language }) => /dataview/i.test(language))).toEqual([])
    const code = nodesIn(file).filter(({ type }) => type === 'code')
    expect(code.filter(({ words }) => /^\$?=/.test(words))).toEqual([])
  })

  test('are words on flashcards', async () => {
    for (const { fields, deck } of readAnki(wordsOf(await write(given, 'anki'))).notes) {
      expect(deck).not.toContain('\t')
      for (const field of fields) {
        const elements = elementsIn(parseFragment(field))
        expect(dangers(elements)).toEqual([])
        expect(elements.filter(({ tagName }) => /^(script|style|link|meta|body)$/.test(tagName))).toEqual([])
        expect(field).not.toMatch(/\[sound:|\[latex\]/)
      }
    }
  })

  test('are no formulas in a table', async () => {
    const table = wordsOf(await write(given, 'csv')).slice(1)
    const rows: string[][] = parse(table, { delimiter: options.separator })
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test.each(['ris', 'bibtex', 'csl-json', 'json-ld', 'annotation'] as const)(
    'add no entry of their own to %s',
    async (format) => {
      const benign = material([mark(1, 'Bogen', { note: 'x' })])
      const count = (text: string) =>
        format === 'ris'
          ? text.match(/^TY {2}- /gm)?.length
          : format === 'bibtex'
            ? text.match(/^\s*@\w+\{/gm)?.length
            : 0
      const text = wordsOf(await write(given, format))
      expect(count(text)).toBe(count(wordsOf(await write(benign, format))))
      if (format !== 'ris' && format !== 'bibtex') expect(() => JSON.parse(text) as unknown).not.toThrow()
    },
  )

  test('are words in a Word file, which refers to nothing outside but by links', async () => {
    for (const form of ['article', 'notes'] as const) {
      const { parts, part } = readWord(await write(given, 'docx', { form }))
      for (const path of parts.keys()) if (/\.(xml|rels)$/.test(path)) part(path)
      const outside = [...parts].flatMap(([path, text]) =>
        path.endsWith('.rels')
          ? [...text.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, to]) => to)
          : [],
      )
      for (const to of outside) expect(to).toMatch(safeAddress)
      const types = [...parts].flatMap(([path, text]) =>
        path.endsWith('.rels')
          ? [...text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(String)
          : [],
      )
      for (const type of types) expect(type).toContain('/hyperlink"')
      const fields = [
        ...(parts.get('word/document.xml') ?? '').matchAll(
          /<w:(instrText|fldSimple|altChunk|object)\b[^>]*>([^<]*)/g,
        ),
      ]
      expect(
        fields.filter(([, , words]) => !/^\s*(PAGE|NUMPAGES|TOC|PAGEREF|STYLEREF)\b/.test(words ?? '')),
      ).toEqual([])
    }
  })
})

type ReadNode = {
  readonly type: string
  readonly to: string
  readonly words: string
  readonly language: string
}

function nodesIn(markdown: string): ReadNode[] {
  const walker = new Parser().parse(markdown.replace(/^---\n.*?\n---\n/s, '')).walker()
  const nodes: ReadNode[] = []
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, destination, literal, info } = step.node
    if (step.entering) nodes.push({ type, to: destination ?? '', words: literal ?? '', language: info ?? '' })
  }
  return nodes
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): PageElement[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))
}
