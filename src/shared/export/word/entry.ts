import { Table, type FileChild, type IParagraphOptions } from 'docx'
import { hasPassage, isMark, noteOf } from '../../annotation/annotation'
import { aboutOf } from '../about'
import type { ExportedAnnotation } from '../format'
import { lookOf } from '../page/look'
import { aboutWords, belowPieces, unbroken } from './about-pieces'
import { CountedParagraph } from './counted'
import { beside, runsRightToLeft } from './direction'
import { styleIds } from './faces'
import { made, notePieces, type Piece } from './note-pieces'
import { inkOf } from './paint'
import { runs, spokenIn } from './runs'
import type { WordPage } from './word-file'

/** One annotation that stands alone: where it stands, its quote, its note, and a few words about it; each as far as wished. */
export function entry(exported: ExportedAnnotation, page: WordPage): FileChild[] {
  const { annotation } = exported
  const { include } = page.options
  const note = include.notes ? noteOf(annotation) : undefined
  const quoted = include.quotes && isMark(annotation)
  const head = [...labelPiece(exported, quoted, page), ...(quoted ? quotePieces(exported, page) : [])]
  const body: Piece[] = note === undefined ? [] : notePieces(note, settingOf(page))
  const below = belowPieces(exported, aboutWords(exported, page), entryStyles, page)
  const ending = quoted ? lastLine(annotation.target.selector[0].exact) : ''
  const parts = [
    { pieces: head, ending },
    { pieces: body, ending: lastLine(note ?? '') },
    { pieces: below, ending: '' },
  ]
  return spaced(together(parts), page)
}

const entryStyles = { meta: styleIds.meta, citation: styleIds.citation }

/** How a note stands in the document. Its language is known to nobody, so it has that of the document. */
export const settingOf = ({ file }: WordPage) => ({
  style: styleIds.note,
  lists: file.lists,
  set: {},
  tables: true,
})

/** Whose and what it is, and where: above its quote, beside the same bar. */
function labelPiece(exported: ExportedAnnotation, quoted: boolean, page: WordPage): IParagraphOptions[] {
  const { category: label, place, question, by } = aboutOf(exported, page)
  const words = [unbroken(place), question, beside(by)].filter((piece) => piece !== '').join(' · ')
  if (label === '' && words === '') return []
  const look = lookOf(exported.category, page.options.include.categories)
  const style = quoted ? styleOf(exported, page) : styleIds.meta
  return [
    {
      style,
      keepNext: true,
      children: [
        ...runs(beside(label), { style: styleIds.category, color: inkOf(look) }),
        ...runs(label === '' || words === '' ? words : ` · ${words}`, { style: styleIds.about }),
      ],
    },
  ]
}

const styleOf = ({ category }: ExportedAnnotation, { file, options }: WordPage) =>
  file.quoteStyle(options.include.categories ? category : undefined)

/** A passage in its words, each paragraph of it in one of its own. */
function quotePieces(exported: ExportedAnnotation, page: WordPage): IParagraphOptions[] {
  const { annotation } = exported
  if (!hasPassage(annotation)) return []
  const { edition, selector } = annotation.target
  const style = styleOf(exported, page)
  return selector[0].exact
    .split(/\n\n+/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => ({
      style,
      ...(runsRightToLeft(words) && { bidirectional: true }),
      children: runs(words, spokenIn(edition)),
    }))
}

/** A part of an entry, and the words it ends with. */
type Part = { readonly pieces: readonly Piece[]; readonly ending: string }

/** Up to how many letters a paragraph is kept on one page with what follows: programs that do so keep it in one piece. */
const longestKept = 600

/** Parts that stay on one page with what follows. */
function together(parts: readonly Part[]): Piece[] {
  const filled = parts.filter(({ pieces }) => pieces.length > 0)
  return filled.flatMap(({ pieces, ending }, index) => {
    const last = pieces.at(-1)
    const kept = index < filled.length - 1 && ending.length <= longestKept
    if (!kept || !last || last instanceof Table) return pieces
    return [...pieces.slice(0, -1), { ...last, keepNext: true }]
  })
}

const lastLine = (text: string) =>
  text
    .trimEnd()
    .split(/[\r\n]+/)
    .at(-1) ?? ''

/** The room above an entry, in twips. */
const room = 280

/** An entry's paragraphs, set off from the one above; the first one counts the annotation. */
function spaced([first, ...others]: readonly Piece[], page: WordPage): FileChild[] {
  if (!first || first instanceof Table) {
    // A note can begin with a table, which has no room above it.
    const above = new CountedParagraph({ style: styleIds.meta, keepNext: true }, page.count)
    return [above, ...made(first ? [first, ...others] : [])]
  }
  return [new CountedParagraph({ ...first, spacing: { before: room } }, page.count), ...made(others)]
}
