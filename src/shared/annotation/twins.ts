import { least, type Candidate, type Reach } from './candidate'
import { sameAfter, sameBefore } from './fit'
import { overlaps, type Passage } from './passage'
import type { OldText, Sought } from './sought'

/** Whose place a candidate is: the passage's, that of a twin in the old text, or nobody can say. */
export type Owner = 'own' | 'contested' | 'twin'

/** How far around a place it is looked for whose it is, in signs on each side. */
const farthest = 2000

/**
 * Whether the old text had the candidate's words or the passage's elsewhere too, in surroundings that agree better with
 * those of the candidate.
 * Where the old text is not known, it cannot be asked.
 */
export function ownerOf({ passage }: Candidate, { old, words }: Sought, text: string): Owner {
  if (!old) return 'own'
  const kin = old.alignment.kinshipOf(passage, old.passage)
  if (kin === 'other') return 'twin'
  const own = agreement(old.text.text, old.passage, text, passage)
  let owner: Owner = kin === 'mixed' ? 'contested' : 'own'
  const there = text.slice(passage.start, passage.end)
  for (const twin of [...new Set([words, there])].flatMap(old.twinsOf)) {
    if (there !== words && isMissing(twin, passage, old, text)) owner = 'contested'
    const other = agreement(old.text.text, twin, text, passage)
    const better = other.before >= own.before + least.reach || other.after >= own.after + least.reach
    const worse = own.before >= other.before + least.reach || own.after >= other.after + least.reach
    if (better && !worse) return 'twin'
    if (better || !worse) owner = 'contested'
  }
  return owner
}

/** Whether a twin had the words that now stand at `place`, and nowhere else is to be seen what became of it. */
function isMissing(twin: Passage, place: Passage, { text, alignment }: OldText, now: string): boolean {
  const words = text.text.slice(twin.start, twin.end)
  if (now.slice(place.start, place.end) !== words) return false
  const { passage } = alignment.map(twin)
  return !passage || overlaps(passage, place) || now.slice(passage.start, passage.end) !== words
}

/** How far two texts agree without a break before and after two places. */
function agreement(text: string, place: Passage, other: string, otherPlace: Passage): Reach {
  return {
    before: sameBefore(text, place.start, other, otherPlace.start, farthest),
    after: sameAfter(text, place.end, other, otherPlace.end, farthest),
  }
}

/** How far the text around a place agrees with what stood around the passage, as far as that is known. */
export function reachOf(
  passage: Passage,
  { old, words, around }: Pick<Sought, 'old' | 'words' | 'around'>,
  text: string,
): Reach {
  if (old) return agreement(old.text.text, old.passage, text, passage)
  const start = around.before.length
  const stood = around.before + words + around.after
  return agreement(stood, { start, end: start + words.length }, text, passage)
}
