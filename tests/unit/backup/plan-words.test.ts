import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { TagId } from '../../../src/shared/annotation/annotation'
import { asHere, comingTags, planWords } from '../../../src/shared/backup/plan-words'
import {
  applyVocabulary,
  builtInCategories,
  firstVocabulary,
  vocabularyFromRecord,
  type Category,
  type Tag,
  type Vocabulary,
} from '../../../src/shared/vocabulary/vocabulary'
import { minute } from '../../support/enacted'
import { note } from '../../support/keeping'

const tag = (digit: number, name: string): Tag => ({
  id: v.parse(TagId, `00000000-0000-4000-8000-00000000000${String(digit)}`),
  name,
})
const changed = (name: string): Category[] =>
  builtInCategories.map((one, index) => (index === 0 ? { ...one, name, colour: 8 } : one))
const words = (tags: readonly Tag[], categories: readonly Category[] = builtInCategories): Vocabulary =>
  vocabularyFromRecord({ ...firstVocabulary(), categories: [...categories], tags: [...tags] })

const [summit, law] = [tag(1, 'Gipfel'), tag(2, 'Recht')]
const made = { ...note('Warum?'), created: minute(0), modified: minute(1) }

describe('the words that come along with a restore', () => {
  it.each<[string, Vocabulary, Vocabulary, Vocabulary]>([
    [
      'all of them in a fresh program',
      words([]),
      words([summit], changed('These')),
      words([summit], changed('These')),
    ],
    [
      'no tags where there are some',
      words([law]),
      words([summit], changed('These')),
      words([law], changed('These')),
    ],
    [
      'nothing where a category was changed',
      words([], changed('Meins')),
      words([summit], changed('These')),
      words([], changed('Meins')),
    ],
    ['nothing where nothing differs', words([summit]), words([summit]), words([summit])],
  ])('are %s', (_, here, backup, after) => {
    const plan = planWords(here, backup)
    if (plan) applyVocabulary(here, { ...plan, revision: 1, time: minute(2) })
    expect({ ...here, revision: 0 }).toEqual(after)
  })

  it('are, of tags, those that restored annotations name and that are known here neither by id nor by name', () => {
    const known = tag(3, 'GIPFEL')
    const tagged = { ...made, tags: [summit.id, law.id] }
    expect(comingTags(words([known]), words([summit, law]), [tagged])).toEqual([law])
    expect(comingTags(words([known]), words([summit, law]), [made])).toEqual([])
    expect(comingTags(words([]), words([summit, law]), [])).toEqual([summit, law])
    expect(comingTags(words([{ ...law, name: 'Gesetz' }]), words([law]), [tagged])).toEqual([])
  })
})

describe('an annotation of a backup as it can be here', () => {
  it('names its tags by the ids that they go by here, each once', () => {
    const ids = new Map([[summit.id, law.id]])
    expect(asHere({ ...made, tags: [summit.id, law.id] }, ids)).toEqual({ ...made, tags: [law.id] })
    expect(asHere(made, ids)).toBe(made)
  })

  it('has no time that leaves no room for later ones', () => {
    const late = '9999-12-31T23:59:59.999Z'
    const { created, modified } = asHere({ ...made, modified: late }, new Map())
    expect(created).toBe(made.created)
    expect(new Date(Date.parse(modified) + 1).toISOString()).toHaveLength(late.length)
  })
})
