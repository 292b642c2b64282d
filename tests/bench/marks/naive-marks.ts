import type { PaintedMark } from '../../../src/renderer/src/article/painter'
import type { PlacedBlock } from '../../../src/shared/article/plain-text'
import { lookNumbered } from '../../../src/shared/vocabulary/look'

/** Marks as elements in the way one writes them first: for each mark its block and its text node are looked for, and split. */
export function layNaiveMarks(blocks: readonly PlacedBlock[], marks: readonly PaintedMark[]): void {
  for (const { start, end, look } of marks) {
    const placed = blocks.find((block) => block.start <= start && end <= block.end)
    const element = placed && document.getElementById(placed.block.id)
    if (!element) continue
    let offset = placed.start
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
    for (const node of nodes) {
      const [from, to] = [Math.max(start, offset), Math.min(end, offset + node.length)]
      if (from < to) {
        const range = document.createRange()
        range.setStart(node, from - offset)
        range.setEnd(node, to - offset)
        offset += node.length
        const mark = document.createElement('mark')
        const { colour, line } = lookNumbered(look)
        mark.className = `wash-${colour} line-${line}`
        range.surroundContents(mark)
      } else offset += node.length
    }
  }
}
