import { describe, expect, it } from 'vitest'
import { dateAsTyped } from '../../../src/shared/timeline/date-as-typed'
import { readDate } from '../../../src/shared/timeline/read-date'

const dates = [
  '2025-08-15',
  '2025-08',
  '2025-21',
  '2025-24~',
  '2025',
  '2025?',
  '2025-08~',
  '2025-08%',
  '2025-21?',
  '2025-08-15?',
  '2025-08-15%',
  '201X',
  '2025-03-03/2025-03-11',
  '2022-02-24/..',
  '../2014',
  '2022-02/',
  'Y12025',
  '-0044',
]

describe('a date as a reader would type it', () => {
  it.each([
    ['2025-21', 'de', 'Frühjahr 2025'],
    ['2025-08-15', 'de', '15. August 2025'],
    ['2025-21', 'en', 'spring 2025'],
    ['2025-08-15', 'en', '15 August 2025'],
    ['2025-08~', 'de', 'um August 2025'],
    ['2025-21?', 'de', 'vermutlich im Frühjahr 2025'],
    ['irgendwann', 'de', 'irgendwann'],
  ] as const)('%s is in %s: %s', (edtf, language, typed) => {
    expect(dateAsTyped(edtf, language)).toBe(typed)
  })

  it.each(dates)('means %s again in both languages', (edtf) => {
    for (const language of ['de', 'en'] as const) {
      expect(readDate(dateAsTyped(edtf, language), language)).toEqual({ ok: true, value: { edtf } })
    }
  })
})
