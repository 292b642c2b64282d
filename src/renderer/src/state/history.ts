import { isMark, type AnnotationId, type Bookmark, type Mark } from '../../../shared/annotation/annotation'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Change } from '../../../shared/notebook/change'
import type { Step } from '../../../shared/notebook/notebook'
import type { Result } from '../../../shared/result'
import type { Notice } from './notices.svelte'
import type { Pen, Surroundings } from './pen.svelte'
import { place } from './placed'
import { wordsOfStep } from './step-words'
import { tellFailure } from './tell-failure'

/** Takes steps back and makes them again, says which, and shows their places. */
export class History {
  readonly #pen: Pen
  readonly #around: Surroundings
  /** When this sitting began: steps from before it are undone only after asking once. */
  readonly #began = new Date().toISOString()
  #olderAllowed = false

  constructor(pen: Pen, around: Surroundings) {
    this.#pen = pen
    this.#around = around
  }

  undo(): Promise<void> {
    return this.#walk('undo')
  }

  redo(): Promise<void> {
    return this.#walk('redo')
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
    const last = notebook.nextUndo
    // What was already as wished is no part of the step.
    const step = last?.changes.every((change) => ids.includes(idOf(change))) ? last : undefined
    const isNext = () => step !== undefined && notebook.nextUndo === step
    return {
      words: preferences.messages.marks.undo,
      run: () => void (isNext() ? this.undo() : this.#takeBack(otherwise)),
    }
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

  /** Brings the place of a step before the eyes, where it has one in the open edition. */
  #show({ changes: [change] }: Step): void {
    const annotation = change && ('after' in change ? change.after : change.before)
    if (!annotation || annotation.motivation === 'describing') return
    const { reading, notebook } = this.#around
    const there = notebook.placed(annotation.id) ?? notebook.placedBookmark(annotation.id)
    this.#pen.choose(isMark(annotation) ? there?.mark.id : undefined)
    const { passage, edition } = there ?? place<Mark | Bookmark>(annotation, reading)
    if (passage && edition === reading.language) reading.goal = { passage, place: 'middle', light: true }
  }
}

const idOf = (change: Change): AnnotationId => ('after' in change ? change.after.id : change.before.id)
