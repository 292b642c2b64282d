import type { Anchoring } from './anchor'
import { beyondDoubt, isRivalled, least, ranked, type Candidate, type Reach } from './candidate'
import type { Passage } from './passage'
import { allPlaces, exactPlaces, kindredPlaces, mappedPlace, nearPlaces } from './places'
import type { PreparedText } from './prepared-text'
import { isProven } from './proven'
import type { Sought } from './sought'
import { ownerOf } from './twins'

/** So many places are offered to the reader. */
export const mostCandidates = 8

const nowhere: Reach = { before: 0, after: 0 }

/** What the quick rungs of the ladder say; nothing where only the slow one is left. */
export type Quick = Anchoring | undefined

/** The rungs that cost little: the difference of the texts, the same words anywhere, similar words near by. */
export function climb(now: PreparedText, sought: Sought): Quick {
  const { old, words } = sought
  if (words.trim() === '') return { state: 'lost', searched: 'whole' }
  const certain = old?.alignment.certain(old.passage)
  if (certain)
    return found(now, sought, { passage: certain, words: 1, context: 1, touching: 1, reach: nowhere })
  const { places, count } = exactPlaces(now, sought)
  const free = places.filter((place) => ownerOf(place, sought, now.text) !== 'twin')
  const alone =
    old !== undefined && count === 1 && words.length >= least.telling && old.twinsOf(words).length === 0
  const [best] = ranked(free)
  if (best && best.context >= 0.75) {
    const sure = decided(now, sought, free, alone)
    if (sure) return sure
  }
  const candidates = [
    ...free,
    ...[...mappedPlace(now, sought), ...nearPlaces(now, sought), ...kindredPlaces(now, sought)].filter(
      (place) => isOffered(place, words) && ownerOf(place, sought, now.text) !== 'twin',
    ),
  ]
  return decided(now, sought, candidates, alone) ?? offered(now, candidates)
}

/** The last rung: similar words anywhere in the text. */
export function searchAll(now: PreparedText, sought: Sought): Anchoring {
  const candidates = allPlaces(now, sought).filter(
    (place) => isOffered(place, sought.words) && ownerOf(place, sought, now.text) !== 'twin',
  )
  return (
    decided(now, sought, candidates, false) ??
    offered(now, candidates) ?? { state: 'lost', searched: 'whole' }
  )
}

/** Few similar letters say nothing without their surroundings; between the old surroundings little says enough. */
const isOffered = ({ words, context }: Candidate, sought: string): boolean =>
  words >= least.offered
    ? sought.length >= 20 || context >= least.contextOfChanged
    : words >= least.offeredInPlace.words && context >= least.offeredInPlace.context

function decided(
  now: PreparedText,
  sought: Sought,
  candidates: readonly Candidate[],
  alone: boolean,
): Anchoring | undefined {
  const best = beyondDoubt(ranked(candidates), {
    length: sought.words.length,
    oldText: sought.old !== undefined,
    alone,
  })
  if (!best || isRivalled(best, candidates) || ownerOf(best, sought, now.text) !== 'own') return undefined
  return isProven(now, sought, best) ? found(now, sought, best) : undefined
}

function offered(now: PreparedText, candidates: readonly Candidate[]): Anchoring | undefined {
  const best = ranked(candidates).slice(0, mostCandidates)
  if (best.length === 0) return undefined
  return { state: 'unsure', candidates: best.map(({ passage }) => now.folded.toRaw(passage)) }
}

function found(now: PreparedText, { selectors }: Sought, { passage, words }: Candidate): Anchoring {
  const [{ exact }, position] = selectors
  const raw = now.folded.toRaw(passage)
  const literal = literalAt(now.raw, raw, exact)
  if (literal?.start === position.start) return { state: 'exact', passage: literal }
  return { state: 'moved', passage: literal ?? raw, wording: words === 1 ? 'same' : 'changed' }
}

/** The place with the white space and invisible signs that the quote had at its ends, where they stand there too. */
function literalAt(text: string, { start }: Passage, exact: string): Passage | undefined {
  const from = start - (exact.length - exact.trimStart().length)
  return text.startsWith(exact, from) ? { start: from, end: from + exact.length } : undefined
}
