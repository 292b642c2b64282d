import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import type { ExportParts } from '../../../src/shared/export/format'
import { writeObsidian } from '../../../src/shared/export/obsidian'
import { readObsidian } from '../../../src/shared/export/obsidian-file'
import { updateObsidian } from '../../../src/shared/export/obsidian-update'
import type { ExportOptions } from '../../../src/shared/export/options'
import {
  articleNote,
  bookmark,
  eventful,
  everyKind,
  idOf,
  mark,
  material,
  ownEvent,
  ownEvents,
} from './sample'
import { everyReference, otherWork, partOf, plainOptions, textOf } from './text-files'

const fileOf = (annotations: readonly Annotation[], options: Partial<ExportOptions> = {}) =>
  textOf(writeObsidian, [partOf(material(annotations, eventful), options, 'obsidian')])

const idsIn = (file: string) => readObsidian(file.replace(/^\uFEFF/, '')).blocks.map(({ id }) => id)
const sign = (number: number) => `lesespur-${idOf(number)}`

/** The lines of one block, its id last. */
function blockIn(file: string, id: string): string[] {
  const { blocks, lines } = readObsidian(file.replace(/^\uFEFF/, ''))
  const found = blocks.find((block) => block.id === id)
  if (!found) return []
  const { first, until, last } = found
  const own = lines.slice(first, until).map(({ text }) => text.trim())
  return found.form === 'item' ? own : [...own, lines[last]?.text.trim() ?? '']
}

const first = [mark(1, 'Stein'), mark(3, 'weiß es')]
const all = [...first, mark(2, 'Stahl trägt', { note: 'Warum?', tags: [2] })]

