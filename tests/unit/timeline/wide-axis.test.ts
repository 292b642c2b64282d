import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, dayLength, daysInMonth, startOfDay } from '../../../src/shared/timeline/edtf-span'
import { layOut } from '../../../src/shared/timeline/layout'
import { overviewBins } from '../../../src/shared/timeline/overview'
import { slotsFor, type Slot } from '../../../src/shared/timeline/slots'
import {
  clampSpan,
  lengthOf,
  limitsAt,
  pan,
  widest,
  zoom,
  type Span,
} from '../../../src/shared/timeline/span'
import { ticksIn, yearsIn } from '../../../src/shared/timeline/ticks'
import { marksIn } from '../../../src/shared/timeline/view'
import { hostileArrangements, hostileOccasions, extentOf } from './hostile-occasions'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const years = fc.oneof(
  fc.integer({ min: 1900, max: 2100 }),
  fc.integer({ min: -9999, max: 12_025 }),
  fc.integer({ min: -999_999_999, max: 999_999_999 }),
)

/** All of time between two years, and a part of it that is in view. */
const views = fc
  .tuple(years, years, share, share, fc.integer({ min: 300, max: 2400 }))
  .map(([one, other, depth, place, width]) => {
    const whole = { from: startOfDay(Math.min(one, other)), to: startOfDay(Math.max(one, other) + 1) }
    const reach = { whole, width, room: { left: 4, right: 68 } }
    const least = Math.min(width * 0.5 * dayLength, lengthOf(widest(reach)))
    const length = lengthOf(widest(reach)) * (least / lengthOf(widest(reach))) ** depth
    const limits = limitsAt(length, reach)
    const from = limits.from + place * (lengthOf(limits) - length)
    return { reach, span: clampSpan({ from, to: from + length }, reach) }
  })

/** Times are numbers of 53 bits: far from 1970 they are exact to so many milliseconds. */
const grain = ({ from, to }: Span) => 1 + Math.max(Math.abs(from), Math.abs(to)) * 1e-14

describe('an axis however long', () => {
  it('has few ticks, each in view, none nearer to the next than its words need', () => {
    fc.assert(
      fc.property(views, fc.constantFrom('de' as const, 'en' as const), ({ span, reach }, language) => {
        const ticks = ticksIn(span, reach.width, language)
        expect(ticks.length).toBeLessThanOrEqual(reach.width / 50 + 1)
        ticks.forEach(({ x, label }, index) => {
          expect(Number.isFinite(x) && x > -1 && x < reach.width + 1).toBe(true)
          expect(label).not.toMatch(/NaN|Invalid/)
          const next = ticks.slice(index + 1).find((tick) => tick.label !== '')
          if (label !== '' && next) expect(next.x - x).toBeGreaterThanOrEqual(Math.min(50, label.length * 7))
        })
      }),
      { numRuns: 500 },
    )
  })

  it('has few years in the overview', () => {
    fc.assert(
      fc.property(views, ({ reach }) => {
        const ticks = yearsIn(reach.whole, reach.width)
        expect(ticks.length).toBeLessThanOrEqual(reach.width / 40 + 1)
        for (const { x } of ticks) expect(x >= 0 && x <= reach.width).toBe(true)
      }),
    )
  })

  it('returns to where it was after zooming in and out again', () => {
    fc.assert(
      fc.property(views, share, share, ({ span, reach }, factor, place) => {
        const least = lengthOf(span) * 0.05
        const about = span.from + place * lengthOf(span)
        const pivot = Math.min(Math.max(about, reach.whole.from), reach.whole.to)
        const near = zoom(span, 0.05 + factor * 0.9, pivot, reach, least)
        const back = zoom(near, lengthOf(span) / lengthOf(near), pivot, reach, least)
        const slack = grain(reach.whole) * 40 + lengthOf(span) * 1e-9
        expect(Math.abs(back.from - span.from)).toBeLessThan(slack)
        expect(Math.abs(back.to - span.to)).toBeLessThan(slack)
      }),
    )
  })

  it('can be panned without changing what the layout depends on', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -1, max: 1, noNaN: true }), ({ span, reach }, by) => {
        const moved = pan(span, by * lengthOf(span), reach)
        expect(Math.abs(lengthOf(moved) - lengthOf(span))).toBeLessThanOrEqual(grain(reach.whole) * 8)
        const limits = limitsAt(lengthOf(span), reach)
        expect(moved.from).toBeGreaterThanOrEqual(limits.from - grain(reach.whole))
        expect(moved.to).toBeLessThanOrEqual(limits.to + grain(reach.whole))
      }),
    )
  })
})

describe('a day of any year', () => {
  it('is found again from its beginning and its end', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), share, (year, month, place) => {
        const day = 1 + Math.floor(place * (daysInMonth(year, month) - 1))
        const from = startOfDay(year, month, day)
        expect(dayAt(from)).toEqual({ year, month, day })
        expect(dayAt(from + dayLength / 2)).toEqual({ year, month, day })
      }),
    )
  })
})

describe('the overview', () => {
  it('has a column for every event, and no more columns than there is room for', () => {
    fc.assert(
      fc.property(hostileOccasions, fc.integer({ min: 1, max: 2400 }), (occasions, width) => {
        const bins = overviewBins(occasions, extentOf(occasions), width, 3)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(occasions.length)
        expect(bins.length).toBeLessThanOrEqual(width / 3 + 1)
        for (const { x } of bins) expect(x >= 0 && x <= width).toBe(true)
      }),
    )
  })
})

describe('the places that marks are drawn in', () => {
  it('are one for each mark, kept by a mark that stays and taken over from one that goes', () => {
    fc.assert(
      fc.property(hostileArrangements, share, share, (arrangement, place, factor) => {
        const seen = (scale: number) => {
          const layout = layOut({ ...arrangement, scale })
          const at = (place * (arrangement.extent.to - arrangement.extent.from)) / scale
          return marksIn(layout, at - 400, at + 400)
        }
        const first = slotsFor(seen(arrangement.scale), [])
        const second = slotsFor(seen(arrangement.scale * (0.2 + factor)), first)
        const numbers = (slots: readonly Slot[]) => slots.map(({ slot }) => slot)
        expect(new Set(numbers(second)).size).toBe(second.length)
        expect(Math.max(-1, ...numbers(second))).toBeLessThan(
          Math.max(first.length, second.length, 0) + first.length,
        )
        for (const { slot, mark } of second) {
          const before = first.find((old) => old.mark.key === mark.key)
          if (before) expect(slot).toBe(before.slot)
        }
        const fresh = numbers(second).filter((slot) => !numbers(first).includes(slot))
        const left = numbers(first).filter((slot) => !numbers(second).includes(slot))
        expect(Math.min(fresh.length, left.length)).toBe(0)
      }),
    )
  })
})
