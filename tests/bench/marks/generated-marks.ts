import type { PaintedMark } from '../../../src/renderer/src/article/painter'
import type { AnnotationId } from '../../../src/shared/annotation/annotation'
import type { PlainText } from '../../../src/shared/article/plain-text'
import { lookNumber } from '../../../src/shared/vocabulary/look'
import { builtInCategories } from '../../../src/shared/vocabulary/vocabulary'
import { passageIn } from '../library/generated-text'
import { uuid, whole, type Random } from '../library/random'

const looks = builtInCategories.map(lookNumber)

/** So many marks, spread evenly over the paragraphs, each within one; some overlap. */
export function generatedMarks(random: Random, { blocks }: PlainText, count: number): PaintedMark[] {
  const paragraphs = blocks.filter(({ paragraph }) => paragraph !== undefined)
  return Array.from({ length: count }, (_, index) => {
    const placed = paragraphs[Math.floor((index * paragraphs.length) / count)]
    if (!placed) throw new Error('an article has paragraphs')
    const { start, end } = passageIn(random, placed.block.text)
    // A random UUID is what the schema asks for; the brand only says so.
    const id = uuid(random) as AnnotationId
    return {
      id,
      look: looks[whole(random, 0, looks.length - 1)] ?? 1,
      start: placed.start + start,
      end: placed.start + end,
    }
  })
}