describe('an update of a file for Obsidian', () => {
  it('works new and changed blocks in and leaves the reader’s own lines, as in obsidian-updated.de.md', async () => {
    const present = fileOf(first)
      .replace('aliases:\n', 'status: gelesen # von mir\naliases:\n')
      .replace('\n## Wer hat', '\nMein Gedanke zu Stein.\n\n## Eigenes\n\n- [ ] nachschlagen\n\n## Wer hat')
    const fresh = fileOf([...all, bookmark(4, 'Bogen')])
    await expect(updateObsidian(present, fresh)).toMatchFileSnapshot(
      '../../fixtures/export/obsidian-updated.de.md',
    )
  })

  it('changes nothing where nothing is new', () => {
    const file = fileOf([...everyKind, ...ownEvents], { ...everyReference, timeline: true })
    expect(updateObsidian(file, file)).toBe(file)
  })

  it('brings a part up to the whole, as if the whole had been exported at once', () => {
    const marks = [
      ...all,
      mark(4, 'Bogen'),
      mark(5, 'Vorspann'),
      bookmark(6, 'Balken'),
      bookmark(7, 'Stein'),
      articleNote(8, 'Gut.'),
    ]
    fc.assert(
      fc.property(
        fc.subarray(marks, { minLength: 1 }),
        fc.constantFrom('question' as const, 'day' as const, 'category' as const, 'none' as const),
        (some, grouping) => {
          // Without a heading above the marks, that of a note on the article would be new between them.
          fc.pre(grouping !== 'none' || some.some(({ motivation }) => motivation === 'describing'))
          const options = { grouping, include: { ...plainOptions.include, links: true, tags: false } }
          const fresh = fileOf(marks, options)
          expect(updateObsidian(fileOf(some, options), fresh)).toBe(fresh)
        },
      ),
    )
  })

  it('renews a block in place, wherever the reader has moved it', () => {
    const present = `${fileOf(first)}\n# Mein Ort\n\n> [!quote] Abs. 2\n> alt\n\n^${sign(2)}\n`
    const updated = updateObsidian(present, fileOf(all))
    expect(idsIn(updated)).toEqual([sign(1), sign(3), sign(2)])
    expect(updated).toContain('\n# Mein Ort\n\n> [!quote] Abs. 2 · Aussage\n> ==Stahl trägt==\n>\n> Warum?\n')
    expect(updated).not.toContain('> alt')
  })

  it('keeps what the fresh export does not have', () => {
    const updated = updateObsidian(fileOf(all), fileOf([mark(1, 'Stein', { note: 'neu' })]))
    expect(idsIn(updated)).toEqual([sign(2), sign(1), sign(3)])
    expect(updated).toContain('> neu')
  })

  test.for([
    ['no properties', (file: string) => file.replace(/^---\n.*?\n---\n\n/s, '')],
    ['another title', (file: string) => file.replace('# Über Brücken: was trägt?', '# Brücken, gelesen')],
    ['another heading', (file: string) => file.replace('## Was hält eine Brücke?', '## Halt')],
    ['ends of lines of Windows', (file: string) => file.replaceAll('\n', '\r\n')],
    ['a byte order mark', (file: string) => `\uFEFF${file}`],
    ['no end to its last line', (file: string) => file.trimEnd()],
    ['no empty lines around an id', (file: string) => file.replace(/\n\n(\^.*)\n/g, '\n$1\n')],
    ['an id whose callout is gone', (file: string) => file.replace(/> \[!quote\].*?\n\n\^/s, '^')],
    [
      'a thought between a callout and its id',
      (file: string) => file.replace('\n\n^', '\n\nMein Gedanke\n\n^'),
    ],
    [
      'code with a heading in it',
      (file: string) => file.replace('\n## Was', '\n```sh\n## Was hält eine Brücke?\n```\n\n## Was'),
    ],
  ] as const)('keeps a file with %s and has each block once', ([, changed]) => {
    const present = changed(fileOf(first))
    const fresh = fileOf(all)
    const updated = updateObsidian(present, fresh)
    expect(idsIn(updated).toSorted()).toEqual([sign(1), sign(2), sign(3)])
    for (const id of idsIn(fresh)) expect(blockIn(updated, id)).toEqual(blockIn(fresh, id))
    expect(updated.startsWith(present.slice(0, 4))).toBe(true)
    if (present.includes('\r\n')) expect(updated.replaceAll('\r\n', '')).not.toContain('\n')
    expect(updated.includes('Mein Gedanke')).toBe(present.includes('Mein Gedanke'))
    expect(updated.match(/^# /gm)).toHaveLength(1)
    expect(updateObsidian(updated, fresh)).toBe(updated)
  })

  it('puts a whole export below a file of the reader’s own, once', () => {
    const own = '---\ntags: [a]\n---\n\n# Meins\n\n> [!quote] Zitat\n\n^mein-zitat'
    const fresh = fileOf(first)
    const updated = updateObsidian(own, fresh)
    expect(updated.startsWith(`${own}\n\n# Über Brücken: was trägt?\n`)).toBe(true)
    expect(fresh.endsWith(updated.slice(own.length + 1))).toBe(true)
    expect(updateObsidian(updated, fresh)).toBe(updated)
  })

  test.for(['', '\uFEFF', '\n\n'])('makes the export of an empty file (%j)', (empty) => {
    expect(updateObsidian(empty, fileOf(first)).replace('\uFEFF', '')).toBe(fileOf(first))
  })

  it('leaves a file as it is where there is nothing to work in', () => {
    for (const file of ['Meins', fileOf(first)]) expect(updateObsidian(file, fileOf([]))).toBe(file)
  })

  it('turns an item into a callout and back where an event gets a note or loses it', () => {
    const event = { title: 'Einsturz', date: '2020', lane: 'own' } as const
    const exported = (note?: string) => fileOf([ownEvent(23, event, note)], { timeline: true })
    const [bare, noted] = [exported(), exported('Woher?')]
    expect(updateObsidian(bare, noted)).toBe(noted)
    expect(updateObsidian(noted, bare)).toBe(bare)
  })

  it('keeps works apart that stand in one file', () => {
    const bridges = partOf(material([mark(1, 'Stein')]), {}, 'obsidian')
    const tunnels = partOf(material([mark(2, 'Stein')], otherWork), {}, 'obsidian')
    const both: ExportParts = [bridges, tunnels]
    const present = textOf(writeObsidian, both)
    const fresh = textOf(writeObsidian, [
      partOf(material([mark(1, 'Stein'), mark(4, 'Stahl')]), {}, 'obsidian'),
    ])
    expect(idsIn(updateObsidian(present, fresh))).toEqual([sign(4), sign(1), sign(2)])
    const one = textOf(writeObsidian, [bridges])
    expect(idsIn(updateObsidian(one, textOf(writeObsidian, [tunnels])))).toEqual([sign(1), sign(2)])
    expect(idsIn(updateObsidian(one, present))).toEqual([sign(1), sign(2)])
  })

  test.for([
    ['tags:\n  - "a"\n  - b c\n', 'tags:\n  - "a"\n  - b c\n  - "offene-Fragen"\n'],
    ['tags:\n- a\n', 'tags:\n- a\n- "offene-Fragen"\n'],
    ['tags:\n', 'tags:\n  - "offene-Fragen"\n'],
    ['tags: [a, "b"]\n', 'tags: [a, "b", "offene-Fragen"]\n'],
    ['tags: []\n', 'tags: ["offene-Fragen"]\n'],
    ['tags: a, b\n', 'tags:\n  - "a"\n  - "b"\n  - "offene-Fragen"\n'],
    ['tags: [Offene-fragen]\n', 'tags: [Offene-fragen]\n'],
    ['tags: &x [a]\n', 'tags: &x [a]\n'],
    ['tags: >\n  a b\n', 'tags: >\n  a b\n'],
    ['mine: 1 # x\n', 'mine: 1 # x\ntags:\n  - "offene-Fragen"\n'],
  ])('adds a tag that is missing to %j', ([properties = '', updated = '']) => {
    const title = "title: 'Über Brücken: was trägt? – Anmerkungen'"
    const body = (file: string) => file.replace(/^---\n.*?\n---\n/s, '')
    const present = `---\n${title}\n${properties}---\n${body(fileOf(all))}`
    expect(updateObsidian(present, fileOf(all))).toBe(`---\n${title}\n${updated}---\n${body(fileOf(all))}`)
  })

  it('adds no tag to properties that have another title', () => {
    const present = fileOf(first).replace(/title: .*/, 'title: Meins')
    expect(updateObsidian(present, fileOf(all))).not.toContain('\ntags:')
  })

  it('works ten thousand annotations in without delay', () => {
    const marks = Array.from({ length: 10_000 }, () => mark(1, 'Stein', { note: 'n' })).map((one, index) => ({
      ...one,
      id: idOf(index + 100),
    }))
    const fresh = fileOf(marks)
    expect(idsIn(updateObsidian(fileOf(marks.slice(0, 1)), fresh))).toHaveLength(10_000)
    expect(idsIn(updateObsidian(fileOf(marks.filter((_, index) => index % 2 === 0)), fresh))).toHaveLength(
      10_000,
    )
  })
})

describe('whatever the reader has written', () => {
  const note = fc
    .array(
      fc.constantFrom('Wort', '\n', '\n\n', '# ', '> ', '[!quote] x', `^${sign(1)}`, '- a', '```', '---'),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => pieces.join(''))
    .filter((words) => words.trim() !== '')
  const anyAnnotations = fc
    .tuple(note, note, note)
    .map(([a, b, c]) => [
      mark(1, 'Stein', { note: a, tags: [1] }),
      mark(2, 'Stahl trägt', { note: b }),
      mark(3, 'weiß es', { category: 'question' }),
      mark(4, 'arch leads', { edition: 'en', note: c }),
      articleNote(5, a),
      bookmark(6, 'Bogen', b),
      bookmark(7, 'Stein'),
      ...ownEvents,
    ])
  const ownLine = fc.constantFrom(
    'Mein Gedanke',
    '- mein Punkt',
    '  eingerückt',
    '## Mein Titel',
    '# Mein Teil',
    '^meine-id',
    '| a |',
    '%%',
    '---',
    '<b>',
    '1. eins',
    '[[Seite#^lesespur-x]]',
  )
  const ownLines = fc.array(
    fc.record({
      at: fc.nat(),
      line: ownLine,
      quote: fc.boolean(),
      end: fc.constantFrom('\n', '\r\n'),
    }),
    { maxLength: 8 },
  )
  const wishes = fc.record({
    grouping: fc.constantFrom('question', 'category', 'tag', 'day', 'event', 'none'),
    timeline: fc.boolean(),
  } as const)

  /** Puts the reader's lines between blocks, below callouts and between callouts and their ids, but not into callouts. */
  function withOwn(file: string, own: { at: number; line: string; quote: boolean; end: string }[]): string {
    const pieces = file.match(/(?:>.*\n)+|---\ntitle(?:.*\n)+?---\n|.*\n/g) ?? []
    own.forEach(({ at, line, quote, end }, number) => {
      const place = 1 + (at % pieces.length)
      const words = `${line} ${String(number)}!`
      // A heading below a callout parts it from its id, and what is not an empty line below a quote is a part of it.
      const parts = /^\n*\^/.test(pieces.slice(place).join('')) && line.startsWith('#')
      if (!parts) pieces.splice(place, 0, quote ? `${end}> ${words}${end}${end}` : `${words}${end}`)
    })
    return pieces.join('')
  }

  it('stays, in its order, byte for byte, and every fresh block is there once', () => {
    fc.assert(
      fc.property(
        anyAnnotations,
        anyAnnotations,
        fc.infiniteStream(fc.boolean()),
        ownLines,
        wishes,
        wishes,
        (old, now, coins, own, before, after) => {
          const some = old.filter(() => coins.next().value)
          const fresh = fileOf(
            now.filter(() => coins.next().value),
            after,
          )
          const present = withOwn(fileOf(some, before), own)
          const updated = updateObsidian(present, fresh)
          const mine = (file: string) => file.match(/^.* \d!\r?\n/gm) ?? []
          expect(mine(updated)).toEqual(mine(present))
          const ids = idsIn(updated)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids).toEqual(expect.arrayContaining([...idsIn(present), ...idsIn(fresh)]))
          for (const id of idsIn(fresh)) expect(blockIn(updated, id)).toEqual(blockIn(fresh, id))
          expect(updateObsidian(updated, fresh)).toBe(updated)
        },
      ),
      { numRuns: 500 },
    )
  })
})
