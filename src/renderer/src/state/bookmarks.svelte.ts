import { longestLabel, type AnnotationId, type Bookmark } from '../../../shared/annotation/annotation'
import { samePassage, type Passage } from '../../../shared/annotation/passage'
import { ok, type Result } from '../../../shared/result'
import type { Pen, Surroundings } from './pen.svelte'
import { placeName } from './place-name'
import type { Placed } from './placed'
import { tellFailure } from './tell-failure'

/** A bookmark without a name of its own is called by so many of its words. */
const wordsInName = 8

/** The bookmarks of the open edition: what they are called, where they are, and which one is being renamed. */
export class Bookmarks {
  readonly #pen: Pen
  readonly #around: Surroundings
  /** The bookmark whose name is being written. */
  renaming = $state<AnnotationId | undefined>()

  constructor(pen: Pen, around: Surroundings) {
    this.#pen = pen
    this.#around = around
  }

  get all(): readonly Placed<Bookmark>[] {
    return this.#around.notebook.bookmarks
  }

  /** Whether a bookmark is at exactly the target, or at the block in view. */
  get here(): boolean {
    return this.#at(this.#target) !== undefined
  }

  /** Sets a bookmark at the target, or at the block in view; takes away the one that is there. */
  async toggle(passage: Passage | undefined = this.#target): Promise<void> {
    if (!passage) return
    const { notebook, notices, preferences } = this.#around
    const there = this.#at(passage)
    if (there) return this.#pen.remove(there.mark.id)
    const kept = await notebook.bookmark({ start: passage.start, end: passage.end })
    if (kept.ok) notices.say(preferences.messages.bookmarks.setAt(this.#placeName(passage)))
    else tellFailure(this.#around, kept.failure, () => void this.toggle(passage))
  }

  #at(passage: Passage | undefined): Placed<Bookmark> | undefined {
    return this.all.find(
      ({ mark, passage: there }) => passage && !mark.from && there && samePassage(there, passage),
    )
  }

  get #target(): Passage | undefined {
    const { reading } = this.#around
    const inView = reading.blockNamed(reading.focus ?? reading.position?.block) ?? reading.plain.blocks[0]
    return this.#pen.target ?? inView
  }

  #placeName({ start }: Passage): string {
    const { reading, preferences } = this.#around
    return placeName(reading.blockAt(start), preferences.messages.marks)
  }

  /** The bookmark's name, or its first words. */
  nameOf({ mark }: Placed<Bookmark>): string {
    if (mark.label !== '') return mark.label
    const words = mark.target.selector[0].exact.split(/\s+/)
    const first = words.slice(0, wordsInName).join(' ')
    return words.length > wordsInName ? `${first} …` : first
  }

  /** „Absatz 15“, or nothing where the place is not found. */
  placeOf({ passage }: Placed<Bookmark>): string {
    return passage ? this.#placeName(passage) : ''
  }

  go({ passage }: Placed<Bookmark>): void {
    if (passage) this.#around.reading.goTo(passage, { light: true })
  }

  /** Shows the bookmarks, with the name of this one to be written. */
  askForName(id: AnnotationId): void {
    this.#around.panels.showBookmarks()
    this.renaming = id
  }

  /** Keeps the name; an empty one takes the name away. */
  async rename(id: AnnotationId, name: string): Promise<Result<void>> {
    const { notebook, notices, preferences } = this.#around
    const label = name.replace(/\s+/g, ' ').trim().slice(0, longestLabel)
    if (label === notebook.placedBookmark(id)?.mark.label) return ok(undefined)
    const kept = await notebook.arrived(notebook.revise({ id, label }), () => true)
    if (kept.ok && label !== '') notices.say(preferences.messages.bookmarks.renamed(label))
    return kept
  }
}
