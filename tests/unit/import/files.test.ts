import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it, test, vi } from 'vitest'
import type { ImportTrouble } from '../../../src/shared/failure'
import { highlight, fixture, importOf, readOf, setOf, troubleOf } from './importing'

// The largest files take a while on a slow machine.
vi.setConfig({ testTimeout: 60_000 })

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, order === 'le')
  Array.from({ length: text.length }, (_, at) => {
    view.setUint16(2 + at * 2, text.charCodeAt(at), order === 'le')
  })
  return bytes
}
const note = (bodyValue: unknown, more: object = {}): object => ({
  type: 'Annotation',
  id: 'http://a.example/1',
  bodyValue,
  target: 'http://a.example/text',
  ...more,
})
const notes = (...values: string[]) =>
  setOf(values.map((value, index) => note(value, { id: `http://a.example/${String(index)}` })))
const megabyte = 1024 * 1024
const filled = (size: number, sign: string) => new Uint8Array(size).fill(sign.charCodeAt(0))

const refused: readonly {
  name: string
  file?: string
  content: () => string | Uint8Array
  why: ImportTrouble
}[] = [
  { name: 'an empty file', content: () => '', why: 'empty' },
  { name: 'white space', content: () => ' \n\t \r\n', why: 'empty' },
  { name: 'a byte order mark alone', content: () => Uint8Array.of(0xef, 0xbb, 0xbf), why: 'empty' },
  { name: 'a mark of UTF-16 alone', content: () => Uint8Array.of(0xff, 0xfe), why: 'empty' },
  {
    name: 'a page in which scripts begin over and over and never end',
    file: 'x.html',
    content: () => `<html>${'<script '.repeat(500_000)}`,
    why: 'not-annotations',
  },
  { name: 'more than 100 MB', content: () => filled(100 * megabyte + 1, ' '), why: 'too-large' },
  {
    name: 'a ZIP bomb',
    file: 'x.annotation',
    content: () => zipSync({ a: filled(10 * megabyte, '0') }),
    why: 'not-annotations',
  },
  {
    name: 'gzip of JSON',
    file: 'x.annotation',
    content: () => gzipSync(strToU8(notes('a'))),
    why: 'not-annotations',
  },
  {
    name: 'the bytes of a picture',
    file: 'x.annotation',
    content: () => fixture('picture.annotation'),
    why: 'not-text',
  },
  { name: 'Latin-1', content: () => fixture('latin-1.jsonld'), why: 'not-text' },
  { name: 'UTF-16 without a mark', content: () => utf16(notes('a'), 'le').subarray(2), why: 'not-text' },
  { name: 'over-long UTF-8', content: () => Uint8Array.of(0x7b, 0xc0, 0xaf, 0x7d), why: 'not-text' },
  {
    name: 'surrogates in UTF-8',
    content: () => Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
    why: 'not-text',
  },
  { name: 'zero bytes', content: () => new Uint8Array(1000), why: 'not-text' },
  { name: 'a letter in RTF', content: () => fixture('letter.rtf'), why: 'not-annotations' },
  { name: 'a PDF', content: () => fixture('page.pdf'), why: 'not-annotations' },
  { name: 'a table', content: () => fixture('table.csv'), why: 'not-annotations' },
  { name: 'references in CSL-JSON', content: () => fixture('references.json'), why: 'not-annotations' },
  { name: 'a page without data', content: () => fixture('page-without-data.html'), why: 'not-annotations' },
  { name: 'Markdown without data', content: () => fixture('plain.md'), why: 'not-annotations' },
  { name: 'an empty list', content: () => '[]', why: 'not-annotations' },
  { name: 'an empty set', content: () => setOf([]), why: 'not-annotations' },
  { name: 'an empty object', content: () => '{}', why: 'not-annotations' },
  {
    name: 'items that are no list',
    content: () => '{"type":"AnnotationSet","items":"x"}',
    why: 'not-annotations',
  },
  { name: 'a number', content: () => '1e309', why: 'not-annotations' },
  { name: 'words', content: () => '"AnnotationSet"', why: 'not-annotations' },
  { name: 'a set cut before its first entry', content: () => notes('a').slice(0, 60), why: 'cut-off' },
  { name: 'an entry cut in its middle', content: () => notes('a').slice(0, -30), why: 'cut-off' },
  { name: 'a million open brackets', content: () => '['.repeat(1_000_000), why: 'not-annotations' },
  {
    name: 'more entries than can be',
    content: () => `[${'{"target":1},'.repeat(200_000)}{"target":1}]`,
    why: 'too-large',
  },
]

