import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor } from '../../../src/shared/annotation/anchor'
import { anchorAll, type AnchoringRequest } from '../../../src/shared/annotation/anchor-all'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'
import { fold } from '../../../src/shared/annotation/folded'
import { generated } from '../../bench/anchoring/generate'
import { seeded } from '../../bench/library/random'
import { editions, languages } from '../articles/bundled'

/** A text, an edited text, and quotes of the first. */
const edited = fc.tuple(fc.integer(), fc.constantFrom(...languages)).map(([seed, language]) => {
  const blocks = editions[language].blocks.map(({ text }) => text)
  const [version] = generated(seeded(seed), blocks, language, 1)
  if (!version) throw new Error('one version was asked for')
  const quotes = version.cases.map(({ passage }, index) => ({
    id: String(index),
    hash: 'old',
    selector: selectorsOf(version.old, passage),
  }))
  return { old: version.old, text: version.text, quotes }
})

const all = (request: Omit<AnchoringRequest, 'limit'>, limit = Infinity, clock = () => 0) =>
  anchorAll({ ...request, limit }, clock)

/** The edits from one text to another, by the plain table. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[other.length] ?? 0
}

describe('anchoring many at once', () => {
  it.each([
    ['the old text', true],
    ['the quotes alone', false],
  ])('agrees with anchoring one by one, with %s', (_with, known) => {
    const law = fc.property(edited, ({ old, text, quotes }) => {
      const answers = all({ text, oldTexts: known ? { old } : {}, quotes })
      for (const { id, selector } of quotes) {
        expect(answers.get(id)).toEqual(anchor(text, selector, known ? old : undefined))
      }
    })
    fc.assert(law, { numRuns: 15 })
  })

  it('claims no place whose words differ in more than three tenths of their signs', () => {
    const law = fc.property(edited, ({ old, text, quotes }) => {
      const answers = all({ text, oldTexts: { old }, quotes })
      for (const { id, selector } of quotes) {
        const answer = answers.get(id)
        if (!answer || !('passage' in answer)) continue
        const [words, there] = [selector[0].exact, text.slice(answer.passage.start, answer.passage.end)].map(
          (wording) => fold(wording).text.trim(),
        )
        const longest = Math.max(words?.length ?? 0, there?.length ?? 0)
        expect(edits(words ?? '', there ?? '') / longest).toBeLessThanOrEqual(0.31)
      }
    })
    fc.assert(law, { numRuns: 25 })
  })

  it('offers at most eight places', () => {
    const old = 'Ein Ja. '.repeat(40)
    const selector = selectorsOf(old, { start: 84, end: 86 })
    const found = all({
      text: `x${'Ein Ja. '.repeat(30)}`,
      oldTexts: {},
      quotes: [{ id: 'a', hash: '', selector }],
    })
    const answer = found.get('a')
    expect(answer?.state).toBe('unsure')
    if (answer?.state === 'unsure') expect(answer.candidates.length).toBeLessThanOrEqual(8)
  })

  it('says of what it did not come to that it was not searched to the end, and still answers for every id', () => {
    const old = 'Ein Satz, der später fehlt und nirgends wieder auftaucht. Noch einer, der bleibt.'
    const text = 'Etwas ganz anderes steht hier, und zwar lange schon.'
    const quotes = ['a', 'b', 'c'].map((id) => ({
      id,
      hash: 'old',
      selector: selectorsOf(old, { start: 4, end: 40 }),
    }))
    let asked = 0
    const answers = all({ text, oldTexts: { old }, quotes }, 4, () => (asked += 1))
    expect([...answers.keys()].sort()).toEqual(['a', 'b', 'c'])
    expect([...answers.values()].at(-1)).toEqual({ state: 'lost', searched: 'partly' })
    expect([...all({ text, oldTexts: { old }, quotes }).values()]).toEqual(
      quotes.map(() => ({ state: 'lost', searched: 'whole' })),
    )
  })

  it('gives a version of the text that it had before its marks back exactly', () => {
    const old = 'Am Anfang war das Wort. Dann kam der Satz, und alles wurde länger.'
    const selector = selectorsOf(old, { start: 24, end: 41 })
    const found = all({ text: old, oldTexts: { old }, quotes: [{ id: 'a', hash: 'old', selector }] })
    expect(found.get('a')).toEqual({ state: 'exact', passage: { start: 24, end: 41 } })
  })
})
