import { overlaps, type Passage } from '../annotation/passage'
import type { Block, Edition } from './edition'

/** A block with its place in the edition's plain text. `paragraph` counts the paragraphs from 1. */
export type PlacedBlock = Passage & {
  readonly block: Block
  readonly paragraph: number | undefined
  /** The question it belongs to: 0 before the first. */
  readonly question: number
}

/** An edition's plain text with the place of each of its blocks, in order. */
export type PlainText = { readonly text: string; readonly blocks: readonly PlacedBlock[] }

/** What stands between two blocks in the plain text. */
export const blockSeparator = '\n\n'

/** All blocks' texts, in order, `blockSeparator` between them. Offsets everywhere are UTF-16 code units of this. */
export const textOf = (edition: Edition): string =>
  edition.blocks.map(({ text }) => text).join(blockSeparator)

/** The edition's plain text and where each block stands in it. */
export function plainText(edition: Edition): PlainText {
  let start = 0
  let paragraph = 0
  let question = 0
  const blocks = edition.blocks.map((block): PlacedBlock => {
    if (block.type === 'heading') question = block.question
    if (block.type === 'paragraph') paragraph += 1
    const placed = {
      block,
      start,
      end: start + block.text.length,
      paragraph: block.type === 'paragraph' ? paragraph : undefined,
      question,
    }
    start = placed.end + blockSeparator.length
    return placed
  })
  return { text: textOf(edition), blocks }
}

/** The block in which `offset` stands; an offset between two blocks belongs to the earlier one. */
export const blockAt = (plain: PlainText, offset: number): PlacedBlock | undefined =>
  plain.blocks[indexAt(plain, offset)]

/** The blocks that a passage touches, in order. */
export function blocksIn(plain: PlainText, passage: Passage): PlacedBlock[] {
  const touched: PlacedBlock[] = []
  for (let index = indexAt(plain, passage.start); ; index += 1) {
    const placed = plain.blocks[index]
    if (!placed || placed.start >= passage.end) return touched
    if (overlaps(placed, passage)) touched.push(placed)
  }
}

function indexAt({ blocks }: PlainText, offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
