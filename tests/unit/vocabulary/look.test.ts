import { describe, expect, it } from 'vitest'
import {
  allColours,
  allLines,
  lookNumber,
  lookNumbered,
  sameLook,
  type Look,
} from '../../../src/shared/vocabulary/look'
import { builtInCategories } from '../../../src/shared/vocabulary/vocabulary'

const looks = allColours.flatMap((colour) => allLines.map((line): Look => ({ colour, line })))

describe('looks', () => {
  it('are forty: each of eight colours with each of five lines', () => {
    expect(looks).toHaveLength(40)
    expect(new Set(looks.map(lookNumber)).size).toBe(40)
  })

  it('come back from their number', () => {
    for (const look of looks) expect(lookNumbered(lookNumber(look))).toEqual(look)
  })

  it.each([0, 41, -1, 1.5])('have no number %s', (number) => {
    expect(() => lookNumbered(number)).toThrow('no look has the number')
  })

  it('are the same where colour and line are', () => {
    expect(sameLook({ colour: 1, line: 'band' }, { colour: 1, line: 'band' })).toBe(true)
    expect(sameLook({ colour: 1, line: 'band' }, { colour: 1, line: 'solid' })).toBe(false)
    expect(sameLook({ colour: 2, line: 'band' }, { colour: 1, line: 'band' })).toBe(false)
  })

  it('differ from one built-in category to the next, in colour and in line', () => {
    expect(new Set(builtInCategories.map(({ colour }) => colour)).size).toBe(builtInCategories.length)
    expect(new Set(builtInCategories.map(({ line }) => line)).size).toBe(builtInCategories.length)
  })
})
