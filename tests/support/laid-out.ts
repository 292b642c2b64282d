/*
 * Measures for the tests' DOM, which has none: every letter of the article is ten pixels wide, every block one line of
 * thirty, one under the other. It answers what the window asks of a page: lines of a range, the letter at a point.
 */

const letter = 10
const line = 30

const blocks = (): Node[] =>
  [...document.querySelectorAll('[data-block]')].flatMap(({ firstChild }) => firstChild ?? [])

function linesOf(range: Range): DOMRect[] {
  return blocks().flatMap((node, index) => {
    if (!range.intersectsNode(node)) return []
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : (node.textContent?.length ?? 0)
    return start < end ? [new DOMRect(start * letter, index * line, (end - start) * letter, line)] : []
  })
}

function around(rectangles: readonly DOMRect[]): DOMRect {
  const [first = new DOMRect()] = rectangles
  const right = Math.max(...rectangles.map((one) => one.right), first.right)
  const bottom = Math.max(...rectangles.map((one) => one.bottom), first.bottom)
  return new DOMRect(first.left, first.top, right - first.left, bottom - first.top)
}

/** Lays the article out from now on. */
export function layOut(): void {
  Object.assign(Range.prototype, {
    getClientRects(this: Range) {
      return linesOf(this)
    },
    getBoundingClientRect(this: Range) {
      return around(linesOf(this))
    },
  })
  Object.assign(document, {
    caretPositionFromPoint: (x: number, y: number) => {
      const node = blocks()[Math.floor(y / line)]
      const length = node?.textContent?.length ?? 0
      return node && { offsetNode: node, offset: Math.min(length, Math.max(0, Math.round(x / letter))) }
    },
  })
}

/** The point of the window just before a letter of the article's `block`. */
export const pointAt = (block: number, offset: number) => ({
  clientX: offset * letter,
  clientY: block * line + line / 2,
})
