import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../../src/shared/timeline/labels'
import { layOut, type Arrangement, type Mark } from '../../../src/shared/timeline/layout'
import { target } from '../../../src/shared/timeline/merge'
import type { Occasion } from '../../../src/shared/timeline/occasion'
import { labelInView } from '../../../src/shared/timeline/view'
import { markBeside, type Step } from '../../../src/shared/timeline/walk'

const day = 86_400_000
const start = Date.UTC(2014, 0, 1)
const extent = { from: start, to: start + 4300 * day }

const occasion = (id: string, onDay: number, more: Partial<Occasion> = {}): Occasion => ({
  id,
  from: start + onDay * day,
  to: start + (onDay + 1) * day,
  lane: 0,
  instant: true,
  rank: 3,
  label: 60,
  apart: undefined,
  ...more,
})

const arranged = (occasions: Occasion[], scale: number, rows: 1 | 3 = 1): Arrangement => ({
  occasions,
  scale: scale * day,
  extent,
  rows,
  moreWidth: 30,
})

const someOccasions = fc
  .array(
    fc.record({
      onDay: fc.integer({ min: 0, max: 4200 }),
      length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 })),
      lane: fc.integer({ min: 0, max: 2 }),
      rank: fc.integer({ min: 0, max: 4 }),
      label: fc.integer({ min: 10, max: 220 }),
    }),
    { maxLength: 120 },
  )
  .map((drawn) =>
    drawn.map(({ onDay, length, ...rest }, index) =>
      occasion(`e${String(index)}`, onDay, {
        ...rest,
        to: start + Math.min(onDay + length, 4300) * day,
        instant: length === 1,
      }),
    ),
  )
/** Days in a pixel. */
const scales = fc.double({ min: 0.02, max: 5, noNaN: true })
const withSummit = (occasions: Occasion[]) => [
  ...occasions,
  occasion('summit', 4240, { lane: 1, rank: 2, apart: 60 }),
]
const layouts = fc
  .tuple(someOccasions.map(withSummit), scales, fc.constantFrom(1 as const, 3 as const))
  .map(([occasions, scale, rows]) => ({ occasions, layout: layOut(arranged(occasions, scale, rows)) }))

const overlap = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  one.from < other.to - 1e-6 && other.from < one.to - 1e-6
const pairs = (marks: readonly Mark[]) =>
  marks.flatMap((one, index) => marks.slice(index + 1).map((other) => [one, other] as const))

describe('the layout', () => {
  it('puts every event into exactly one mark, so counts add up', () => {
    fc.assert(
      fc.property(layouts, ({ occasions, layout }) => {
        const drawn = layout.marks.flatMap(({ ids }) => ids)
        expect(drawn.toSorted()).toEqual(occasions.map(({ id }) => id).toSorted())
        for (const { ids, lead, key } of layout.marks) {
          expect(ids).toContain(lead)
          expect(ids[0]).toBe(key)
        }
      }),
    )
  })

  it('never lets labels touch each other or another mark of their lane', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        for (const [one, other] of pairs(layout.marks)) {
          if (one.lane !== other.lane) continue
          const [label, beside] = [one.label, other.label]
          if (label && label.row === beside?.row) expect(overlap(label, beside)).toBe(false)
          if (one.label?.row === 0) expect(overlap(one.label, bodyOf(other))).toBe(false)
          if (other.label?.row === 0) expect(overlap(other.label, bodyOf(one))).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the centres of short marks a target apart, and gives each bar a stretch of its own', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        for (const [one, other] of pairs(layout.marks)) {
          if (one.lane !== other.lane) continue
          if (one.shape === 'dot' && other.shape === 'dot')
            expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(target - 1e-6)
          if (one.shape === 'pill' || other.shape === 'pill' || one.shape !== other.shape)
            expect(overlap(one.grip, other.grip)).toBe(false)
        }
        for (const { grip } of layout.marks) expect(grip.to - grip.from).toBeGreaterThanOrEqual(target - 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('puts a single event where its date is', () => {
    fc.assert(
      fc.property(layouts, ({ occasions, layout }) => {
        for (const mark of layout.marks) {
          const [only] = occasions.filter(({ id }) => mark.ids.length === 1 && id === mark.lead)
          if (!only || mark.shape === 'bar') continue
          expect(mark.x).toBeCloseTo(((only.from + only.to) / 2 - extent.from) / layout.scale, 3)
        }
      }),
    )
  })

  it('reaches every mark by the arrow keys', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        const [first] = layout.marks
        if (!first) return
        const steps: Step[] = ['next', 'previous', 'above', 'below']
        const reached = new Set([first.key])
        const waiting = [first]
        for (let mark = waiting.pop(); mark; mark = waiting.pop())
          for (const step of steps) {
            const next = markBeside(layout, mark, step)
            if (!next || reached.has(next.key)) continue
            reached.add(next.key)
            waiting.push(next)
          }
        expect(reached.size).toBe(layout.marks.length)
      }),
    )
  })

  it('shows a label whole or not at all', () => {
    fc.assert(
      fc.property(layouts, fc.double({ min: 0, max: 50_000, noNaN: true }), ({ layout }, offset) => {
        for (const mark of layout.marks) {
          const label = labelInView(mark, layout, offset, 900)
          if (!label) continue
          expect(label.from).toBeGreaterThanOrEqual(offset)
          expect(label.to).toBeLessThanOrEqual(offset + 900 + 1e-6)
        }
      }),
    )
  })

  it('takes two days that can be told apart for two, and two that cannot for a count', () => {
    const two = [occasion('one', 100), occasion('two', 110)]
    expect(layOut(arranged(two, 0.1)).marks.map(({ ids }) => ids)).toEqual([['one'], ['two']])
    expect(layOut(arranged(two, 1)).marks.map(({ ids }) => ids)).toEqual([['one', 'two']])
  })

  it('gives the label to the more important event', () => {
    const near = (rank: number) => [
      occasion('first', 100, { rank: 3, label: 200 }),
      occasion('second', 130, { rank, label: 200 }),
      occasion('third', 160, { rank: 3, label: 200 }),
    ]
    const labelled = (occasions: Occasion[]) =>
      layOut(arranged(occasions, 1))
        .marks.filter(({ label }) => label?.side === 'right')
        .map(({ lead }) => lead)
    expect(labelled(near(0))).not.toContain('first')
    expect(labelled(near(4))).not.toContain('second')
  })

  it('keeps the event set apart alone as long as nothing lies under its pill', () => {
    const summit = occasion('summit', 4000, { apart: 60 })
    const before = occasion('before', 3990)
    expect(layOut(arranged([before, summit], 0.5)).marks.map(({ ids }) => ids.length)).toEqual([1, 1])
    expect(layOut(arranged([before, summit], 1)).marks).toMatchObject([
      { shape: 'pill', lead: 'summit', ids: ['before', 'summit'] },
    ])
  })

  it('says 500 events on one day as one count', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => occasion(`e${String(index)}`, 200))
    const { marks } = layOut(arranged(crowd, 0.02))
    expect(marks.map(({ ids }) => ids.length)).toEqual([500])
  })

  it('leaves out a label that has no room anywhere', () => {
    const { marks } = layOut(arranged([occasion('long', 2000, { label: 100_000 })], 1))
    expect(marks.map(({ label }) => label)).toEqual([undefined])
  })
})
