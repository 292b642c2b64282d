import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchesOf, type Layer } from '../../../src/shared/annotation/layers'
import { overlapPlaces } from '../../../src/shared/annotation/overlapping'

const layer = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Layer => ({ start, end: start + length, look: 1 }))

describe('the places where marks lie over each other', () => {
  it('cover all that two marks or more cover, and nothing else, and never touch', () => {
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 20 }), (marks) => {
        const places = overlapPlaces(stretchesOf(marks))
        for (let offset = 0; offset < 85; offset += 1) {
          const deep = marks.filter(({ start, end }) => start <= offset && offset < end).length
          expect(places.some(({ start, end }) => start <= offset && offset < end)).toBe(deep > 1)
        }
        places.forEach(({ start }, index) => expect(start).toBeGreaterThan(places[index - 1]?.end ?? -1))
      }),
    )
  })

  it('are several where a paragraph has several', () => {
    const marks = [
      { start: 0, end: 40, look: 1 },
      { start: 2, end: 5, look: 2 },
      { start: 20, end: 30, look: 3 },
      { start: 25, end: 35, look: 4 },
    ]
    expect(overlapPlaces(stretchesOf(marks))).toEqual([
      { start: 2, end: 5 },
      { start: 20, end: 35 },
    ])
  })
})
