import type { AnnotationId, CategoryId } from '../../../shared/annotation/annotation'
import { samePassage, type Passage } from '../../../shared/annotation/passage'
import { builtInCategories } from '../../../shared/vocabulary/vocabulary'
import type { Find } from './find.svelte'
import type { History } from './history'
import type { Notebook } from './notebook.svelte'
import type { Notices } from './notices.svelte'
import { binDays } from './bin-time'
import type { Panels } from './panels.svelte'
import type { Placed } from './placed'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'
import type { ReadingCursor } from './reading-cursor.svelte'
import { tellFailure } from './tell-failure'
import type { Vocabulary } from './vocabulary.svelte'

/** What the state classes of the window know of each other through the pen. */
export type Surroundings = {
  reading: Reading
  notebook: Notebook
  vocabulary: Vocabulary
  preferences: Preferences
  notices: Notices
  cursor: ReadingCursor
  panels: Panels
  find: Find
  /** An offer to take back what was just done to these annotations, for a notice. */
  offer: History['offer']
}

/** How many passages are marked at once at the most: more is a slip. */
export const mostAtOnce = 1000

/** What is open for writing at the chosen annotation. */
export type Writing = 'note' | 'tags' | undefined

/** Marks, notes and deletes: acts on the selection, else on the chosen mark, else on what was found, else on the sentence at the reading cursor. */
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
  /** Whether the marks are taken off the page. */
  hidden = $state(false)
  /** Counts the choices of a mark, the same one again too. */
  choices = 0
  readonly chosen = $derived.by<Placed | undefined>(() => this.#around.notebook.placed(this.chosenId))

  /** The chosen mark, where it is in the open edition. */
  readonly chosenHere = $derived.by(() =>
    this.chosen?.edition === this.#around.reading.language ? this.chosen : undefined,
  )

  /** The mark being made just now: a quick second key waits for it and finds it. */
  #making: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Where a key or a button acts. */
  get target(): Passage | undefined {
    const { find, cursor } = this.#around
    return this.selection ?? this.chosenHere?.passage ?? find.current ?? cursor.passage
  }

  choose(id: AnnotationId | undefined, writing?: Writing): void {
    this.chosenId = id
    this.writing = writing
    this.choices += 1
  }

  /** Marks the target, or gives the mark that is there the category; never makes a silent twin. */
  mark(category: CategoryId = this.lastCategory): Promise<AnnotationId | undefined> {
    this.lastCategory = category
    return this.#inTurn(() => this.#mark(category))
  }

  /** Whether a mark is being made: what is asked meanwhile may be meant for it. */
  get making(): boolean {
    return this.#waiting > 0
  }

  /** Resolves once every mark that was asked for is made. */
  async settled(): Promise<void> {
    await this.#making
  }

  #inTurn<Value>(make: () => Promise<Value>): Promise<Value> {
    this.#waiting += 1
    const made = this.#making.then(make).finally(() => (this.#waiting -= 1))
    this.#making = made.catch(() => undefined)
    return made
  }

  async #mark(category: CategoryId): Promise<AnnotationId | undefined> {
    const there = this.#markAtTarget()
    if (there) {
      this.#showMarks()
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
      tellFailure(this.#around, kept.failure, () => {
        // By then the selection may have gone with the press on the button.
        this.selection = passage
        void this.mark(category)
      })
      return undefined
    }
    this.made += 1
    this.#showMarks()
    this.#choseWithoutSelection(kept.value)
    this.#around.notices.say(this.#words.marked(this.#categoryName(category)))
    return kept.value
  }

  /**
   * Marks all of these passages as one step. Whatever is marked already stays as it is, so that nothing gets a twin.
   * @param category where none is named, the chosen mark's, or the last one used
   */
  markAll(passages: readonly Passage[], category?: CategoryId): Promise<void> {
    return this.#inTurn(() => this.#markAll(passages, category))
  }

  async #markAll(passages: readonly Passage[], wanted?: CategoryId): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    const { handles: words } = preferences.messages
    if (passages.length > mostAtOnce) {
      notices.tell(words.tooMany(passages.length, mostAtOnce))
      return
    }
    const chosen = this.selection ? undefined : this.chosenHere?.mark.category
    const category = wanted ?? chosen ?? this.lastCategory
    const key = ({ start, end }: Passage) => `${String(start)} ${String(end)}`
    const there = new Set(
      notebook.marks.flatMap(({ mark, passage }) => (passage && !mark.from ? [key(passage)] : [])),
    )
    const fresh = passages.filter((passage) => !there.has(key(passage)))
    if (fresh.length === 0) {
      notices.tell(words.allMarkedBefore)
      return
    }
    const kept = await notebook.markAll(fresh, category)
    if (!kept.ok) {
      tellFailure(this.#around, kept.failure, () => void this.markAll(passages, category))
      return
    }
    this.lastCategory = category
    this.made += fresh.length
    this.selection = undefined
    this.#showMarks()
    const before = passages.length - fresh.length
    const said = [words.allMarked(fresh.length), ...(before > 0 ? [words.markedBefore(before)] : [])]
    const made = kept.value
    notices.tell(
      said.join(' '),
      this.#around.offer(made, () => notebook.remove(made)),
    )
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
    else tellFailure(this.#around, kept.failure, () => void this.recolour(id, category))
  }

  /** Deletes the chosen mark only; whatever else is under the cursor stays. */
  async removeChosen(): Promise<void> {
    await this.settled()
    if (this.chosenId !== undefined) await this.remove(this.chosenId)
  }

  async remove(id: AnnotationId): Promise<void> {
    const { notebook } = this.#around
    const from = notebook.fromOf(id)
    if (from) {
      tellFailure(this.#around, { kind: 'not-yours', name: from.name })
      return
    }
    const hadNote =
      notebook.articleNotes.some((note) => note.id === id) ||
      notebook.placed(id)?.mark.motivation === 'commenting'
    const wasBookmark = notebook.placedBookmark(id) !== undefined
    const removed = await notebook.remove([id])
    if (!removed.ok) {
      tellFailure(this.#around, removed.failure, () => void this.remove(id))
      return
    }
    if (this.chosenId === id) this.choose(undefined)
    const words = this.#words
    const { removed: bookmarkDeleted } = this.#around.preferences.messages.bookmarks
    this.#tellDeleted(wasBookmark ? bookmarkDeleted : hadNote ? words.noteDeleted : words.markDeleted, id)
  }

  /** Says what was deleted, offers to take it back, and says where else it is still to be had. */
  #tellDeleted(deleted: string, id: AnnotationId): void {
    const { notices, notebook, panels, preferences, offer } = this.#around
    notices.tell(
      deleted,
      offer([id], () => notebook.restore([id])),
      { words: preferences.messages.bin.inBin(binDays), run: () => (panels.sheet = 'bin') },
    )
  }

  /**
   * The mark that has exactly the target's passage: the chosen one before others. Somebody else's is not for the pen: the
   * reader's own lies over it.
   */
  #markAtTarget(): Placed | undefined {
    if (!this.selection && this.chosenHere && !this.chosenHere.mark.from) return this.chosenHere
    const passage = this.target
    if (!passage) return undefined
    const same = (placed: Placed) =>
      !placed.mark.from && placed.passage && samePassage(placed.passage, passage)
    const there = this.#around.notebook.marksIn(passage).filter(same)
    return there.find(({ mark }) => mark.id === this.chosenId) ?? there.at(-1)
  }

  /** Marks that were taken off the page come back with the one that is made. */
  #showMarks(): void {
    if (!this.hidden) return
    this.hidden = false
    this.#around.notices.tell(this.#around.preferences.messages.handles.shownAgain)
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
