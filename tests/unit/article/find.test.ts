import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/shared/article/plain-text'
import { folded, matcher, matcherOfFolded, occurrencesFolded } from '../../../src/shared/article/find'
import { editions } from '../articles/bundled'

const slices = (text: string, query: string) =>
  occurrencesFolded(text, query).map(({ start, end }) => text.slice(start, end))

describe('folding', () => {
  it.each([
    ['KÄMPFE', 'kämpfe'],
    ['Ka\u0308mpfe', 'kämpfe'],
    ['Straße', 'strasse'],
    ['GROẞ', 'gross'],
    ['Café, naïve, señor', 'cafe, naive, senor'],
    ['A\u0301\u0308', 'ä'],
    ['Київ', 'киів'],
    ['7.600\u00A0km', '7.600 km'],
    ['don’t', "don't"],
    ['🕊️', '🕊'],
    ['\u0308', ''],
  ])('makes %s into %s', (text, plain) => {
    expect(folded(text)).toBe(plain)
  })

  it('leaves what is folded as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
    )
  })
})

const letters = fc.constantFrom(...Array.from('aäAÄeuüUoqsSßn '), 'a\u0308', 'u\u0301', 'ẞ', '\u00A0', '🕊')
const anyText = fc.array(letters, { maxLength: 60 }).map((found) => found.join(''))
const anyQuery = fc.array(letters, { minLength: 1, maxLength: 5 }).map((found) => found.join(''))
const worded = anyQuery.filter((query) => folded(query).trim() !== '')

const covers = (text: string, query: string, start: number, end: number) =>
  occurrencesFolded(text, query).some((hit) => hit.start < end && start < hit.end)

