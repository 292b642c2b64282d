import type { Passage } from '../../../shared/annotation/passage'
import type { PlainText } from '../../../shared/article/plain-text'
import type { ReadingPosition } from '../../../shared/settings/view-state'
import { Painter } from './painter'
import { TextNodes } from './text-nodes'

/** The open edition on the screen: where its passages are, and what is painted on them. */
export class Page {
  readonly nodes: TextNodes
  readonly painter: Painter
  readonly #viewport: HTMLElement
  readonly #observer: ResizeObserver
  #width = 0
  /** Counts how often the lines were laid anew: whoever measures passages reads it to measure again. */
  laid = $state(0)

  /** @param onwidth is called when the column has another width, and the lines stand elsewhere */
  constructor(viewport: HTMLElement, article: HTMLElement, plain: PlainText, onwidth: () => void) {
    this.#viewport = viewport
    this.nodes = new TextNodes(article, plain)
    this.painter = new Painter(this.nodes, viewport)
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      if (this.#width !== 0 && width !== this.#width) onwidth()
      this.#width = width
      this.laid += 1
    })
    this.#observer.observe(article)
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

  /** Whether the passage begins within what can be seen. */
  sees(passage: Passage): boolean {
    const top = this.topOf(passage) - this.#viewport.scrollTop
    return top >= 0 && top < this.#viewport.clientHeight - 24
  }

  /** Scrolls until the passage stands at `share` of the height; sections that were never shown settle on the way. */
  bring(passage: Passage, share: number): void {
    const go = () => {
      const wanted = Math.round(this.topOf(passage) - this.#viewport.clientHeight * share)
      const before = this.#viewport.scrollTop
      this.#viewport.scrollTop = Math.max(0, wanted)
      return Math.abs(this.#viewport.scrollTop - before) > 1
    }
    let rounds = 0
    const settle = () => {
      rounds += 1
      if (go() && rounds < 6) requestAnimationFrame(settle)
    }
    settle()
  }

  /** Scrolls to a remembered position. */
  bringPosition({ block, share }: ReadingPosition): void {
    const element = this.nodes.element(block)
    const placed = this.nodes.plain.blocks.find((one) => one.block.id === block)
    if (!element || !placed) return
    this.bring(placed, 0)
    requestAnimationFrame(() => (this.#viewport.scrollTop += element.getBoundingClientRect().height * share))
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
    return { block: id, share: Math.min(1, Math.max(0, share)) }
  }

  /** The passage that is selected in the text, or nothing. */
  selected(): Passage | undefined {
    const selection = getSelection()
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
    return this.nodes.passage(selection.getRangeAt(0))
  }

  stop(): void {
    this.#observer.disconnect()
    this.painter.stop()
  }
}
