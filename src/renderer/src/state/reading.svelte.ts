import type { TextHash } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import type { Edition } from '../../../shared/article/edition'
import type { Language } from '../../../shared/article/language'
import { blockAt, plainText, type PlacedBlock, type PlainText } from '../../../shared/article/plain-text'
import type { Work } from '../../../shared/article/work'
import type { HashedEdition } from '../../../shared/annotation/hashed-edition'
import type { ReadingPosition } from '../../../shared/settings/view-state'

/**
 * A wish to bring a passage before the reader's eyes, or to a remembered position. A new object each time, so that
 * asking twice scrolls twice.
 */
export type Goal = { passage: Passage; place: 'middle' | 'top' | ReadingPosition; light: boolean }

/** The open edition of a work, and where in it the reader is. */
export class Reading {
  readonly work: Work
  readonly #texts: ReadonlyMap<Language, { edition: Edition; plain: PlainText; hash: TextHash }>
  language = $state<Language>('de')
  /** The block at the upper edge of the text. */
  position = $state.raw<ReadingPosition | null>(null)
  /** The block that the eyes are on: a third of the way down. */
  focus = $state<string | undefined>()
  /** Whether the text is being scrolled faster than anybody reads. */
  rushing = $state(false)
  goal = $state.raw<Goal | undefined>()
  #earlier = $state.raw<readonly ReadingPosition[]>([])
  #later = $state.raw<readonly ReadingPosition[]>([])
  readonly #open = $derived(this.text(this.language))
  readonly edition = $derived(this.#open.edition)
  readonly plain = $derived(this.#open.plain)
  readonly #named = $derived(new Map(this.plain.blocks.map((placed) => [placed.block.id, placed])))
  readonly hash = $derived(this.#open.hash)
  /** The question being read: 0 before the first. */
  readonly question = $derived(this.blockNamed(this.focus ?? this.position?.block)?.question ?? 0)
  readonly canGoBack = $derived(this.#earlier.length > 0)
  readonly canGoForward = $derived(this.#later.length > 0)

  constructor(
    work: Work,
    editions: readonly HashedEdition[],
    language: Language,
    position: ReadingPosition | null,
  ) {
    this.work = work
    this.#texts = new Map(
      editions.map(({ edition, text }) => [
        edition.language,
        { edition, plain: plainText(edition), hash: text },
      ]),
    )
    this.language = this.#texts.has(language) ? language : (editions[0]?.edition.language ?? language)
    this.position = position
  }

  /** The languages that the work can be read in. */
  get languages(): Language[] {
    return [...this.#texts.keys()]
  }

  /** An edition of the work with its plain text and that text's hash. */
  text(language: Language): { edition: Edition; plain: PlainText; hash: TextHash } {
    const text = this.#texts.get(language) ?? this.#texts.values().next().value
    if (!text) throw new Error('a work has at least one edition')
    return text
  }

  blockNamed(id: string | undefined): PlacedBlock | undefined {
    return id === undefined ? undefined : this.#named.get(id)
  }

  blockAt(offset: number): PlacedBlock | undefined {
    return blockAt(this.plain, offset)
  }

  /** The paragraph's number at `offset`; headings and the like have none. */
  paragraphAt(offset: number): number | undefined {
    return this.blockAt(offset)?.paragraph
  }

  /** Scrolls to a passage; the place left behind can be gone back to. */
  goTo(passage: Passage, { place = 'middle', light = false }: Partial<Omit<Goal, 'passage'>> = {}): void {
    this.#leave()
    this.goal = { passage, place, light }
  }

  goToBlock(id: string): void {
    const block = this.blockNamed(id)
    if (block) this.goTo(block, { place: 'top' })
  }

  back(): void {
    this.#wander(this.#earlier, (rest, here) => {
      this.#earlier = rest
      this.#later = [...this.#later, here]
    })
  }

  forward(): void {
    this.#wander(this.#later, (rest, here) => {
      this.#later = rest
      this.#earlier = [...this.#earlier, here]
    })
  }

  #leave(): void {
    if (!this.position || this.#earlier.at(-1)?.block === this.position.block) return
    this.#earlier = [...this.#earlier.slice(-49), this.position]
    this.#later = []
  }

  #wander(
    places: readonly ReadingPosition[],
    move: (rest: readonly ReadingPosition[], here: ReadingPosition) => void,
  ): void {
    const place = places.at(-1)
    const block = this.blockNamed(place?.block)
    if (!place || !block || !this.position) return
    move(places.slice(0, -1), this.position)
    this.goal = { passage: block, place, light: false }
  }
}
