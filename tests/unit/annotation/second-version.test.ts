import { describe, expect, it } from 'vitest'
import { anchor, type Anchoring } from '../../../src/shared/annotation/anchor'
import { textOf } from '../../../src/shared/article/plain-text'
import { passagesOfVersionOne, secondVersion, selectorsOfWords } from '../../support/second-version'
import { editions, languages } from '../articles/bundled'

const kindOf = (anchoring: Anchoring): string =>
  anchoring.state === 'moved' && anchoring.wording === 'changed' ? 'reworded' : anchoring.state

const rows = languages.flatMap((language) =>
  Object.entries(passagesOfVersionOne).flatMap(([kind, passages]) =>
    passages.map((words) => ({ language, kind, words, quote: words[language] })),
  ),
)

describe('the second version of the bundled article', () => {
  it.each(rows)('in $language leaves "$quote" $kind', ({ language, kind, words }) => {
    const edition = editions[language]
    const selectors = selectorsOfWords(edition, words)
    const found = anchor(textOf(secondVersion(edition)), selectors, textOf(edition))
    expect(kindOf(found)).toBe(kind)
  })
})
