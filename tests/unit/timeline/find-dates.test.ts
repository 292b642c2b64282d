import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Edition } from '../../../src/shared/article/edition'
import type { Language } from '../../../src/shared/article/language'
import { blockAt, plainText } from '../../../src/shared/article/plain-text'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { findDates } from '../../../src/shared/timeline/find-dates'

const found = (text: string, language: Language, written?: string) =>
  findDates(text, language, written).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`)

const bundled = (language: Language) => {
  const file = join(import.meta.dirname, `../../../resources/articles/alaska-2025.${language}.json`)
  return v.parse(Edition, JSON.parse(readFileSync(file, 'utf8')))
}

const inArticle = (language: Language) => {
  const edition = bundled(language)
  const plain = plainText(edition)
  return findDates(plain.text, language, edition.date).map(({ start, end, edtf, assumed }) => {
    const place = blockAt(plain, start)?.block.id ?? ''
    return `${place}: ${plain.text.slice(start, end)} = ${edtf}${assumed ? ', year from the context' : ''}`
  })
}

describe('the dates in a text', () => {
  it('are all found in the German edition of the bundled article, and nothing else', () => {
    expect(inArticle('de')).toEqual([
      'q1-p1: Seit Februar = 2025-02/.., year from the context',
      'q1-p3: 2023 = 2023',
      'q2-p1: Februar 2022 = 2022-02',
      'q2-p2: Anfang März 2025 = 2025-03',
      'q3-p1: September 2022 = 2022-09',
      'q3-p2: Anfang Juni = 2025-06, year from the context',
      'q3-p3: 2014 = 2014',
      'q5-p3: Frühjahr 2025 = 2025-21',
      'q6-p1: Januar = 2025-01, year from the context',
      'q6-p1: seit 2022 = 2022/..',
      'q6-p1: Frühjahr = 2022-21, year from the context',
      'q6-p2: Mai = 2025-05, year from the context',
      'q6-p3: Juli = 2025-07, year from the context',
      'q7-p1: Juni 2024 = 2024-06',
      'q8-p3: September 2022 = 2022-09',
      'q8-p3: Juli = 2025-07, year from the context',
    ])
  })

  it('are all found in the English edition of the bundled article, and nothing else', () => {
    expect(inArticle('en')).toEqual([
      'q1-p1: Since February = 2025-02/.., year from the context',
      'q1-p3: 2023 = 2023',
      'q2-p1: February 2022 = 2022-02',
      'q2-p2: early March 2025 = 2025-03',
      'q3-p1: September 2022 = 2022-09',
      'q3-p2: early June = 2025-06, year from the context',
      'q3-p3: 2014 = 2014',
      'q5-p3: spring 2025 = 2025-21',
      'q6-p1: January = 2025-01, year from the context',
      'q6-p1: since 2022 = 2022/..',
      'q6-p1: spring = 2022-21, year from the context',
      'q6-p2: May = 2025-05, year from the context',
      'q6-p3: July = 2025-07, year from the context',
      'q7-p1: June 2024 = 2024-06',
      'q8-p3: September 2022 = 2022-09',
      'q8-p3: July = 2025-07, year from the context',
    ])
  })

  it.each<[Language, string, string[]]>([
    [
      'de',
      'Am Freitag, dem 15. August 2025, und am 8.8.2025',
      ['15. August 2025 = 2025-08-15', '8.8.2025 = 2025-08-08'],
    ],
    ['de', 'vom 3. bis 11. März 2025', ['vom 3. bis 11. März 2025 = 2025-03-03/2025-03-11']],
    ['de', 'zwischen März und Mai 2025', ['zwischen März und Mai 2025 = 2025-03/2025-05']],
    ['de', '28. Feb. – 3. Apr. 2022', ['28. Feb. – 3. Apr. 2022 = 2022-02-28/2022-04-03']],
    [
      'de',
      'Im Winter 2024/25 und um das Jahr 2014',
      ['Winter 2024/25 = 2024-24', 'um das Jahr 2014 = 2014~'],
    ],
    ['de', 'Seit Februar 2022 bis heute', ['Seit Februar 2022 bis heute = 2022-02/..']],
    ['de', 'die 1990er-Jahre und die zwanziger Jahre', ['1990er-Jahre = 199X', 'zwanziger Jahre = 192X']],
    ['de', 'im 19. Jahrhundert; 44 v. Chr.', ['19. Jahrhundert = 18XX', '44 v. Chr. = -0043']],
    ['de', 'vermutlich im Juni 2024', ['vermutlich im Juni 2024 = 2024-06?']],
    ['de', 'Mitte 2025, Ende 2024', ['Mitte 2025 = 2025', 'Ende 2024 = 2024']],
    [
      'en',
      'on March 3, 2025, and the 5th of May 2025',
      ['March 3, 2025 = 2025-03-03', '5th of May 2025 = 2025-05-05'],
    ],
    ['en', 'March 3–11, 2025', ['March 3–11, 2025 = 2025-03-03/2025-03-11']],
    [
      'en',
      'from 2014 to 2022, since Feb. 2022',
      ['from 2014 to 2022 = 2014/2022', 'since Feb. 2022 = 2022-02/..'],
    ],
    ['en', 'in the spring of 2025, in fall 2022', ['spring of 2025 = 2025-21', 'fall 2022 = 2022-23']],
    ['en', 'the nineties and the 1980s', ['nineties = 199X', '1980s = 198X']],
    ['en', 'mid-2024, late May 2025', ['mid-2024 = 2024', 'late May 2025 = 2025-05']],
    ['en', '2025-08-15, 8/15/2025', ['2025-08-15 = 2025-08-15', '8/15/2025 = 2025-08-15']],
  ])('are found in %s words: %s', (language, text, dates) => {
    expect(found(text, language)).toEqual(dates)
  })

  it.each<[Language, string, string[]]>([
    ['de', 'im Jahr 2022', ['2022 = 2022']],
    ['de', 'in den Jahren 2014, 2019 und 2022', ['2014 = 2014', '2019 = 2019', '2022 = 2022']],
    ['de', 'seit 2022 herrscht Krieg', ['seit 2022 = 2022/..']],
    ['de', 'seit 2022 Krieg herrscht', ['seit 2022 = 2022/..']],
    ['de', 'Die 2014 annektierte Krim', ['2014 = 2014']],
    ['de', '2014 annektierte Russland die Krim.', ['2014 = 2014']],
    ['de', 'der Krieg (2014–2022)', ['2014–2022 = 2014/2022']],
    ['en', 'In 2022 Russia invaded', ['2022 = 2022']],
    ['en', 'Russia’s 2022 invasion and the 2014 annexation', ['2022 = 2022', '2014 = 2014']],
    ['en', '2022 was a bad year', ['2022 = 2022']],
    ['de', '2022 Soldaten fielen.', []],
    ['de', 'Von 2022 Soldaten fielen 15.', []],
    ['de', 'seit 2022 Tagen', []],
    ['de', 'mit etwa 2022 Soldaten, bis 2022 Menschen', []],
    ['de', '2022 Euro, 2.022 Meter, 2022,5 Liter, 2022 %', []],
    ['de', 'Nr. 2022, §2022, Modell-2022, A2022', []],
    ['de', 'Telefon 1990-2000-3000', []],
    ['en', '2022 soldiers died; of 2022 soldiers', []],
    ['en', '$2022, 2022 metres', []],
  ])('are years alone only where these stand as dates: in %s, %s', (language, text, dates) => {
    expect(found(text, language)).toEqual(dates)
  })

  it.each<[Language, string]>([
    ['de', 'Er mag den Mai, und im Mai 20 Soldaten'],
    ['en', 'They may march in spring, in his twenties'],
    ['en', 'In May 20 soldiers'],
    ['de', 'Am 31. April 2025 und am 30.02.2025'],
    ['en', '5/8/2025 may be either'],
    ['de', 'Absatz 3.4. und 15.8'],
  ])('are none that only look like it: in %s, %s', (language, text) => {
    expect(found(text, language)).toEqual([])
  })

  it('take a year from the date before them on the same line', () => {
    const text =
      'Am 24. Februar 2022 begann der Krieg. Am 2. April zog die Armee ab, im Juni auch.\nIm Mai nicht.'
    expect(found(text, 'de')).toEqual([
      '24. Februar 2022 = 2022-02-24',
      '2. April = 2022-04-02',
      'Juni = 2022-06',
    ])
    expect(findDates(text, 'de').map(({ assumed }) => assumed)).toEqual([false, true, true])
    expect(found('Am 2. April zog die Armee ab, die 2022 gekommen war.', 'de')).toEqual([])
    expect(found('im Juni und Juli 2024', 'de')).toEqual(['Juni = 2024-06', 'Juli 2024 = 2024-07'])
  })

  it('take the year that the text speaks from, where their own sentence names none', () => {
    const text = 'Im September 2022 fiel die Stadt. Im Juli griff die Armee an. Im Dezember ist Wahl.'
    expect(found(text, 'de', '2025-08-14')).toEqual(['September 2022 = 2022-09', 'Juli = 2025-07'])
    expect(found('Since November they talk.', 'en', '2025-08-14')).toEqual(['Since November = 2024-11/..'])
  })

  it('have offsets of UTF-16 code units', () => {
    const text = '😀 im März 2025'.normalize('NFD')
    const [date] = findDates(text, 'de')
    expect(date && text.slice(date.start, date.end).normalize('NFC')).toBe('März 2025')
  })

  it('are EDTF, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'2022 15 3. . , / - – ( ) \n März May Im in seit bis vom the of er s Frühjahr und um Soldaten 1990 😀'.split(
        ' ',
      ),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('de', 'en'), (written, language) => {
        let last = 0
        for (const { start, end, edtf } of findDates(written, language, '2025-08-14')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(parseEdtf(edtf).ok).toBe(true)
          last = end
        }
        expect(last).toBeLessThanOrEqual(written.length)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['digits', '2'],
    ['letters', 'a'],
    ['numbers', '15. '],
    ['prepositions', 'in den '],
    ['qualifiers', 'um ca. vermutlich '],
    ['beginnings of intervals', 'vom 3. bis '],
    ['ranges', '2014–'],
    ['months', 'März bis Mai und '],
    ['dates without a year', 'am 3. März, '],
    ['dashes', '-'],
    ['dots', '.'],
    ['slashes between numbers', '1/'],
    ['combining marks', 'a\u0301\u0301'],
    ['halves of pairs', '\uD83D'],
    ['blanks', ' '],
    ['line ends', '\n'],
  ])('are looked for in time, also among 100,000 characters of %s', (_case, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    expect(findDates(text, 'de', '2025-08-14').length).toBeLessThan(text.length)
  })
})
