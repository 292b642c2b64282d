import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sideBySide, type Wish } from '../../../src/renderer/src/notes/side-by-side'

const wishes = fc
  .array(
    fc.record({ wanted: fc.integer({ min: -400, max: 4000 }), height: fc.integer({ min: 20, max: 400 }) }),
    { maxLength: 25 },
  )
  .map((found) =>
    found.sort((a, b) => a.wanted - b.wanted).map((wish, index): Wish => ({ ...wish, id: String(index) })),
  )
const gap = 9
const top = 0

const placed = (all: readonly Wish[], chosen?: string) => {
  const places = sideBySide(all, chosen, gap, top)
  return all.map((wish) => ({ ...wish, place: places.get(wish.id) ?? NaN }))
}

describe('cards beside the text', () => {
  it('keep their order and never cover each other', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (all, which) => {
        const found = placed(all, all[which % Math.max(1, all.length)]?.id)
        found.forEach(({ place }, index) => {
          const before = found[index - 1]
          if (before) expect(place).toBeGreaterThanOrEqual(before.place + before.height + gap)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('never stand above the top without a choice', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        expect(placed(all).every(({ place }) => place >= top)).toBe(true)
      }),
    )
  })

  it('let the chosen one stand at its passage, whatever is above it: that goes out of sight', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (all, which) => {
        const chosen = all[which % Math.max(1, all.length)]
        if (!chosen) return
        const found = placed(all, chosen.id).find(({ id }) => id === chosen.id)
        expect(found?.place).toBe(Math.max(chosen.wanted, top))
      }),
      { numRuns: 500 },
    )
  })

  it('do not move for nothing: with room enough each is at its passage', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 90 }), { maxLength: 20 }),
        fc.nat(),
        (heights, which) => {
          const all = heights.map((height, index) => ({ id: String(index), wanted: index * 100, height }))
          const found = placed(all, String(which % 20))
          expect(found.map(({ place }) => place)).toEqual(all.map(({ wanted }) => wanted))
        },
      ),
    )
  })
})
