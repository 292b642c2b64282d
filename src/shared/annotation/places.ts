import search from 'approx-string-match'
import { least, type Candidate } from './candidate'
import { fitAt, sameAfter, sameBefore } from './fit'
import { occurrences } from './occurrences'
import type { Passage } from './passage'
import { wordPattern, type PreparedText } from './prepared-text'
import { trimmed, type Sought } from './sought'
import { snapped } from './snapped'
import { reachOf } from './twins'

/** So many places of the same words are compared in full; the others agree with the surroundings less. */
const mostCompared = 12

/** So many paragraphs are searched that share words with the passage, the rarest words counting most. */
const mostParagraphs = 5

/** The places where the very words stand, the likeliest at least, and how many there are in all. */
export function exactPlaces(
  now: PreparedText,
  sought: Sought,
): { readonly places: Candidate[]; readonly count: number } {
  const { words, around } = sought
  const all = occurrences(now.text, words)
  const agreeing = (passage: Passage) =>
    sameBefore(now.text, passage.start, around.before, around.before.length) +
    sameAfter(now.text, passage.end, around.after, 0)
  const compared =
    all.length <= mostCompared
      ? all
      : all
          .map((passage) => ({ passage, same: agreeing(passage) }))
          .sort((a, b) => b.same - a.same)
          .slice(0, mostCompared)
          .map(({ passage }) => passage)
  const alone = all.length === 1 && words.length >= least.telling
  return { places: compared.map((passage) => candidateAt(now, sought, passage, 1, alone)), count: all.length }
}

/** The place that the difference of the texts names, with its words as they are now. */
export function mappedPlace(now: PreparedText, sought: Sought): Candidate[] {
  const { old, words } = sought
  const passage = old?.alignment.map(old.passage).passage
  if (!passage) return []
  const likeness = likenessOf(words, now.text.slice(passage.start, passage.end))
  return [candidateAt(now, sought, passage, likeness, false)]
}

/** Places with similar words around where the passage would be. */
export function nearPlaces(now: PreparedText, sought: Sought): Candidate[] {
  const { old, selectors } = sought
  const near = old ? old.alignment.map(old.passage).near : now.folded.fromRaw(selectors[1].start)
  const width = sought.words.length + (old ? 400 : 1500)
  return similarPlaces(now, sought, { start: near - width, end: near + sought.words.length + width })
}

/** Places with similar words in the paragraphs that share the most and rarest words with the passage. */
export function kindredPlaces(now: PreparedText, sought: Sought): Candidate[] {
  const { old, words } = sought
  const votes = new Float64Array(now.paragraphs.length)
  for (const word of new Set(words.match(wordPattern))) {
    const paragraphs = now.paragraphsWith(word)
    for (const paragraph of paragraphs) votes[paragraph] = (votes[paragraph] ?? 0) + 1 / paragraphs.length
  }
  const best: { readonly number: number; readonly votes: number }[] = []
  votes.forEach((count, number) => {
    if (count === 0 || (best.length === mostParagraphs && count <= (best.at(-1)?.votes ?? 0))) return
    if (old?.alignment.isOther(number, old.passage)) return
    best.push({ number, votes: count })
    best.sort((one, other) => other.votes - one.votes)
    best.splice(mostParagraphs)
  })
  return best.flatMap(({ number }) => {
    const { start, end } = now.paragraphs[number] ?? { start: 0, end: 0 }
    return similarPlaces(now, sought, { start: start - words.length, end: end + words.length })
  })
}

/**
 * Places with similar words anywhere: exact but slow, some ten milliseconds a megabyte. What is beyond doubt another
 * paragraph of the old text is left out.
 */
export function allPlaces(now: PreparedText, sought: Sought): Candidate[] {
  const changed = sought.old?.alignment.changed ?? [{ start: 0, end: now.text.length }]
  const { length } = sought.words
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of changed) {
    const open = stretches.at(-1)
    if (open && start - length <= open.end) open.end = end + length
    else stretches.push({ start: start - length, end: end + length })
  }
  return stretches.flatMap((stretch) => similarPlaces(now, sought, stretch))
}

/** The closest places within a stretch, and the closest beside them. */
function similarPlaces(now: PreparedText, sought: Sought, { start, end }: Passage): Candidate[] {
  const from = Math.max(0, start)
  const stretch = now.text.slice(from, end)
  const best = closest(stretch, sought.words)
  const [first] = best
  const last = best.at(-1)
  const others =
    first && last
      ? [
          ...closest(stretch.slice(0, first.start), sought.words),
          ...closest(stretch.slice(last.end), sought.words).map((place) => ({
            start: place.start + last.end,
            end: place.end + last.end,
          })),
        ]
      : []
  return [...best, ...others].flatMap((place) => {
    const found = { start: from + place.start, end: from + place.end }
    const passage = trimmed(now.text, snapped(now.text, found, sought.words, sought.around))
    const words = likenessOf(sought.words, now.text.slice(passage.start, passage.end))
    return words < least.offered ? [] : [candidateAt(now, sought, passage, words, false)]
  })
}

/** The stretches of `text` that come closest to `words`; where several touch each other, one of them. */
function closest(text: string, words: string): Passage[] {
  const places: Passage[] = []
  for (const { start, end } of search(text, words, Math.floor(words.length * (1 - least.offered)))) {
    if (start >= (places.at(-1)?.end ?? 0) && start < end && places.length < mostCompared) {
      places.push({ start, end })
    }
  }
  return places
}

/**
 * The share of signs that two wordings have in common, by the edits from one to the other. Guards at both ends, longer
 * than the edits that are looked for, make a search within a text a comparison of wholes.
 */
function likenessOf(words: string, others: string): number {
  if (words === others) return 1
  const longest = Math.max(words.length, others.length)
  const most = Math.ceil(longest * (1 - least.offeredInPlace.words))
  const guarded = (text: string) => `${'\uE000'.repeat(most + 1)}${text}${'\uE001'.repeat(most + 1)}`
  const [best] = search(guarded(others), guarded(words), most)
  return best ? 1 - best.errors / longest : 0
}

function candidateAt(
  now: PreparedText,
  sought: Sought,
  passage: Passage,
  words: number,
  alone: boolean,
): Candidate {
  // Where there is nothing around it to compare, long words that nobody else has speak for themselves.
  const { context, touching } = fitAt(now.text, passage, sought.around) ?? {
    context: alone ? least.context : 0,
    touching: 0,
  }
  return { passage, words, context, touching, reach: reachOf(passage, sought, now.text) }
}
