import type { Passage } from '../../../shared/annotation/passage'
import { blockAt, blocksIn, type PlacedBlock, type PlainText } from '../../../shared/article/plain-text'
import { markCuts, unmarkCuts, type Cut } from './hidden-words'

/** A block on the page: its element, and the text nodes that hold its text between them, in order. */
type Shown = { readonly placed: PlacedBlock; readonly element: HTMLElement; pieces: readonly Text[] }

/** A place on the page. */
type Point = { readonly node: Text; readonly offset: number }

/** The one way between an edition's plain text and the text nodes on the page. */
export class TextNodes {
  readonly #plain: PlainText
  readonly #range = document.createRange()
  readonly #shown = new Map<string, Shown>()
  /** Where in the plain text each text node begins. */
  readonly #starts = new Map<Node, number>()
  /** Called with a block whose text nodes are others now: ranges over it have to be made anew. */
  onchange: (block: string) => void = () => undefined

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
      const element = elements.get(placed.block.id)
      const node = element?.firstChild
      if (!element || !(node instanceof Text) || node.data !== placed.block.text) {
        throw new Error(`the page does not show block ${placed.block.id}`)
      }
      this.#shown.set(placed.block.id, { placed, element, pieces: [] })
      this.#hold(placed.block.id, [node])
    }
  }

  get plain(): PlainText {
    return this.#plain
  }

  element(block: string): HTMLElement | undefined {
    return this.#shown.get(block)?.element
  }

  /**
   * Puts words into a block that are heard and not seen, and that belong to no passage; the offsets of `cuts` count
   * from the block's beginning. What was put there before goes; without any the block is one text node again.
   */
  cut(block: string, cuts: readonly Cut[]): void {
    const shown = this.#shown.get(block)
    if (!shown || (cuts.length === 0 && shown.element.childNodes.length === 1)) return
    for (const piece of shown.pieces) this.#starts.delete(piece)
    const whole = unmarkCuts(shown.element)
    this.#hold(block, cuts.length > 0 ? markCuts(whole, cuts) : [whole])
    this.onchange(block)
  }

  /** The passage's part of each block it touches, as ranges that cost nothing while the page does not change. */
  ranges(passage: Passage): StaticRange[] {
    return blocksIn(this.#plain, passage).flatMap((placed) => this.rangeIn(placed, passage) ?? [])
  }

  /** The part of a passage that lies in one block. */
  rangeIn(placed: PlacedBlock, passage: Passage): StaticRange | undefined {
    const [from, to] = [Math.max(placed.start, passage.start), Math.min(placed.end, passage.end)]
    if (from >= to) return undefined
    const start = this.#point(placed, from, 'start')
    const end = this.#point(placed, to, 'end')
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
  }

  /**
   * The range over the whole passage, to measure or to select. It is one and the same, moved from passage to passage:
   * each live range makes every change of the page dearer until it is collected.
   */
  range(passage: Passage): Range {
    const first = blockAt(this.#plain, passage.start)
    const last = blockAt(this.#plain, passage.end - 1)
    if (!first || !last) throw new Error('an article has text')
    const start = this.#point(first, passage.start, 'start')
    const end = this.#point(last, passage.end, 'end')
    this.#range.setStart(start.node, start.offset)
    this.#range.setEnd(end.node, end.offset)
    return this.#range
  }

  /** The passage that a range of the page covers; its edges never rest on white space. Nothing where it covers no text. */
  passage(range: Range): Passage | undefined {
    const covered = [...this.#shown.values()].filter(({ element }) => range.intersectsNode(element))
    const pieces = covered.flatMap((shown) => shown.pieces).filter((piece) => range.intersectsNode(piece))
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (!first || !last) return undefined
    const start = this.#startOf(first) + (range.startContainer === first ? range.startOffset : 0)
    const end = this.#startOf(last) + (range.endContainer === last ? range.endOffset : last.length)
    return trimmed(this.#plain.text, { start, end })
  }

  /** The offset at a point of the window, in CSS pixels, or nothing where no text is. */
  offsetAt(x: number, y: number): number | undefined {
    const caret = document.caretPositionFromPoint(x, y)
    const start = caret && this.#starts.get(caret.offsetNode)
    return caret && start !== undefined && start !== null ? start + caret.offset : undefined
  }

  #hold(block: string, pieces: readonly Text[]): void {
    const shown = this.#shown.get(block)
    if (!shown) return
    shown.pieces = pieces
    let start = shown.placed.start
    for (const piece of pieces) {
      this.#starts.set(piece, start)
      start += piece.length
    }
  }

  #startOf(piece: Text): number {
    return this.#starts.get(piece) ?? 0
  }

  /** Where an offset stands: between two text nodes a beginning is in the later one, an end in the earlier one. */
  #point(placed: PlacedBlock, offset: number, side: 'start' | 'end'): Point {
    const pieces = this.#shown.get(placed.block.id)?.pieces ?? []
    const node =
      side === 'start'
        ? pieces.findLast((piece) => this.#startOf(piece) <= offset)
        : pieces.find((piece) => offset <= this.#startOf(piece) + piece.length)
    const there = node ?? (side === 'start' ? pieces[0] : pieces.at(-1))
    if (!there) throw new Error(`block ${placed.block.id} is not on the page`)
    return { node: there, offset: Math.min(there.length, Math.max(0, offset - this.#startOf(there))) }
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
