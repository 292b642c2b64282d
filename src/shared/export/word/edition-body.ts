import { Paragraph, type FileChild, type IParagraphOptions } from 'docx'
import { byPlace, type Passage } from '../../annotation/passage'
import { byline } from '../../article/byline'
import type { Edition } from '../../article/edition'
import { plainText, type PlacedBlock } from '../../article/plain-text'
import { lookNumber } from '../../vocabulary/look'
import type { ExportedAnnotation } from '../format'
import type { EditionPart } from '../outline'
import { lookOf } from '../page/look'
import { commentOn } from './comments'
import { styleIds } from './faces'
import type { Numbered } from './lists'
import { textSetter, type PlacedBookmark, type PlacedMark } from './marked-text'
import { runs, spokenIn } from './runs'
import type { WordPage } from './word-file'

/** An annotation and where its words begin and end in the text: whole letters, of the blocks they stand in. */
export type Standing = { readonly exported: ExportedAnnotation; readonly passage: Passage }

/** Where an annotation stands; nothing where it has no place. */
export function standing(exported: ExportedAnnotation): Standing[] {
  const { place } = exported
  const [first, last] = place?.state === 'found' ? [place.blocks[0], place.blocks.at(-1)] : []
  if (place?.state !== 'found' || !first || !last) return []
  const start = Math.max(place.passage.start, first.start)
  const end = Math.min(place.passage.end, last.end)
  const passage = {
    start: isWithinLetter(first, start) ? start - 1 : start,
    end: isWithinLetter(last, end) ? end + 1 : end,
  }
  return [{ exported, passage }]
}

/** Whether an offset stands between the two code units of one letter. */
function isWithinLetter({ block: { text }, start }: PlacedBlock, offset: number): boolean {
  const at = offset - start
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
}

/**
 * An edition's text with its marks, each with its comment, and its bookmarks. `below` stands between the title and the text.
 */
export function editionBody(
  edition: Edition,
  { groups }: Pick<EditionPart, 'groups'>,
  bookmarks: readonly PlacedBookmark[],
  below: readonly FileChild[],
  page: WordPage,
): FileChild[] {
  const marks = groups
    .flatMap(({ members }) => members.flatMap(standing))
    .sort((a, b) => byPlace(a.passage, b.passage))
    .map((mark) => placedMark(mark, page))
  const setter = textSetter(marks, bookmarks)
  const numbered = page.file.lists.paragraphs()
  const set = spokenIn(edition.language)
  const { blocks } = plainText(edition)
  const [title] = blocks
  const head = [new Paragraph({ style: styleIds.source, children: runs(byline(edition), set) }), ...below]
  // Where a passage goes on beyond the title, nothing that is not its own may stand in between.
  const goesOn = title && marks.some(({ start, end }) => start < title.end && end > title.end)
  const text = blocks.map(
    (placed) => new Paragraph({ ...frameOf(placed, numbered), children: setter(placed, set) }),
  )
  return goesOn ? [...head, ...text] : [...text.slice(0, 1), ...head, ...text.slice(1)]
}

function placedMark({ exported, passage }: Standing, page: WordPage): PlacedMark {
  const look = lookNumber(lookOf(exported.category, page.options.include.categories))
  const comment = commentOn(exported, page)
  if (comment === undefined) page.count()
  return { ...passage, look, comment }
}

function frameOf({ block }: PlacedBlock, numbered: Numbered): IParagraphOptions {
  switch (block.type) {
    case 'title':
      return { style: styleIds.title }
    case 'heading':
      return { style: styleIds.heading }
    case 'lead':
      return { style: styleIds.lead }
    case 'caption':
      return { style: styleIds.caption }
    case 'paragraph':
      return { style: styleIds.text, numbering: numbered }
  }
}
