import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/shared/article/language'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { daysInMonth, spanOf } from '../../../src/shared/timeline/edtf-span'
import { dateWords } from '../../../src/shared/timeline/edtf-words'
import { readDate } from '../../../src/shared/timeline/read-date'

const languages: readonly Language[] = ['de', 'en']

const edtfOf = (text: string, language: Language) => {
  const read = readDate(text, language)
  return read.ok ? read.value.edtf : read.failure
}

const dateOf = (edtf: string) => {
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(edtf)
  return date.value
}

describe('a date as it is typed', () => {
  it.each([
    ['2025-08-15', '2025-08-15'],
    [' 2022-02 ', '2022-02'],
    ['2025-21~', '2025-21~'],
    ['201x', '201X'],
    ['../2022-02-24', '../2022-02-24'],
    ['1985-04-12t23:20:30z', '1985-04-12T23:20:30Z'],
    ['Y-170000002', 'Y-170000002'],
    ['2025-8-5', '2025-08-05'],
    ['\u200E2025\u200E-08-15\u202C', '2025-08-15'],
  ])('is understood in EDTF: %s', (text, edtf) => {
    for (const language of languages) expect(edtfOf(text, language)).toBe(edtf)
  })

  it.each([
    ['15.8.2025', '2025-08-15'],
    ['15. 8. 2025', '2025-08-15'],
    ['15.08.25', '2025-08-15'],
    ['15.08.89', '1989-08-15'],
    ['5.8.2025', '2025-08-05'],
    ['15. August 2025', '2025-08-15'],
    ['Freitag, 15. August 2025', '2025-08-15'],
    ['am 15. Aug. 2025', '2025-08-15'],
    ['15 Aug 2025', '2025-08-15'],
    ['15th August 2025', '2025-08-15'],
    ['the 15th of August, 2025', '2025-08-15'],
    ['August 15, 2025', '2025-08-15'],
    ['Aug. 15th, 2025', '2025-08-15'],
    ['may 5 2025', '2025-05-05'],
    ['15/08/2025', '2025-08-15'],
    ['8/15/2025', '2025-08-15'],
    ['15-08-2025', '2025-08-15'],
    ['2025/08/15', '2025-08-15'],
    ['5/5/2025', '2025-05-05'],
    ['Februar 2022', '2022-02'],
    ['Jänner 2022', '2022-01'],
    ['Febr. 2022', '2022-02'],
    ['08.2025', '2025-08'],
    ['8/2025', '2025-08'],
    ['Anfang März 2025', '2025-03'],
    ['mid-March 2025', '2025-03'],
    ['Frühjahr 2025', '2025-21'],
    ['Frühling 2025', '2025-21'],
    ['in the spring of 2025', '2025-21'],
    ['Sommer 2025', '2025-22'],
    ['Herbst 2024', '2024-23'],
    ['autumn 2024', '2024-23'],
    ['fall 2024', '2024-23'],
    ['Winter 2024/25', '2024-24'],
    ['winter of 2024–2025', '2024-24'],
    ['2025', '2025'],
    ['im Jahr 2022', '2022'],
    ['476', '0476'],
    ['12025', 'Y12025'],
    ['12.025', 'Y12025'],
    ['44 v. Chr.', '-0043'],
    ['März 44 v. Chr.', '-0043-03'],
    ['44 BC', '-0043'],
    ['AD 79', '0079'],
    ['1990er Jahre', '199X'],
    ['1990er-Jahre', '199X'],
    ['the 1990s', '199X'],
    ['zwanziger Jahre', '192X'],
    ['Neunzigerjahre', '199X'],
    ['the nineties', '199X'],
    ['20. Jahrhundert', '19XX'],
    ['21st century', '20XX'],
    ['15. August 2025, 14:30:00', '2025-08-15T14:30:00'],
  ])('is understood in words and figures: %s', (text, edtf) => {
    for (const language of languages) expect(edtfOf(text, language)).toBe(edtf)
  })

  it.each([
    ['ca. August 2025', '2025-08~'],
    ['um 2014', '2014~'],
    ['um den 15. August 2025', '2025-08-15~'],
    ['etwa Frühjahr 2025', '2025-21~'],
    ['circa 2014', '2014~'],
    ['about August 2025', '2025-08~'],
    ['around 2014', '2014~'],
    ['c. August 2025', '2025-08~'],
    ['vermutlich 2014', '2014?'],
    ['wohl im Frühjahr 2025', '2025-21?'],
    ['probably 2014', '2014?'],
    ['August 2025?', '2025-08?'],
    ['2024 (?)', '2024?'],
    ['vermutlich um 2014', '2014%'],
    ['probably about 2014', '2014%'],
    ['um 2014?', '2014%'],
  ])('is understood with its sureness: %s', (text, edtf) => {
    for (const language of languages) expect(edtfOf(text, language)).toBe(edtf)
  })

  it.each([
    ['3. bis 11. März 2025', '2025-03-03/2025-03-11'],
    ['3.–11.3.2025', '2025-03-03/2025-03-11'],
    ['3.3. bis 11.3.2025', '2025-03-03/2025-03-11'],
    ['3–11 March 2025', '2025-03-03/2025-03-11'],
    ['March 3-11, 2025', '2025-03-03/2025-03-11'],
    ['3./4. März 2025', '2025-03-03/2025-03-04'],
    ['28. Feb. – Apr. 2022', '2022-02-28/2022-04'],
    ['März bis Mai 2025', '2025-03/2025-05'],
    ['zwischen März und Mai 2025', '2025-03/2025-05'],
    ['from March to May 2025', '2025-03/2025-05'],
    ['Dezember bis Februar 2022', '2021-12/2022-02'],
    ['Sommer bis Herbst 2025', '2025-22/2025-23'],
    ['etwa August 2022 bis 2023', '2022-08~/2023'],
    ['2014–2025', '2014/2025'],
    ['2014 - 2025', '2014/2025'],
    ['2014/15', '2014/2015'],
    ['2014-15', '2014/2015'],
    ['seit 2022', '2022/..'],
    ['seit dem 24. Februar 2022', '2022-02-24/..'],
    ['since Feb 2022', '2022-02/..'],
    ['ab März 2022', '2022-03/..'],
    ['von 2022 an', '2022/..'],
    ['2022 bis heute', '2022/..'],
    ['2022 to the present', '2022/..'],
    ['2022–', '2022/..'],
    ['bis 2025', '../2025'],
    ['until 15 August 2025', '../2025-08-15'],
    ['ab 2022, Ende unbekannt', '2022/'],
  ])('is understood as an interval: %s', (text, edtf) => {
    for (const language of languages) expect(edtfOf(text, language)).toBe(edtf)
  })

  it.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['bald', { kind: 'not-understood', text: 'bald' }],
    ['2022 Soldaten', { kind: 'not-understood', text: '2022 Soldaten' }],
    ['79', { kind: 'not-understood', text: '79' }],
    ['15. August', { kind: 'no-year', text: '15. August' }],
    ['seit März', { kind: 'no-year', text: 'seit März' }],
    ['1234567890', { kind: 'too-far', text: '1234567890' }],
    ['Y12345678901', { kind: 'too-far', text: 'Y12345678901' }],
    ['2025-02-30', { kind: 'impossible', text: '2025-02-30', month: { year: 2025, month: 2, days: 28 } }],
    [
      '31. April 2025',
      { kind: 'impossible', text: '31. April 2025', month: { year: 2025, month: 4, days: 30 } },
    ],
    ['15.13.2025', { kind: 'impossible', text: '15.13.2025', month: undefined }],
    ['2025-13', { kind: 'impossible', text: '2025-13', month: undefined }],
    ['2025/2014', { kind: 'reversed', text: '2025/2014', turned: '2014/2025' }],
    [
      '11. bis 3. März 2025',
      { kind: 'reversed', text: '11. bis 3. März 2025', turned: '2025-03-03/2025-03-11' },
    ],
  ])('says what is wrong with “%s”', (text, trouble) => {
    for (const language of languages) expect(edtfOf(text, language)).toEqual(trouble)
  })

  it('asks whether eight digits are a day or a year far away, in both languages', () => {
    for (const language of languages) {
      const readings = ['2025-08-15', 'Y20250815']
      expect(edtfOf('20250815', language)).toEqual({ kind: 'ambiguous', text: '20250815', readings })
      expect(edtfOf('20251315', language)).toBe('Y20251315')
    }
  })

  it('takes the day first in German, and asks in English where either may be meant', () => {
    expect(edtfOf('5/8/2025', 'de')).toBe('2025-08-05')
    expect(edtfOf('5/8/2025', 'en')).toEqual({
      kind: 'ambiguous',
      text: '5/8/2025',
      readings: ['2025-08-05', '2025-05-08'],
    })
  })

  const digits = (number: number, count: number) => String(number).padStart(count, '0')
  const year = fc.integer({ min: 1, max: 9999 }).map((number) => digits(number, 4))
  const month = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([of, number]) => `${of}-${digits(number, 2)}`)
  const day = fc.tuple(month, fc.nat()).map(([of, number]) => {
    const days = daysInMonth(Number(of.slice(0, 4)), Number(of.slice(5)))
    return `${of}-${digits((number % days) + 1, 2)}`
  })
  const season = fc
    .tuple(fc.integer({ min: 100, max: 9999 }), fc.constantFrom('21', '22', '23', '24'))
    .map(([of, code]) => `${digits(of, 4)}-${code}`)
  const point = fc
    .tuple(fc.oneof(day, month, season, year), fc.constantFrom('', '~', '?', '%'))
    .map((parts) => parts.join(''))
  const wide = fc.integer({ min: 100, max: 999 }).map((decade) => `${String(decade)}X`)
  const far = fc
    .integer({ min: -99_999_999, max: 99_999_999 })
    .filter((number) => Math.abs(number) > 9999)
    .map((number) => `Y${String(number)}`)
  const old = fc.integer({ min: 1, max: 9998 }).map((number) => `-${digits(number, 4)}`)
  const unspecified = fc.oneof(
    year.map((of) => `${of}-XX`),
    year.map((of) => `${of}-XX-XX`),
    month.map((of) => `${of}-XX`),
  )
  const end = fc.oneof(point, point, wide)
  const interval = fc.oneof(
    fc.tuple(end, end).map((ends) => ends.join('/')),
    end.map((from) => `${from}/..`),
    end.map((to) => `../${to}`),
    end.map((from) => `${from}/`),
    end.map((to) => `/${to}`),
  )
  const any = fc.oneof(point, wide, far, old, unspecified, interval).filter((edtf) => parseEdtf(edtf).ok)

  it('that the words for any date say is that date again, in both languages', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...languages), (edtf, language) => {
        const date = dateOf(edtf)
        const words = dateWords(date, language)
        const read = readDate(words, language)
        if (!read.ok) throw new Error(`${words}: ${read.failure.kind}`)
        expect(spanOf(dateOf(read.value.edtf)), words).toEqual(spanOf(date))
      }),
      { numRuns: 2000 },
    )
  })

  it('always is EDTF where it is understood, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...'2025 15 3 . , / - – bis März May seit um vermutlich Frühjahr the of er s ? 12025 v. Chr. und 1990'.split(
        ' ',
      ),
    )
    const typed = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(' ')),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(...languages), (text, language) => {
        const read = readDate(text, language)
        if (read.ok) expect(parseEdtf(read.value.edtf).ok).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
