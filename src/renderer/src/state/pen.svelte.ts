import { isMark, type AnnotationId, type CategoryId } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import type { Failure } from '../../../shared/failure'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Step } from '../../../shared/notebook/notebook'
import { stepName } from '../../../shared/notebook/step-name'
import { builtInCategories } from '../../../shared/vocabulary/vocabulary'
import type { Notebook } from './notebook.svelte'
import type { Notices } from './notices.svelte'
import { place, type Placed } from './placed'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'
import type { SentenceCursor } from './sentence-cursor.svelte'
import type { Vocabulary } from './vocabulary.svelte'

/** What the state classes of the window know of each other through the pen. */
export type Surroundings = {
  reading: Reading
  notebook: Notebook
  vocabulary: Vocabulary
  preferences: Preferences
  notices: Notices
  cursor: SentenceCursor
}

/** What is open for writing at the chosen annotation. */
export type Writing = 'note' | 'tags' | undefined

/** Marks, notes and deletes: acts on the selection, else on the chosen mark, else on the sentence at the reading cursor. */
export class Pen {
  readonly #around: Surroundings
  /** The passage selected in the text just now. */
  selection = $state.raw<Passage | undefined>()
  chosenId = $state<AnnotationId | undefined>()
  writing = $state<Writing>()
  /** Whether the bar is offered at the target: it goes with Esc and comes with the next selection. */
  offered = $state(false)
  lastCategory = $state<CategoryId>(firstCategory)
  /** How many marks were made since the window opened: the bar names its categories for the first ten. */
  made = $state(0)
  readonly chosen = $derived.by<Placed | undefined>(() => this.#around.notebook.placed(this.chosenId))

  /** The chosen mark, where it is in the open edition. */
  readonly #chosenHere = $derived.by(() =>
    this.chosen?.edition === this.#around.reading.language ? this.chosen : undefined,
  )

  /** The mark being made just now: a quick second key waits for it and finds it. */
  #making: Promise<unknown> = Promise.resolve()
  /** When this sitting began: steps from before it are undone only after asking once. */
  readonly #began = new Date().toISOString()
  #olderAllowed = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Where a key or a button acts. */
  get target(): Passage | undefined {
    return this.selection ?? this.#chosenHere?.passage ?? this.#around.cursor.passage
  }

  choose(id: AnnotationId | undefined, writing?: Writing): void {
    this.chosenId = id
    this.writing = writing
  }

  /** Marks the target, or gives the mark that is there the category; never makes a silent twin. */
  mark(category: CategoryId = this.lastCategory): Promise<AnnotationId | undefined> {
    this.lastCategory = category
    const made = this.#making.then(() => this.#mark(category))
    this.#making = made.catch(() => undefined)
    return made
  }

