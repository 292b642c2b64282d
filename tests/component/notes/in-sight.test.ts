import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockBelow } from '../../../src/renderer/src/notes/in-sight'

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 })

describe('the blocks in sight', () => {
  it('are the same from wherever they are looked for', () => {
    fc.assert(
      fc.property(heights, fc.nat(), fc.nat({ max: 220 }), (lines, height, hint) => {
        const tops = lines.map((_, index) => lines.slice(0, index).reduce((sum, one) => sum + one, 0))
        const blocks = lines.map((_, index) => ({ start: index * 10, end: index * 10 + 8 }))
        const found = blockBelow(blocks, ({ start }) => tops[start / 10] ?? Infinity, height, hint)
        expect(found).toBe(
          Math.max(
            0,
            tops.findLastIndex((top) => top <= height),
          ),
        )
      }),
    )
  })

  it('are found by measuring near ones only, where the last look was near', () => {
    const blocks = Array.from({ length: 5000 }, (_, index) => ({ start: index * 10, end: index * 10 + 8 }))
    const measured: number[] = []
    const topOf = ({ start }: { start: number }) => {
      measured.push(start / 10)
      return start * 3
    }
    expect(blockBelow(blocks, topOf, 2502 * 30, 2500)).toBe(2502)
    expect(measured.every((index) => Math.abs(index - 2502) < 6)).toBe(true)
  })
})
