import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../src/shared/annotation/passage'
import { dragged, resized, wordsAtEdge, type Edge, type Measure } from '../../../src/shared/annotation/resize'
import { plainText, type PlainText } from '../../../src/shared/article/plain-text'
import { anyEdition, paragraphsOf } from '../article/any-edition'

const edges: readonly Edge[] = ['start', 'end']
const measures: readonly Measure[] = ['letter', 'word', 'sentence']
const edge = fc.constantFrom(...edges)
const measure = fc.constantFrom(...measures)
const by = fc.constantFrom(1 as const, -1 as const)

/** A text with a passage of it whose ends do not rest on white space. */
const marked: fc.Arbitrary<{ plain: PlainText; passage: Passage }> = fc
  .tuple(anyEdition, fc.nat(), fc.nat())
  .map(([edition, one, other]) => {
    const plain = plainText(edition)
    const signs = [...plain.text.matchAll(/\S/gu)].map(({ index, 0: sign }) => [index, index + sign.length])
    const [first, second] = [one % signs.length, other % signs.length].sort((a, b) => a - b)
    const start = signs[first ?? 0]?.[0] ?? 0
    const end = signs[second ?? 0]?.[1] ?? 1
    return { plain, passage: { start, end } }
  })

const sound = ({ text }: PlainText, { start, end }: Passage) => {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeLessThanOrEqual(text.length)
  expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
  expect(end).toBeGreaterThan(start)
}

describe('a resized passage', () => {
  it('is never empty or reversed, never leaves the text and never ends on white space', () => {
    fc.assert(
      fc.property(marked, edge, measure, by, ({ plain, passage }, edge, measure, by) => {
        sound(plain, resized({ plain, language: 'de' }, passage, edge, { measure, by }))
      }),
    )
  })

  it('moves one end only, and only the way that was asked', () => {
    fc.assert(
      fc.property(marked, edge, measure, by, ({ plain, passage }, edge, measure, by) => {
        const next = resized({ plain, language: 'de' }, passage, edge, { measure, by })
        const other = edge === 'start' ? 'end' : 'start'
        expect(next[other]).toBe(passage[other])
        expect((next[edge] - passage[edge]) * by).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('grows to the whole text, step by step, whatever the step is', () => {
    fc.assert(
      fc.property(marked, measure, ({ plain, passage }, measure) => {
        const text = { plain, language: 'de' } as const
        let now = passage
        for (let steps = 0; steps <= plain.text.length; steps += 1)
          now = resized(text, now, 'end', { measure, by: 1 })
        for (let steps = 0; steps <= plain.text.length; steps += 1)
          now = resized(text, now, 'start', { measure, by: -1 })
        if (measure === 'letter') expect(now).toEqual({ start: 0, end: plain.text.length })
        expect(resized(text, now, 'end', { measure, by: 1 })).toEqual(now)
      }),
      { numRuns: 20 },
    )
  })

  it('comes back by the opposite step once its end rests where words do', () => {
    fc.assert(
      fc.property(marked, edge, measure, by, ({ plain, passage }, edge, measure, by) => {
        const text = { plain, language: 'de' } as const
        const there = resized(text, passage, edge, { measure, by })
        const further = resized(text, there, edge, { measure, by })
        fc.pre(further[edge] !== there[edge])
        expect(resized(text, further, edge, { measure, by: by > 0 ? -1 : 1 })).toEqual(there)
      }),
    )
  })
})

describe('a dragged end', () => {
  it('gives a sound passage wherever it is let go', () => {
    fc.assert(
      fc.property(marked, edge, measure, fc.nat(), ({ plain, passage }, edge, measure, place) => {
        const offset = place % (plain.text.length + 1)
        const next = dragged({ plain, language: 'de' }, passage, edge, { measure, offset })
        sound(plain, next)
        const other = edge === 'start' ? 'end' : 'start'
        expect(next[other]).toBe(passage[other])
      }),
    )
  })
})

const plain = plainText(
  paragraphsOf(['Der Gipfel beginnt am 15. August. „Alaska ist weit“, sagt er.', 'Zweiter Absatz.']),
)
const of = (words: string): Passage => {
  const start = plain.text.indexOf(words)
  return { start, end: start + words.length }
}
const wordsOf = ({ start, end }: Passage) => plain.text.slice(start, end)
const text = { plain, language: 'de' } as const

describe('a step', () => {
  it.each<[string, Edge, Measure, 1 | -1, string]>([
    ['Gipfel', 'end', 'word', 1, 'Gipfel beginnt'],
    ['Gipfel beginnt', 'end', 'word', -1, 'Gipfel'],
    ['Gipfel', 'end', 'word', -1, 'Gipfel'],
    ['Gipfel', 'start', 'word', 1, 'Gipfel'],
    ['Gipfel', 'start', 'word', -1, 'Der Gipfel'],
    ['Der Gipfel', 'start', 'word', -1, 'Titel\n\nDer Gipfel'],
    ['am 15. August', 'end', 'word', 1, 'am 15. August.'],
    ['am 15. August.', 'end', 'word', 1, 'am 15. August. „Alaska'],
    ['sagt er.', 'end', 'word', 1, 'sagt er.\n\nZweiter'],
    ['sagt', 'end', 'letter', -1, 'sag'],
    ['Alaska', 'end', 'letter', 1, 'Alaska i'],
    ['Alaska ist', 'start', 'sentence', -1, '„Alaska ist'],
    ['Gipfel', 'end', 'sentence', 1, 'Gipfel beginnt am 15. August.'],
    ['Gipfel', 'start', 'sentence', -1, 'Der Gipfel'],
    ['Zweiter Absatz.', 'end', 'word', 1, 'Zweiter Absatz.'],
  ])('turns „%s“ by its %s, one %s by %i, into „%s“', (words, edge, measure, by, expected) => {
    expect(wordsOf(resized(text, of(words), edge, { measure, by }))).toBe(expected)
  })
})

describe('dragging', () => {
  const drag = (words: string, edge: Edge, to: string, measure: Measure = 'word') =>
    wordsOf(dragged(text, of(words), edge, { measure, offset: of(to).start }))

  it('snaps to the nearest word, or letter by letter', () => {
    expect(drag('Gipfel', 'end', 'ginnt')).toBe('Gipfel')
    expect(drag('Gipfel', 'end', 'nt am')).toBe('Gipfel beginnt')
    expect(drag('Gipfel', 'end', 'ginnt', 'letter')).toBe('Gipfel be')
  })

  it('goes on into the next paragraph', () => {
    expect(drag('sagt er.', 'end', 'satz.')).toBe('sagt er.\n\nZweiter')
  })

  it('keeps one word where it is drawn past the other end', () => {
    expect(drag('Gipfel beginnt am', 'end', 'Titel')).toBe('Gipfel')
    expect(drag('Gipfel beginnt am', 'start', 'Absatz')).toBe('am')
    expect(drag('Gipfel beginnt am', 'start', 'Absatz', 'letter')).toBe('m')
  })
})

describe('the words at an end', () => {
  it('are three at the most', () => {
    const passage = of('Der Gipfel beginnt am 15. August.')
    expect(wordsAtEdge(plain, passage, 'start')).toBe('Der Gipfel beginnt')
    expect(wordsAtEdge(plain, passage, 'end')).toBe('am 15. August.')
    expect(wordsAtEdge(plain, of('Alaska'), 'end')).toBe('Alaska')
  })
})
