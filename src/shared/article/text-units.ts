import type { Passage } from '../annotation/passage'
import type { Language } from './language'
import { blockAt, type PlainText } from './plain-text'
import { sentenceAt, sentencesOf, type Sentence } from './sentences'
import { wordsOf } from './words'

/** A text in its questions, paragraphs, sentences and words. */
export class TextUnits {
  readonly plain: PlainText
  readonly #language: Language
  readonly sentences: readonly Sentence[]
  /** What comes before the first question, and the questions, each up to the next one. */
  readonly questions: readonly Passage[]

  constructor(plain: PlainText, language: Language) {
    this.plain = plain
    this.#language = language
    this.sentences = sentencesOf(plain, language)
    const { blocks } = plain
    const first = blocks.filter(
      ({ question }, index) => index === 0 || blocks[index - 1]?.question !== question,
    )
    this.questions = first.map(({ start, question }) => ({
      start,
      end: blocks.findLast((block) => block.question === question)?.end ?? start,
    }))
  }

  /** The index of the sentence at `offset`, or of the next one after it. */
  indexAt(offset: number): number {
    return sentenceAt(this.sentences, offset)
  }

  /** The words of a sentence; one without any, such as „…“, is a word itself. */
  wordsIn({ start, end }: Passage): readonly Passage[] {
    const words = wordsOf(this.plain.text.slice(start, end), this.#language)
    if (words.length === 0) return [{ start, end }]
    return words.map((word) => ({ start: start + word.start, end: start + word.end }))
  }

  paragraphAt(offset: number): Passage {
    return blockAt(this.plain, offset) ?? { start: 0, end: this.plain.text.length }
  }

  /** How many sentences a passage covers from their first to their last letter, or nothing where it cuts one. */
  wholeSentences({ start, end }: Passage): number | undefined {
    const first = this.indexAt(start)
    const last = this.indexAt(end - 1)
    const whole = this.sentences[first]?.start === start && this.sentences[last]?.end === end
    return whole ? last - first + 1 : undefined
  }

  /** How many words a passage touches. */
  countWords({ start, end }: Passage): number {
    const touched = this.sentences.slice(this.indexAt(start), this.indexAt(end - 1) + 1)
    const words = touched.flatMap((sentence) => this.wordsIn(sentence))
    return words.filter((word) => word.start < end && word.end > start).length
  }
}
