import search from 'approx-string-match'
import { anchorAll } from '../../../src/shared/annotation/anchor-all'
import { describe } from '../../../src/shared/annotation/describe'
import { textOf } from '../../../src/shared/article/plain-text'
import { ratioFigure, rounded, type Figure, type Pair } from '../figure'
import { passageIn } from '../library/generated-text'
import { oneOf, seeded } from '../library/random'
import { longRead } from '../places'
import { answerableAlone, missedShare, ours, score, type Score } from './answers'
import { bestMatches } from './best-match'
import { corpus } from './corpus'
import { edits, type Edit } from './edits'
import { TrackedText } from './tracked-text'

/** R13: wrong places and missed ones in the corpus, and the same of a plain best match. */
export function measureHonesty(): Promise<Figure[]> {
  const versions = corpus()
  const alone = answerableAlone(versions)
  const known = score(versions, ours(true))
  const bare = score(alone, ours(false))
  const theirs = score(versions, bestMatches)
  const runs = versions.reduce((sum, { cases }) => sum + cases.length, 0)
  const runsAlone = alone.reduce((sum, { cases }) => sum + cases.length, 0)
  return Promise.resolve([
    count('R13.wrong', known, runs, null),
    share('R13.missed', known, runs, null),
    count('R13.alone.wrong', bare, runsAlone, 'without the old text'),
    { ...share('R13.alone.missed', bare, runsAlone, 'without the old text'), limit: 0.15 },
    count('R13.wrong.control', theirs, runs, 'a plain best match'),
  ])
}

const told = (scored: Score, against: string | null): string => {
  const claims = scored.right + scored.wrong
  const precision = rounded((100 * scored.right) / claims)
  const recall = rounded(100 * (1 - missedShare(scored)))
  return `${against === null ? '' : `${against}; `}precision ${precision} %, recall ${recall} %`
}

const count = (id: string, scored: Score, runs: number, against: string | null): Figure => ({
  id,
  value: scored.wrong,
  unit: 'places',
  against: told(scored, against),
  ratio: null,
  limit: 0,
  runs,
})

const share = (id: string, scored: Score, runs: number, against: string | null): Figure => ({
  id,
  value: rounded(missedShare(scored)),
  unit: 'share',
  against,
  ratio: null,
  limit: 0.05,
  runs,
})

const quotes = 10_000
const pairs = 7

/** So many quotes are searched for in the whole text; the time for all is reckoned from theirs. */
const sample = 40

/**
 * P8: 10,000 quotes after some 440 edits of 1 MB of text, against the whole text being searched for each of them. The
 * control is the same search against itself, over other quotes.
 */
export function measureReanchoring(): Promise<Figure[]> {
  const random = seeded(10_000)
  const old = textOf(longRead())
  const text = edited(old, random)
  const sought = Array.from({ length: quotes }, (_, number) => ({
    id: String(number),
    hash: 'old',
    selector: describe(old, passageIn(random, old)),
  }))
  const anchorThem = () =>
    anchorAll({ text, oldTexts: { old }, quotes: sought, limit: 600_000 }, () => performance.now())
  const searchWhole = () => {
    const some = Array.from({ length: sample }, () => oneOf(random, sought))
    const time = timeOf(() => {
      for (const { selector } of some) {
        const [{ exact }] = selector
        search(text, exact, Math.min(256, exact.length / 2))
      }
    })
    return time * (quotes / sample)
  }
  const climb = () => timeOf(anchorThem)
  const measured: Pair[] = []
  const control: Pair[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    const isFirst = pair % 2 === 0
    const before = isFirst ? climb() : searchWhole()
    const after = isFirst ? searchWhole() : climb()
    measured.push(isFirst ? { ours: before, theirs: after } : { ours: after, theirs: before })
    control.push({ ours: searchWhole(), theirs: searchWhole() })
  }
  const reckoned = `the whole text searched for each, reckoned from ${sample}`
  return Promise.resolve([
    ratioFigure('P8', measured, reckoned, 1 / 20),
    ratioFigure('P8.control', control, `the same search; ${reckoned}`, 1 / 20),
  ])
}

function timeOf(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** Paragraphs put in, taken out and moved, and words changed: pieces of the text are edited one by one. */
function edited(old: string, random: () => number): string {
  const paragraphs = old.split('\n\n')
  const size = 12
  const pieces: string[] = []
  for (let from = 0; from < paragraphs.length; from += size) {
    const tracked = new TrackedText(paragraphs.slice(from, from + size).join('\n\n'))
    oneOf(random, Object.values<Edit>(edits))(tracked, random, 'de')
    oneOf(random, Object.values<Edit>(edits))(tracked, random, 'de')
    pieces.push(tracked.text)
  }
  return pieces.join('\n\n')
}
