import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CitationStyle, type CitationDetails } from '../../../src/shared/citation/citation'
import { citerFor } from '../../../src/shared/citation/citer'
import { cslItemOf } from '../../../src/shared/citation/csl-item'
import { engineFor } from '../../../src/shared/citation/engine'
import type { Place } from '../../../src/shared/export/place'
import { messagesIn } from '../../../src/shared/messages/messages'
import { details, editions, placeFrom, shown } from './sample'

const online = { address: 'https://example.org/a', accessed: '2025-09-01' }
const first = placeFrom('Ein „fester“')
const both = placeFrom('Ein „fester“', 'Stahl')

const german = (style: CitationStyle, wish?: Partial<CitationDetails>) =>
  citerFor(cslItemOf(editions.de, details(wish)), style, 'de')
const english = (style: CitationStyle) => citerFor(cslItemOf(editions.en), style, 'en')

describe('a citation in German', () => {
  it.each([
    [
      'chicago-notes',
      'Lesespur-Redaktion. „Über Brücken“. Lesespur, 14. Mai 2025.',
      'Lesespur-Redaktion, „Über Brücken“ (Lesespur, 14. Mai 2025), Abs. 1.',
      'Lesespur-Redaktion, „Über Brücken“ (Lesespur, 14. Mai 2025), Abs. 1–2.',
      'Lesespur-Redaktion, „Über Brücken“ (Lesespur, 14. Mai 2025).',
    ],
    [
      'apa',
      'Lesespur-Redaktion. (2025, Mai 14). *Über Brücken* (Version 1.2.0). Lesespur.',
      '(Lesespur-Redaktion, 2025, Abs. 1)',
      '(Lesespur-Redaktion, 2025, Abs. 1–2)',
      '(Lesespur-Redaktion, 2025)',
    ],
    [
      'iso-690',
      'LESESPUR-REDAKTION, 2025. *Über Brücken*. 14 Mai 2025. Lesespur',
      '(Lesespur-Redaktion 2025, Abs.\u00A01)',
      '(Lesespur-Redaktion 2025, Abs.\u00A01–2)',
      '(Lesespur-Redaktion 2025)',
    ],
  ] as const)('in %s', (style, source, atFirst, atBoth, whole) => {
    const citer = german(style)
    expect(shown(citer.source)).toBe(source)
    expect(shown(citer.at(first))).toBe(atFirst)
    expect(shown(citer.at(both))).toBe(atBoth)
    expect(shown(citer.at(undefined))).toBe(whole)
  })
})

describe('a citation in English', () => {
  it.each([
    [
      'chicago-notes',
      'The Lesespur editors. “On Bridges: What Bears the Load?” Lesespur, May 14, 2025.',
      'The Lesespur editors, “On Bridges: What Bears the Load?” (Lesespur, May 14, 2025), para. 1.',
      'The Lesespur editors, “On Bridges: What Bears the Load?” (Lesespur, May 14, 2025), paras. 1–2.',
    ],
    [
      'apa',
      'The Lesespur editors. (2025, May 14). *On bridges: what bears the load?* (Version 1.2.0). Lesespur.',
      '(The Lesespur editors, 2025, para. 1)',
      '(The Lesespur editors, 2025, paras. 1–2)',
    ],
    [
      'iso-690',
      'THE LESESPUR EDITORS, 2025. *On bridges: what bears the load?*. 14 May 2025. Lesespur.',
      '(The Lesespur editors 2025, para.\u00A01)',
      '(The Lesespur editors 2025, paras.\u00A01–2)',
    ],
  ] as const)('in %s', (style, source, atFirst, atBoth) => {
    const citer = english(style)
    expect(shown(citer.source)).toBe(source)
    expect(shown(citer.at(first))).toBe(atFirst)
    expect(shown(citer.at(both))).toBe(atBoth)
  })
})

