import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import type { ExportParts } from '../../../src/shared/export/format'
import { writeObsidian } from '../../../src/shared/export/obsidian'
import { frontMatter, quoted } from '../../../src/shared/export/obsidian-properties'
import { obsidianTag } from '../../../src/shared/export/obsidian-tag'
import type { ExportOptions, Includable } from '../../../src/shared/export/options'
import { calloutsIn, withoutMarks, withoutProperties } from './read-obsidian'
import {
  articleNote,
  bookmark,
  editions,
  eventful,
  everyKind,
  idOf,
  mark,
  material,
  ownEvents,
  vocabulary,
} from './sample'
import { everyReference, hardWords, otherWork, partOf, plainOptions, textOf } from './text-files'

const obsidianOf = (from: Parameters<typeof partOf>[0], options: Partial<ExportOptions> = {}) =>
  textOf(writeObsidian, [partOf(from, options, 'obsidian')])

const without = (...left: Includable[]) => ({
  include: { ...plainOptions.include, ...Object.fromEntries(left.map((key) => [key, false])) },
})

const signsIn = (file: string) => file.match(/\^lesespur-[^\s]*/g) ?? []

describe('an export for Obsidian', () => {
  it('stands as in obsidian.de.md', async () => {
    const from = material([...everyKind, ...ownEvents], eventful)
    const file = obsidianOf(from, { ...everyReference, timeline: true })
    await expect(file).toMatchFileSnapshot('../../fixtures/export/obsidian.de.md')
  })

  it('gives each annotation and event one block id that stays the same, of letters, digits and hyphens', () => {
    const from = material([...everyKind, ...ownEvents], eventful)
    const signs = signsIn(obsidianOf(from, { timeline: true }))
    expect(new Set(signs).size).toBe(signs.length)
    expect(signs).toHaveLength(everyKind.length + eventful.events.length)
    for (const sign of signs) expect(sign).toMatch(/^\^[A-Za-z0-9-]+$/)
    const rearranged = signsIn(
      obsidianOf(from, { timeline: true, grouping: 'tag', order: 'time', language: 'en' }),
    )
    expect(rearranged.toSorted()).toEqual(signs.toSorted())
    expect(signs).toContain(`^lesespur-${idOf(1)}`)
  })

  it('has empty lines around an id below a callout, and none in the list of bookmarks', () => {
    const file = obsidianOf(material(everyKind))
    expect(file.match(/\n\n\^lesespur-\S+\n(?=\n|$)/g)).toHaveLength(6)
    expect(file.match(/^- .* \^lesespur-\S+$/gm)).toHaveLength(2)
  })

  it('has one head for several works', () => {
    const parts: ExportParts = [
      partOf(material([mark(1, 'Stein')]), {}, 'obsidian'),
      partOf(material([mark(2, 'Stein')], otherWork), {}, 'obsidian'),
    ]
    const file = textOf(writeObsidian, parts)
    expect(parse(file.split('---\n')[1] ?? '')).toMatchObject({
      title: 'Über Brücken: was trägt?; Über Tunnel – Anmerkungen',
      aliases: ['Brücken', 'Tunnel'],
    })
    expect(withoutProperties(file).match(/^# .*$/gm)).toEqual(['# Über Brücken: was trägt?', '# Über Tunnel'])
    expect(file.match(/^---$/gm)).toHaveLength(2)
  })

  test.for([
    { left: 'quotes', gone: '==Niemand', stays: '> [!note] Abs. 3 · Offene Frage\n>\n> Nachfragen!' },
    { left: 'notes', gone: 'Nachfragen!', stays: '==Niemand' },
    { left: 'categories', gone: 'Offene Frage', stays: '> [!quote] Abs. 3\n' },
    { left: 'tags', gone: 'statik', stays: '*12. August 2025*\n' },
    { left: 'dates', gone: 'August 2025*', stays: '> #statik #offene-Fragen' },
  ] as const)('leaves out $left', ({ left, gone, stays }) => {
    expect(obsidianOf(material(everyKind))).toContain(gone)
    expect(obsidianOf(material(everyKind), without(left))).not.toContain(gone)
    expect(obsidianOf(material(everyKind), without(left))).toContain(stays)
  })

  it('says so when there is nothing in it', () => {
    expect(obsidianOf(material([]))).toContain('enthält keine Anmerkungen')
  })

  it('is written without delay for ten thousand annotations', () => {
    const told: number[] = []
    const marks = Array.from({ length: 10_000 }, () => mark(1, 'Stein', { note: 'Notiz' }))
    void writeObsidian([partOf(material(marks), everyReference, 'obsidian')], (done) => told.push(done))
    expect(told).toHaveLength(200)
  })
})

describe('a callout', () => {
  const bare = without('tags', 'categories', 'dates', 'notes')

  it('says exactly the marked words, between the signs of a mark', () => {
    fc.assert(
      fc.property(fc.array(hardWords, { minLength: 1, maxLength: 3 }), (texts) => {
        const marks = texts.map((text, index) => mark(index, text, { text: 'f'.repeat(64) }))
        const file = obsidianOf(material(marks), { ...bare, order: 'time', grouping: 'none' })
        const callouts = calloutsIn(withoutMarks(file))
        expect(callouts.map(({ blocks }) => blocks.join('\n\n'))).toEqual(texts)
        expect(callouts.every(({ kind }) => kind === 'quote')).toBe(true)
        expect(signsIn(withoutProperties(file))).toHaveLength(texts.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('marks each line by itself and escapes every sign that could end the mark', () => {
    const words = mark(1, 'a=\n==b==\n\nc', { text: 'f'.repeat(64) })
    expect(obsidianOf(material([words]), bare)).toContain(
      '> [!quote] Stelle fehlt\n> ==a\\===\\\n> ==\\=\\=b\\=\\===\n>\n> ==c==\n',
    )
  })

  it('holds its note, whatever Markdown that is', () => {
    const hardNote = fc.oneof(
      hardWords,
      fc
        .array(
          fc.constantFrom(
            '%%',
            '$$',
            '```',
            '~~~',
            '\n',
            '\n\n',
            '# ',
            '> ',
            '---',
            '^lesespur-x',
            '<b>',
            '- a',
            'Wort',
          ),
          { minLength: 1 },
        )
        .map((pieces) => pieces.join('')),
    )
    const notes = fc.array(
      hardNote.filter((note) => note.trim() !== ''),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(notes, (all) => {
        const marks = all.map((note, index) =>
          mark(index + 1, ['Last', 'Stahl', 'Stein'][index] ?? '', { note }),
        )
        const file = withoutProperties(obsidianOf(material([articleNote(9, all[0] ?? ''), ...marks])))
        const callouts = calloutsIn(file)
        expect(callouts.map(({ blocks }) => blocks.at(-1))).toEqual([
          '19. August 2025',
          ...marks.map(({ created }) => `${String(Number(created.slice(8, 10)))}. August 2025`),
        ])
        expect(callouts.slice(1).map(({ blocks }) => blocks[0])).toEqual(
          ['==Last==', '==Stahl==', '==Stein=='].slice(0, all.length),
        )
        const outside = file.split('\n').filter((line) => line !== '' && !line.startsWith('>'))
        expect(outside.filter((line) => !/^(#{1,2} |\^lesespur-0|Ada Beispiel, )/.test(line))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test.for(['Offen: %% hier', 'Formel $$ x', 'Text\n```js\noffen'])(
    'closes what a note leaves open: %j',
    (note) => {
      expect(obsidianOf(material([mark(1, 'Stein', { note })]))).toMatch(/> (`{3,})text\n(> .*\n)+> \1\n/)
    },
  )

  it('has its tags outside of italics, where Obsidian knows them', () => {
    const file = obsidianOf(material([mark(1, 'Stein', { tags: [1, 2] })]))
    expect(file).toContain('\n> *11. August 2025* · #statik #offene-Fragen\n')
  })

  it('becomes an item where a bookmark has a name that looks like Markdown', () => {
    const file = obsidianOf(material([bookmark(7, 'Stein', '- [ ] # 1. *so*')]))
    expect(file).toContain('\n- \\- \\[ \\] # 1. \\*so\\* · *Abs. 2 · 17. August 2025* ^lesespur-')
  })
})

describe('a tag for Obsidian', () => {
  test.for([
    ['offene Fragen', 'offene-Fragen'],
    ['Krieg/2022', 'Krieg/2022'],
    ['1984', '_1984'],
    ['2024/01', '_2024/01'],
    ['C++ & Co.', 'C-Co'],
    ['a // b', 'a/b'],
    ['#wichtig!', 'wichtig'],
    ['Straße_2-b', 'Straße_2-b'],
    ['שלום', 'שלום'],
    ['🌉', '🌉'],
    ['e\u0301tude', 'étude'],
    ['!?', ''],
  ])('makes of “%s” “%s”', ([name = '', tag]) => {
    expect(obsidianTag(name)).toBe(tag)
  })

  it('has nothing that Obsidian takes in no tag, whatever its name is', () => {
    fc.assert(
      fc.property(hardWords, (name) => {
        const tag = obsidianTag(name)
        expect(tag).not.toMatch(/[\s\u2000-\u206F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]|^\/|\/$|\/\//)
        expect(tag).not.toMatch(/^[\d/]+$/)
        expect(obsidianTag(tag)).toBe(tag)
      }),
    )
  })
})

describe('the properties of a file', () => {
  it('are read by a parser of YAML as they are meant', () => {
    fc.assert(
      fc.property(hardWords, fc.array(hardWords, { maxLength: 4 }), (title, names) => {
        const words = `x${title.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD]/gu, ' ')}x`
        const { edition, text } = editions.de
        const [, ...blocks] = edition.blocks
        const own = { ...edition, blocks: [{ id: 't', type: 'title' as const, text: words }, ...blocks] }
        const tags = vocabulary.tags.map((tag, index) => ({ ...tag, name: names[index] ?? tag.name }))
        const from = material([mark(1, 'Stein', { tags: [1, 2] })], {
          editions: [{ edition: own, text }],
          vocabulary: { ...vocabulary, tags },
        })
        const lines = frontMatter([partOf(from, {}, 'obsidian')]).split('\n')
        expect([lines[0], lines.at(-1)]).toEqual(['---', '---'])
        expect(lines.filter((line) => line === '---')).toHaveLength(2)
        const read: unknown = parse(lines.slice(1, -1).join('\n'))
        expect(read).toEqual({
          title: `${words.replace(/\s+/g, ' ')} – Anmerkungen`,
          author: ['Ada Beispiel'],
          date: '2025-08-15',
          source: 'Ada Beispiel: Über Brücken: was trägt?.',
          aliases: ['Brücken'],
          ...optional('tags', [...new Set(tags.map(({ name }) => obsidianTag(name)))].filter(Boolean).sort()),
        })
      }),
    )
  })

  it('quote every text so that YAML and JSON read the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(hardWords, fc.constantFrom('yes', 'null', '~', '1.0', '2025-01-01', '- a', 'a: b', '')),
        (text) => {
          const read: unknown = parse(`key: ${quoted(text)}`)
          const words = text.replace(/\s+/g, ' ').trim()
          expect(read).toEqual({ key: words })
          expect(JSON.parse(quoted(text))).toBe(words)
        },
      ),
    )
  })
})

const optional = (key: string, list: readonly string[]) => (list.length > 0 ? { [key]: list } : {})
