import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampSpan, lengthOf, limitsAt, pan, widest, zoom } from '../../../src/shared/timeline/span'
import { ticksIn, yearsIn } from '../../../src/shared/timeline/ticks'

const day = 86_400_000
const reach = {
  whole: { from: Date.UTC(2014, 0, 1), to: Date.UTC(2025, 8, 1) },
  width: 1200,
  room: { left: 4, right: 68 },
}
const share = fc.double({ min: 0, max: 1, noNaN: true })
const spans = fc.tuple(fc.double({ min: 30, max: 4000, noNaN: true }), share).map(([days, place]) => {
  const limits = limitsAt(days * day, reach)
  const from = limits.from + place * (lengthOf(limits) - days * day)
  return clampSpan({ from, to: from + days * day }, reach)
})

describe('what is in view', () => {
  it('returns to where it was after zooming in and out again', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.05, max: 1, noNaN: true }), share, (span, factor, place) => {
        const about = span.from + place * lengthOf(span)
        const near = zoom(span, factor, about, reach, day)
        const back = zoom(near, 1 / factor, about, reach, day)
        expect(Math.abs(back.from - span.from)).toBeLessThan(1)
        expect(Math.abs(back.to - span.to)).toBeLessThan(1)
      }),
    )
  })

  it('keeps the moment under the pointer where it is', () => {
    fc.assert(
      fc.property(spans, share, (span, place) => {
        const { from, to } = reach.whole
        const about = Math.min(Math.max(span.from + place * lengthOf(span), from), to)
        const near = zoom(span, 0.5, about, reach, day)
        const before = (about - span.from) / lengthOf(span)
        expect((about - near.from) / lengthOf(near)).toBeCloseTo(before, 6)
      }),
    )
  })

  it('never leaves what there is', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: -1e13, max: 1e13, noNaN: true }), (span, time) => {
        const moved = pan(span, time, reach)
        const limits = limitsAt(lengthOf(span), reach)
        expect(moved.from).toBeGreaterThanOrEqual(limits.from - 1)
        expect(moved.to).toBeLessThanOrEqual(limits.to + 1)
        expect(Math.abs(lengthOf(moved) - lengthOf(span))).toBeLessThan(1)
      }),
    )
  })

  it('is never longer than all of it and never shorter than it may be', () => {
    expect(zoom(widest(reach), 100, reach.whole.to, reach, day)).toEqual(widest(reach))
    expect(lengthOf(zoom(widest(reach), 1e-9, reach.whole.from, reach, day))).toBeCloseTo(day, 0)
  })
})

describe('the ticks of the axis', () => {
  it('are far enough apart for their labels and the same after panning', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 300, max: 2400 }), (span, width) => {
        const ticks = ticksIn(span, width, 'de')
        ticks.slice(1).forEach((tick, index) => {
          expect(tick.x - (ticks[index]?.x ?? 0)).toBeGreaterThanOrEqual(50)
        })
        const moved = pan(span, lengthOf(span) / 7, reach)
        const known = new Map(ticks.map(({ time, label }) => [time, label]))
        const inBoth = (time: number) => time > moved.from && time < span.to
        const after = ticksIn(moved, width, 'de').filter(({ time }) => inBoth(time) && known.has(time))
        for (const { time, label } of after) expect(known.get(time)).toBe(label)
      }),
    )
  })

  it.each([
    ['de', '2014-01-01', '2025-09-01', ['2014', '2015', '2016']],
    ['de', '2024-08-01', '2025-09-01', ['Aug', 'Sep', 'Okt', 'Nov', 'Dez', 'Jan. 2025']],
    ['en', '2024-08-01', '2025-09-01', ['Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Jan 2025']],
    ['de', '2025-08-01', '2025-08-15', ['Aug', '2. Aug.', '3. Aug.']],
    ['en', '2025-07-15', '2025-08-31', ['21 Jul', '28 Jul', '4 Aug']],
  ] as const)('are said in %s from %s to %s', (language, from, to, labels) => {
    const ticks = ticksIn({ from: Date.parse(from), to: Date.parse(to) }, 1300, language)
    expect(ticks.slice(0, labels.length).map(({ label }) => label)).toEqual(labels)
  })

  it('never vanish altogether', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 300, max: 2400 }), (span, width) => {
        expect(ticksIn(span, width, 'en').length).toBeGreaterThan(0)
      }),
    )
  })

  it('thin out the years of the overview where there is no room', () => {
    const years = (width: number) => yearsIn(widest(reach), width).map(({ label }) => label)
    expect(years(1200).slice(0, 2)).toEqual(['2014', '2015'])
    expect(years(300).length).toBeLessThan(9)
  })
})