describe('what is given and what is not', () => {
  it.each([
    ['chicago-notes', 'Lesespur-Redaktion. „Über Brücken“. Lesespur, 14. Mai 2025. https://example.org/a.'],
    [
      'apa',
      'Lesespur-Redaktion. (2025, Mai 14). *Über Brücken* (Version 1.2.0). Lesespur. https://example.org/a',
    ],
    [
      'iso-690',
      'LESESPUR-REDAKTION, 2025. *Über Brücken* [online]. 14 Mai 2025. Lesespur. [Zugriff am:\u00A01\u00A0September\u00A02025]. Verfügbar unter: https://example.org/a',
    ],
  ] as const)('says the address, and the day of access where %s names it', (style, source) => {
    expect(shown(german(style, online).source)).toBe(source)
  })

  it.each([
    ['chicago-notes', 'Beispiel, Ada, und Max Muster. „Über Brücken“. Lesespur, 2025.'],
    ['apa', 'Beispiel, A., & Muster, M. (2025). *Über Brücken* (Version 1.2.0). Lesespur.'],
    ['iso-690', 'BEISPIEL, Ada und Max MUSTER, 2025. *Über Brücken*. 2025. Lesespur'],
  ] as const)('names people in %s, and a year alone', (style, source) => {
    expect(shown(german(style, { author: 'Beispiel, Ada; Muster, Max', date: '2025' }).source)).toBe(source)
  })

  it.each([
    ['chicago-notes', '„Über Brücken“, o.\u00A0J.', '„Über Brücken“, o.\u00A0J., Abs. 1.'],
    ['apa', '*Über Brücken* (Version 1.2.0). (o.\u00A0J.).', '(*Über Brücken*, o.\u00A0J., Abs. 1)'],
    ['iso-690', '*Über Brücken*, [kein Datum].', '(*Über Brücken* [kein Datum], Abs.\u00A01)'],
  ] as const)('goes without author, publisher and date in %s', (style, source, atFirst) => {
    const citer = german(style, { author: '', publisher: '', date: '' })
    expect(shown(citer.source)).toBe(source)
    expect(shown(citer.at(first))).toBe(atFirst)
  })

  it('cites a title and a question like the whole, and what begins at one by its paragraphs', () => {
    const citer = german('apa')
    expect(citer.at(placeFrom('Über Brücken'))).toEqual(citer.at(undefined))
    expect(citer.at(placeFrom('Was hält'))).toEqual(citer.at(undefined))
    expect(citer.at({ state: 'lost' })).toEqual(citer.at(undefined))
    expect(citer.at(placeFrom('Was hält', 'Bogen'))).toEqual(citer.at(first))
  })

  it('keeps two articles of a year apart, however they take turns', () => {
    const one = german('iso-690')
    const other = german('iso-690', { title: 'Über Türme' })
    expect([one.at(first).text, other.at(both).text, one.at(both).text]).toEqual([
      '(Lesespur-Redaktion 2025, Abs.\u00A01)',
      '(Lesespur-Redaktion 2025, Abs.\u00A01–2)',
      '(Lesespur-Redaktion 2025, Abs.\u00A01–2)',
    ])
    expect(one.source.text).toContain('Brücken')
    expect(other.source.text).toContain('Türme')
  })

  it.each(
    CitationStyle.options.flatMap((style) =>
      (['de', 'en'] as const).map((language) => [style, language] as const),
    ),
  )('cites every paragraph as the style itself does (%s, %s)', (style, language) => {
    const item = cslItemOf(editions.de)
    const citer = citerFor(item, style, language)
    const numbered = (...paragraphs: number[]): Place => ({
      state: 'found',
      passage: { start: 0, end: 1 },
      blocks: first.blocks.flatMap((block) => paragraphs.map((paragraph) => ({ ...block, paragraph }))),
    })
    for (const [from, to] of [
      [1, 1],
      [15, 15],
      [2, 3],
      [99, 101],
      [1234, 1240],
    ] as const) {
      const itself = engineFor(style, language).beside(
        item,
        from === to ? String(from) : `${String(from)}–${String(to)}`,
      )
      expect(citer.at(from === to ? numbered(from) : numbered(from, to))).toEqual(itself)
    }
  })
})

describe('the examples beside the styles', () => {
  it.each([
    ['de', 'Beispiel, Ada', 'Ein Titel', 'Verlag'],
    ['en', 'Sample, Ada', 'A title', 'Publisher'],
  ] as const)('are in %s what the styles print', (language, author, title, publisher) => {
    const said = details({ author, title, publisher, language, date: '2025-08-15' })
    const third = { ...first, blocks: first.blocks.map((block) => ({ ...block, paragraph: 3 })) }
    const { samples } = messagesIn(language).exporting.style
    for (const style of CitationStyle.options) {
      const { text } = citerFor(cslItemOf(editions[language], said), style, language).at(third)
      expect(text.replace('\u00A0', ' ')).toBe(samples[style])
    }
  })
})

describe('words that look like markup', () => {
  const hard = 'A < B & "C" <i>d</i> &amp; <span class="nocase">e</span> 5² > 4₂'

  it.each(CitationStyle.options)('stand in %s as they are', (style) => {
    const { source } = german(style, { title: hard, publisher: '<b>V</b> & Söhne', author: 'A<B>' })
    expect(source.text).toMatch(/A < B & .C. <i>d<\/i> &amp; <span class="nocase">e<\/span> 5² > 4₂/)
    expect(source.text).toContain('<b>V</b> & Söhne')
    expect(source.text.toLowerCase()).toContain('a<b>')
  })

  it('never add signs of markup, whatever the title', () => {
    const signs = (text: string) => (text.match(/[<>&;]/g) ?? []).sort()
    const words = fc
      .array(
        fc.constantFrom('<', '>', '&', ';', '<i>', '</i>', '&#38;', '&lt;', '"', 'a', 'B ', '\u0001', '„'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => `x ${parts.join('')} x`)
    fc.assert(
      fc.property(words, fc.constantFrom(...CitationStyle.options), (title, style) => {
        const { source } = german(style, { title })
        expect(signs(source.text.replace(/;$/, ''))).toEqual(signs(title))
        expect(source.text).toBe(source.runs.map(({ text }) => text).join(''))
        expect(source.text).not.toMatch(/[\p{Cc}]/u)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a title that is also the name of what every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
  it.each(CitationStyle.options.flatMap((style) => names.map((title) => [title, style] as const)))(
    '%s is cited in %s like any other, and so is what comes next',
    (title, style) => {
      const named = german(style, { title, author: '', publisher: '', date: '' })
      expect([named.source.text, named.at(first).text].join(' ')).toContain(title)
      expect(german(style).source.text).toContain('Über Brücken')
    },
  )
})
