import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../../src/shared/timeline/labels'
import { layOut, type Layout, type Mark } from '../../../src/shared/timeline/layout'
import { target } from '../../../src/shared/timeline/merge'
import type { Occasion } from '../../../src/shared/timeline/occasion'
import { labelInView, marksIn } from '../../../src/shared/timeline/view'
import { markBeside, markOf, type Step } from '../../../src/shared/timeline/walk'
import { dated, extentOf, hostileArrangements } from './hostile-occasions'

const overlap = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from) > slack(one.to)

/** Places are exact to a part in a million millions: at the scale of days, millions of years are that many pixels. */
const slack = (place: number) => 1e-6 + Math.abs(place) * 1e-12

const pairsOfLanes = ({ lanes }: Layout) =>
  lanes.flatMap(({ marks }) =>
    marks.flatMap((one, index) => marks.slice(index + 1).map((other): [Mark, Mark] => [one, other])),
  )

const dayEvent = (id: string, text: string, more: Partial<Occasion> = {}): Occasion => ({
  ...dated(text),
  id,
  lane: 0,
  rank: 3,
  label: 60,
  apart: undefined,
  ...more,
})

describe('the layout of dates that are far apart, open, or all the same', () => {
  it('has each event in one mark, in order of time, and finds it there', () => {
    fc.assert(
      fc.property(hostileArrangements, (arrangement) => {
        const layout = layOut(arrangement)
        expect(layout.marks.flatMap(({ ids }) => ids).toSorted()).toEqual(
          arrangement.occasions.map(({ id }) => id).toSorted(),
        )
        for (const mark of layout.marks) {
          expect(mark.count).toBe(mark.ids.length)
          for (const id of mark.ids) expect(markOf(layout, id)).toBe(mark)
        }
      }),
    )
  })

  it('has numbers for everything', () => {
    fc.assert(
      fc.property(hostileArrangements, (arrangement) => {
        for (const { x, from, to, grip, label } of layOut(arrangement).marks)
          for (const number of [x, from, to, grip.from, grip.to, label?.from ?? 0, label?.to ?? 0])
            expect(Number.isFinite(number)).toBe(true)
      }),
    )
  })

  it('never lets labels touch each other, a mark, or the line of the event set apart', () => {
    fc.assert(
      fc.property(hostileArrangements, (arrangement) => {
        const layout = layOut(arrangement)
        for (const [one, other] of pairsOfLanes(layout)) {
          if (one.label && one.label.row === other.label?.row)
            expect(overlap(one.label, other.label)).toBe(false)
          if (one.label?.row === 0) expect(overlap(one.label, bodyOf(other))).toBe(false)
          if (other.label?.row === 0) expect(overlap(other.label, bodyOf(one))).toBe(false)
        }
        const line = layout.marks.find(({ shape }) => shape === 'pill')
        for (const { label } of layout.marks)
          if (line && label) expect(overlap(label, { from: line.x - 1, to: line.x + 1 })).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('gives every mark a target of its own, its centre a target from the next', () => {
    fc.assert(
      fc.property(hostileArrangements, (arrangement) => {
        const layout = layOut(arrangement)
        for (const { grip } of layout.marks)
          expect(grip.to - grip.from).toBeGreaterThanOrEqual(target - slack(grip.to))
        for (const [one, other] of pairsOfLanes(layout)) {
          expect(overlap(one.grip, other.grip)).toBe(false)
          const centres = [one, other].map(({ grip }) => (grip.from + grip.to) / 2)
          expect(Math.abs((centres[0] ?? 0) - (centres[1] ?? 0))).toBeGreaterThanOrEqual(
            target - slack(one.x),
          )
        }
      }),
    )
  })

  it('leads by the arrow keys from every mark to every other', () => {
    fc.assert(
      fc.property(hostileArrangements, (arrangement) => {
        const layout = layOut(arrangement)
        for (const start of layout.marks) {
          const reached = new Set([start])
          const waiting = [start]
          const steps: Step[] = ['next', 'previous', 'above', 'below', 'first', 'last']
          for (let mark = waiting.pop(); mark; mark = waiting.pop())
            for (const step of steps) {
              const next = markBeside(layout, mark, step)
              if (next && !reached.has(next)) waiting.push(next)
              if (next) reached.add(next)
            }
          expect(reached.size).toBe(layout.marks.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('finds the same label for a mark, whichever is asked for first', () => {
    const seeds = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(hostileArrangements, seeds, (arrangement, seed) => {
        const inOrder = new Map(layOut(arrangement).marks.map(({ key, label }) => [key, label]))
        const { marks } = layOut(arrangement)
        const order = marks.map((mark, index) => ({ mark, at: (index * 7919 * seed) % 997 }))
        for (const { mark } of order.sort((one, other) => one.at - other.at))
          expect(mark.label).toEqual(inOrder.get(mark.key))
      }),
    )
  })

  it('shows of each stretch what lies in it, and labels whole or not at all', () => {
    const places = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(hostileArrangements, places, (arrangement, place) => {
        const layout = layOut(arrangement)
        const end = (arrangement.extent.to - arrangement.extent.from) / arrangement.scale
        const view = { from: place * end - 300, to: place * end + 300 }
        const touches = (stretch: { from: number; to: number } | undefined) =>
          stretch !== undefined && stretch.from < view.to && view.from < stretch.to
        const seen = layout.marks.filter(
          (mark) => touches(mark.grip) || touches(bodyOf(mark)) || touches(mark.label),
        )
        expect(new Set(marksIn(layout, view.from, view.to))).toEqual(new Set(seen))
        for (const mark of seen) {
          const label = labelInView(mark, layout, view.from, 600)
          if (label)
            expect([label.from >= view.from, label.to <= view.to + slack(view.to)]).toEqual([true, true])
        }
      }),
    )
  })

  it.each([
    ['open at its end', '2022-02-24/..', false, true],
    ['open at its beginning', '../2022-02-24', true, false],
  ])('draws an interval that is %s to the edge of time', (_case, text, atStart, atEnd) => {
    const occasions = [
      dayEvent('open', text),
      dayEvent('first', '2014-03-18', { lane: 1 }),
      dayEvent('last', '2025-08-15', { lane: 1 }),
    ]
    const extent = extentOf(occasions)
    const scale = (extent.to - extent.from) / 1200
    const mark = markOf(layOut({ occasions, scale, extent, rows: 1, moreWidth: 0 }), 'open')
    expect(mark?.shape).toBe('bar')
    expect([mark?.from === 0, Math.abs((mark?.to ?? 0) - 1200) < 1e-6]).toEqual([atStart, atEnd])
  })

  it.each([0.02, 0.1, 1, 5])('counts 500 events of one day and its month at %s days a pixel', (days) => {
    const day = Array.from({ length: 500 }, (_, index) => dayEvent(`day-${String(index)}`, '2025-08-15'))
    const month = Array.from({ length: 500 }, (_, index) =>
      dayEvent(`month-${String(index)}`, '2025-08', { lane: 1 }),
    )
    const extent = { from: dated('2014').from, to: dated('2025').to }
    const layout = layOut({
      occasions: [...day, ...month],
      scale: days * 86_400_000,
      extent,
      rows: 3,
      moreWidth: 30,
    })
    expect(layout.marks.map(({ count }) => count)).toEqual([500, 500])
    expect(layout.marks[0]?.moments.from).toBe(layout.marks[0]?.moments.to)
  })

  it.each([
    ['nothing', []],
    ['one event', [dayEvent('one', '2025-08-15')]],
    ['only open intervals', [dayEvent('since', '2022/..'), dayEvent('until', '../2022')]],
  ])('lays out %s', (_case, occasions) => {
    const extent = extentOf(occasions)
    const layout = layOut({ occasions, scale: 1e6, extent, rows: 3, moreWidth: 0 })
    expect(layout.marks.flatMap(({ ids }) => ids)).toHaveLength(occasions.length)
  })
})
