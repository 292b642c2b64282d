import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emphasised, excerpt, excerptFor, type Piece } from '../../../src/shared/article/excerpt'
import { textOf } from '../../../src/shared/article/plain-text'
import { editions } from '../articles/bundled'

/** The pieces as one text, the hits between strokes. */
const drawn = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `|${text}|` : text)).join('')

describe('emphasising', () => {
  it.each([
    ['the hit', 'Am 3. März in Kiew', 'maerz', 'Am 3. |März| in Kiew'],
    ['each word by itself', 'Kiew und Moskau', 'moskau kiew', '|Kiew| und |Moskau|'],
    ['hits that overlap once', 'Anmerkungen', 'anmerk merkung', '|Anmerk||ung|en'],
    ['nothing for an empty query', 'Kiew', '', 'Kiew'],
    ['nothing that is not there', 'Kiew', 'Moskau', 'Kiew'],
  ])('shows %s', (_what, words, query, shown) => {
    expect(drawn(emphasised(words, query))).toBe(shown)
  })

  it('leaves the words as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (words, query) => {
        const pieces = emphasised(words, query)
        expect(pieces.map(({ text }) => text).join('')).toBe(words)
      }),
    )
  })
})

describe('an excerpt', () => {
  const text = textOf(editions.de)

  it('shows the hit with whole words around it, and says where something is left out', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const end = Math.min(text.length, start + length)
        const pieces = excerpt(text, { start, end })
        expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: text.slice(start, end), hit: true }])
        const whole = pieces.map((piece) => piece.text).join('')
        expect(whole.length).toBeLessThan(60 + 48 + 96 + 8)
        const inner = whole.replace(/^… /, '').replace(/ …$/, '')
        expect(text).toContain(inner)
        expect(whole.startsWith('… ')).toBe(!text.startsWith(inner))
        expect(whole.endsWith(' …')).toBe(!text.endsWith(inner))
      }),
    )
  })

  it('shows the beginning of a hit that is as long as a paragraph', () => {
    const pieces = excerpt(text, { start: 100, end: 1500 })
    expect(pieces.find(({ hit }) => hit)?.text).toBe(text.slice(100, 260))
  })

  it('is on one line and begins where the first word is', () => {
    const note = `${'Vorher. '.repeat(40)}\n\n- Kiew\n- Moskau`
    const shown = drawn(excerptFor(note, 'kiew'))
    expect(shown).toMatch(/^… (Vorher\. )+- \|Kiew\| - Moskau$/)
  })

  it('cuts no letter in two', () => {
    const doves = '🕊'.repeat(300)
    fc.assert(
      fc.property(fc.nat(290), (at) => {
        const pieces = excerpt(doves, { start: at * 2, end: at * 2 + 2 })
        expect(pieces.map((piece) => piece.text).join('')).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})
