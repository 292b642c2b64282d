import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostLines, stretchesOf, type Layer } from '../../../src/shared/annotation/layers'
import { byPlace } from '../../../src/shared/annotation/passage'

const layer = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }))
  .map(([start, length, look]): Layer => ({ start, end: start + length, look }))
const layers = fc.array(layer, { maxLength: 30 })

const covering = (marks: readonly Layer[], offset: number) =>
  marks.filter(({ start, end }) => start <= offset && offset < end)

describe('the stretches that marks are painted in', () => {
  it('are in order and do not overlap', () => {
    fc.assert(
      fc.property(layers, (marks) => {
        const stretches = stretchesOf(marks)
        stretches.forEach((stretch, index) => {
          expect(stretch.start).toBeLessThan(stretch.end)
          expect(stretch.start).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 0)
        })
      }),
    )
  })

  it('cover every offset as deep as there are marks on it, and nothing else', () => {
    fc.assert(
      fc.property(layers, (marks) => {
        const stretches = stretchesOf(marks)
        for (let offset = 0; offset < 85; offset += 1) {
          const [stretch] = stretches.filter(({ start, end }) => start <= offset && offset < end)
          expect(stretch?.depth ?? 0).toBe(covering(marks, offset).length)
        }
      }),
    )
  })

  it('have the wash of the topmost mark, and a line in a lane of its own for each of the topmost three', () => {
    fc.assert(
      fc.property(layers, (marks) => {
        const ordered = [...marks].sort(byPlace)
        for (const { start, lines, wash } of stretchesOf(marks)) {
          const topmost = covering(ordered, start)
            .map(({ look }) => look)
            .slice(-mostLines)
          expect(wash).toBe(topmost.at(-1))
          expect(lines).toHaveLength(mostLines)
          expect(lines.filter((look) => look !== undefined).sort()).toEqual([...topmost].sort())
        }
      }),
    )
  })

  it('keep a line in its lane for as long as it is seen', () => {
    const looked = layers.map((marks) => marks.map((mark, index) => ({ ...mark, look: index + 1 })))
    fc.assert(
      fc.property(looked, (marks) => {
        const stretches = stretchesOf(marks)
        stretches.forEach((stretch, index) => {
          const next = stretches[index + 1]
          if (next?.start !== stretch.end) return
          for (const look of stretch.lines) {
            if (look !== undefined && next.lines.includes(look)) {
              expect(next.lines.indexOf(look)).toBe(stretch.lines.indexOf(look))
            }
          }
        })
      }),
    )
  })

  it.each<[string, Layer[], (number | undefined)[][]]>([
    ['a mark alone is next to the words', [{ start: 0, end: 5, look: 4 }], [[4, undefined, undefined]]],
    [
      'the inner of two lies below the outer, which goes on straight',
      [
        { start: 0, end: 9, look: 1 },
        { start: 3, end: 6, look: 2 },
      ],
      [
        [1, undefined, undefined],
        [1, 2, undefined],
        [1, undefined, undefined],
      ],
    ],
    [
      'two of the same look have two lines',
      [
        { start: 0, end: 9, look: 1 },
        { start: 0, end: 9, look: 1 },
      ],
      [[1, 1, undefined]],
    ],
    [
      'the fourth takes the lane of the undermost while it lasts',
      [
        { start: 0, end: 10, look: 1 },
        { start: 1, end: 9, look: 2 },
        { start: 2, end: 8, look: 3 },
        { start: 3, end: 7, look: 4 },
      ],
      [
        [1, undefined, undefined],
        [1, 2, undefined],
        [1, 2, 3],
        [4, 2, 3],
        [1, 2, 3],
        [1, 2, undefined],
        [1, undefined, undefined],
      ],
    ],
  ])('%s', (_what, marks, lines) => {
    expect(stretchesOf(marks).map((stretch) => stretch.lines)).toEqual(lines)
  })

  it('do not depend on the order in which the marks come', () => {
    const different = fc.uniqueArray(layer, {
      maxLength: 20,
      selector: ({ start, end }) => `${String(start)} ${String(end)}`,
    })
    fc.assert(
      fc.property(different, (marks) => {
        expect(stretchesOf([...marks].reverse())).toEqual(stretchesOf(marks))
      }),
    )
  })

  it.each<[string, Layer[], number[]]>([
    [
      'the mark that begins later lies on top',
      [
        { start: 0, end: 10, look: 1 },
        { start: 5, end: 15, look: 2 },
      ],
      [1, 2, 2],
    ],
    [
      'the shorter of two that begin together lies on top',
      [
        { start: 0, end: 4, look: 1 },
        { start: 0, end: 10, look: 2 },
      ],
      [1, 2],
    ],
    [
      'the mark inside another lies on top',
      [
        { start: 0, end: 10, look: 1 },
        { start: 3, end: 6, look: 2 },
      ],
      [1, 2, 1],
    ],
  ])('%s', (_what, marks, washes) => {
    expect(stretchesOf(marks).map(({ wash }) => wash)).toEqual(washes)
  })

  it('make one stretch of 200 marks on one word', () => {
    const marks = Array.from({ length: 200 }, (_, index) => ({ start: 5, end: 9, look: (index % 5) + 1 }))
    const stretches = stretchesOf(marks)
    expect(stretches).toHaveLength(1)
    expect(stretches[0]).toMatchObject({ start: 5, end: 9, depth: 200 })
    expect(stretches[0]?.lines).toHaveLength(mostLines)
  })

  it('are none where there are no marks', () => {
    expect(stretchesOf([])).toEqual([])
  })
})
