import { describe, expect, it } from 'vitest'
import { drawingOf } from '../../../src/shared/timeline/drawing'
import { parseEdtf } from '../../../src/shared/timeline/edtf'

const drawn = (text: string) => {
  const date = parseEdtf(text)
  if (!date.ok) throw new Error(text)
  return drawingOf(date.value)
}

/** Dates that say different things. */
const kinds = [
  ...['2025-08-15', '2025-08', '2025-21', '2025', '202X', '2025-08-01/2025-08-15'].flatMap((date) =>
    ['', '~', '?', '%'].map((sign) => date + sign),
  ),
  '2022-02-24/..',
  '../2022-02-24',
  '2022-02-24/',
  '/2022-02-24',
  '2022-02-24~/..',
  '../2022-02-24?',
  '2022-02-24%/',
]

describe('the drawing of a date', () => {
  it('is another one for every date that says something else', () => {
    const drawings = kinds.map((text) => JSON.stringify(drawn(text)))
    expect(new Set(drawings).size).toBe(kinds.length)
  })

  it.each([
    [
      'a day',
      '2025-08-15',
      { body: 'dot', extent: 'day', sureness: 'exact', start: 'closed', end: 'closed' },
    ],
    ['a moment', '1985-04-12T23:20:30Z', { body: 'dot', extent: 'day' }],
    ['an unspecified day', '2025-08-XX', { body: 'bar', extent: 'month', sureness: 'exact' }],
    ['a century', '20XX', { body: 'bar', extent: 'decade' }],
    ['about a month', '2025-08~', { body: 'bar', extent: 'month', sureness: 'about' }],
    ['an open interval', '2022/..', { body: 'bar', extent: 'interval', start: 'closed', end: 'open' }],
    ['an unknown beginning', '/2022', { body: 'bar', extent: 'interval', start: 'unknown', end: 'closed' }],
    ['an interval with one unsure end', '2024~/2025', { extent: 'interval', sureness: 'about' }],
    ['an interval unsure in two ways', '2024~/2025?', { extent: 'interval', sureness: 'both' }],
  ])('of %s says so', (_case, text, expected) => {
    expect(drawn(text)).toMatchObject(expected)
  })
})