describe('finding', () => {
  it('gives hits in order that do not overlap, each of them whole letters', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        let end = 0
        for (const hit of occurrencesFolded(text, query)) {
          expect(hit.start).toBeGreaterThanOrEqual(end)
          expect(hit.end).toBeGreaterThan(hit.start)
          // No accent is torn off, no pair of code units cut.
          expect(text.slice(hit.start, hit.end)).not.toMatch(/^[\p{Mn}\uDC00-\uDFFF]/u)
          expect(text.slice(hit.end)).not.toMatch(/^[\p{Mn}\uDC00-\uDFFF]/u)
          end = hit.end
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('finds the query again in each hit by itself', () => {
    fc.assert(
      fc.property(anyText, worded, (text, query) => {
        for (const { start, end } of occurrencesFolded(text, query)) {
          // What follows decides whether an ae is an umlaut, and nothing follows at the end.
          expect(occurrencesFolded(`${text.slice(start, end)}n`, query)).not.toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('finds every passage of a text by its own words, in capitals and decomposed too', () => {
    fc.assert(
      fc.property(anyText, worded, anyText, (before, words, after) => {
        const text = before + words + after
        const [start, end] = [before.length, before.length + words.length]
        for (const query of [words, words.toUpperCase(), words.normalize('NFD')])
          expect(covers(text, query, start, end)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds an umlaut within a word however it is spelled, whichever spelling is asked for', () => {
    const spellings = fc.constantFrom(
      ['ä', 'ae', 'a', 'Ä', 'a\u0308'],
      ['ö', 'oe', 'o', 'Ö', 'o\u0308'],
      ['ü', 'ue', 'u', 'Ü', 'u\u0308'],
    )
    const consonants = fc
      .array(fc.constantFrom(...Array.from('bcdfghklmnprst')), { minLength: 1, maxLength: 4 })
      .map((found) => found.join(''))
    fc.assert(
      fc.property(spellings, consonants, consonants, fc.nat(4), fc.nat(4), (all, head, tail, one, other) => {
        const text = `${head}${all[one] ?? ''}${tail}`
        const query = `${head}${all[other] ?? ''}${tail}`
        const plainAsked = all[one] === 'a' || all[one] === 'o' || all[one] === 'u'
        // An ae that is asked for stands for an ä, but never for a mere a.
        const found = !(all[other]?.length === 2 && all[other].endsWith('e') && plainAsked)
        expect(slices(text, query)).toEqual(found ? [text] : [])
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['an umlaut is found by ä', 'März Maerz', 'März', ['März', 'Maerz']],
    ['an umlaut is found by ae', 'März Maerz', 'Maerz', ['März', 'Maerz']],
    ['an umlaut is found by a', 'März Maerz', 'marz', ['März', 'Maerz']],
    ['an umlaut is found by ö, oe and o', 'Köln Koeln', 'koln', ['Köln', 'Koeln']],
    ['an umlaut at the beginning', 'Über Ueber Uber', 'über', ['Über', 'Ueber', 'Uber']],
    ['an au with dots', 'Häuser Haeuser', 'hauser', ['Häuser', 'Haeuser']],
    ['a mere vowel is found by its umlaut', 'Kampf', 'kämpf', ['Kampf']],
    ['a mere vowel is not found by ae', 'Kampf', 'kaempf', []],
    ['„neue“ does not find „neu“', 'neu neues', 'neue', ['neue']],
    ['„neu“ finds the beginning of „neue“', 'neue', 'neu', ['neu']],
    ['„Frauen“ is found by „frauen“', 'Die Frauen', 'frauen', ['Frauen']],
    ['„Frauen“ is not found by „fraun“', 'Die Frauen', 'fraun', []],
    ['„Frauen“ is not found by „fraün“', 'Die Frauen', 'fraün', []],
    ['„Quelle“ is not found by „qulle“', 'Quelle', 'qulle', []],
    ['the e of an ae can be asked for', 'aktuelle', 'elle', ['elle']],
    ['the a of an ae is enough', 'Maerz', 'ma', ['Ma']],
    ['an ue at the end of a word is no umlaut', 'value valu', 'valu ', []],
    ['“true” does not find “Trump”', 'Trump', 'true', []],
    ['the accent that follows the last letter is in the hit', 'cafe\u0301 zu', 'cafe', ['cafe\u0301']],
    ['a decomposed umlaut is one letter', 'Ma\u0308rz', 'maerz', ['Ma\u0308rz']],
    ['an accent is ignored in the query', 'Selenskyj', 'Sélenskýj', ['Selenskyj']],
    ['ss finds ß', 'Die Straße', 'strasse', ['Straße']],
    ['ß finds ss', 'Die Strasse', 'straße', ['Strasse']],
    ['half of an ß is the whole letter, once', 'Maß', 's', ['ß']],
    ['while one types, what is typed so far is found', 'Straße', 'stras', ['Straß']],
    ['hits beside each other are two', 'nana', 'na', ['na', 'na']],
    ['hits over each other are one', 'anana', 'ana', ['ana']],
    ['a no-break space is a space', '7.600\u00A0km', '600 km', ['600\u00A0km']],
    ['an apostrophe is an apostrophe', 'don’t', "don't", ['don’t']],
    ['an emoji is found', 'der 🕊️ fliegt', '🕊', ['🕊️']],
    ['nothing is nowhere', 'Text', '', []],
    ['white space alone is nowhere', 'ein Text', '  ', []],
    ['an accent alone is nowhere', 'cafe\u0301', '\u0301', []],
    ['what is not there is nowhere', 'Text', 'Buch', []],
    ['a full stop is a full stop', 'a.b axb', 'a.b', ['a.b']],
    [
      'signs of a pattern are only signs',
      'a(b)[c]{d}|e\\f^$*+?/',
      '(b)[c]{d}|e\\f^$*+?/',
      ['(b)[c]{d}|e\\f^$*+?/'],
    ],
    ['a minus is a minus', 'ab-cd', 'b-c', ['b-c']],
    ['more than any paragraph is nowhere', 'x'.repeat(5000), 'x'.repeat(4500), []],
  ])('%s', (_what, text, query, found) => {
    expect(slices(text, query)).toEqual(found)
  })

  it('finds the same in one text after the other', () => {
    const [de, en] = [textOf(editions.de), textOf(editions.en)]
    const count = (text: string) => occurrencesFolded(text, 'TRUMP').length
    const counts = [count(de), count(en), count(de)]
    expect(counts).toEqual([de.match(/trump/gi)?.length, en.match(/trump/gi)?.length, counts[0]])
  })

  it('finds no more than can be stepped through', () => {
    expect(occurrencesFolded('a'.repeat(20_000), 'a')).toHaveLength(5000)
  })
})

describe('matching', () => {
  it.each([
    ['Maerz', 'Am 3. März', true],
    ['straße kiew', 'In Kiew liegt die Strasse', true],
    ['kiew straße', 'In Kiew', false],
    ['  kiew  ', 'Kiew', true],
    ['', 'whatever', true],
    ['neue', 'neu', false],
    ['a.b', 'axb', false],
  ])('„%s“ fits „%s“: %s', (query, text, fits) => {
    expect(matcher(query)(text)).toBe(fits)
    expect(matcherOfFolded(query)(folded(text))).toBe(fits)
  })

  it.each([
    ['of German letters', anyText, anyQuery],
    ['of any letters', fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 2 })],
    ['of words and accents', fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 2 })],
  ])('fits the texts in which each of its words is found (%s)', (_what, texts, queries) => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const words = folded(query)
          .split(/\s+/)
          .filter((word) => word !== '')
        const found = words.every((word) => occurrencesFolded(text, word).length > 0)
        expect(matcher(query)(text)).toBe(found)
        if (query !== '') expect(matcher(query.trim())(`${text} ${query}`)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
