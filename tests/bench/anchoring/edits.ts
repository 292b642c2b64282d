import type { Passage } from '../../../src/shared/annotation/passage'
import type { Language } from '../../../src/shared/article/language'
import { oneOf, whole, type Random } from '../library/random'
import type { TrackedText } from './tracked-text'

/** Changes a text in one way, as an editor would, and tells around where, in offsets of the changed text. */
export type Edit = (tracked: TrackedText, random: Random, language: Language) => number

const newSentences: Record<Language, readonly string[]> = {
  de: [
    'Über den Zeitplan ist noch nichts bekannt.',
    'Das bestätigte eine Sprecherin am Abend auf Nachfrage.',
    'Beobachter in Brüssel reagierten zurückhaltend.',
    'Ob es dabei bleibt, hängt von vielen Umständen ab.',
    'Die Nachrichtenagenturen meldeten es übereinstimmend.',
    'In der Nacht gab es dazu keine weiteren Angaben.',
    'Fachleute halten beides für denkbar.',
    'Zuvor war von anderen Zahlen die Rede gewesen.',
  ],
  en: [
    'Nothing is known yet about the timetable.',
    'A spokeswoman confirmed this in the evening when asked.',
    'Observers in Brussels reacted with caution.',
    'Whether it stays that way depends on many things.',
    'The news agencies reported it in the same words.',
    'There were no further details during the night.',
    'Experts consider both to be conceivable.',
    'Earlier reports had given other figures.',
  ],
}

const newWords: Record<Language, readonly string[]> = {
  de: 'womöglich, bislang, offenbar, erneut, zuletzt, deutlich, weiterhin, angeblich, grundsätzlich'.split(
    ', ',
  ),
  en: 'possibly, so far, apparently, once more, recently, clearly, still, allegedly, in principle'.split(
    ', ',
  ),
}

/** The words of a text. */
export const wordsOf = (text: string): Passage[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))

/** The sentences of a text, each with its stop and without the space behind it. */
export const sentencesOf = (text: string): Passage[] =>
  Array.from(text.matchAll(/[^\s.?!][^.?!\n]*[.?!](?=\s|$)/gu), ({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  })).filter(({ start, end }) => end - start > 30)

/** The paragraphs of a text. */
export const paragraphsOf = (text: string): Passage[] =>
  Array.from(text.matchAll(/[^\n]+/g), ({ 0: paragraph, index }) => ({
    start: index,
    end: index + paragraph.length,
  })).filter(({ start, end }) => end - start > 80)

const newParagraph = (random: Random, language: Language): string =>
  Array.from({ length: whole(random, 2, 4) }, () => oneOf(random, newSentences[language])).join(' ')

/** With the space that separates it from what follows, or else from what precedes it. */
function withSpace(text: string, { start, end }: Passage): Passage {
  if (text.charAt(end) === ' ') return { start, end: end + 1 }
  return text.charAt(start - 1) === ' ' ? { start: start - 1, end } : { start, end }
}

const withBreak = (text: string, { start, end }: Passage): Passage => ({
  start,
  end: text.startsWith('\n\n', end) ? end + 2 : end,
})

/** The places that are so far from `start` that a look-alike there does not touch what it is like. */
export const farFrom = (places: readonly Passage[], start: number): Passage[] =>
  places.filter((place) => Math.abs(place.start - start) > 900)