describe('a file that is refused', () => {
  test.for(refused)('is told for what it is: $name', ({ file, content, why }) => {
    expect(troubleOf(content(), file === undefined ? {} : { file })).toBe(why)
  })
})

/** What is told of each entry of a file: the kind of what could be read, why the others could not. */
const outcomes = (content: string | Uint8Array, file = 'x.jsonld'): string[] => {
  const { entries, unreadable } = readOf(content, { file }).preview
  return [
    ...entries.map(({ key, kind }) => [key, kind] as const),
    ...unreadable.map(({ key, reason }) => [key, reason] as const),
  ]
    .sort(([one], [other]) => one - other)
    .map(([, told]) => told)
}

const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const withRaw = (raw: string, items: readonly unknown[] = [note('a')]) =>
  setOf([...items, '@@']).replace('"@@"', raw)

const taken: readonly { name: string; file?: string; content: () => string | Uint8Array; told: string[] }[] =
  [
    { name: 'a byte order mark before', content: () => `\uFEFF${notes('a')}`, told: ['article-note'] },
    { name: 'UTF-16, little end first', content: () => utf16(notes('ü🌉'), 'le'), told: ['article-note'] },
    { name: 'UTF-16, great end first', content: () => utf16(notes('ü🌉'), 'be'), told: ['article-note'] },
    {
      name: 'JSON that is cut',
      content: () => notes('a', 'b', 'c').slice(0, -20),
      told: ['article-note', 'article-note', 'cut-off'],
    },
    {
      name: 'one broken entry',
      content: () => withRaw('{"target":"x" "body":1}'),
      told: ['article-note', 'no-object'],
    },
    {
      name: 'nothing, numbers and words as entries',
      content: () => setOf([null, 7, 'x', [], true, note('a')]),
      told: ['no-object', 'no-object', 'no-object', 'no-object', 'no-object', 'article-note'],
    },
    {
      name: 'a null first in a bare list',
      content: () => JSON.stringify([null, note('a')]),
      told: ['no-object', 'article-note'],
    },
    {
      name: 'an unknown context',
      content: () => setOf([note('a')], { '@context': 'https://evil.example/context.jsonld' }),
      told: ['article-note'],
    },
    {
      name: 'something that is no annotation',
      content: () => setOf([{ type: 'Person', name: 'x' }, note('a')]),
      told: ['unknown-kind', 'article-note'],
    },
    {
      name: 'no target',
      content: () => setOf([{ type: 'Annotation', bodyValue: 'a' }]),
      told: ['no-target'],
    },
    {
      name: 'a target that is a number',
      content: () => setOf([note('a', { target: 7 })]),
      told: ['no-target'],
    },
    {
      name: 'selectors that are none',
      content: () => setOf([{ type: 'Annotation', target: { selector: [1, 'x', null] } }]),
      told: ['bad-selector'],
    },
    {
      name: 'a place without words',
      content: () =>
        setOf([
          { type: 'Annotation', target: { selector: { type: 'TextPositionSelector', start: 1, end: 2 } } },
        ]),
      told: ['no-quote'],
    },
    { name: 'a blank quote', content: () => setOf([highlight('  \n')]), told: ['no-quote'] },
    {
      name: 'a note that is too long',
      content: () => setOf([note('x'.repeat(4_000_001)), note('a', { id: 'http://a.example/2' })]),
      told: ['too-long', 'article-note'],
    },
    {
      name: 'a quote that is too long',
      content: () => setOf([highlight('x'.repeat(1_000_001))]),
      told: ['too-long'],
    },
    {
      name: 'a property nested a thousand deep',
      content: () => withRaw(`{"type":"Annotation","target":"x","bodyValue":"b","deep":${deep(1000)}}`),
      told: ['article-note', 'too-long'],
    },
    {
      name: 'a property nested fifty thousand deep',
      content: () =>
        withRaw(`{"target":"x","bodyValue":"b","id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      told: ['article-note', 'too-long'],
    },
    {
      name: 'numbers without end',
      content: () => withRaw('{"type":"Annotation","target":"x","bodyValue":"b","n":1e309}'),
      told: ['article-note', 'article-note'],
    },
    {
      name: 'numbers as words',
      content: () =>
        setOf([
          note('a', {
            created: '1700000000',
            target: { selector: { type: 'TextQuoteSelector', exact: 'Bogen', prefix: 3 } },
          }),
        ]),
      told: ['note'],
    },
    {
      name: 'half signs',
      content: () => withRaw('{"type":"Annotation","target":"x","bodyValue":"halb \\ud83c"}'),
      told: ['article-note', 'article-note'],
    },
    {
      name: 'the same id twice',
      content: () => setOf([note('a'), note('a'), note('b')]),
      told: ['article-note', 'duplicate', 'duplicate'],
    },
    {
      name: 'names that objects inherit',
      content: () =>
        withRaw(
          '{"type":"Annotation","target":"x","bodyValue":"b","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
        ),
      told: ['article-note', 'article-note'],
    },
    { name: 'a script in a note', content: () => notes('<script>alert(1)</script>'), told: ['article-note'] },
    {
      name: 'a page with two blocks of data, one of another kind and one in a comment',
      file: 'x.html',
      content: () => fixture('page-with-two-blocks.html'),
      told: ['article-note', 'article-note'],
    },
    {
      name: 'Markdown whose comment is broken',
      file: 'x.md',
      content: () => fixture('broken-comment.md'),
      told: ['article-note', 'cut-off'],
    },
    {
      name: 'a file of older Thorium',
      file: 'x.annotation',
      content: () => fixture('thorium-old.annotation'),
      told: ['note', 'no-quote'],
    },
    {
      name: 'a file of newer Thorium',
      file: 'x.annotation',
      content: () => fixture('thorium-new.annotation'),
      told: ['highlight'],
    },
    {
      name: 'a file of Hypothesis',
      file: 'x.json',
      content: () => fixture('hypothesis.json'),
      told: ['note', 'article-note'],
    },
    {
      name: 'the shapes of the model',
      content: () => fixture('model-shapes.jsonld'),
      told: ['article-note', 'note', 'note', 'highlight', 'note'],
    },
    { name: 'a collection with its first page', content: () => fixture('collection.jsonld'), told: ['note'] },
    {
      name: 'a list of sets',
      content: () => `[${notes('a')},${setOf([note('b', { id: 'http://a.example/9' })])}]`,
      told: ['article-note', 'article-note'],
    },
    { name: 'a single annotation', content: () => JSON.stringify(note('a')), told: ['article-note'] },
  ]

describe('a file with something to read', () => {
  test.for(taken)(
    'tells of every entry what it is, or why it cannot be read: $name',
    ({ file, content, told }) => {
      expect(outcomes(content(), file)).toEqual(told)
    },
  )

  it('changes nothing that objects inherit', () => {
    const content = taken.find(({ name }) => name === 'names that objects inherit')?.content ?? (() => '')
    const { annotations } = readOf(content())
    expect({}).not.toHaveProperty('polluted')
    expect(annotations.get(1)?.extra).toHaveProperty('constructor')
    expect(Object.keys(annotations.get(1)?.extra ?? {})).toContain('__proto__')
  })

  it('is read at its greatest size', () => {
    const note = `{"type":"Annotation","target":"x","bodyValue":"${'n'.repeat(megabyte)}"}`
    const { preview } = readOf(`{"type":"AnnotationSet","items":[${Array<string>(90).fill(note).join(',')}]}`)
    expect(preview.entries.length + preview.unreadable.length).toBe(90)
  })

  it('is told by its name and kind', () => {
    expect(readOf(notes('a'), { file: 'a.ANNOTATION' }).preview).toMatchObject({
      file: 'a.ANNOTATION',
      format: 'annotation',
    })
    expect(readOf(fixture('broken-comment.md'), { file: 'a.md' }).preview.format).toBe('markdown')
    expect(readOf(fixture('page-with-two-blocks.html'), { file: 'a.md' }).preview.format).toBe('html')
  })

  it('throws nothing, whatever its entries are', () => {
    const names = ['id', 'type', 'target', 'selector', 'source', 'body', 'value', 'exact', 'start', 'created']
    const own = [
      'motivation',
      'creator',
      'tags',
      'lesespur:target',
      'lesespur:kind',
      'lesespur:tags',
      'lesespur:extra',
    ]
    const known = [
      'Annotation',
      'TextQuoteSelector',
      'commenting',
      'bridges',
      'de',
      'd'.repeat(64),
      'Bogen',
      -1,
      5,
    ]
    const { entry } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...known),
        fc.jsonValue(),
        tie('entry'),
        fc.array(tie('value')),
      ),
      entry: fc.dictionary(fc.constantFrom(...names, ...own), tie('value'), { maxKeys: 8 }),
    }))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (items) => {
        const { entries, unreadable } = readOf(setOf(items)).preview
        expect(entries.length + unreadable.length).toBe(items.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('throws nothing, wherever it is cut', () => {
    const whole = setOf([note('ü🌉\\"'), highlight('Bogen'), null], { about: { 'dc:title': 'T' } })
    const bytes = new TextEncoder().encode(whole)
    for (let end = 0; end <= bytes.length; end += 1)
      expect(importOf(bytes.subarray(0, end))).toHaveProperty('ok')
  })
})
