import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { codePointsOf, fromCodePoints, toCodePoints } from '../../../src/shared/annotation/w3c'

/** Any UTF-16 at all: letters, pairs, halves of pairs. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'ä', '🌉', '👩‍👩‍👧', '\uD83C', '\uDF09', 'e\u0301', 'ש'),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(''))

describe('offsets in code points', () => {
  test.for([
    { text: 'Brücke', units: 6, points: 6 },
    { text: '🌉', units: 2, points: 1 },
    { text: 'a🌉b', units: 3, points: 2 },
    { text: '\uD83Ca', units: 1, points: 1 },
    { text: '\uDF09\uD83C', units: 2, points: 2 },
    { text: '', units: 0, points: 0 },
  ])('count $units units of “$text” as $points', ({ text, units, points }) => {
    expect(codePointsOf(text).fromUnits(units)).toBe(points)
    expect(codePointsOf(text).toUnits(points)).toBe(units)
  })

  test.for([
    { why: 'between the halves of a pair', text: 'a🌉', offset: 2 },
    { why: 'after the end', text: 'abc', offset: 4 },
    { why: 'before the start', text: 'abc', offset: -1 },
    { why: 'a fraction', text: 'abc', offset: 1.5 },
  ])('have no counterpart $why', ({ text, offset }) => {
    expect(codePointsOf(text).fromUnits(offset)).toBeUndefined()
  })

  it('agree with counting one by one, in every text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { fromUnits, toUnits } = codePointsOf(text)
        let units = 0
        const points = Array.from(text)
        points.forEach((point, index) => {
          expect(fromUnits(units)).toBe(index)
          expect(toUnits(index)).toBe(units)
          if (point.length === 2) expect(fromUnits(units + 1)).toBeUndefined()
          units += point.length
        })
        expect(fromUnits(text.length)).toBe(points.length)
        expect(toUnits(points.length)).toBe(text.length)
        expect(toUnits(points.length + 1)).toBeUndefined()
      }),
    )
  })

  it('bring a selector there and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const points = codePointsOf(text)
        const start = a % (text.length + 1)
        const selector = {
          type: 'TextPositionSelector' as const,
          start,
          end: start + (b % (text.length + 1 - start)),
        }
        const there = toCodePoints(points, selector)
        if (there) expect(fromCodePoints(points, there)).toEqual(selector)
        else expect([selector.start, selector.end].map(points.fromUnits)).toContain(undefined)
      }),
    )
  })
})
