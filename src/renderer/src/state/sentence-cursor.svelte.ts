import type { Passage } from '../../../shared/annotation/passage'
import { sentenceAt, sentencesOf, type Sentence } from '../../../shared/article/sentences'
import type { Reading } from './reading.svelte'

/** The reading cursor: moves from sentence to sentence, without a selection and without the mouse. */
export class SentenceCursor {
  readonly #reading: Reading
  on = $state(false)
  /** Where it began and where it has been moved or extended to, as indexes of sentences. */
  #anchor = $state(0)
  #head = $state(0)
  readonly #sentences = $derived.by(() => sentencesOf(this.#reading.plain, this.#reading.language))
  readonly sentence = $derived<Sentence | undefined>(this.#sentences[this.#head])
  /** From the first to the last sentence of the cursor. */
  readonly passage = $derived.by<Passage | undefined>(() => {
    const first = this.#sentences[Math.min(this.#anchor, this.#head)]
    const last = this.#sentences[Math.max(this.#anchor, this.#head)]
    return this.on && first && last ? { start: first.start, end: last.end } : undefined
  })

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Switches it on at a place of the text. */
  placeAt(offset: number): void {
    this.on = true
    this.#anchor = this.#head = sentenceAt(this.#sentences, offset)
  }

  leave(): void {
    this.on = false
  }

  /** Moves by sentences, or extends by them where `extend` is set. */
  move(by: number, extend: boolean): void {
    this.#head = Math.min(this.#sentences.length - 1, Math.max(0, this.#head + by))
    if (!extend) this.#anchor = this.#head
  }

  /** Moves to the first sentence of the block that is `by` blocks further. */
  moveByBlock(by: 1 | -1, extend: boolean): void {
    const blocks = this.#reading.plain.blocks
    const here = blocks.findIndex(({ block }) => block.id === this.sentence?.block)
    const next = blocks[Math.min(blocks.length - 1, Math.max(0, here + by))]
    if (!next) return
    this.#head = sentenceAt(this.#sentences, next.start)
    if (!extend) this.#anchor = this.#head
  }
}
