import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inTimeOrder, timeWords } from '../../../src/shared/timeline/event-time'
import { typedSpan } from '../../../src/shared/timeline/typed-span'

const dates = [
  '../2014',
  '../2015',
  '2014-03-18',
  '2022',
  '2022-02-24',
  '2022-02-24/..',
  '2025-21',
  '2025-08~',
  '/2020',
]

describe('events in order of time', () => {
  it('stand by their beginnings, the shorter first, whatever the order before', () => {
    const byBeginning = [
      '../2014',
      '../2015',
      '2014-03-18',
      '/2020',
      '2022',
      '2022-02-24',
      '2022-02-24/..',
      '2025-21',
      '2025-08~',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(dates, { minLength: dates.length }), (shuffled) => {
        const ordered = inTimeOrder(shuffled.map((date) => ({ date }))).map(({ date }) => date)
        expect(ordered).toEqual(byBeginning)
      }),
    )
  })

  it('stand last where their dates cannot be read, which are shown as they are written', () => {
    expect(inTimeOrder([{ date: 'irgendwann' }, { date: '2022' }])).toEqual([
      { date: '2022' },
      { date: 'irgendwann' },
    ])
    expect(timeWords('irgendwann', 'de')).toBe('irgendwann')
    expect(timeWords('2025-21', 'de', 'short')).toBe('Frühjahr 2025')
  })
})

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

describe('a span of time as it is typed', () => {
  test.for([
    { from: '2022', to: '', span: { from: day('2022-01-01'), to: Infinity } },
    { from: '', to: 'August 2025', span: { from: -Infinity, to: day('2025-09-01') } },
    { from: 'Frühjahr 2025', to: '15.8.2025', span: { from: day('2025-03-01'), to: day('2025-08-16') } },
    { from: ' 2022-02 ', to: 'Unsinn', span: { from: day('2022-02-01'), to: Infinity } },
    { from: '2022', to: '2022', span: { from: day('2022-01-01'), to: day('2023-01-01') } },
    { from: '', to: ' ', span: undefined },
    { from: 'Unsinn', to: '', span: undefined },
    { from: '2025-02-30', to: '', span: undefined },
    { from: '2025', to: '2022', span: undefined },
  ])('from „$from“ to „$to“ is $span', ({ from, to, span }) => {
    expect(typedSpan(from, to, 'de').span).toEqual(span)
  })

  it('says what was not understood, and that it ends before it begins', () => {
    expect(typedSpan('Unsinn', '2025-02-30', 'de').trouble).toEqual({
      from: 'not-understood',
      to: 'impossible',
      reversed: false,
    })
    expect(typedSpan('2025', '2022', 'de').trouble).toEqual({
      from: undefined,
      to: undefined,
      reversed: true,
    })
  })
})
