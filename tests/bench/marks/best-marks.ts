import { stretchesOf } from '../../../src/shared/annotation/layers'
import { lookNumbered } from '../../../src/shared/vocabulary/look'
import type { PlacedBlock } from '../../../src/shared/article/plain-text'
import type { PaintedMark } from '../../../src/renderer/src/article/painter'

/**
 * The same marks as elements, as fast as we know how: the marks are dealt out to their blocks in one pass, overlaps become
 * neighbouring stretches, and each block's text is exchanged once for a fragment made aside.
 */
export function layBestMarks(
  article: HTMLElement,
  blocks: readonly PlacedBlock[],
  marks: readonly PaintedMark[],
): void {
  const ordered = [...marks].sort((a, b) => a.start - b.start)
  const template = document.createElement('mark')
  const elements = new Map(
    [...article.querySelectorAll<HTMLElement>('[data-block]')].map((one) => [one.dataset.block, one]),
  )
  let next = 0
  for (const placed of blocks) {
    const own: PaintedMark[] = []
    // No generated mark reaches over the end of its block.
    for (let mark = ordered[next]; mark && mark.start < placed.end; mark = ordered[next]) {
      own.push(mark)
      next += 1
    }
    const element = own.length > 0 ? elements.get(placed.block.id) : undefined
    if (!element) continue
    const text = placed.block.text
    const fragment = document.createDocumentFragment()
    let done = 0
    for (const { start, end, wash } of stretchesOf(own)) {
      const from = start - placed.start
      if (from > done) fragment.append(text.slice(done, from))
      done = end - placed.start
      // A copy of an element is an element of the same kind.
      const mark = template.cloneNode(false) as HTMLElement
      const look = lookNumbered(wash)
      mark.className = `wash-${look.colour} line-${look.line}`
      mark.textContent = text.slice(from, done)
      fragment.append(mark)
    }
    if (done < text.length) fragment.append(text.slice(done))
    element.replaceChildren(fragment)
  }
}
