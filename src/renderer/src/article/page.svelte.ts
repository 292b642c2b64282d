import type { Passage } from '../../../shared/annotation/passage'
import type { PlainText } from '../../../shared/article/plain-text'
import { mostShare, type ReadingPosition } from '../../../shared/settings/view-state'
import { Painter } from './painter'
import { TextNodes } from './text-nodes'

/** The open edition on the screen: where its passages are, and what is painted on them. */
export class Page {
  readonly nodes: TextNodes
  readonly painter: Painter
  readonly #viewport: HTMLElement
  readonly #observer: ResizeObserver
  #width = 0
  /** The next frame of a scroll that has not come to rest. */
  #settling = 0
  /** Counts how often the lines were laid anew: whoever measures passages reads it to measure again. */
  laid = $state(0)

  /** @param onwidth is called when the column has another width, and the lines stand elsewhere */
  constructor(viewport: HTMLElement, article: HTMLElement, plain: PlainText, onwidth: () => void) {
    this.#viewport = viewport
    this.nodes = new TextNodes(article, plain)
    this.painter = new Painter(this.nodes, viewport)
    this.nodes.onchange = (block) => this.painter.repaint(block)
    let room = viewport.clientWidth
    this.#observer = new ResizeObserver((entries) => {
      const width = entries.find(({ target }) => target === article)?.contentRect.width
      // In another width of the window the column stands elsewhere, though it may be as wide as before.
      if (width === undefined && viewport.clientWidth === room) return
      room = viewport.clientWidth
      if (width !== undefined && this.#width !== 0 && width !== this.#width) onwidth()
      this.#width = width ?? this.#width
      this.laid += 1
    })
    this.#observer.observe(article)
    this.#observer.observe(viewport)
  }

  /** The passage's rectangle in the window, in CSS pixels. */
  rectangle(passage: Passage): DOMRect {
    return this.nodes.range(passage).getBoundingClientRect()
  }

  /** The passage's lines in the window. */
  lines(passage: Passage): DOMRect[] {
    return [...this.nodes.range(passage).getClientRects()]
  }

  /** The passage's upper edge in CSS pixels from the beginning of the text. */
  topOf(passage: Passage): number {
    return this.rectangle(passage).top - this.#viewport.getBoundingClientRect().top + this.#viewport.scrollTop
  }

  /** A rectangle of the window as a place in the text, in CSS pixels from its upper left corner. */
  placeOf({ left, top, width, height }: DOMRect): DOMRect {
    const view = this.#viewport.getBoundingClientRect()
    const { scrollLeft, scrollTop } = this.#viewport
    return new DOMRect(left - view.left + scrollLeft, top - view.top + scrollTop, width, height)
  }

  /** Whether the passage begins within what can be seen. */
  sees(passage: Passage): boolean {
    const top = this.topOf(passage) - this.#viewport.scrollTop
    return top >= 0 && top < this.#viewport.clientHeight - 24
  }

  /** Scrolls until the passage stands at `share` of the height. */
  bring(passage: Passage, share: number): void {
    this.#scrollTo(() => this.topOf(passage) - this.#viewport.clientHeight * share)
  }

  /** Scrolls to a remembered position. */
  bringPosition({ block, share }: ReadingPosition): void {
    const element = this.nodes.element(block)
    if (!element) return
    this.#scrollTo(() => {
      const { top, height } = element.getBoundingClientRect()
      return top - this.#viewport.getBoundingClientRect().top + this.#viewport.scrollTop + height * share
    })
  }

  /**
   * Scrolls until the goal rests there. Sections that were never shown get their height a frame or two after they
   * come near, so that the goal is looked for again until it has stayed in its place for some frames.
   */
  #scrollTo(goal: () => number): void {
    cancelAnimationFrame(this.#settling)
    let rounds = 0
    let rested = 0
    const settle = () => {
      const before = this.#viewport.scrollTop
      this.#viewport.scrollTop = Math.max(0, Math.round(goal()))
      rounds += 1
      rested = Math.abs(this.#viewport.scrollTop - before) > 1 ? 0 : rested + 1
      if (rested < 3 && rounds < 12) this.#settling = requestAnimationFrame(settle)
    }
    settle()
  }

  /** The block at a height of the window's view of the text: 0 its upper edge, 1 its lower one. */
  positionAt(height: number): ReadingPosition | null {
    const view = this.#viewport.getBoundingClientRect()
    const line = view.top + view.height * height
    const blocks = this.nodes.plain.blocks
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const bottom = this.nodes.element(blocks[middle]?.block.id ?? '')?.getBoundingClientRect().bottom ?? 0
      if (bottom > line) high = middle
      else low = middle + 1
    }
    const id = blocks[low]?.block.id
    const rectangle = id === undefined ? undefined : this.nodes.element(id)?.getBoundingClientRect()
    if (id === undefined || !rectangle) return null
    const share = rectangle.height > 0 ? (line - rectangle.top) / rectangle.height : 0
    return { block: id, share: Math.min(mostShare, Math.max(-mostShare, share)) }
  }

  /** The passage that is selected in the text, or nothing. */
  selected(): Passage | undefined {
    const selection = getSelection()
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
    return this.nodes.passage(selection.getRangeAt(0))
  }

  stop(): void {
    cancelAnimationFrame(this.#settling)
    this.#observer.disconnect()
    this.painter.stop()
  }
}
