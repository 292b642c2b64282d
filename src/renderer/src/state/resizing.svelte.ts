import type { AnnotationId } from '../../../shared/annotation/annotation'
import { describe } from '../../../shared/annotation/describe'
import { samePassage, type Passage } from '../../../shared/annotation/passage'
import { dragged, resized, wordsAtEdge, type Edge, type Measure } from '../../../shared/annotation/resize'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Pen, Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'

/** Moves the ends of the chosen mark: what is tried is shown, what is let go is kept. */
export class Resizing {
  readonly #pen: Pen
  readonly #around: Pick<Surroundings, 'reading' | 'notebook' | 'preferences' | 'notices'>
  /** The mark that the buttons were asked for. */
  #byButtons = $state<AnnotationId | undefined>()
  /** What is being tried, or was asked to be kept and has not come back yet. */
  #tried = $state.raw<{ readonly id: AnnotationId; readonly passage: Passage } | undefined>()
  /** How many wishes have not been answered. */
  #asked = 0
  /** What is moved step by step while a mark stays chosen is one step to undo. */
  #sitting = { choice: -1, id: '' }
  /** The chosen mark's passage as it is, or as it is tried. Nothing where no mark can be resized. */
  readonly passage = $derived.by<Passage | undefined>(() => {
    const chosen = this.#pen.selection ? undefined : this.#pen.chosenHere
    if (!chosen?.passage || chosen.mark.from || !this.#around.notebook.writable) return undefined
    return this.#tried?.id === chosen.mark.id ? this.#tried.passage : chosen.passage
  })

  constructor(pen: Pen, around: Surroundings) {
    this.#pen = pen
    this.#around = around
    around.notebook.watch((changes) => {
      const tried = this.#tried
      const change = changes.find(({ before, after }) => (after ?? before)?.mark.id === tried?.id)
      if (!tried || !change) return
      const kept = change.after?.passage && samePassage(change.after.passage, tried.passage)
      if (kept || this.#asked === 0) this.#tried = undefined
    })
  }

  /** Whether the buttons that move the ends are shown. They go when another mark is chosen. */
  get open(): boolean {
    return this.#byButtons !== undefined && this.#byButtons === this.#pen.chosenId
  }

  set open(shown: boolean) {
    this.#byButtons = shown ? this.#pen.chosenId : undefined
  }

  /** Moves an end to the next stop and keeps it there; quietly where what has the focus says it itself. */
  async step(edge: Edge, measure: Measure, by: 1 | -1, how: 'said' | 'quiet' = 'said'): Promise<void> {
    if (this.#pen.making) await this.#pen.settled()
    const [{ passage }, mark] = [this, this.#pen.chosenHere?.mark]
    if (mark?.from) {
      tellFailure(this.#around, { kind: 'not-yours', name: mark.from.name })
      return
    }
    if (!passage || !mark) {
      this.#around.notices.say(this.#words.nothingChosen)
      return
    }
    const next = resized(this.#text, passage, edge, { measure, by })
    if (samePassage(next, passage)) {
      this.#around.notices.say(this.#words.noFurther)
      return
    }
    const choice = this.#pen.choices
    if (choice !== this.#sitting.choice) this.#sitting = { choice, id: crypto.randomUUID() }
    if (how === 'said') this.#say(edge, next)
    await this.#keep(mark.id, next, this.#sitting.id)
  }

  /** Shows the mark with an end at `offset`, or near it, without keeping it. */
  try(edge: Edge, measure: Measure, offset: number): void {
    const chosen = this.#pen.chosenHere
    if (!chosen?.passage || chosen.mark.from) return
    const passage = dragged(this.#text, chosen.passage, edge, { measure, offset })
    this.#tried = { id: chosen.mark.id, passage }
  }

  /** Keeps what was tried. */
  async release(edge: Edge): Promise<void> {
    const [tried, was] = [this.#tried, this.#pen.chosenHere?.passage]
    if (!tried) return
    if (was && samePassage(was, tried.passage)) this.#tried = undefined
    else {
      this.#say(edge, tried.passage)
      await this.#keep(tried.id, tried.passage, crypto.randomUUID())
    }
  }

  /** Leaves the mark as it was before it was tried. */
  cancel(): void {
    if (!this.#tried) return
    this.#tried = undefined
    this.#around.notices.say(this.#words.cancelled)
  }

  /** The words at an end, as they are spoken. */
  wordsAt(edge: Edge): string {
    return this.passage ? wordsAtEdge(this.#text.plain, this.passage, edge) : ''
  }

  #say(edge: Edge, passage: Passage): void {
    const words = wordsAtEdge(this.#text.plain, passage, edge)
    this.#around.notices.say(edge === 'start' ? this.#words.startNow(words) : this.#words.endNow(words))
  }

  async #keep(id: AnnotationId, passage: Passage, sitting: string): Promise<void> {
    const { reading, notebook, notices, preferences } = this.#around
    const { plain, hash, language } = reading
    this.#tried = { id, passage }
    this.#asked += 1
    const place = { edition: language, text: hash, selector: describe(plain.text, passage) }
    const kept = await notebook.revise({ id, sitting, place })
    this.#asked -= 1
    if (kept.ok) return
    this.#tried = undefined
    const { window } = preferences.messages
    const again = { words: window.tryAgain, run: () => void this.#keep(id, passage, sitting) }
    notices.trouble(
      failureSentence(kept.failure, preferences.messages),
      kept.failure.kind === 'not-saved' ? again : undefined,
    )
  }

  get #text() {
    return { plain: this.#around.reading.plain, language: this.#around.reading.language }
  }

  get #words() {
    return this.#around.preferences.messages.handles
  }
}