/** Every way of changing a text that has a right answer for each of its passages. */
export const edits = {
  replaceWord: (tracked, random, language) => {
    const word = oneOf(random, wordsOf(tracked.text))
    tracked.replace(word, oneOf(random, newWords[language]))
    return word.start
  },
  replaceWords: (tracked, random, language) => {
    const words = wordsOf(tracked.text)
    const index = whole(random, 0, words.length - 3)
    const [first, last] = [words[index], words[index + whole(random, 1, 2)]]
    if (!first || !last) return 0
    tracked.replace({ start: first.start, end: last.end }, oneOf(random, newWords[language]))
    return first.start
  },
  correctLetter: (tracked, random) => {
    const word = oneOf(
      random,
      wordsOf(tracked.text).filter(({ start, end }) => end - start > 4),
    )
    const at = whole(random, word.start + 1, word.end - 2)
    tracked.replace({ start: at, end: at + 1 }, oneOf(random, ['e', 'n', 's', 'tt', '']))
    return at
  },
  takeOutWord: (tracked, random) => {
    const word = oneOf(random, wordsOf(tracked.text))
    tracked.replace(withSpace(tracked.text, word), '')
    return word.start
  },
  putInWords: (tracked, random, language) => {
    const { start } = oneOf(random, wordsOf(tracked.text))
    tracked.replace({ start, end: start }, `${oneOf(random, newWords[language])} `)
    return start
  },
  putInSentence: (tracked, random, language) => {
    const { start } = oneOf(random, sentencesOf(tracked.text))
    tracked.replace({ start, end: start }, `${oneOf(random, newSentences[language])} `)
    return start
  },
  takeOutSentence: (tracked, random) => {
    const sentence = oneOf(random, sentencesOf(tracked.text))
    tracked.replace(withSpace(tracked.text, sentence), '')
    return sentence.start
  },
  moveSentence: (tracked, random) => {
    const sentence = withSpace(tracked.text, oneOf(random, sentencesOf(tracked.text)))
    const rest = tracked.text.slice(0, sentence.start) + tracked.text.slice(sentence.end)
    const { start } = oneOf(random, sentencesOf(rest))
    tracked.move(sentence, start)
    return start
  },
  putInParagraph: (tracked, random, language) => {
    const { start } = oneOf(random, paragraphsOf(tracked.text))
    tracked.replace({ start, end: start }, `${newParagraph(random, language)}\n\n`)
    return start
  },
  takeOutParagraph: (tracked, random) => {
    const paragraph = oneOf(random, paragraphsOf(tracked.text))
    tracked.replace(withBreak(tracked.text, paragraph), '')
    return paragraph.start
  },
  moveParagraph: (tracked, random) => {
    const paragraph = withBreak(tracked.text, oneOf(random, paragraphsOf(tracked.text)))
    const rest = tracked.text.slice(0, paragraph.start) + tracked.text.slice(paragraph.end)
    const { start } = oneOf(random, paragraphsOf(rest))
    tracked.move(paragraph, start)
    return start
  },
  splitParagraph: (tracked, random) => {
    const { start } = oneOf(random, sentencesOf(tracked.text))
    if (tracked.text.charAt(start - 1) === ' ') tracked.replace({ start: start - 1, end: start }, '\n\n')
    return start
  },
  joinParagraphs: (tracked, random) => {
    const { start } = oneOf(random, paragraphsOf(tracked.text))
    if (tracked.text.startsWith('\n\n', start - 2)) tracked.replace({ start: start - 2, end: start }, ' ')
    return start
  },
  /** The sentence is moved and a word of it changed. */
  rewriteElsewhere: (tracked, random, language) => {
    const sentence = withSpace(tracked.text, oneOf(random, sentencesOf(tracked.text)))
    const rest = tracked.text.slice(0, sentence.start) + tracked.text.slice(sentence.end)
    const { start } = oneOf(random, sentencesOf(rest))
    tracked.move(sentence, start)
    const end = start + sentence.end - sentence.start
    const words = wordsOf(tracked.text).filter((word) => word.start >= start && word.end <= end)
    tracked.replace(oneOf(random, words), oneOf(random, newWords[language]))
    return start
  },
} as const satisfies Record<string, Edit>

/** Ways of adding look-alikes. They come last: what a look-alike was made of stays as it is. */
export const lookAlikes = {
  /** A second sentence in the same words elsewhere. */
  repeatSentence: (tracked, random) => {
    const sentences = sentencesOf(tracked.text)
    const { start, end } = oneOf(random, sentences)
    const words = tracked.text.slice(start, end)
    const place = oneOf(random, farFrom(sentences, start))
    tracked.replace({ start: place.start, end: place.start }, `${words} `)
    return start
  },
  /** A second paragraph that differs in a few words. */
  nearTwin: (tracked, random, language) => {
    const paragraphs = paragraphsOf(tracked.text)
    const { start, end } = oneOf(random, paragraphs)
    const place = oneOf(random, farFrom(paragraphs, start))
    tracked.replace(
      { start: place.start, end: place.start },
      `${varied(tracked.text.slice(start, end), random, language)}\n\n`,
    )
    return start
  },
} as const satisfies Record<string, Edit>

/** The same words but for one in eight, one at least. */
export function varied(text: string, random: Random, language: Language): string {
  const words = wordsOf(text)
  const changed = new Set(
    Array.from({ length: Math.max(1, Math.round(words.length / 8)) }, () =>
      whole(random, 0, words.length - 1),
    ),
  )
  return words.reduceRight(
    (varying, { start, end }, index) =>
      changed.has(index)
        ? varying.slice(0, start) + oneOf(random, newWords[language]) + varying.slice(end)
        : varying,
    text,
  )
}
