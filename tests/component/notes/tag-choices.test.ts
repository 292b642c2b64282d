import { describe, expect, it } from 'vitest'
import { lastName, namesIn, tagChoices } from '../../../src/renderer/src/notes/tag-choices'
import type { TagId } from '../../../src/shared/annotation/annotation'

// The brand only says that it is a tag's id.
const idOf = (name: string) => `id of ${name}` as TagId
const tags = ['Diplomatie', 'Kräfte', 'Krieg', 'Straße', 'Zeit'].map((name) => ({ id: idOf(name), name }))
const uses = new Map([
  [idOf('Krieg'), 3],
  [idOf('Zeit'), 7],
])
const offered = (typed: string, taken: string[] = []) =>
  tagChoices(tags, uses, new Set(taken.map(idOf)), typed).map(({ type, name }) =>
    type === 'new' ? `+${name}` : name,
  )

describe('the tags that are offered', () => {
  it.each([
    ['', ['Zeit', 'Krieg', 'Diplomatie', 'Kräfte', 'Straße'], 'are all of them, most used first'],
    ['kr', ['Krieg', 'Kräfte', '+kr'], 'hold what is typed, whatever its capitals'],
    ['kraft', ['Kräfte', '+kraft'], 'fit without the umlaut'],
    ['kraefte', ['Kräfte', '+kraefte'], 'fit with the umlaut spelled out'],
    ['STRASSE', ['Straße', '+STRASSE'], 'fit without ß'],
    ['krieg', ['Krieg'], 'offer no second one of that name'],
    [' Krieg ', ['Krieg'], 'do not mind white space'],
    ['Zeit, kri', ['Krieg', '+kri'], 'belong to what stands after the last comma'],
    ['Zeit, ', ['Zeit', 'Krieg', 'Diplomatie', 'Kräfte', 'Straße'], 'are all after a comma'],
    ['🕊️', ['+🕊️'], 'may be new and an emoji'],
    ['.*', ['+.*'], 'take every sign as itself'],
  ])('for %j are %j: they %s', (typed, wanted) => {
    expect(offered(typed)).toEqual(wanted)
  })

  it('leave out those that are given already', () => {
    expect(offered('kr', ['Krieg'])).toEqual(['Kräfte', '+kr'])
    expect(offered('krieg', ['Krieg'])).toEqual([])
  })

  it('come with how often they are used', () => {
    expect(tagChoices(tags, uses, new Set(), 'zeit')).toEqual([{ type: 'known', name: 'Zeit', uses: 7 }])
  })

  it('are not more than can be looked through', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({
      id: idOf(String(at)),
      name: `Wort ${String(at)}`,
    }))
    expect(tagChoices(many, new Map(), new Set(), 'wort')).toHaveLength(51)
  })
})

describe('what is typed in the field of tags', () => {
  it.each([
    ['a, b ,,c,', ['a', 'b', 'c'], ''],
    ['🕊️', ['🕊️'], '🕊️'],
    [' , ', [], ''],
  ])('%j has the names %j', (typed, names, last) => {
    expect(namesIn(typed)).toEqual(names)
    expect(lastName(typed)).toBe(last)
  })
})
