import type { AnnotationId, Placeable } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import { placeName } from './place-name'
import type { Pen, Surroundings } from './pen.svelte'
import type { Placed } from './placed'
import { tellFailure } from './tell-failure'

/** Gives an annotation whose passage is missing or doubtful a passage again. Only the reader decides which. */
export class Attaching {
  readonly #pen: Pen
  readonly #around: Surroundings
  /** The annotation for which a passage is being chosen. */
  id = $state<AnnotationId | undefined>()
  readonly placed = $derived.by(() => this.#placed(this.id))
  /** Where it would be attached now: to the selection, else to what the reading cursor is on. */
  readonly passage = $derived.by<Passage | undefined>(
    () => this.#pen.selection ?? this.#around.cursor.passage,
  )

  constructor(pen: Pen, around: Surroundings) {
    this.#pen = pen
    this.#around = around
  }

  /** Begins to choose a passage; says how. An annotation of another edition has to wait for its own. */
  start(id: AnnotationId): void {
    const placed = this.#placed(id)
    if (!placed || !this.#isHere(placed)) return
    this.id = id
    this.#around.notices.say(this.#words.choosePlace(this.quote))
  }

  cancel(): void {
    if (this.id === undefined) return
    this.id = undefined
    this.#around.notices.say(this.#words.cancelled)
  }

  /** Attaches what was begun with, or the chosen annotation without a sure place, to a passage. */
  async attach(passage: Passage | undefined = this.passage, of = this.id): Promise<void> {
    const { notices } = this.#around
    const chosen = this.#pen.chosen
    const placed =
      this.#placed(of) ?? (chosen?.state === 'unsure' || chosen?.state === 'lost' ? chosen : undefined)
    if (!placed) notices.tell(this.#words.nothingToAttach)
    else if (!passage) notices.tell(this.#words.nothingToAttachTo)
    else if (this.#isHere(placed)) await this.#keep(placed.mark.id, passage)
  }

  /** The beginning of its words, as the banner names it. */
  get quote(): string {
    const quote = this.placed?.mark.target.selector[0].exact.replace(/\s+/g, ' ') ?? ''
    return quote.length > 60 ? `${quote.slice(0, 57).trimEnd()} …` : quote
  }

  async #keep(id: AnnotationId, passage: Passage): Promise<void> {
    const { notebook, notices, preferences, reading } = this.#around
    const { marks } = preferences.messages
    const kept = await notebook.attach(id, passage)
    if (!kept.ok) {
      tellFailure(this.#around, kept.failure, () => void this.#keep(id, passage))
      return
    }
    this.id = undefined
    this.#pen.selection = undefined
    this.#pen.choose(notebook.placed(id)?.mark.id)
    const place = placeName(reading.blockAt(passage.start), marks)
    notices.tell(this.#words.attached(place), this.#around.offer([id]))
  }

  #placed(id: AnnotationId | undefined): Placed<Placeable> | undefined {
    const { notebook } = this.#around
    return notebook.placed(id) ?? notebook.placedBookmark(id) ?? notebook.placedLink(id)
  }

  #isHere({ edition }: Placed<Placeable>): boolean {
    const { reading, notices, preferences } = this.#around
    if (edition === reading.language) return true
    notices.tell(this.#words.otherEdition(preferences.messages.window.editions[edition]))
    return false
  }

  get #words() {
    return this.#around.preferences.messages.anchoring
  }
}
