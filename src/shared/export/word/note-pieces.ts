import { Paragraph, Table, type IParagraphOptions } from 'docx'
import { wordsOf, type Block, type Inline } from '../../markdown/pieces'
import { readMarkdown } from '../../markdown/read'
import { runsRightToLeft } from './direction'
import { inlines } from './inlines'
import { legible } from './legible'
import { listStep, type Lists, type Numbered } from './lists'
import { runs, type Lettering } from './runs'
import { rule, styleIds } from './faces'
import { tableOf } from './tables'

/** What a document is made of, one below the other: paragraphs that can still be changed, and tables. */
export type Piece = IParagraphOptions | Table

/** The pieces as they go into a document. */
export const made = (pieces: readonly Piece[]): (Paragraph | Table)[] =>
  pieces.map((piece) => (piece instanceof Table ? piece : new Paragraph(piece)))

/** Where a note stands. */
export type Setting = {
  /** The style of its paragraphs. */
  readonly style: string
  readonly lists: Lists
  /** What is true of all its words, such as their language. */
  readonly set: Lettering
  /** A comment has no room for tables. */
  readonly tables: boolean
}

type At = Setting & {
  /** How far it stands in, in twips. */
  readonly indent: number
  /** The list whose item begins here. */
  readonly item?: Numbered | undefined
}

/** A note with its Markdown as Word's own formatting; one that cannot be read as Markdown as it was typed. */
export function notePieces(note: string, setting: Setting): Piece[] {
  const at = { ...setting, indent: 0 }
  const words = legible(note)
  const blocks = readMarkdown(words)
  if (blocks) return roomBelowTables(blocks.flatMap((block) => blockPieces(block, at)))
  return words.split('\n').map((line) => paragraph([{ type: 'text', text: line }], at))
}

/** A table itself has no room below it: what follows has it above. */
const roomBelowTables = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) =>
    pieces[index - 1] instanceof Table && !(piece instanceof Table)
      ? { ...piece, spacing: { before: 120 } }
      : piece,
  )

function blockPieces(block: Block, at: At): Piece[] {
  switch (block.type) {
    case 'paragraph':
    case 'words':
      return [paragraph(block.inside, at)]
    case 'heading':
      // A note's headings are none of the document's.
      return [{ ...paragraph([{ type: 'strong', inside: block.inside }], at), keepNext: true }]
    case 'code':
      return [codeParagraph(block.text, at)]
    case 'quote': {
      const style = at.style === styleIds.note ? styleIds.noteQuote : at.style
      return itemPieces(block.blocks, { ...at, style, indent: at.indent + listStep })
    }
    case 'list': {
      const numbered = block.start === undefined ? at.lists.bullets : at.lists.numbersFrom(block.start)
      const inside = { ...at, indent: at.indent + listStep }
      const items = block.items.flatMap((item) => itemPieces(item, { ...inside, item: numbered }))
      // What begins an item of its own has a sign in front of it, also where it is a list.
      return at.item ? [paragraph([], at), ...items] : items
    }
    case 'rule':
      return [{ style: at.style, border: { bottom: rule }, children: [] }]
    case 'table':
      return at.tables ? [tableOf(block, at)] : tableLines(block, at)
  }
}

/** Blocks below each other, the first of which begins the item where they are one. */
function itemPieces(blocks: readonly Block[], at: At): Piece[] {
  if (blocks.length === 0) return [paragraph([], at)]
  const { item, ...inside } = at
  return blocks.flatMap((block, index) => blockPieces(block, index === 0 ? { ...inside, item } : inside))
}

function paragraph(pieces: readonly Inline[], at: At): IParagraphOptions {
  return {
    style: at.style,
    ...(runsRightToLeft(wordsOf(pieces)) && { bidirectional: true }),
    ...placed(at),
    children: inlines(pieces, at.set),
  }
}

const codeParagraph = (text: string, at: At): IParagraphOptions => ({
  style: at.tables ? styleIds.code : at.style,
  ...placed(at),
  children: runs(text, { style: styleIds.inlineCode, noProof: true }),
})

function placed({ item, indent }: At): IParagraphOptions {
  if (item) return { numbering: item, indent: { left: indent, hanging: listStep } }
  return indent > 0 ? { indent: { left: indent } } : {}
}

/** A table as lines, its cells beside each other. */
const tableLines = ({ head, rows }: Extract<Block, { type: 'table' }>, at: At): Piece[] =>
  [head.map((inside) => [{ type: 'strong' as const, inside }]), ...rows].map((cells) =>
    paragraph(
      cells.flatMap((cell, index) => [
        ...(index > 0 ? [{ type: 'text' as const, text: ' | ' }] : []),
        ...cell,
      ]),
      at,
    ),
  )
