import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { TagId } from '../../../src/shared/annotation/annotation'
import {
  applyVocabulary,
  builtInCategories,
  findTag,
  firstVocabulary,
  Tag,
  TagName,
  vocabularyFromRecord,
  VocabularyRecord,
  vocabularyToRecord,
  type VocabularyChange,
} from '../../../src/shared/vocabulary/vocabulary'

const idOf = (number: number) => v.parse(TagId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const tagOf = (number: number, name: string): Tag => v.parse(Tag, { id: idOf(number), name })
const time = '2025-08-15T10:30:00.000Z'

const after = (...entries: VocabularyChange[][]) => {
  const vocabulary = vocabularyFromRecord(firstVocabulary())
  entries.forEach((changes, index) => {
    applyVocabulary(vocabulary, { revision: index + 1, time, changes })
  })
  return vocabulary
}

describe('finding a tag by its name', () => {
  const vocabulary = after([
    { type: 'tag-added', after: tagOf(1, 'Krieg') },
    { type: 'tag-added', after: tagOf(2, 'Étude') },
    { type: 'tag-added', after: tagOf(3, 'INDUSTRIE') },
    { type: 'tag-added', after: tagOf(4, 'Київ') },
    { type: 'tag-added', after: tagOf(5, 'Straße') },
  ])

  it.each([
    ['Krieg', 'Krieg'],
    ['krieg', 'Krieg'],
    ['  KRIEG\n', 'Krieg'],
    ['e\u0301tude', 'Étude'],
    ['E\u0301TUDE', 'Étude'],
    ['industrie', 'INDUSTRIE'],
    ['КИЇВ', 'Київ'],
    ['straße', 'Straße'],
    ['etude', undefined],
    ['Kriege', undefined],
    ['', undefined],
  ])('%j is %s: capitals and the make of an accent do not count, the accent does', (name, found) => {
    expect(findTag(vocabulary, name)?.name).toBe(found)
  })
})

describe('the vocabulary', () => {
  it('begins with five categories, each with a colour and a line of its own, and no tags', () => {
    const { categories, tags } = v.parse(VocabularyRecord, firstVocabulary())
    expect(categories.map(({ id }) => id)).toEqual(['claim', 'evidence', 'term', 'question', 'important'])
    expect(new Set(categories.map(({ colour }) => colour)).size).toBe(5)
    expect(new Set(categories.map(({ line }) => line)).size).toBe(5)
    expect(tags).toEqual([])
  })

  it('takes tags in the order in which they come', () => {
    const { tags, revision } = vocabularyToRecord(
      after([{ type: 'tag-added', after: tagOf(2, 'b') }], [{ type: 'tag-added', after: tagOf(1, 'a') }]),
    )
    expect(tags.map(({ name }) => name)).toEqual(['b', 'a'])
    expect(revision).toBe(2)
  })

  it('gives a tag its new name at its old place', () => {
    const { tags } = vocabularyToRecord(
      after(
        [
          { type: 'tag-added', after: tagOf(1, 'a') },
          { type: 'tag-added', after: tagOf(2, 'b') },
        ],
        [{ type: 'tag-renamed', before: tagOf(1, 'a'), after: tagOf(1, 'z') }],
      ),
    )
    expect(tags.map(({ name }) => name)).toEqual(['z', 'b'])
  })

  it('changes a category at its place, and the built-in ones of nobody else', () => {
    const [claim] = builtInCategories
    if (!claim) throw new Error('there are categories')
    const changed = { ...claim, name: 'These' }
    const { categories } = vocabularyToRecord(
      after([{ type: 'category-changed', before: claim, after: changed }]),
    )
    expect(categories[0]).toEqual(changed)
    expect(firstVocabulary().categories[0]).toEqual(claim)
  })

  it('is the same after it was written down and read', () => {
    const record = vocabularyToRecord(after([{ type: 'tag-added', after: tagOf(1, 'a') }]))
    expect(vocabularyToRecord(vocabularyFromRecord(record))).toEqual(record)
    expect(v.parse(VocabularyRecord, JSON.parse(JSON.stringify(record)))).toEqual(record)
  })
})

describe('the name of a tag', () => {
  it.each([
    ['  Krieg ', 'Krieg'],
    ['a'.repeat(100), 'a'.repeat(100)],
  ])('%j is kept as %j', (name, kept) => {
    expect(v.parse(TagName, name)).toBe(kept)
  })

  it.each([[''], ['   '], ['a'.repeat(101)], [7]])('may not be %j', (name) => {
    expect(v.is(TagName, name)).toBe(false)
  })
})
