import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { cite, sampleCitation } from '../../../src/main/exchange/citing'
import type { CitationStyle } from '../../../src/shared/citation/citation'
import { quoted } from '../../../src/shared/citation/quoted'
import { editions, placeFrom } from './sample'

const copy = (style: CitationStyle, first: string, last?: string) =>
  cite({
    edition: editions.de,
    details: undefined,
    language: 'de',
    style,
    ...placeFrom(first, last).passage,
  })

describe('a quote with its citation', () => {
  it('is followed by the note where the style cites in notes', () => {
    expect(copy('chicago-notes', 'Stahl trägt Zug.')).toEqual({
      text: '„Stahl trägt Zug.“\n\nLesespur-Redaktion, „Über Brücken“ (Lesespur, 14. Mai 2025), Abs. 2.\n',
      html:
        '<p><span lang="de">„Stahl trägt Zug.“</span></p>' +
        '<p>Lesespur-Redaktion, „Über Brücken“ (Lesespur, 14. Mai 2025), Abs. 2.</p>',
    })
  })

  it('has the short form behind it and the entry below where the style cites in the text', () => {
    expect(copy('apa', 'Stahl trägt Zug.')).toEqual({
      text:
        '„Stahl trägt Zug.“ (Lesespur-Redaktion, 2025, Abs. 2)\n\n' +
        'Lesespur-Redaktion. (2025, Mai 14). Über Brücken (Version 1.2.0). Lesespur.\n',
      html:
        '<p><span lang="de">„Stahl trägt Zug.“</span> (Lesespur-Redaktion, 2025, Abs. 2)</p>' +
        '<p>Lesespur-Redaktion. (2025, Mai 14). <i>Über Brücken</i> (Version 1.2.0). Lesespur.</p>',
    })
  })

  it('keeps paragraphs, sets inner quotes in inner marks and escapes what HTML reads', () => {
    const { text, html } = copy('apa', 'Ein „fester“', 'Stahl')
    expect(text).toContain(
      '„Ein ‚fester‘ Bogen <trägt> & hält.\n\nStahl“ (Lesespur-Redaktion, 2025, Abs. 1–2)',
    )
    expect(html).toContain('Bogen &lt;trägt&gt; &amp; hält.</span></p><p><span lang="de">Stahl“</span> (Les')
    const read = JSON.stringify(parse(html), (key, value: unknown) =>
      key === 'parentNode' ? undefined : value,
    )
    expect(read).not.toContain('"nodeName":"trägt"')
  })

  it.each([
    ['de', 'Er sagt „nein“.', '„Er sagt ‚nein‘.“'],
    ['en', 'He says “no”.', '“He says ‘no’.”'],
    ['en', 'Er sagt „nein“.', '“Er sagt „nein“.”'],
    ['de', 'offen „bis', '„offen „bis“'],
  ] as const)('is set in the marks of %s: %s', (language, words, quote) => {
    expect(quoted(words, language)).toBe(quote)
  })
})

describe('a sample', () => {
  it.each([
    ['chicago-notes', 'Lesespur-Redaktion, „Über Brücken“ (Lesespur, 14. Mai 2025), Abs. 1.'],
    ['apa', '(Lesespur-Redaktion, 2025, Abs. 1)'],
    ['iso-690', '(Lesespur-Redaktion 2025, Abs.\u00A01)'],
  ] as const)('in %s is from the first paragraph', (style, beside) => {
    const sample = sampleCitation({ edition: editions.de, details: undefined, language: 'de', style })
    expect(sample.beside.text).toBe(beside)
    expect(sample.source.text).toContain('Über Brücken')
  })
})
