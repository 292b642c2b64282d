import type { Passage } from '../annotation/passage'
import type { Language } from './language'
import type { PlainText } from './plain-text'

/** A sentence with its place among the sentences of its block: the `at`-th of `all`, from 1. */
export type Sentence = Passage & { readonly block: string; readonly at: number; readonly all: number }

/** All sentences of a text in order, without the white space between them. A heading or caption is made of sentences too. */
export function sentencesOf({ blocks }: PlainText, language: Language): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return blocks.flatMap(({ block, start }) => {
    const found = [...segmenter.segment(block.text)].filter(({ segment }) => segment.trim() !== '')
    return found.map(({ segment, index }, position) => ({
      start: start + index,
      end: start + index + segment.trimEnd().length,
      block: block.id,
      at: position + 1,
      all: found.length,
    }))
  })
}

/** The index of the sentence at `offset`, or of the next one after it. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const index = sentences.findIndex(({ end }) => offset < end)
  return index < 0 ? sentences.length - 1 : index
}
