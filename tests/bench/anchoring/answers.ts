import type { Anchoring } from '../../../src/shared/annotation/anchor'
import { anchorAll } from '../../../src/shared/annotation/anchor-all'
import { describe } from '../../../src/shared/annotation/describe'
import { fold } from '../../../src/shared/annotation/folded'
import { occurrences } from '../../../src/shared/annotation/occurrences'
import type { Passage } from '../../../src/shared/annotation/passage'
import type { CorpusCase, Version } from './corpus'

/** What became of one case: a claim that is right or wrong, or none where there should or should not be one. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'rightly unclaimed' | 'not demanded'

/** A way of anchoring, given a version, by the numbers of its cases. */
export type Answering = (version: Version) => readonly Anchoring[]

/**
 * The cases that can be answered without the old text: not those whose words stand elsewhere with all that a selector
 * keeps of the surroundings on one side.
 */
export const answerableAlone = (versions: readonly Version[]): Version[] =>
  versions.map((version) => {
    const text = fold(version.text)
    const placesOf = (words: string) => occurrences(text.text, fold(words).text)
    return {
      ...version,
      cases: version.cases.filter(({ passage, right }) => {
        const [{ exact, prefix, suffix }] = describe(version.old, passage)
        const own = right.is === 'there' ? right.passage.start : -Infinity
        const isOwn = (place: Passage, lead: number) =>
          Math.abs(text.toRaw(place).start + lead - own) < exact.length + 60
        return (
          placesOf(prefix + exact).every((place) => isOwn(place, prefix.length)) &&
          placesOf(exact + suffix).every((place) => isOwn(place, 0))
        )
      }),
    }
  })

/** Our ladder; `known` says whether the old text is at hand, as it is in the reader. */
export const ours =
  (known: boolean): Answering =>
  ({ old, text, cases }) => {
    const quotes = cases.map(({ passage }, number) => ({
      id: String(number),
      hash: 'old',
      selector: describe(old, passage),
    }))
    const oldTexts: Record<string, string> = known ? { old } : {}
    const answers = anchorAll({ text, oldTexts, quotes, limit: 60_000 }, () => performance.now())
    return quotes.map(({ id }) => answers.get(id) ?? { state: 'lost', searched: 'partly' })
  }

/** Judges one answer. A claim is right where it lies where the edits say, give or take a word that changed. */
export function verdict({ right }: CorpusCase, answer: Anchoring, text: string): Verdict {
  const claimed = 'passage' in answer ? answer.passage : undefined
  if (right.is === 'there') {
    if (!claimed) return 'missed'
    const isRight =
      right.wording === 'same'
        ? isSameButSpace(claimed, right.passage, text)
        : isAbout(claimed, right.passage)
    return isRight ? 'right' : 'wrong'
  }
  if (!claimed) return right.is === 'remains' ? 'not demanded' : 'rightly unclaimed'
  return right.is === 'remains' && covered(claimed, right.pieces) >= 0.6 ? 'right' : 'wrong'
}

const isSameButSpace = (a: Passage, b: Passage, text: string): boolean => {
  const bare = (passage: Passage) => text.slice(passage.start, passage.end).replace(/[\s\u00AD]/g, '')
  return share(a, b) > 0 && bare(a) === bare(b)
}

/** Give or take a word at one end. */
const isAbout = (claimed: Passage, right: Passage): boolean =>
  share(claimed, right) >= 0.65 ||
  (share(claimed, right) > 0 &&
    Math.abs(claimed.start - right.start) + Math.abs(claimed.end - right.end) <= 14)

/** The share of a passage that some pieces cover. */
const covered = ({ start, end }: Passage, pieces: readonly Passage[]): number =>
  pieces.reduce(
    (sum, piece) => sum + Math.max(0, Math.min(end, piece.end) - Math.max(start, piece.start)),
    0,
  ) /
  (end - start)

/** What two passages share of what they cover together. */
function share(a: Passage, b: Passage): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

export type Score = Readonly<Record<Verdict, number>>

/** How often each verdict fell over a whole corpus. */
export function score(versions: readonly Version[], answering: Answering): Score {
  const verdicts: Record<Verdict, number> = {
    right: 0,
    wrong: 0,
    missed: 0,
    'rightly unclaimed': 0,
    'not demanded': 0,
  }
  for (const version of versions) {
    const answers = answering(version)
    version.cases.forEach((one, number) => {
      const answer = answers[number]
      if (answer) verdicts[verdict(one, answer, version.text)] += 1
    })
  }
  return verdicts
}

/** The share of the quotes that still exist and were not found. */
export const missedShare = (score: Score): number => score.missed / (score.missed + score.right + score.wrong)
