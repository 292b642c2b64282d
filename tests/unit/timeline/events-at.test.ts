import { describe, expect, it } from 'vitest'
import { eventsAt } from '../../../src/shared/timeline/events-at'
import type { ShownEvent } from '../../../src/shared/timeline/shown-event'

const event = (date: string): ShownEvent => ({
  id: `on-${date.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.replace(/-$/, ''),
  date,
  lane: 'war',
  basis: 'article',
  title: date,
  label: date,
  language: 'en',
  detail: '',
  places: [],
  people: [],
})

const events = [
  '2014-03-18',
  '2022-02-24',
  '2022-02-24/..',
  '2022-02-28/2022-04',
  '2022-09-10',
  '2025',
  '2025-03-03/2025-03-11',
  '2025-21',
  '2025-07',
  '2025-07-23',
  '2025-08~',
  '2025-08-08',
  '2025-08-15',
  '2014/2025',
  '20XX',
].map(event)

const fitting = (date: string) => eventsAt(date, events).map((found) => found.date)

describe('the events of a date', () => {
  it.each([
    ['a day: of that day, then of its month', '2025-08-15', ['2025-08-15', '2025-08~']],
    ['a day in no event', '2025-08-01', ['2025-08~']],
    ['a month: of that month, then within it', '2025-07', ['2025-07', '2025-07-23']],
    ['a month within a season', '2025-03', ['2025-21', '2025-03-03/2025-03-11']],
    ['a season', '2025-21', ['2025-21', '2025', '2025-03-03/2025-03-11']],
    [
      'a year: the longer the better',
      '2022',
      ['2022-02-28/2022-04', '2022-02-24', '2022-02-24/..', '2022-09-10'],
    ],
    [
      'an open interval: of its beginning',
      '2022-02/..',
      ['2022-02-24', '2022-02-24/..', '2022-02-28/2022-04'],
    ],
    ['the same open interval first', '2022-02-24/..', ['2022-02-24/..', '2022-02-24']],
    ['a year long ago', '1990', []],
    ['a century: no days, which would all fit', '20XX', ['20XX', '2014/2025', '2025', '2025-21']],
    ['what is no date', 'spring', []],
  ])('are, for %s', (_case, date, expected) => {
    expect(fitting(date)).toEqual(expected)
  })

  it('leave out those that cannot be read', () => {
    expect(eventsAt('2025', [event('soon')])).toEqual([])
  })
})
