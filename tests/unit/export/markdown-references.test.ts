import { Parser } from 'commonmark'
import fc from 'fast-check'
import { marked } from 'marked'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { Annotation } from '../../../src/shared/annotation/annotation'
import type { CitedRun } from '../../../src/shared/citation/citation'
import { embeddedData } from '../../../src/shared/export/embedded-data'
import type { ExportParts } from '../../../src/shared/export/format'
import { writeMarkdown } from '../../../src/shared/export/markdown'
import { citationMarkdown } from '../../../src/shared/export/markdown-citation'
import type { Grouping } from '../../../src/shared/export/options'
import { quotesIn, readMarkdown } from './read-markdown'
import { articleNote, eventful, everyKind, mark, material, ownEvents } from './sample'
import { everyReference, hardWords, markdownOf, otherWork, partOf, plainOptions, textOf } from './text-files'

const two: ExportParts = [
  partOf(material(everyKind.slice(0, 3)), everyReference, 'markdown'),
  partOf(material([mark(9, 'Stahl trägt', { note: 'Tunnel?' })], otherWork), everyReference, 'markdown'),
]

const written = (runs: readonly CitedRun[]) =>
  citationMarkdown({ text: runs.map(({ text }) => text).join(''), runs })

describe('references in Markdown', () => {
  it('stand below each quote and at the end of each entry, work after work, as in references.de.md', async () => {
    await expect(textOf(writeMarkdown, two)).toMatchFileSnapshot('../../fixtures/export/references.de.md')
  })

  it('lead back from every passage, bookmarks too', () => {
    const markdown = markdownOf(material(everyKind), everyReference)
    expect(
      markdown.match(/\[Stelle öffnen\]\(lesespur:\/\/open\/bridges\/(de|en)\/[0-9a-f-]+\)/g),
    ).toHaveLength(7)
    expect(quotesIn(markdown)).toEqual(quotesIn(markdownOf(material(everyKind))))
  })

  test.for([
    {
      what: 'italics',
      runs: [{ text: 'Ada: ' }, { text: 'Brücken', italic: true }, { text: ', 3.' }],
      markdown: 'Ada: *Brücken*, 3.',
    },
    { what: 'signs', runs: [{ text: '1. *a* [b]' }], markdown: '1\\. \\*a\\* \\[b\\]' },
    {
      what: 'spaces in italics',
      runs: [{ text: 'In' }, { text: ' Brücken ', italic: true }, { text: 'S. 3' }],
      markdown: 'In *Brücken* S. 3',
    },
    {
      what: 'a sign beside a letter',
      runs: [{ text: '„Was?“', italic: true }, { text: 'und' }],
      markdown: '*„Was?“*&#117;nd',
    },
    {
      what: 'italics in a row',
      runs: [
        { text: 'a', italic: true },
        { text: 'b', italic: true },
      ],
      markdown: '*ab*',
    },
    { what: 'nothing', runs: [], markdown: '' },
  ] as const)('write a citation with $what', ({ runs, markdown }) => {
    expect(written(runs)).toBe(markdown)
  })

  it('say exactly the words of a citation, and which are in italics', () => {
    const run = fc.record({ text: hardWords, italic: fc.constantFrom(true as const, undefined) })
    const runs = fc.array(
      run.map(({ text, italic }) => (italic ? { text, italic } : { text })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(runs, (all) => {
        const [paragraph, ...others] = Array.from(childrenOf(new Parser().parse(written(all))))
        expect(others).toEqual([])
        const spaced = all
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim()
        expect(paragraph ? wordsOf(paragraph, false) : '').toBe(spaced)
        const slanted = all
          .filter(({ italic }) => italic)
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, '')
        expect((paragraph ? wordsOf(paragraph, true) : '').replace(/\s/g, '')).toBe(slanted)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the Markdown of quotes', () => {
  // HTML has no carriage returns.
  const inHtml = hardWords.map((words) => words.replaceAll('\r', '')).filter((words) => words !== '')

  it('reads the same to a second parser', () => {
    fc.assert(
      fc.property(fc.array(inHtml, { minLength: 1, maxLength: 3 }), (texts) => {
        const marks = texts.map((text, index) => mark(index, text, { text: 'f'.repeat(64) }))
        const markdown = markdownOf(material(marks), { order: 'time', grouping: 'none' })
        expect(quotesByMarked(markdown)).toEqual(texts)
      }),
      { numRuns: 1000 },
    )
  })

  it('holds each note as it reads by itself', () => {
    fc.assert(
      fc.property(
        fc.array(
          hardWords.filter((note) => note.trim() !== ''),
          { minLength: 1, maxLength: 3 },
        ),
        (notes) => {
          const marks = notes.map((note, index) =>
            mark(index + 1, ['Last', 'Stahl', 'Stein'][index] ?? '', { note }),
          )
          const markdown = markdownOf(material(marks), { include: { ...plainOptions.include, dates: false } })
          expect(quotesIn(markdown)).toEqual(['Last', 'Stahl', 'Stein'].slice(0, notes.length))
          const metas = readMarkdown(markdown).filter(({ text }) => /^Abs\. \d · Aussage$/.test(text))
          expect(metas).toHaveLength(notes.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('arrangements in Markdown', () => {
  test.for([
    { grouping: 'category', headings: ['Aussage', 'Beleg', 'Offene Frage', 'Wichtig'] },
    { grouping: 'tag', headings: ['statik', 'Ohne Schlagwort'] },
    {
      grouping: 'day',
      headings: ['11. August 2025', '12. August 2025', '13. August 2025', '16. August 2025'],
    },
  ] as const satisfies { grouping: Grouping; headings: string[] }[])(
    'by $grouping have their own headings and name the question of each passage',
    ({ grouping, headings }) => {
      const marks = everyKind.filter(({ motivation }) => /highlighting|commenting/.test(motivation))
      const markdown = markdownOf(material(marks), { grouping, which: { kind: 'edition', edition: 'de' } })
      const read = readMarkdown(markdown)
      expect(read.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual(headings)
      expect(markdown).toContain('*Abs. 3 · zu „Wer hat # 1 gebaut?“ · Offene Frage · 11. August 2025*')
      expect(markdown).toContain('*Vorspann · Aussage · 13. August 2025*')
    },
  )

  it('by question put the excerpts of its answer below the question', () => {
    const read = readMarkdown(markdownOf(material([mark(1, 'Stein'), mark(2, 'Bogen'), mark(3, 'weiß es')])))
    expect(read.flatMap(({ type, text }) => (type === 'paragraph' ? [] : text)).slice(1)).toEqual([
      'Was hält eine Brücke?',
      'Bogen',
      'Stein',
      'Wer hat # 1 gebaut?',
      'weiß es',
    ])
  })

  it('say whose an annotation is that is not the reader’s own', () => {
    const from = { set: '30000000-0000-4000-8000-000000000000', name: 'Klasse *9b*' }
    const theirs = v.parse(Annotation, { ...articleNote(5, 'Gut.'), from })
    expect(markdownOf(material([theirs]), { others: true })).toContain('· von Klasse \\*9b\\**')
  })
})

describe('the data in Markdown', () => {
  const withData = { carriesData: true }

  it('stands in one comment at the end that nothing in it closes', () => {
    fc.assert(
      fc.property(fc.oneof(hardWords, fc.constant('--><script>alert(1)</script><!--')), (words) => {
        fc.pre(words.trim() !== '')
        const parts: ExportParts = [
          partOf(
            material([articleNote(5, words), mark(1, words, { text: 'f'.repeat(64), note: words })]),
            withData,
            'markdown',
          ),
        ]
        const markdown = textOf(writeMarkdown, parts)
        const json = embeddedData(parts) ?? ''
        expect(markdown.endsWith(`\n\n<!-- lesespur-annotations\n${json}\n-->\n`)).toBe(true)
        const last = readMarkdown(markdown).at(-1)
        expect(last).toEqual({
          type: 'html_block',
          level: 0,
          text: `<!-- lesespur-annotations\n${json}\n-->`,
        })
        expect(JSON.parse(json)).toBeTypeOf('object')
      }),
    )
  })

  it('changes nothing above it, and is left out where something is left out', () => {
    const plain = markdownOf(material(everyKind))
    expect(markdownOf(material(everyKind), withData).startsWith(plain)).toBe(true)
    const include = { ...plainOptions.include, tags: false }
    expect(markdownOf(material(everyKind), { ...withData, include })).not.toContain('<!--')
  })
})

describe('a long export', () => {
  it('tells now and then how far it is', () => {
    const marks = Array.from({ length: 120 }, () => mark(1, 'Stein'))
    const told: number[] = []
    const parts: ExportParts = [
      partOf(material(marks), {}, 'markdown'),
      partOf(material([...marks, ...ownEvents], eventful), {}, 'markdown'),
    ]
    void writeMarkdown(parts, (done) => told.push(done))
    expect(told).toEqual([50, 100, 150, 200])
  })
})

type HtmlNode = DefaultTreeAdapterTypes.Node

/** The quotes of a document as a second parser of Markdown and one of HTML have them. */
function quotesByMarked(markdown: string): string[] {
  const { childNodes } = parseFragment(marked.parse(markdown, { async: false }))
  return childNodes
    .filter(({ nodeName }) => nodeName === 'blockquote')
    .map((quote) =>
      htmlChildren(quote)
        .filter(({ nodeName }) => nodeName === 'p')
        .map(htmlText)
        .join('\n\n'),
    )
}

const htmlChildren = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : [])
const htmlText = (node: HtmlNode): string => {
  if (node.nodeName === 'br') return '\n'
  return 'value' in node ? node.value : htmlChildren(node).map(htmlText).join('')
}

type MarkdownNode = ReturnType<Parser['parse']>

function* childrenOf(node: MarkdownNode): Generator<MarkdownNode> {
  for (let child = node.firstChild; child; child = child.next) yield child
}

/** The words of a paragraph, or only those in italics. */
function wordsOf(node: MarkdownNode, italics: boolean): string {
  return Array.from(childrenOf(node), (child) => {
    if (child.type === 'emph') return wordsOf(child, false)
    return italics ? '' : (child.literal ?? wordsOf(child, false))
  }).join('')
}
