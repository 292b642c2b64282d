import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { escapeInline, escapeText } from '../../../src/shared/export/markdown-text'
import { quotesIn, readMarkdown } from './read-markdown'
import { mark, material } from './sample'
import { hardWords, markdownOf } from './text-files'

const exported = (...quotes: string[]) =>
  markdownOf(material(quotes.map((quote, index) => mark(index, quote, { text: 'f'.repeat(64) }))), {
    order: 'time',
    grouping: 'none',
  })

describe('a quote in Markdown', () => {
  test.for([
    { text: '1. Stahl', markdown: '> 1\\. Stahl' },
    { text: 'um 8. Mai', markdown: '> um 8. Mai' },
    { text: '- Strich', markdown: '> \\- Strich' },
    { text: '# Titel', markdown: '> \\# Titel' },
    { text: 'C# und #tag', markdown: '> C# und \\#tag' },
    { text: '> Zitat', markdown: '> \\> Zitat' },
    { text: 'a > b & c', markdown: '> a > b & c' },
    { text: '<b>&amp;', markdown: '> \\<b>\\&amp;' },
    { text: '*a* _b_ `c` [d] a|b', markdown: '> \\*a\\* \\_b\\_ \\`c\\` \\[d\\] a\\|b' },
    { text: 'C:\\Pfad', markdown: '> C:\\\\Pfad' },
    { text: 'Ende  ', markdown: '> Ende&#32;&#32;' },
    { text: '    Code', markdown: '> &#32;&#32;&#32;&#32;Code' },
    { text: 'a\n\nb', markdown: '> a\n>\n> b' },
    { text: 'a\nb', markdown: '> a\\\n> b' },
    { text: '==x== %%y%% $z$', markdown: '> \\==x\\== \\%%y\\%% \\$z\\$' },
    { text: '🌉 👩‍👩‍👧 e\u0301 שלום', markdown: '> 🌉 👩‍👩‍👧 e\u0301 שלום' },
  ])('writes “$text” so that it reads the same', ({ text, markdown }) => {
    const written = exported(text)
    expect(written).toContain(`\n${markdown}\n\n*`)
    expect(quotesIn(written)).toEqual([text])
  })

  // Each line's end looked at from each one before it would take longer than any test may.
  it('is written with half a million empty lines in it', () => {
    const [first, empty, last = ''] = escapeText(`Stahl${'\n'.repeat(500_000)}Bogen`)
    expect([first, empty, last.slice(0, 5), last.slice(-5)]).toEqual(['Stahl', '', '&#10;', 'Bogen'])
  })

  it('reads back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(hardWords, (text) => {
        expect(quotesIn(exported(text))).toEqual([text])
      }),
      { numRuns: 1000 },
    )
  })

  it('reads back as it was beside others', () => {
    fc.assert(
      fc.property(fc.array(hardWords, { minLength: 2, maxLength: 5 }), (texts) => {
        expect(quotesIn(exported(...texts))).toEqual(texts)
      }),
    )
  })

  it('is quick for a long text of one sign', () => {
    for (const sign of [' ', '\n', '*', '&', '`'])
      expect(quotesIn(exported(`a${sign.repeat(20_000)}b`))).toHaveLength(1)
  })
})

describe('a title in Markdown', () => {
  it('is one heading with this text, whatever it holds', () => {
    fc.assert(
      fc.property(hardWords, (text) => {
        const oneLine = text.trim().replace(/\s+/g, ' ')
        fc.pre(oneLine !== '')
        expect(readMarkdown(`## ${escapeInline(text)}`)).toEqual([
          { type: 'heading', level: 2, text: oneLine },
        ])
      }),
    )
  })
})
