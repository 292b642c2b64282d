import type { Passage } from '../../../src/shared/annotation/passage'
import type { Language } from '../../../src/shared/article/language'
import { blockSeparator } from '../../../src/shared/article/plain-text'
import { oneOf, whole, type Random } from '../library/random'
import type { Right, Version } from './corpus'
import { edits, farFrom, lookAlikes, paragraphsOf, sentencesOf, varied, wordsOf, type Edit } from './edits'
import { spellings } from './spellings'
import { TrackedText } from './tracked-text'

const casesPerVersion = 18

/** So many versions of a text in one language, of every kind by turns. */
export function generated(
  random: Random,
  blocks: readonly string[],
  language: Language,
  count: number,
): Version[] {
  const names = Object.keys(spellings)
  return Array.from({ length: count }, (_, number) => {
    const from = whole(random, 0, blocks.length - 18)
    const plain = blocks.slice(from, from + 18).join(blockSeparator)
    const old = number % 3 === 1 ? withLookAlikes(plain, random, language) : plain
    const spelling = number % 4 === 2 ? names[Math.floor(number / 4) % names.length] : undefined
    return version(old, random, language, spelling)
  })
}

/** The text with sentences that stand in it twice, paragraphs that stand in it twice, and some that nearly do. */
function withLookAlikes(text: string, random: Random, language: Language): string {
  let like = text
  for (let step = 0; step < 4; step += 1) {
    const { start, end } = oneOf(random, sentencesOf(like))
    const { start: to } = oneOf(random, farFrom(sentencesOf(like), start))
    like = `${like.slice(0, to)}${like.slice(start, end)} ${like.slice(to)}`
  }
  for (let step = 0; step < 2; step += 1) {
    const paragraphs = paragraphsOf(like)
    const { start, end } = oneOf(random, paragraphs)
    const { start: to } = oneOf(random, farFrom(paragraphs, start))
    const twin = step === 0 ? like.slice(start, end) : varied(like.slice(start, end), random, language)
    like = `${like.slice(0, to)}${twin}\n\n${like.slice(to)}`
  }
  return like
}

function version(old: string, random: Random, language: Language, spelling: string | undefined): Version {
  const tracked = new TrackedText(old)
  const done: string[] = []
  const touched: number[] = []
  for (let step = whole(random, 3, 9); step > 0; step -= 1) {
    const [name, edit] = oneOf(random, Object.entries<Edit>(edits))
    touched.push(edit(tracked, random, language))
    done.push(name)
  }
  if (random() < 0.4) {
    const [name, edit] = oneOf(random, Object.entries<Edit>(lookAlikes))
    touched.push(edit(tracked, random, language))
    done.push(name)
  }
  const passages = Array.from({ length: casesPerVersion }, () => passageOf(old, random, touched))
  const rights = passages.map((passage) => rightFor(passage, tracked, old))
  const spell = spelling === undefined ? undefined : spellings[spelling]
  if (spell) tracked.respell(spell)
  return {
    what: [...done, ...(spelling === undefined ? [] : [spelling])].join(', '),
    old,
    text: tracked.text,
    cases: passages.flatMap((passage, index) => {
      const right = rights[index]
      return right ? [{ passage, right: respelled(passage, right, tracked) }] : []
    }),
  }
}

/** The right answer, at its place in a text that has been spelled anew. */
function respelled(passage: Passage, right: Right, tracked: TrackedText): Right {
  const { passage: now, pieces } = tracked.fateOf(passage)
  if (right.is === 'there' && now) return { ...right, passage: now }
  return right.is === 'remains' ? { ...right, pieces: [...pieces] } : right
}

/** One to three words, a few words, a sentence or two; every other one near an edit. */
function passageOf(old: string, random: Random, touched: readonly number[]): Passage {
  const nearEdit = random() < 0.7
  const place = oneOf(random, touched)
  const near = (passages: Passage[]) =>
    nearEdit ? passages.filter(({ start }) => Math.abs(start - place) < 150) : passages
  const words = wordsOf(old)
  const some = near(words).length > 0 ? near(words) : words
  const first = words.indexOf(oneOf(random, some))
  const kind = random()
  if (kind < 0.4) {
    const sentences = sentencesOf(old)
    const chosen = near(sentences).length > 0 ? near(sentences) : sentences
    const sentence = oneOf(random, chosen)
    const next = sentences[sentences.indexOf(sentence) + 1]
    return kind < 0.08 && next ? { start: sentence.start, end: next.end } : sentence
  }
  const length = kind < 0.6 ? whole(random, 1, 2) : whole(random, 3, 9)
  const start = words[first]
  const end = words[Math.min(words.length, first + length) - 1]
  if (!start || !end) throw new Error('a text has words')
  return { start: start.start, end: end.end }
}

/** What has become of a passage, as the edits themselves know it; nothing where the text allows another reading. */
function rightFor(passage: Passage, tracked: TrackedText, old: string): Right | undefined {
  const { passage: now, pieces, kept, broken } = tracked.fateOf(passage)
  if (!now) return { is: 'gone' }
  const remains: Right = { is: 'remains', pieces: [...pieces] }
  if (kept === 1 && !broken) {
    const told = toldApart(passage, now, old, tracked.text)
    if (told === 'otherwise') return undefined
    if (told === 'no') return { is: 'ambiguous' }
    return told === 'yes' ? { is: 'there', wording: 'same', passage: now } : remains
  }
  const length = now.end - now.start
  const isNearlyWhole = kept >= 0.75 && length <= 1.4 * (passage.end - passage.start)
  return isNearlyWhole ? { is: 'there', wording: 'changed', passage: now } : remains
}

/** So many signs on each side are compared. */
const farthest = 2000

/**
 * Whether anybody could tell the passage from its twins in the new text: not where one has the same surroundings, hardly
 * where one has surroundings that are more like the old ones on one side, otherwise where they are so on both.
 */
function toldApart(
  passage: Passage,
  now: Passage,
  old: string,
  text: string,
): 'yes' | 'hardly' | 'no' | 'otherwise' {
  const words = old.slice(passage.start, passage.end)
  const own = agreement(old, passage, text, now)
  let told: 'yes' | 'hardly' | 'no' = 'yes'
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    if (start === now.start) continue
    const twin = agreement(old, passage, text, { start, end: start + words.length })
    const [before, after] = [twin.before - own.before, twin.after - own.after]
    if (before === 0 && after === 0) told = 'no'
    else if (before >= 0 && after >= 0) return 'otherwise'
    else if (before > 8 || after > 8) told = told === 'no' ? 'no' : 'hardly'
  }
  return told
}

/** How many signs before and after two places are the same. */
function agreement(text: string, place: Passage, other: string, otherPlace: Passage) {
  const count = (from: number, otherFrom: number, step: 1 | -1) => {
    let same = 0
    while (
      same < farthest &&
      text.charAt(from + step * same) !== '' &&
      text.charAt(from + step * same) === other.charAt(otherFrom + step * same)
    ) {
      same += 1
    }
    return same
  }
  return {
    before: count(place.start - 1, otherPlace.start - 1, -1),
    after: count(place.end, otherPlace.end, 1),
  }
}