  async #mark(category: CategoryId): Promise<AnnotationId | undefined> {
    const there = this.#markAtTarget()
    if (there) {
      this.#choseWithoutSelection(there.mark.id)
      if (there.mark.category !== category) await this.recolour(there.mark.id, category)
      return there.mark.id
    }
    const passage = this.target
    if (!passage) {
      this.#around.notices.tell(this.#words.nothingToMark)
      return undefined
    }
    const kept = await this.#around.notebook.mark(passage, category)
    if (!kept.ok) {
      this.#tellFailure(kept.failure, () => {
        // By then the selection may have gone with the press on the button.
        this.selection = passage
        void this.mark(category)
      })
      return undefined
    }
    this.made += 1
    this.#choseWithoutSelection(kept.value)
    this.#around.notices.say(this.#words.marked(this.#categoryName(category)))
    return kept.value
  }

  /** Opens the note, or the tags, of the mark at the target, which is made where there is none. */
  async write(what: 'note' | 'tags'): Promise<void> {
    await this.#making
    const there = this.#markAtTarget()
    const id = there ? there.mark.id : await this.mark()
    if (id === undefined) return
    this.#choseWithoutSelection(id)
    this.writing = what
  }

  async recolour(id: AnnotationId, category: CategoryId): Promise<void> {
    this.lastCategory = category
    const kept = await this.#around.notebook.revise({ id, category })
    if (kept.ok) this.#around.notices.say(this.#words.recoloured(this.#categoryName(category)))
    else this.#tellFailure(kept.failure, () => void this.recolour(id, category))
  }

  /** Deletes the chosen mark only; whatever else is under the cursor stays. */
  async removeChosen(): Promise<void> {
    if (this.chosenId !== undefined) await this.remove(this.chosenId)
  }

  async remove(id: AnnotationId): Promise<void> {
    const { notebook, notices } = this.#around
    const hadNote = id === notebook.articleNote?.id || notebook.placed(id)?.mark.motivation === 'commenting'
    const removed = await notebook.remove([id])
    if (!removed.ok) {
      this.#tellFailure(removed.failure, () => void this.remove(id))
      return
    }
    if (this.chosenId === id) this.choose(undefined)
    const words = this.#words
    notices.tell(hadNote ? words.noteDeleted : words.markDeleted, {
      words: words.undo,
      run: () => void this.undo(),
    })
  }

  undo(): Promise<void> {
    return this.#walk('undo')
  }

  redo(): Promise<void> {
    return this.#walk('redo')
  }

  /** Takes a step back or makes it again, says which, and shows its place. What is older than this sitting is asked once. */
  async #walk(way: 'undo' | 'redo'): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    const { menu, steps } = preferences.messages
    const step = way === 'undo' ? notebook.nextUndo : notebook.nextRedo
    if (!step) {
      notices.say(way === 'undo' ? this.#words.nothingToUndo : this.#words.nothingToRedo)
      return
    }
    const name = stepName(step, steps)
    if (way === 'undo' && step.time < this.#began && !this.#olderAllowed) {
      notices.tell(this.#words.olderStep(name), {
        words: this.#words.undo,
        run: () => {
          this.#olderAllowed = true
          void this.undo()
        },
      })
      return
    }
    const walked = await notebook[way]()
    if (walked.ok) {
      notices.tell(way === 'undo' ? menu.undoStep(name) : menu.redoStep(name))
      this.#show(step)
    } else if (walked.failure.kind === 'missing')
      notices.say(failureSentence(walked.failure, preferences.messages))
    else this.#tellFailure(walked.failure)
  }

  /** Brings the place of a step before the eyes, where it has one in the open edition. */
  #show({ changes: [change] }: Step): void {
    const annotation = change && ('after' in change ? change.after : change.before)
    if (!annotation || !isMark(annotation)) return
    const { reading, notebook } = this.#around
    const there = notebook.placed(annotation.id)
    this.choose(there?.mark.id)
    const { passage, edition } = there ?? place(annotation, reading)
    if (passage && edition === reading.language) reading.goal = { passage, place: 'middle', light: true }
  }

  #tellFailure(failure: Failure, again?: () => void): void {
    const { messages } = this.#around.preferences
    const words = failureSentence(failure, messages)
    if (again && failure.kind === 'not-saved') {
      this.#around.notices.trouble(words, { words: messages.window.tryAgain, run: again })
    } else this.#around.notices.trouble(words)
  }

  /** The mark that has exactly the target's passage: the chosen one before others. */
  #markAtTarget(): Placed | undefined {
    if (!this.selection && this.#chosenHere) return this.#chosenHere
    const passage = this.target
    if (!passage) return undefined
    const same = (placed: Placed) =>
      placed.passage?.start === passage.start && placed.passage.end === passage.end
    const there = this.#around.notebook.marksIn(passage).filter(same)
    return there.find(({ mark }) => mark.id === this.chosenId) ?? there.at(-1)
  }

  #choseWithoutSelection(id: AnnotationId): void {
    this.selection = undefined
    if (this.chosenId !== id) this.choose(id)
  }

  #categoryName(id: CategoryId): string {
    const { vocabulary, preferences } = this.#around
    return vocabulary.nameOf(vocabulary.category(id), preferences.messages)
  }

  get #words() {
    return this.#around.preferences.messages.marks
  }
}

const [{ id: firstCategory } = { id: '' as CategoryId }] = builtInCategories
