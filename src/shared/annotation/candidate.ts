import type { Passage } from './passage'

/** How far the text on both sides of a place agrees without a break with what stood there, in signs. */
export type Reach = { readonly before: number; readonly after: number }

/** A place that a passage may be at, in the folded text. */
export type Candidate = {
  readonly passage: Passage
  /** How like its words are: 1 where they are the same. */
  readonly words: number
  /** How like its surroundings are, 0 to 1. */
  readonly context: number
  /** How like that is what touches it, 0 to 1. */
  readonly touching: number
  /** Decides between places that are alike in all else. */
  readonly reach: Reach
}

/** Thresholds, chosen so that a wrong place is never claimed; see docs/decisions/0007-anchoring.md. */
export const least = {
  /** The likeness of words for a place to be offered. */
  offered: 0.65,
  /** The same where the surroundings stand around it as they did: there a sentence was written anew. */
  offeredInPlace: { words: 0.35, context: 0.75 },
  /** The likeness of words for a place to be claimed. */
  words: 0.7,
  /** The agreement of surroundings for a place to be claimed where the words are the same. */
  context: 0.4,
  /** The agreement of what touches it for a place of few words. */
  touching: 0.5,
  /** The agreement of surroundings where the words differ. */
  contextOfChanged: 0.5,
  /** The score for a place to be claimed whose words differ. */
  score: 0.6,
  /**
   * Where the old text is not known nobody can say whether it had these words, or nearly these, there already: few words
   * have to be touched by their surroundings on both sides, and words that differ have to be alike and well enclosed.
   */
  alone: { touchingFew: 0.6, words: 0.8, touching: 0.9 },
  /** How much better than the second best a claimed place has to be. */
  margin: 0.15,
  /** The signs by which the text around one place agrees further than around another, for that to say something. */
  reach: 8,
  /** The length from which words tell more than a name does. */
  telling: 32,
} as const

/** Words and surroundings count alike; words that differ in two fifths of their signs count nothing. */
export const scoreOf = ({ words, context }: Candidate): number =>
  0.5 * Math.max(0, 1 - 2.5 * (1 - words)) + 0.5 * context

const wide = ({ reach }: Candidate): number => reach.before + reach.after

/** The best first; of places that overlap for the most part, that with the very words, or else the better. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => Number(b.words === 1) - Number(a.words === 1) || scoreOf(b) - scoreOf(a) || wide(b) - wide(a),
  )
  const kept: Candidate[] = []
  for (const candidate of sorted) {
    const better = kept.find(({ passage }) => isSamePlace(passage, candidate.passage))
    if (!better || areTwins(better, candidate)) kept.push(candidate)
  }
  return kept.sort((a, b) => scoreOf(b) - scoreOf(a) || wide(b) - wide(a))
}

/** The same words that overlap each other, as in "so so so", are different places. */
const areTwins = (a: Candidate, b: Candidate): boolean =>
  a.words === 1 && b.words === 1 && a.passage.start !== b.passage.start

const isSamePlace = (a: Passage, b: Passage): boolean => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start)
}

/** What is known of a passage: its length in signs, its old text, that its words are nobody else's and never were. */
export type Known = { readonly length: number; readonly oldText: boolean; readonly alone: boolean }

/** The best of ranked candidates where there is no doubt that it is the passage. */
export function beyondDoubt(
  [best, second]: readonly Candidate[],
  { length, oldText, alone }: Known,
): Candidate | undefined {
  if (!best || !(best.words === 1 ? alone || isSame(best, length, oldText) : isLike(best, oldText)))
    return undefined
  if (!second) return best
  const ahead = scoreOf(best) - scoreOf(second)
  const further = wide(best) - wide(second)
  return ahead >= least.margin || (best.words === 1 && ahead >= 0 && further >= least.reach)
    ? best
    : undefined
}

/** Whether another place with the same words has the better surroundings on one side: then both may be meant. */
export const isRivalled = ({ passage, words, reach }: Candidate, others: readonly Candidate[]): boolean =>
  others.some(
    (other) =>
      other.words >= words &&
      other.passage.start !== passage.start &&
      (other.reach.before >= reach.before + least.reach || other.reach.after >= reach.after + least.reach),
  )

const isSame = ({ context, touching }: Candidate, length: number, oldText: boolean) =>
  context >= least.context &&
  (length >= least.telling || touching >= (oldText ? least.touching : least.alone.touchingFew))

const isLike = (candidate: Candidate, oldText: boolean) =>
  candidate.words >= (oldText ? least.words : least.alone.words) &&
  candidate.touching >= (oldText ? 0 : least.alone.touching) &&
  candidate.context >= least.contextOfChanged &&
  scoreOf(candidate) >= least.score
