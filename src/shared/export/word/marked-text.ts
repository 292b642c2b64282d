import {
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TextRun,
  type ParagraphChild,
} from 'docx'
import { stretchesOf, type PaintedStretch } from '../../annotation/layers'
import type { Passage } from '../../annotation/passage'
import type { PlacedBlock } from '../../article/plain-text'
import { lookNumbered, type Look } from '../../vocabulary/look'
import { styleIds } from './faces'
import { painted } from './paint'
import { runs, type Lettering } from './runs'
import type { BookmarkName } from './word-file'

/** A mark as it stands in the text: the number of its look, and of its comment where it has one. */
export type PlacedMark = Passage & { readonly look: number; readonly comment: number | undefined }

/** A place to come back to, by the name that the file knows it by. */
export type PlacedBookmark = Passage & BookmarkName

type Child = ParagraphChild | BookmarkStart | BookmarkEnd

/**
 * What sets a block's words, with the language or other looks of all of them. They are split where a mark begins or ends:
 * the words between the ends of a comment's range are its passage, exactly, also over several blocks and where marks lie
 * over each other. Blocks are asked for in the order of the text.
 */
export function textSetter(
  marks: readonly PlacedMark[],
  bookmarks: readonly PlacedBookmark[],
): (placed: PlacedBlock, set: Lettering) => ParagraphChild[] {
  const stretches = stretchesOf(marks)
  const [begins, ends] = edges(marks, bookmarks)
  const bounds = [...new Set([...begins.keys(), ...ends.keys()])].sort((a, b) => a - b)
  let [nextBound, nextStretch] = [0, 0]
  return ({ block, start, end }, set) => {
    const children: Child[] = []
    let at = start
    const add = (to: number) => {
      while ((stretches[nextStretch]?.end ?? Infinity) <= at) nextStretch += 1
      const stretch = stretches[nextStretch]
      const look = stretch && stretch.start <= at ? painted(looksOf(stretch)) : {}
      if (at < to) children.push(...runs(block.text.slice(at - start, to - start), { ...set, ...look }))
      at = Math.max(at, to)
    }
    for (let bound = bounds[nextBound]; bound !== undefined && bound <= end; bound = bounds[nextBound]) {
      add(bound)
      children.push(...(ends.get(bound) ?? []), ...(begins.get(bound) ?? []))
      nextBound += 1
    }
    add(end)
    // Begins and ends of bookmarks go into paragraphs as well, though the type of their children does not say so.
    return children as ParagraphChild[]
  }
}

/** What is written where marks and bookmarks begin, and where they end, by the offset. */
function edges(marks: readonly PlacedMark[], bookmarks: readonly PlacedBookmark[]) {
  const [begins, ends] = [new Map<number, Child[]>(), new Map<number, Child[]>()]
  for (const { start, end, comment } of marks) {
    if (comment === undefined) continue
    put(begins, start, [new CommentRangeStart(comment)])
    const reference = new TextRun({
      style: styleIds.commentReference,
      children: [new CommentReference(comment)],
    })
    put(ends, end, [new CommentRangeEnd(comment), reference])
  }
  for (const { start, end, name, number } of bookmarks) {
    put(begins, start, [new BookmarkStart(name, number)])
    put(ends, end, [new BookmarkEnd(number)])
  }
  return [begins, ends] as const
}

function put(edge: Map<number, Child[]>, offset: number, children: readonly Child[]): void {
  const others = edge.get(offset)
  if (others) others.push(...children)
  else edge.set(offset, [...children])
}

/** The looks that are seen in a stretch, the topmost first. */
function looksOf({ wash, lines }: PaintedStretch): [Look, ...Look[]] {
  const below = lines.filter((look): look is number => look !== undefined && look !== wash)
  return [lookNumbered(wash), ...below.map((look) => lookNumbered(look))]
}
