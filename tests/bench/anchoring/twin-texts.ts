import type { Passage } from '../../../src/shared/annotation/passage'
import type { Language } from '../../../src/shared/article/language'
import { blockSeparator } from '../../../src/shared/article/plain-text'
import { oneOf, whole, type Random } from '../library/random'
import type { Right, Version } from './corpus'
import { farFrom, sentencesOf, wordsOf } from './edits'

const names: Record<Language, readonly string[]> = {
  de: 'Rom, Madrid, Oslo, Hansen, Hanson, Januar, Juni, Juli, Warschau, Seoul, Petersen'.split(', '),
  en: 'Rome, Madrid, Oslo, Hansen, Hanson, January, June, July, Warsaw, Seoul, Petersen'.split(', '),
}

const others: Record<Language, readonly string[]> = {
  de: 'nicht, kein, ersten, zweiten, dritten, zwölf, keine, links, rechts'.split(', '),
  en: 'not, no, first, second, third, twelve, never, left, right'.split(', '),
}

type Fate = (sentence: string, twin: string, random: Random) => readonly [here: string, there: string]

/** What becomes of a sentence and its twin, each at its place, and whether the first is left. */
const fates = {
  'the other stands in both places': (_, twin) => [twin, twin],
  'they changed places': (sentence, twin) => [twin, sentence],
  'the other was put in its place': (_, twin) => [twin, ''],
  'the other was put in its place with another number': (_, twin, random) => [
    withOtherDigits(twin, random),
    '',
  ],
  'it was taken out': (_, twin) => ['', twin],
} satisfies Record<string, Fate>

const withOtherDigits = (text: string, random: Random): string =>
  text.replace(/\d+/g, () => String(whole(random, 1, 99)))

/** A sentence with one to three other numbers, names, negations or ordinal numbers. */
function twinOf(sentence: string, random: Random, language: Language): string {
  let twin = sentence
  for (let step = whole(random, 1, 3); step > 0 || twin === sentence; step -= 1) {
    const words = wordsOf(twin).slice(1)
    const telling = words.filter(({ start }) => /[\d\p{Lu}]/u.test(twin.charAt(start)))
    const isOther = telling.length === 0 || random() < 0.25
    const { start, end } = oneOf(random, isOther ? words : telling)
    const name = oneOf(random, isOther ? others[language] : names[language])
    const word = /\d/.test(twin.charAt(start)) ? String(whole(random, 1, 2030)) : name
    const isPutIn = isOther && random() < 0.5
    twin = twin.slice(0, start) + word + (isPutIn ? ` ${twin.slice(start)}` : twin.slice(end))
  }
  return twin
}

/**
 * Texts in which a sentence has a twin that a few words tell from it, and in which the twin then takes its place: what a
 * claim by the frame of the two alone would get wrong. The passages are the sentence and parts of it.
 */
export function twinTexts(
  random: Random,
  blocks: readonly string[],
  language: Language,
  count: number,
): Version[] {
  return Array.from({ length: count }, (_, number) => {
    const from = whole(random, 0, blocks.length - 14)
    const plain = blocks.slice(from, from + 14).join(blockSeparator)
    const sentences = sentencesOf(plain)
    const own = oneOf(random, sentences)
    const place = oneOf(random, farFrom(sentences, own.start))
    const sentence = plain.slice(own.start, own.end)
    const twin = twinOf(sentence, random, language)
    const [what, fate] = Object.entries<Fate>(fates)[number % Object.keys(fates).length] ?? [
      '',
      (): [string, string] => ['', ''],
    ]
    const [here, there] = fate(sentence, twin, random)
    const before = laidOut(plain, own, place.start, sentence, twin)
    const after = laidOut(plain, own, place.start, here, there)
    const passages = [
      { start: 0, end: sentence.length },
      ...Array.from({ length: 7 }, () => partOf(sentence, random)),
    ]
    return {
      what,
      old: before.text,
      text: after.text,
      cases: passages.map(({ start, end }) => ({
        passage: { start: before.own + start, end: before.own + end },
        right:
          there === sentence
            ? remaining({ start: after.other + start, end: after.other + end })
            : { is: 'gone' },
      })),
    }
  })
}

const remaining = (piece: Passage): Right => ({ is: 'remains', pieces: [piece] })

/** The text with a sentence where it stood and another elsewhere, and where the two begin. */
function laidOut(plain: string, own: Passage, to: number, here: string, there: string) {
  const stands = there === '' ? '' : `${there} `
  const text =
    to < own.start
      ? plain.slice(0, to) + stands + plain.slice(to, own.start) + here + plain.slice(own.end)
      : plain.slice(0, own.start) + here + plain.slice(own.end, to) + stands + plain.slice(to)
  const shift = here.length - (own.end - own.start)
  return {
    text,
    own: to < own.start ? own.start + stands.length : own.start,
    other: to < own.start ? to : to + shift,
  }
}

/** Some words of a sentence that follow each other. */
function partOf(sentence: string, random: Random): Passage {
  const words = wordsOf(sentence)
  const first = whole(random, 0, words.length - 1)
  const last = Math.min(words.length - 1, first + whole(random, 0, 12))
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? sentence.length }
}
