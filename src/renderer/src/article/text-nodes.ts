import type { Passage } from '../../../shared/annotation/passage'
import { blockAt, blocksIn, type PlacedBlock, type PlainText } from '../../../shared/article/plain-text'

/** The one way between an edition's plain text and the text nodes on the page. */
export class TextNodes {
  readonly #plain: PlainText
  readonly #nodes = new Map<string, Text>()
  readonly #blocks = new Map<Node, PlacedBlock>()

  /** @throws where the page does not show the text: marks must never be painted on other words. */
  constructor(article: HTMLElement, plain: PlainText) {
    this.#plain = plain
    const elements = new Map(
      [...article.querySelectorAll<HTMLElement>('[data-block]')].map((element) => [
        element.dataset.block,
        element,
      ]),
    )
    for (const placed of plain.blocks) {
      const node = elements.get(placed.block.id)?.firstChild
      if (!(node instanceof Text) || node.data !== placed.block.text) {
        throw new Error(`the page does not show block ${placed.block.id}`)
      }
      this.#nodes.set(placed.block.id, node)
      this.#blocks.set(node, placed)
    }
  }

  get plain(): PlainText {
    return this.#plain
  }

  element(block: string): HTMLElement | undefined {
    return this.#nodes.get(block)?.parentElement ?? undefined
  }

  /** The passage's part of each block it touches, as ranges that cost nothing while the page does not change. */
  ranges(passage: Passage): StaticRange[] {
    return blocksIn(this.#plain, passage).flatMap((placed) => this.rangeIn(placed, passage) ?? [])
  }

  /** The part of a passage that lies in one block. */
  rangeIn(placed: PlacedBlock, passage: Passage): StaticRange | undefined {
    const node = this.#nodes.get(placed.block.id)
    const startOffset = Math.max(0, passage.start - placed.start)
    const endOffset = Math.min(placed.end, passage.end) - placed.start
    if (!node || startOffset >= endOffset) return undefined
    return new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset })
  }

  /** One live range over the whole passage, to measure or to select. */
  range(passage: Passage): Range {
    const [start, end] = [this.#point(passage.start, 'start'), this.#point(passage.end, 'end')]
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  }

  /** The passage that a range of the page covers; its edges never rest on white space. Nothing where it covers no text. */
  passage(range: Range): Passage | undefined {
    const covered = this.#plain.blocks.filter(({ block }) => {
      const node = this.#nodes.get(block.id)
      return node !== undefined && range.intersectsNode(node)
    })
    const first = covered[0]
    const last = covered.at(-1)
    if (!first || !last) return undefined
    const start =
      this.#blocks.get(range.startContainer) === first ? first.start + range.startOffset : first.start
    const end = this.#blocks.get(range.endContainer) === last ? last.start + range.endOffset : last.end
    return trimmed(this.#plain.text, { start, end })
  }

  /** The offset at a point of the window, in CSS pixels, or nothing where no text is. */
  offsetAt(x: number, y: number): number | undefined {
    const caret = document.caretPositionFromPoint(x, y)
    const placed = caret && this.#blocks.get(caret.offsetNode)
    return caret && placed ? placed.start + caret.offset : undefined
  }

  #point(offset: number, side: 'start' | 'end'): { node: Text; offset: number } {
    const placed = blockAt(this.#plain, side === 'end' ? offset - 1 : offset)
    const node = placed && this.#nodes.get(placed.block.id)
    if (!placed || !node) throw new Error('an article has text')
    return { node, offset: Math.min(node.length, Math.max(0, offset - placed.start)) }
  }
}

/** The passage without the white space at its edges, or nothing where there is no more. */
export function trimmed(text: string, { start, end }: Passage): Passage | undefined {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (from < to && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : undefined
}
