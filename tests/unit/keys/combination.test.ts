import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combinationFrom, spelled, type Combination } from '../../../src/shared/keys/combination'

const anyKey = fc.oneof(
  fc.constantFrom('h', '1', '+', '-', '?', 'ü', 'я', 'F7', 'ArrowLeft', 'Delete', ','),
  fc.string({ minLength: 1, maxLength: 1 }),
)
const held = fc.option(fc.constant(true), { nil: undefined })
const anyCombination: fc.Arbitrary<Combination> = fc
  .record({ key: anyKey, control: held, system: held, alt: held, shift: held })
  .map((parts) => JSON.parse(JSON.stringify(parts)) as Combination)

describe('a combination of keys', () => {
  it.each<[string, Combination]>([
    ['h', { key: 'h' }],
    ['F7', { key: 'F7' }],
    ['Control+Shift+h', { key: 'h', control: true, shift: true }],
    ['Control++', { key: '+', control: true }],
    ['+', { key: '+' }],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', alt: true }],
    ['Control+System+f', { key: 'f', control: true, system: true }],
  ])('is written down as %s', (spelling, combination) => {
    expect(spelled(combination)).toBe(spelling)
    expect(combinationFrom(spelling)).toEqual(combination)
  })

  it.each([[''], ['Control+'], ['Shift+Control+h'], ['Hyper+h'], ['Control+Control+h'], ['h+Control']])(
    'is not what %j says',
    (spelling) => {
      expect(combinationFrom(spelling)).toBeUndefined()
    },
  )

  it('comes back from what was written down', () => {
    fc.assert(
      fc.property(anyCombination, (combination) => {
        expect(combinationFrom(spelled(combination))).toEqual(combination)
      }),
    )
  })
})
