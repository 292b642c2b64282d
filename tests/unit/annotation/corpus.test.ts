import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/shared/article/language'
import { answerableAlone, missedShare, ours, score, verdict } from '../../bench/anchoring/answers'
import { bestMatches } from '../../bench/anchoring/best-match'
import { corpus, corpusFolder, generatedFiles, type Version } from '../../bench/anchoring/corpus'
import { generated } from '../../bench/anchoring/generate'
import { twinTexts } from '../../bench/anchoring/twin-texts'
import { seeded } from '../../bench/library/random'
import { editions, languages } from '../articles/bundled'

const seeds: Record<Language, number> = { de: 8_152_025, en: 8_152_026 }
const versionsPerLanguage = 22

/** A case a line, so that a change of the corpus can be read. */
const written = (versions: readonly Version[]): string => {
  const lines = versions.map(({ cases, ...version }) => {
    const head = JSON.stringify(version, null, 1).slice(0, -2)
    return `${head},\n "cases": [\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n ]\n}`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

const versions = corpus()
const cases = versions.flatMap((version) => version.cases)
const failing = (verdicts: readonly string[]) =>
  versions.flatMap((version) => {
    const answers = ours(true)(version)
    return version.cases.flatMap((one, index) => {
      const answer = answers[index]
      if (!answer || !verdicts.includes(verdict(one, answer, version.text))) return []
      const quote = version.old.slice(one.passage.start, one.passage.end)
      return [{ what: version.what, quote, answer, right: one.right }]
    })
  })

describe('the corpus of edited and look-alike texts', () => {
  it.each(languages)('in %s is what the generator makes of the bundled article', async (language) => {
    const blocks = editions[language].blocks.map(({ text }) => text)
    const made = generated(seeded(seeds[language]), blocks, language, versionsPerLanguage)
    // After the articles or the generator changed: npx vitest run -u tests/unit/annotation/corpus.test.ts
    await expect(written(made)).toMatchFileSnapshot(join(corpusFolder, generatedFiles[language]))
  })

  it('has more than 500 cases, with every kind of right answer', () => {
    expect(cases.length).toBeGreaterThan(500)
    expect(new Set(cases.map(({ right }) => right.is))).toEqual(
      new Set(['there', 'remains', 'ambiguous', 'gone']),
    )
    expect(new Set(cases.flatMap(({ right }) => ('wording' in right ? [right.wording] : [])))).toEqual(
      new Set(['same', 'changed']),
    )
  })
})

describe('anchoring in the corpus', () => {
  it('calls no wrong place exact or moved', () => {
    expect(failing(['wrong'])).toEqual([])
  })

  it('finds at least 95 % of the quotes that still exist', () => {
    expect(missedShare(score(versions, ours(true)))).toBeLessThanOrEqual(0.05)
  })

  it('calls no wrong place without the old text either, where the surroundings that were kept can tell', () => {
    const outcome = score(answerableAlone(versions), ours(false))
    expect(outcome.wrong).toBe(0)
    expect(missedShare(outcome)).toBeLessThanOrEqual(0.15)
  })

  it.each(languages)('takes no twin of a sentence in %s for the sentence, nor parts of it', (language) => {
    const blocks = editions[language].blocks.map(({ text }) => text)
    const seed = seeds[language] + 2
    const twins = twinTexts(seeded(seed), blocks, language, 50)
    expect({ seed, wrong: score(twins, ours(true)).wrong }).toEqual({ seed, wrong: 0 })
    expect({ seed, wrong: score(answerableAlone(twins), ours(false)).wrong }).toEqual({ seed, wrong: 0 })
    expect(score(twins, bestMatches).wrong).toBeGreaterThan(20)
  })

  it('is where a plain best match goes wrong, so that the corpus can tell the two apart', () => {
    expect(score(versions, bestMatches).wrong).toBeGreaterThan(20)
  })
})
