import { Edits } from './obsidian-edits'
import { isBlank, readObsidian, type Block, type Line, type ObsidianFile } from './obsidian-file'
import { freshParts, type FreshBlock } from './obsidian-fresh'
import { placeNew } from './obsidian-place'
import { sameTitle, tagsOfFile, withTags } from './obsidian-tags'

const byteOrderMark = '\uFEFF'

/**
 * Works a fresh export into a file that is there.
 * - A block is a callout with the line of its `^lesespur-…` below it, or an item of a list that ends with one. What stands
 *   inside a block is ours: where its id is known, it gets its fresh form in place, wherever the reader has moved it.
 * - All other lines are the reader's and stay as they are, byte for byte: between blocks and between a callout and its id,
 *   headings and properties too. Only tags are added where they are missing, as long as the title in the properties is ours.
 * - A new block comes after the block that precedes it under its heading, and after what the reader wrote there; else below its
 *   heading, which comes along where it is missing; else at the end.
 * - A block that the fresh export does not have stays: it may be an export of a part.
 * - A file without a block and a title of ours gets the whole export below what it holds; an empty one becomes the export.
 */
export function updateObsidian(present: string, fresh: string): string {
  const mark = present.startsWith(byteOrderMark) ? byteOrderMark : ''
  const text = present.slice(mark.length)
  if (text.trim() === '') return mark + fresh
  const there = readObsidian(text)
  const news = readObsidian(fresh)
  if (news.blocks.length === 0) return present
  const edits = new Edits(there)
  const ours = sameTitle(text, fresh)
  if (there.blocks.length === 0 && !ours) {
    edits.insert(there.lines.length, body(news))
    return mark + edits.written()
  }
  const known = firstById(there.blocks)
  const parts = freshParts(news)
  for (const fresh of parts.flatMap((sections) => sections.flatMap(({ blocks }) => blocks))) {
    const block = known.get(fresh.id)
    if (block) renew(block, fresh, there, edits)
  }
  for (const part of parts) placeNew(part, there, known, edits)
  return mark + (ours ? withTags(edits.written(), tagsOfFile(fresh)) : edits.written())
}

/** An export without its properties, which count only at the head of a file. */
function body({ lines, start }: ObsidianFile): string[] {
  const texts = lines.slice(start).map(({ text }) => text)
  return texts.slice(texts.findIndex((text) => text !== ''))
}

/** Where the reader has copied a block, the first one is ours. */
function firstById(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  const known = new Map<string, Block>()
  for (const block of blocks) if (!known.has(block.id)) known.set(block.id, block)
  return known
}

function renew(block: Block, fresh: FreshBlock, { lines }: ObsidianFile, edits: Edits): void {
  const { first, until, last } = block
  const present = lines.slice(first, until).map(({ text }) => text)
  if (fresh.form === 'callout' && block.form === 'callout') {
    const callout = fresh.lines.slice(0, -2)
    if (first === until) edits.replace(last, last + 1, [...apartFrom(lines[last - 1]), ...fresh.lines])
    else if (present.join('\n') !== callout.join('\n')) edits.replace(first, until, callout)
    return
  }
  if (fresh.form === block.form) {
    const indent = /^[ \t]*/.exec(present[0] ?? '')?.[0] ?? ''
    const item = fresh.lines.map((line) => indent + line)
    if (present.join('\n') !== item.join('\n')) edits.replace(first, until, item)
    return
  }
  const between = lines
    .slice(until, last)
    .filter((line) => !isBlank(line))
    .map(({ text }) => text)
  edits.replace(first, last + 1, [
    ...apartFrom(lines[first - 1]),
    ...fresh.lines,
    ...(between.length > 0 ? ['', ...between] : []),
    ...apartFrom(lines[last + 1]),
  ])
}

const apartFrom = (neighbour: Line | undefined) => (neighbour && !isBlank(neighbour) ? [''] : [])
