import type { Passage } from '../../../shared/annotation/passage'
import {
  coveredBy,
  isExtended,
  moved,
  partOf,
  sentenceOf,
  standingOn,
  type Cover,
  type CursorMove,
} from '../../../shared/article/cursor'
import { TextUnits } from '../../../shared/article/text-units'
import type { Reading } from './reading.svelte'

/** The reading cursor: a place in the text that keys act on, moved and extended without a selection and without the mouse. */
export class ReadingCursor {
  readonly #reading: Reading
  #cover = $state.raw<(Cover & { in: TextUnits }) | undefined>()
  /** Whether the element that stands for it on the page has the focus. */
  held = $state(false)
  /** Counts its arrivals: each is shown and said anew, also one at the same place. */
  arrivals = $state(0)
  readonly units = $derived.by(() => new TextUnits(this.#reading.plain, this.#reading.language))
  /** Nothing while it is off, and none of an edition that was left. */
  readonly #here = $derived(this.#cover?.in === this.units ? this.#cover : undefined)
  /** Whether it is switched on. */
  readonly on = $derived(this.#here !== undefined)
  /** What keys act on. */
  readonly passage = $derived.by<Passage | undefined>(() => this.#here && coveredBy(this.#here))
  /** What was reached last, the passage itself unless it was extended. */
  readonly part = $derived.by<Passage | undefined>(() => this.#here && partOf(this.units, this.#here))
  /** The sentence at the moving end. */
  readonly sentence = $derived.by(() => this.#here && sentenceOf(this.units, this.#here))
  /** Whether it covers more than one sentence or word. */
  readonly extended = $derived.by(() => this.#here !== undefined && isExtended(this.#here))
  /** Whether it was last moved or extended by words. */
  readonly byWord = $derived(this.#here?.byWord ?? false)

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Switches it on, or moves it, to the sentence at a place of the text. */
  placeAt(offset: number): void {
    const sentence = this.units.sentences[this.units.indexAt(offset)]
    if (sentence) this.#arrive(standingOn(sentence))
  }

  /** Moves or extends it; says whether anything else is covered now, which at the text's ends it is not. */
  move(move: CursorMove): boolean {
    const [here, before] = [this.#here, this.passage]
    if (!here || !before) return false
    this.#arrive(moved(this.units, here, move))
    return this.passage?.start !== before.start || this.passage.end !== before.end
  }

  /** Comes back to where it stands, as after a note. */
  arriveAgain(): void {
    if (this.on) this.arrivals += 1
  }

  leave(): void {
    this.#cover = undefined
    this.held = false
  }

  #arrive(cover: Cover): void {
    this.#cover = { ...cover, in: this.units }
    this.arrivals += 1
  }
}
