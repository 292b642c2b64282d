import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { daysOf, isoDay } from '../../../src/shared/timeline-export/days'

describe('the days of a date', () => {
  it.each([
    ['2025-08-15', '2025-08-15', '2025-08-15'],
    ['2025-08-15T23:30:00Z', '2025-08-15', '2025-08-15'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-24~', '2025-12-01', '2026-02-28'],
    ['2025?', '2025-01-01', '2025-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2025-03-03/2025-03-11', '2025-03-03', '2025-03-11'],
    ['2022/..', '2022-01-01', undefined],
    ['2022/', '2022-01-01', undefined],
    ['../2022', undefined, '2022-12-31'],
    ['/2022-04', undefined, '2022-04-30'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['-0044-03-15', '-000044-03-15', '-000044-03-15'],
    ['Y12025', '+012025-01-01', '+012025-12-31'],
    ['Y-170000002', '-170000002-01-01', '-170000002-12-31'],
  ])('are for %s from %s to %s', (edtf, first, last) => {
    const date = parseEdtf(edtf)
    expect(date.ok && daysOf(date.value)).toEqual({ first, last })
  })

  it('are those that the system counts, wherever it can', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (moment) => {
        expect(isoDay(moment)).toBe(new Date(moment).toISOString().split('T')[0])
      }),
      { examples: [[4_319_999_999_999_999]] },
    )
  })
})
