import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLeft, binDays } from '../../../src/renderer/src/state/bin-time'
import { spanOf, within } from '../../../src/renderer/src/state/period'

const now = new Date(2025, 7, 15, 12, 30)
const at = (day: number, hour: number) => new Date(2025, 7, day, hour).toISOString()

describe('a period', () => {
  it.each([
    ['today', at(15, 0), true],
    ['today', at(14, 23), false],
    ['week', at(9, 0), true],
    ['week', at(8, 23), false],
    ['month', new Date(2025, 6, 17).toISOString(), true],
    ['month', new Date(2025, 6, 16, 23).toISOString(), false],
    ['', at(1, 0), true],
  ] as const)('„%s“ and the moment %s: %s', (period, moment, fits) => {
    expect(within(moment, spanOf(period, '', '', now))).toBe(fits)
  })

  it.each([
    ['2025-08-10', '2025-08-12', at(10, 0), true],
    ['2025-08-10', '2025-08-12', at(12, 23), true],
    ['2025-08-10', '2025-08-12', at(13, 0), false],
    ['2025-08-10', '2025-08-12', at(9, 23), false],
    ['', '2025-08-12', at(1, 0), true],
    ['2025-08-10', '', at(31, 0), true],
    ['', '', at(1, 0), true],
  ] as const)('from „%s“ to „%s“ and the moment %s: %s', (from, to, moment, fits) => {
    expect(within(moment, spanOf('range', from, to, now))).toBe(fits)
  })

  it('of more days has all the moments of one with fewer', () => {
    const moment = fc.date({ min: new Date(2025, 0), max: now, noInvalidDate: true })
    fc.assert(
      fc.property(moment, (date) => {
        const fits = (['today', 'week', 'month', ''] as const).map((period) =>
          within(date.toISOString(), spanOf(period, '', '', now)),
        )
        expect(fits).toEqual(fits.toSorted((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})

describe('the days that are left in the bin', () => {
  it.each([
    [0, 30],
    [1, 29],
    [29.5, 1],
    [31, 0],
  ])('after %s days are %s', (gone, left) => {
    const day = 24 * 60 * 60 * 1000
    expect(daysLeft(new Date(now.getTime() - gone * day).toISOString(), now.getTime())).toBe(left)
    expect(binDays).toBe(30)
  })
})
