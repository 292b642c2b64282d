import fc from 'fast-check'
import { drawingOf } from '../../../src/shared/timeline/drawing'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { spanOf } from '../../../src/shared/timeline/edtf-span'
import type { Arrangement } from '../../../src/shared/timeline/layout'
import type { Occasion } from '../../../src/shared/timeline/occasion'
import type { Span } from '../../../src/shared/timeline/span'

/** What a date in EDTF covers, and whether it is a dot however near one looks. */
export function dated(text: string): Span & { instant: boolean } {
  const date = parseEdtf(text)
  if (!date.ok) throw new Error(text)
  return { ...spanOf(date.value), instant: drawingOf(date.value).body === 'dot' }
}

/** Dates of every kind: many on the same few days, some open, some thousands of years away. */
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('2025-08-15', '2025-08-16', '2025-03-01', '2014-03-18') },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 28 }).map((day) => `2025-07-${String(day).padStart(2, '0')}`),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('2025-08~', '2025-21', '2025', '2024?', '201X', '20XX', '2022-02-28/2022-04'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2022-02-24/..',
      '../2014-03-18',
      '2014/..',
      '../2025',
      '2022-02-24/',
      '/2025-08',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Y12025', '-4000', '0000', 'Y170000002', 'Y-170000002', '-0044-03-15'),
  },
)

const widths = fc.oneof(
  fc.integer({ min: 0, max: 220 }),
  fc.constantFrom(480, 481, 6000, Number.POSITIVE_INFINITY),
)

/** Events on such dates, with an event set apart or without one, in up to six lanes. */
export const hostileOccasions: fc.Arbitrary<Occasion[]> = fc
  .tuple(
    fc.array(
      fc.record({
        text: texts,
        lane: fc.integer({ min: 0, max: 5 }),
        rank: fc.integer({ min: 0, max: 4 }),
        label: widths,
      }),
      { maxLength: 60 },
    ),
    fc.boolean(),
  )
  .map(([drawn, hasApart]) => {
    const occasions: Occasion[] = drawn.map(({ text, ...rest }, index) => ({
      ...rest,
      ...dated(text),
      id: `e${String(index)}`,
      apart: undefined,
    }))
    const summit = { ...dated('2025-08-15'), id: 'summit', lane: 1, rank: 2, label: 50, apart: 60 }
    return hasApart ? [...occasions, summit] : occasions
  })

/** All that the events' dates cover, as far as they have ends, and some weeks at least. */
export function extentOf(occasions: readonly Occasion[]): Span {
  const ends = occasions.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  const from = Math.min(...ends, ends.length === 0 ? 0 : Infinity)
  return { from, to: Math.max(...ends, from + 28 * 86_400_000) }
}

/** The events arranged at a scale between all of time in a view and a day on two targets. */
export const hostileArrangements: fc.Arbitrary<Arrangement> = fc
  .tuple(
    hostileOccasions,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(1 as const, 3 as const),
  )
  .map(([occasions, depth, rows]) => {
    const extent = extentOf(occasions)
    const widest = (extent.to - extent.from) / 1200
    const nearest = Math.min(86_400_000 / 48, widest)
    return { occasions, scale: widest * (nearest / widest) ** depth, extent, rows, moreWidth: 30 }
  })
