import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CategoryId, TagId } from '../../../src/shared/annotation/annotation'
import { planChangeCategory, planRenameTag, planTag } from '../../../src/shared/vocabulary/plan'
import {
  Category,
  firstVocabulary,
  Tag,
  vocabularyFromRecord,
  type Vocabulary,
} from '../../../src/shared/vocabulary/vocabulary'

const idOf = (number: number) => v.parse(TagId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const tagOf = (number: number, name: string): Tag => v.parse(Tag, { id: idOf(number), name })
const category = (id: string, wish: Partial<Record<keyof Category, unknown>> = {}) => {
  const before = firstVocabulary().categories.find((one) => one.id === id)
  return v.parse(Category, { ...before, id, ...wish })
}

const nothing = { ok: true, value: undefined }
const taken = (name: string) => ({ ok: false, failure: { kind: 'name-taken', name } })

function vocabulary(): Vocabulary {
  const record = { ...firstVocabulary(), tags: [tagOf(1, 'Frieden'), tagOf(2, 'Étude'), tagOf(3, 'Krieg')] }
  return vocabularyFromRecord(record)
}

describe('renaming a tag', () => {
  it.each([
    ['a new name', 'Waffenruhe'],
    ['its own name in other capitals', 'FRIEDEN'],
    ['a name with a comma and an emoji', 'Frieden, endlich 🕊️'],
  ])('takes %s', (_, name) => {
    expect(planRenameTag(vocabulary(), tagOf(1, name))).toEqual({
      ok: true,
      value: { changes: [{ type: 'tag-renamed', before: tagOf(1, 'Frieden'), after: tagOf(1, name) }] },
    })
  })

  it.each([
    ['of another', 'Krieg', 'Krieg'],
    ['of another in other capitals', 'krieg', 'Krieg'],
    ['of another, with its accents put together otherwise', 'e\u0301tude', 'Étude'],
  ])('refuses the name %s', (_, name, found) => {
    expect(planRenameTag(vocabulary(), tagOf(1, name))).toEqual(taken(found))
  })

  it('to the name that it has needs nothing to be done', () => {
    expect(planRenameTag(vocabulary(), tagOf(1, 'Frieden'))).toEqual(nothing)
  })

  it('that is not there is told so', () => {
    expect(planRenameTag(vocabulary(), tagOf(9, 'Neu'))).toEqual({
      ok: false,
      failure: { kind: 'missing', what: 'tag' },
    })
  })
})

describe('a tag by its name', () => {
  it('is the one that is there', () => {
    expect(planTag(vocabulary(), 'krieg', idOf(9))).toEqual({ plan: undefined, tag: tagOf(3, 'Krieg') })
  })

  it('is made where there is none', () => {
    expect(planTag(vocabulary(), 'Neu', idOf(9))).toEqual({
      plan: { changes: [{ type: 'tag-added', after: tagOf(9, 'Neu') }] },
      tag: tagOf(9, 'Neu'),
    })
  })
})

describe('changing a category', () => {
  it.each<[string, Parameters<typeof category>]>([
    ['another name', ['claim', { name: 'These' }]],
    ['one of the eight colours', ['claim', { colour: 8 }]],
    ['another line', ['claim', { line: 'wavy' }]],
    ['the look of another', ['claim', { colour: 2, line: 'solid' }]],
    ['its own built-in word as a name', ['claim', { name: 'Aussage' }]],
  ])('takes %s', (_, [id, wish]) => {
    const after = category(id, wish)
    expect(planChangeCategory(vocabulary(), after)).toEqual({
      ok: true,
      value: { changes: [{ type: 'category-changed', before: category(id), after }] },
    })
  })

  it.each([
    ['of another', 'These', 'These'],
    ['of another in other capitals and with white space', ' THESE ', 'These'],
    ['that another goes by in German', 'beleg', 'Beleg'],
    ['that another goes by in English', 'Open Question', 'Open question'],
  ])('refuses the name %s', (_, name, found) => {
    const state = vocabulary()
    const renamed = category('important', { name: 'These' })
    state.categories.set(renamed.id, renamed)
    expect(planChangeCategory(state, category('claim', { name }))).toEqual(taken(found))
  })

  it('lets a built-in word go with the category that had it', () => {
    const state = vocabulary()
    const renamed = category('evidence', { name: 'Nachweis' })
    state.categories.set(renamed.id, renamed)
    const freed = category('claim', { name: 'Beleg' })
    expect(planChangeCategory(state, freed)).toMatchObject({ ok: true, value: { changes: [{}] } })
    state.categories.set(freed.id, freed)
    expect(planChangeCategory(state, category('evidence'))).toEqual(taken('Beleg'))
  })

  it('to what it is already needs nothing to be done', () => {
    expect(planChangeCategory(vocabulary(), category('claim'))).toEqual(nothing)
  })

  it('that is not there is told so', () => {
    const unknown = { ...category('claim'), id: v.parse(CategoryId, 'another') }
    expect(planChangeCategory(vocabulary(), unknown)).toEqual({
      ok: false,
      failure: { kind: 'missing', what: 'category' },
    })
  })
})
