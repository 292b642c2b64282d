import { longestLabel, type AnnotationId, type Bookmark } from '../../../shared/annotation/annotation'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Panels } from './panels.svelte'
import type { Surroundings } from './pen.svelte'
import { placeName } from './place-name'
import type { Placed } from './placed'

/** A bookmark without a name of its own is called by so many of its words. */
const wordsInName = 8

/** The bookmarks of the open edition: what they are called, where they are, and which one is being renamed. */
export class Bookmarks {
  readonly #around: Surroundings
  readonly #panels: Panels
  /** The bookmark whose name is being written. */
  renaming = $state<AnnotationId | undefined>()

  constructor(around: Surroundings, panels: Panels) {
    this.#around = around
    this.#panels = panels
  }

  get all(): readonly Placed<Bookmark>[] {
    return this.#around.notebook.bookmarks
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
    const { reading, preferences } = this.#around
    return passage ? placeName(reading.blockAt(passage.start), preferences.messages.marks) : ''
  }

  go({ passage }: Placed<Bookmark>): void {
    if (passage) this.#around.reading.goTo(passage, { light: true })
  }

  /** Shows the bookmarks, with the name of this one to be written. */
  askForName(id: AnnotationId): void {
    this.#panels.showBookmarks()
    this.renaming = id
  }

  /** Keeps the name; an empty one takes the name away. */
  async rename(id: AnnotationId, name: string): Promise<void> {
    const { notebook, notices, preferences } = this.#around
    const label = name.replace(/\s+/g, ' ').trim().slice(0, longestLabel)
    this.renaming = undefined
    if (label === notebook.placedBookmark(id)?.mark.label) return
    const kept = await notebook.revise({ id, label })
    if (!kept.ok) notices.trouble(failureSentence(kept.failure, preferences.messages))
    else if (label !== '') notices.say(preferences.messages.bookmarks.renamed(label))
  }
}
