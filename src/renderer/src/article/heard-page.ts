import type { AnnotationId } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import { blockAt, blocksIn, type PlacedBlock } from '../../../shared/article/plain-text'
import { messagesIn, type Messages } from '../../../shared/messages/messages'
import { cardOf } from '../parts/card-id'
import { cutsIn } from './announced'
import type { TextNodes } from './text-nodes'

/** A mark as it is said: where it is, its category's name, and whether it has a note. */
export type HeardMark = Passage & {
  readonly id: AnnotationId
  readonly category: string
  readonly noted: boolean
}

/** How marks are announced beside their passages; nothing where they are not. */
export type Announcing = { readonly words: Messages['cursor']; readonly language: Language } | undefined

type HeardBlock = {
  readonly placed: PlacedBlock
  readonly element: HTMLElement
  readonly number: HTMLElement | null
  readonly marks: Map<AnnotationId, HeardMark>
  near: boolean
}

/**
 * Tells those who hear the page what the others see painted on it: names of paragraphs' buttons, counts on headings,
 * a way from a passage to its cards, and, where it is wished, words at both ends of every mark. Those words are put
 * only into blocks near the viewport.
 */
export class HeardPage {
  readonly #nodes: TextNodes
  readonly #words: Messages['cursor']
  readonly #blocks: ReadonlyMap<string, HeardBlock>
  readonly #observer: IntersectionObserver
  readonly #headings: ReadonlyMap<number, HTMLElement>
  #bookmarks: readonly Passage[] = []
  #announcing: Announcing

  constructor(nodes: TextNodes, viewport: HTMLElement, language: Language) {
    this.#nodes = nodes
    this.#words = messagesIn(language).cursor
    const { blocks } = nodes.plain
    this.#blocks = new Map(
      blocks.flatMap((placed) => {
        const element = nodes.element(placed.block.id)
        const number = element?.parentElement?.querySelector<HTMLElement>(':scope > button.number') ?? null
        return element ? [[placed.block.id, { placed, element, number, marks: new Map(), near: false }]] : []
      }),
    )
    this.#headings = new Map(
      blocks.flatMap(({ block, question }) => {
        const element = block.type === 'heading' ? nodes.element(block.id) : undefined
        return element ? [[question, element]] : []
      }),
    )
    this.#observer = new IntersectionObserver((seen) => this.#see(seen), {
      root: viewport,
      rootMargin: '100% 0px',
    })
    for (const { element } of this.#blocks.values()) this.#observer.observe(element)
  }

  /** Takes marks away and puts others, in the blocks that they touch. */
  change(gone: readonly HeardMark[], come: readonly HeardMark[]): void {
    const touched = new Set<HeardBlock>()
    for (const mark of gone)
      for (const block of this.#blocksOf(mark)) if (block.marks.delete(mark.id)) touched.add(block)
    for (const mark of come) {
      for (const block of this.#blocksOf(mark)) {
        block.marks.set(mark.id, mark)
        touched.add(block)
      }
    }
    for (const block of touched) this.#tell(block)
    if (touched.size > 0) this.#count()
  }

  /** Tells of `marks` and no others. */
  replace(marks: readonly HeardMark[]): void {
    const there = new Map([...this.#blocks.values()].flatMap((block) => [...block.marks]))
    this.change([...there.values()], marks)
  }

  /** Counts these bookmarks too, where annotations are counted. */
  bookmarked(bookmarks: readonly Passage[]): void {
    this.#bookmarks = bookmarks
    this.#count()
  }

  /** Begins or ends putting words at the ends of marks. */
  announce(announcing: Announcing): void {
    this.#announcing = announcing
    for (const block of this.#blocks.values()) this.#announceIn(block)
  }

  /** Looks anew which marks have a card to go to. */
  linkCards(): void {
    for (const block of this.#blocks.values()) this.#link(block)
  }

  /** Takes everything off the page. */
  stop(): void {
    this.#observer.disconnect()
    for (const { placed, element } of this.#blocks.values()) {
      this.#nodes.cut(placed.block.id, [])
      element.removeAttribute('aria-details')
    }
  }

  #blocksOf(passage: Passage): HeardBlock[] {
    return blocksIn(this.#nodes.plain, passage).flatMap(({ block }) => this.#blocks.get(block.id) ?? [])
  }

  #see(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const block = this.#blocks.get(target.id)
      if (!block || block.near === isIntersecting) continue
      block.near = isIntersecting
      this.#announceIn(block)
      this.#link(block)
    }
  }

  #tell(block: HeardBlock): void {
    const { placed, number, marks } = block
    if (number) setAttribute(number, 'aria-label', this.#words.number(placed.paragraph ?? 0, marks.size))
    this.#announceIn(block)
    this.#link(block)
  }

  #announceIn({ placed, marks, near }: HeardBlock): void {
    const announcing = near ? this.#announcing : undefined
    this.#nodes.cut(placed.block.id, announcing ? cutsIn(placed, [...marks.values()], announcing) : [])
  }

  #link({ element, marks, near }: HeardBlock): void {
    const cards = near ? [...marks.keys()].map(cardOf).filter((id) => document.getElementById(id)) : []
    setAttribute(element, 'aria-details', cards.join(' '))
  }

  /** On every heading how many annotations begin under it. */
  #count(): void {
    if (this.#headings.size === 0) return
    const counts = new Map<number, number>()
    const add = (question: number) => counts.set(question, (counts.get(question) ?? 0) + 1)
    for (const { placed, marks } of this.#blocks.values())
      for (const mark of marks.values()) if (mark.start >= placed.start) add(placed.question)
    for (const { start } of this.#bookmarks) add(blockAt(this.#nodes.plain, start)?.question ?? 0)
    for (const [question, heading] of this.#headings) {
      const count = counts.get(question) ?? 0
      setAttribute(heading, 'aria-description', count > 0 ? this.#words.annotations(count) : '')
    }
  }
}

/** Sets an attribute where it has another value; without a value there is none. */
function setAttribute(element: HTMLElement, name: string, value: string): void {
  if ((element.getAttribute(name) ?? '') === value) return
  if (value === '') element.removeAttribute(name)
  else element.setAttribute(name, value)
}
