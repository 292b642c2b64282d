import type { Passage } from '../annotation/passage'
import type { Language } from './language'
import type { PlainText } from './plain-text'

/** A sentence with its place among the sentences of its block: the `at`-th of `all`, from 1. */
export type Sentence = Passage & { readonly block: string; readonly at: number; readonly all: number }

/** All sentences of a text in order, without the white space between them. A heading or caption is made of sentences too. */
export function sentencesOf({ blocks }: PlainText, language: Language): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return blocks.flatMap(({ block, start }) => {
    const found: { index: number; segment: string }[] = []
    for (const { index, segment } of segmenter.segment(block.text)) {
      const before = found.at(-1)
      if (before && runsOn(before.segment, segment, language)) before.segment += segment
      else found.push({ index, segment })
    }
    return found.map(({ segment, index }, position) => ({
      start: start + index,
      end: start + index + segment.trimEnd().length,
      block: block.id,
      at: position + 1,
      all: found.length,
    }))
  })
}

/** „Z. B.“, “U.S.”, „Dr.“: a full stop that belongs to the word before it. */
const shortened = /(?:^|[^\p{L}\p{N}])(?:(?:\p{L}\.)+|(?:Dr|Prof|Nr|St|Mr|Mrs|Ms|Gen|ca|bzw|vgl)\.)\s*$/u

/** „Am 15. August“: in German a short number with a full stop is an ordinal, seldom the end. */
const ordinal = /(?:^|[^\p{L}\p{N}.,])\d{1,2}\.\s*$/u

/** Whether the language's own rules have cut a sentence in two here. */
const runsOn = (before: string, after: string, language: Language): boolean =>
  shortened.test(before) || (language === 'de' && ordinal.test(before)) || /^[\s\p{Ll}]/u.test(after)

/** The index of the sentence at `offset`, or of the next one after it. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const index = sentences.findIndex(({ end }) => offset < end)
  return index < 0 ? sentences.length - 1 : index
}
