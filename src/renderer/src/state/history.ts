import { hasPassage, isMark, isOwnEvent, type AnnotationId } from '../../../shared/annotation/annotation'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import { changedId } from '../../../shared/notebook/change'
import type { Step } from '../../../shared/notebook/notebook'
import { annotationOf } from '../../../shared/notebook/step-name'
import type { Result } from '../../../shared/result'
import type { EventId } from '../../../shared/timeline/event-words'
import type { Notice } from './notices.svelte'
import type { Pen, Surroundings } from './pen.svelte'
import { place } from './placed'
import { wordsOfStep } from './step-words'
import { tellFailure } from './tell-failure'
import type { Timeline } from './timeline.svelte'

/** Takes steps back and makes them again, says which, and shows their places. */
export class History {
  readonly #pen: Pen
  readonly #timeline: Timeline
  readonly #around: Surroundings
  /** When this sitting began: steps from before it are undone only after asking once. */
  readonly #began = new Date().toISOString()
  #olderAllowed = false
  #last: Promise<void> = Promise.resolve()

  constructor(pen: Pen, timeline: Timeline, around: Surroundings) {
    this.#pen = pen
    this.#timeline = timeline
    this.#around = around
  }

  undo(): Promise<void> {
    return this.#inTurn('undo')
  }

  redo(): Promise<void> {
    return this.#inTurn('redo')
  }

  /** One step after the other, so that each names the step that is then the next. */
  #inTurn(way: 'undo' | 'redo'): Promise<void> {
    const walk = () => this.#walk(way)
    this.#last = this.#last.then(walk, walk)
    return this.#last
  }

  /**
   * An offer, for a notice, to take back what was just done to the annotations `ids`. It never takes back anything else: where
   * something has been done since, `otherwise` brings about the same, or the reader is told.
   */
  readonly offer = (
    ids: readonly AnnotationId[],
    otherwise?: () => Promise<Result<void>>,
  ): NonNullable<Notice['action']> => {
    const { notebook, preferences } = this.#around
    const meant = new Set(ids)
    const last = notebook.nextUndo
    // What was already as wished is no part of the step.
    const step = last?.changes.every((change) => meant.has(changedId(change))) ? last : undefined
    const isNext = () => step !== undefined && notebook.nextUndo === step
    return {
      words: preferences.messages.marks.undo,
      run: () => void this.#idle().then(() => (isNext() ? this.undo() : this.#takeBack(otherwise))),
    }
  }

  /** What is being kept just now is what would go next. */
  async #idle(): Promise<void> {
    await this.#pen.settled()
    await this.#around.notebook.idle()
  }

  async #takeBack(otherwise: (() => Promise<Result<void>>) | undefined): Promise<void> {
    const { notices, preferences } = this.#around
    const done = await otherwise?.()
    if (!done) notices.tell(preferences.messages.marks.doneSince)
    else if (done.ok) notices.tell(preferences.messages.marks.takenBack)
    else tellFailure(this.#around, done.failure)
  }

  async #walk(way: 'undo' | 'redo'): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    const { marks, menu } = preferences.messages
    await this.#idle()
    const step = way === 'undo' ? notebook.nextUndo : notebook.nextRedo
    if (!step) {
      notices.say(way === 'undo' ? marks.nothingToUndo : marks.nothingToRedo)
      return
    }
    const name = wordsOfStep(step, this.#around)
    if (way === 'undo' && step.time < this.#began && !this.#olderAllowed) {
      notices.tell(marks.olderStep(name), { words: marks.undo, run: () => this.#undoOlder() })
      return
    }
    const walked = await notebook[way]()
    if (walked.ok) {
      notices.tell(way === 'undo' ? menu.undoStep(name) : menu.redoStep(name))
      this.#show(step)
    } else if (walked.failure.kind === 'missing')
      notices.say(failureSentence(walked.failure, preferences.messages))
    else tellFailure(this.#around, walked.failure)
  }

  #undoOlder(): void {
    this.#olderAllowed = true
    void this.undo()
  }

  /** Brings a step before the eyes: an own event on the timeline, and a place where it has one in the open edition. */
  #show({ changes }: Step): void {
    const annotations = changes.map(annotationOf)
    const event = annotations.find(isOwnEvent)
    if (event) return this.#showEvent(event.id)
    const [annotation] = annotations
    if (!annotation || !hasPassage(annotation)) return
    const { reading, notebook } = this.#around
    const there =
      notebook.placed(annotation.id) ??
      notebook.placedBookmark(annotation.id) ??
      notebook.placedLink(annotation.id)
    this.#pen.choose(isMark(annotation) ? there?.mark.id : undefined)
    const { passage, edition } = there ?? place(annotation, reading)
    if (passage && edition === reading.language) reading.goal = { passage, place: 'middle', light: true }
  }

  /** Chooses an event on the timeline while there is one; one that is gone is chosen no more. */
  #showEvent(id: EventId): void {
    if (this.#timeline.event(id)) this.#timeline.choose(id)
    else if (this.#timeline.chosen === id) this.#timeline.choose(undefined)
  }
}
