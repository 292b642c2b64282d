import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import type { EdtfDate } from '../../../src/shared/timeline/edtf-date'
import { dayLength, daysInMonth, spanOf, startOfDay } from '../../../src/shared/timeline/edtf-span'

const read = (text: string): EdtfDate => {
  const date = parseEdtf(text)
  if (!date.ok) throw new Error(`${text}: ${date.failure.kind}`)
  return date.value
}

const isoDay = (time: number) => new Date(time).toISOString().split('T')[0] ?? ''
const spanWords = (text: string) => {
  const { from, to } = spanOf(read(text))
  return [from, to].map((time) => (Number.isFinite(time) ? isoDay(time) : String(time))).join(' ')
}

describe('a date in EDTF', () => {
  it.each([
    ['level 0: a day', '1985-04-12', '1985-04-12 1985-04-13'],
    ['level 0: a month', '1985-04', '1985-04-01 1985-05-01'],
    ['level 0: a year', '1985', '1985-01-01 1986-01-01'],
    ['level 0: local time', '1985-04-12T23:20:30', '1985-04-12 1985-04-12'],
    ['level 0: time in UTC', '1985-04-12T23:20:30Z', '1985-04-12 1985-04-12'],
    ['level 0: time, shifted by hours', '1985-04-12T23:20:30-04', '1985-04-13 1985-04-13'],
    ['level 0: time, shifted by minutes', '1985-04-12T23:20:30+04:30', '1985-04-12 1985-04-12'],
    ['level 0: an interval of years', '1964/2008', '1964-01-01 2009-01-01'],
    ['level 0: an interval of months', '2004-06/2006-08', '2004-06-01 2006-09-01'],
    ['level 0: an interval of days', '2004-02-01/2005-02-08', '2004-02-01 2005-02-09'],
    ['level 0: an interval from a day to a month', '2004-02-01/2005-02', '2004-02-01 2005-03-01'],
    ['level 0: an interval from a day to a year', '2004-02-01/2005', '2004-02-01 2006-01-01'],
    ['level 0: an interval from a year to a month', '2005/2006-02', '2005-01-01 2006-03-01'],
    ['level 1: spring', '2001-21', '2001-03-01 2001-06-01'],
    ['level 1: summer', '2001-22', '2001-06-01 2001-09-01'],
    ['level 1: autumn', '2003-23', '2003-09-01 2003-12-01'],
    ['level 1: winter', '2000-24', '2000-12-01 2001-03-01'],
    ['level 1: a year, possibly', '1984?', '1984-01-01 1985-01-01'],
    ['level 1: a month, about', '2004-06~', '2004-06-01 2004-07-01'],
    ['level 1: a day, possibly and about', '2004-06-11%', '2004-06-11 2004-06-12'],
    ['level 1: a decade', '201X', '2010-01-01 2020-01-01'],
    ['level 1: a century', '20XX', '2000-01-01 2100-01-01'],
    ['level 1: an unspecified month', '2004-XX', '2004-01-01 2005-01-01'],
    ['level 1: an unspecified day', '1985-04-XX', '1985-04-01 1985-05-01'],
    ['level 1: an unspecified day and month', '1985-XX-XX', '1985-01-01 1986-01-01'],
    ['level 1: an open end after a day', '1985-04-12/..', '1985-04-12 Infinity'],
    ['level 1: an open end after a month', '1985-04/..', '1985-04-01 Infinity'],
    ['level 1: an open end after a year', '1985/..', '1985-01-01 Infinity'],
    ['level 1: an open beginning', '../1985-04-12', '-Infinity 1985-04-13'],
    ['level 1: an open beginning before a month', '../1985-04', '-Infinity 1985-05-01'],
    ['level 1: an open beginning before a year', '../1985', '-Infinity 1986-01-01'],
    ['level 1: an unknown end', '1985-04-12/', '1985-04-12 1985-04-13'],
    ['level 1: an unknown end after a month', '1985-04/', '1985-04-01 1985-05-01'],
    ['level 1: an unknown end after a year', '1985/', '1985-01-01 1986-01-01'],
    ['level 1: an unknown beginning before a day', '/1985-04-12', '1985-04-12 1985-04-13'],
    ['level 1: an unknown beginning', '/1985-04', '1985-04-01 1985-05-01'],
    ['level 1: an unknown beginning before a year', '/1985', '1985-01-01 1986-01-01'],
    ['level 1: a qualified beginning', '1984~/2004-06', '1984-01-01 2004-07-01'],
    ['level 1: qualified ends', '1984-06-02?/2004-08-08~', '1984-06-02 2004-08-09'],
    ['level 1: a negative year', '-1985', '-001985-01-01 -001984-01-01'],
    ['a leap day', '2024-02-29', '2024-02-29 2024-03-01'],
    ['an interval into its own month', '2022-02-28/2022-02', '2022-02-28 2022-03-01'],
  ])('is read: %s, %s', (_case, text, expected) => {
    expect(spanWords(text)).toBe(expected)
  })

  it.each([
    ['Y170000002', 170000002],
    ['Y-170000002', -170000002],
    ['Y12025', 12025],
  ])('knows the long year %s', (text, year) => {
    const date = read(text)
    expect(date).toMatchObject({ precision: 'year', year })
    expect(spanOf(date).from).toBeLessThan(spanOf(date).to)
  })

  it.each([
    ['1984?', 'uncertain'],
    ['2004-06~', 'about'],
    ['2004-06-11%', 'both'],
    ['2025-21', 'exact'],
  ])('says how sure %s is: %s', (text, qualification) => {
    expect(read(text)).toMatchObject({ qualification })
  })

  it.each([
    ['a day that no calendar has', '2025-02-30', 'impossible'],
    ['the leap day of a common year', '1900-02-29', 'impossible'],
    ['a thirteenth month', '2025-13', 'impossible'],
    ['a day zero', '2025-04-00', 'impossible'],
    ['an hour too many', '2025-04-01T24:00:00', 'impossible'],
    ['an impossible end', '2025-02-01/2025-02-30', 'impossible'],
    ['an interval that ends before it begins', '2005/2004', 'reversed'],
    ['an interval of days turned round', '2025-03-11/2025-03-03', 'reversed'],
    ['nothing', '', 'not-a-date'],
    ['words', 'Frühjahr 2025', 'not-a-date'],
    ['five digits without Y', '12025', 'not-a-date'],
    ['minus zero', '-0000', 'not-a-date'],
    ['Y before four digits', 'Y2025', 'not-a-date'],
    ['a season with a day', '2025-21-01', 'not-a-date'],
    ['three dates', '2001/2002/2003', 'not-a-date'],
    ['an interval without a date', '../..', 'not-a-date'],
    ['a time in an interval', '1985-04-12T23:20:30/1986', 'not-a-date'],
    ['a month unspecified in an interval', '2000-XX/2012', 'not-a-date'],
    ['basic format, without hyphens', '19850412', 'not-a-date'],
    ['a season without its year', '-21', 'not-a-date'],
    ['a shift of a day', '1985-04-12T23:20:30+24:00', 'impossible'],
    ['a shift of 60 minutes', '1985-04-12T23:20:30+04:60', 'impossible'],
    ['a minute too many', '1985-04-12T23:60:30', 'impossible'],
    ['fractions of a second', '1985-04-12T23:20:30.5Z', 'not-a-date'],
    ['spaces around', ' 2025 ', 'not-a-date'],
  ])('is refused: %s, %s', (_case, text, kind) => {
    expect(parseEdtf(text)).toEqual({ ok: false, failure: { kind, text } })
  })

  it.each([
    ['an exponential year', 'Y-17E7'],
    ['an exponential year', 'Y17E7'],
    ['significant digits', '1950S2'],
    ['significant digits', 'Y171010000S3'],
    ['significant digits', 'Y3388E2S3'],
    ['a quarter', '2001-34'],
    ['one of a set', '[1667,1668,1670..1672]'],
    ['one of a set', '[..1760-12-03]'],
    ['one of a set', '[1760-12..]'],
    ['one of a set', '[1760-01,1760-02,1760-12..]'],
    ['one of a set', '[1667,1760-12]'],
    ['one of a set', '[..1984]'],
    ['all of a set', '{1667,1668,1670..1672}'],
    ['all of a set', '{1960,1961-12}'],
    ['all of a set', '{..1984}'],
    ['a group qualified', '2004-06~-11'],
    ['a group qualified', '2004?-06-11'],
    ['a part qualified', '?2004-06-~11'],
    ['a part qualified', '2004-%06-11'],
    ['a digit unspecified', '156X-12-25'],
    ['a digit unspecified', '15XX-12-25'],
    ['a digit unspecified', 'XXXX-12-XX'],
    ['a digit unspecified', '1XXX-XX'],
    ['a digit unspecified', '1XXX-12'],
    ['a digit unspecified', '1984-1X'],
    ['an end qualified in part', '2004-06-~01/2004-06-~20'],
    ['an end unspecified in part', '2004-06-XX/2004-07-03'],
  ])('does not read level 2: %s, %s', (_case, text) => {
    expect(parseEdtf(text)).toEqual({ ok: false, failure: { kind: 'not-a-date', text } })
  })

  it.each([
    ['1985-04-12T23:20:30', '23:20:30', undefined],
    ['1985-04-12T23:20:30Z', '23:20:30', 0],
    ['1985-04-12T23:20:30-04', '03:20:30', -240],
    ['1985-04-12T23:20:30+04:30', '18:50:30', 270],
  ])('knows the moment and the shift of %s', (text, utc, shift) => {
    const date = read(text)
    expect(date).toMatchObject({ precision: 'second', shift })
    expect(new Date(spanOf(date).from).toISOString()).toContain(`T${utc}`)
  })

  it('counts days as JavaScript does, wherever that can count', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0100-01-01'), noInvalidDate: true }), (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        expect(startOfDay(year, month, day)).toBe(Math.floor(date.getTime() / dayLength) * dayLength)
      }),
    )
  })

  it('covers its days without a gap, month after month', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const length = startOfDay(year, month + 1) - startOfDay(year, month)
        expect(length).toBe(daysInMonth(year, month) * dayLength)
      }),
    )
  })

  it('always begins before it ends, whatever can be read', () => {
    const part = fc.constantFrom(
      '2025',
      '2025-08',
      '2025-08-15',
      '201X',
      '20XX',
      '2025-XX',
      '2025-24',
      '-0044',
      '',
    )
    const sign = fc.constantFrom('', '?', '~', '%')
    const end = fc.oneof(
      fc.constant('..'),
      fc.tuple(part, sign).map(([date, mark]) => date + mark),
    )
    const text = fc.oneof(
      end,
      fc.tuple(end, end).map((ends) => ends.join('/')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (written) => {
        const date = parseEdtf(written)
        if (!date.ok) return
        const { from, to } = spanOf(date.value)
        expect(from).toBeLessThan(to)
      }),
      { numRuns: 1000 },
    )
  })
})
