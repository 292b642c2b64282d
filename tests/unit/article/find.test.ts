import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/shared/article/plain-text'
import { fold, occurrencesFolded } from '../../../src/shared/article/find'
import { editions } from '../articles/bundled'

const slices = (text: string, query: string) =>
  occurrencesFolded(text, query).map(({ start, end }) => text.slice(start, end))

describe('folding', () => {
  it.each([
    ['KÄMPFE', 'kampfe'],
    ['Kämpfe', 'kampfe'],
    ['Ka\u0308mpfe', 'kampfe'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['GROẞ', 'gross'],
    ['Selenskyj', 'selenskyj'],
    ['Київ', 'киів'],
    ['7.600\u00A0km', '7.600 km'],
    ['🕊️', '🕊'],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text).folded).toBe(folded)
  })

  it('knows for every folded letter where it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, origin } = fold(text)
        expect(origin).toHaveLength(folded.length + 1)
        expect(origin.at(-1)).toBe(text.length)
        const sorted = [...origin].sort((a, b) => a - b)
        expect([...origin]).toEqual(sorted)
      }),
    )
  })
})

const letters = fc.constantFrom(...Array.from('aäAÄsSßn '), 'a\u0308', 'ẞ', '\u00A0', '🕊')
const anyText = fc.array(letters, { maxLength: 60 }).map((found) => found.join(''))
const anyQuery = fc.array(letters, { minLength: 1, maxLength: 4 }).map((found) => found.join(''))

describe('finding', () => {
  it('gives hits in order that do not overlap, each with the query in it', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        let end = 0
        for (const hit of occurrencesFolded(text, query)) {
          expect(hit.start).toBeGreaterThanOrEqual(end)
          expect(hit.end).toBeGreaterThan(hit.start)
          const found = fold(text.slice(hit.start, hit.end)).folded
          expect(found).toContain(fold(query).folded)
          // More than the query is in a hit only where half of a letter was asked for, an s of ß.
          expect(found.length - fold(query).folded.length).toBeLessThanOrEqual(2)
          if (!/[ßẞ]/.test(text)) expect(found).toBe(fold(query).folded)
          end = hit.end
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('finds every passage of a text by its own words, in capitals too', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const points = Array.from(text)
        const start = points.slice(0, from % (points.length + 1)).join('').length
        const query = points
          .slice(from % (points.length + 1), (from % (points.length + 1)) + 1 + (length % 5))
          .join('')
        if (fold(query).folded.trim() === '') return
        const covers = (hits: { start: number; end: number }[]) =>
          hits.some((hit) => hit.start < start + query.length && start < hit.end)
        expect(covers(occurrencesFolded(text, query))).toBe(true)
        expect(covers(occurrencesFolded(text, query.toUpperCase()))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['the accent that follows the last letter is in the hit', 'cafe\u0301 zu', 'cafe', ['cafe\u0301']],
    ['an umlaut is found by its vowel', 'Die Kämpfe', 'kampfe', ['Kämpfe']],
    ['a vowel is found by its umlaut', 'Kampfe', 'KÄMPFE', ['Kampfe']],
    ['ss finds ß', 'Die Straße', 'strasse', ['Straße']],
    ['ß finds ss', 'Die Strasse', 'straße', ['Strasse']],
    ['half of an ß is the whole letter, once', 'Maß', 's', ['ß']],
    ['while one types, what is typed so far is found', 'Straße', 'stras', ['Straß']],
    ['hits beside each other are two', 'nana', 'na', ['na', 'na']],
    ['hits over each other are one', 'anana', 'ana', ['ana']],
    ['a no-break space is a space', '7.600\u00A0km', '600 km', ['600\u00A0km']],
    ['an emoji is found', 'der 🕊️ fliegt', '🕊', ['🕊️']],
    ['nothing is nowhere', 'Text', '', []],
    ['white space alone is nowhere', 'ein Text', '  ', []],
    ['an accent alone is nowhere', 'cafe\u0301', '\u0301', []],
    ['what is not there is nowhere', 'Text', 'Buch', []],
    ['a full stop is a full stop', 'a.b axb', 'a.b', ['a.b']],
  ])('%s', (_what, text, query, found) => {
    expect(slices(text, query)).toEqual(found)
  })

  it('finds the same in one text after the other', () => {
    const [de, en] = [textOf(editions.de), textOf(editions.en)]
    const count = (text: string) => occurrencesFolded(text, 'TRUMP').length
    const counts = [count(de), count(en), count(de)]
    expect(counts).toEqual([de.match(/trump/gi)?.length, en.match(/trump/gi)?.length, counts[0]])
  })
})
