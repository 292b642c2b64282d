import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { noteMarkdown } from '../../../src/shared/export/markdown-note'
import { readMarkdown } from './read-markdown'
import { articleNote, mark, material } from './sample'
import { markdownOf, plainOptions } from './text-files'

const exported = (notes: readonly string[], quotes = true) =>
  markdownOf(
    material([
      articleNote(9, notes[0] ?? 'x'),
      ...notes.map((note, index) =>
        mark(index + 1, ['Last', 'Stahl', 'Stein', 'sicher'][index] ?? 'Bogen', { note }),
      ),
    ]),
    { include: { ...plainOptions.include, quotes } },
  )

describe('a note in Markdown', () => {
  test.for([
    { what: 'plain words', note: 'Quelle?' },
    {
      what: 'emphasis, links and lists',
      note: 'Ein **Wort**, [hier](https://x.org).\n\n- eins\n- zwei\n\n1. drei',
    },
    { what: 'tags and code in a line', note: '#donezk und `a < b` und a<b' },
    { what: 'links in angle brackets', note: '<https://x.org/?a=b> und <ada@example.org>' },
    { what: 'code by indentation', note: '    let x = 1' },
  ])('goes out verbatim with $what', ({ note }) => {
    expect(noteMarkdown(note)).toBe(note)
  })

  test.for([
    { what: 'a heading', note: '# These\nText', markdown: '+ # These\n  Text' },
    { what: 'an underlined heading', note: 'These\n---', markdown: '+ These\n  ---' },
    { what: 'an open fence', note: '```js\nlet x\n\ny', markdown: '+ ```js\n  let x\n\n  y' },
    { what: 'a quote', note: '> fremdes Wort', markdown: '+ > fremdes Wort' },
    { what: 'a rule', note: '---', markdown: '+ ---' },
  ])('stands in a list item with $what', ({ note, markdown }) => {
    expect(noteMarkdown(note)).toBe(markdown)
  })

  test.for([
    { what: 'an open comment', note: 'a\n<!-- weg' },
    { what: 'a script', note: '<script>alert(1)' },
    { what: 'an open element', note: 'Siehe <details> hier' },
    { what: 'a comment in a list', note: '- <!--\n- b' },
    { what: 'a link’s definition', note: '[1]: https://x.org' },
    { what: 'a footnote with fences', note: 'a[^1]\n\n[^1]: ````x````' },
  ])('stands as plain text in a fence with $what', ({ note }) => {
    const [block] = readMarkdown(noteMarkdown(note))
    expect(block).toEqual({ type: 'code_block', level: 0, text: `${note}\n` })
  })

  const lines = fc.constantFrom(
    'Wort',
    '',
    '# Titel',
    '## Zwei',
    '===',
    '---',
    '***',
    '```',
    '~~~~',
    '````js',
    '> Zitat',
    '- Punkt',
    '+ Plus',
    '1. Eins',
    '    Code',
    '  eingerückt',
    '\tTab',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<script>',
    '<?php',
    '<![CDATA[',
    '[a]: b',
    '[Abs]: x',
    '| a | b |',
    '|---|---|',
    '*offen',
    '**',
    '`',
    '\\',
    '<a href="',
    '">',
    '- ```',
    '  - # tief',
    '> ```',
    '&lt;',
    '🌉',
    '- <!--',
    '+ ---',
    ' ',
    '\r',
    '- - -',
    '[^1]: n',
    '<b>x',
  )
  const notes = fc.array(
    fc
      .array(lines, { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('\n'))
      .filter((note) => note.trim() !== ''),
    { minLength: 1, maxLength: 4 },
  )

  it('never swallows or imitates what stands around it', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const blocks = readMarkdown(exported(all))
        const headings = blocks.filter(({ type }) => type === 'heading').map(({ text }) => text)
        expect(headings.slice(0, 2)).toEqual(['Über Brücken: was trägt?', 'Notiz zum Artikel'])
        expect(headings.slice(2)).toEqual([
          'Was hält eine Brücke?',
          ...(all.length === 4 ? ['Wer hat # 1 gebaut?'] : []),
        ])
        const quotes = blocks.filter(({ type }) => type === 'block_quote').map(({ text }) => text)
        expect(quotes).toEqual(['Last', 'Stahl', 'Stein', 'sicher'].slice(0, all.length))
        const metas = blocks.filter(
          ({ type, text }) => type === 'paragraph' && / · .*August 2025$/.test(text),
        )
        expect(metas).toHaveLength(all.length)
        expect(blocks.some(({ type }) => type === 'html_block')).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('is set off from the next one where there are no quotes', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const blocks = readMarkdown(exported(all, false))
        const metas = blocks.filter(
          ({ type, text }) => type === 'paragraph' && / · .*August 2025$/.test(text),
        )
        expect(metas).toHaveLength(all.length)
        expect(blocks.filter(({ type }) => type === 'heading')).toHaveLength(all.length === 4 ? 4 : 3)
      }),
    )
  })

  test.for(['[', '<a', '`', '- ', '\n ', '<a:', '[a'])('is quick for a long note of “%s”', (piece) => {
    expect(noteMarkdown(`a${piece.repeat(50_000)}`)).not.toBe('')
  })
})
