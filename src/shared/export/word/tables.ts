import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { wordsOf, type Inline } from '../../markdown/pieces'
import { runsRightToLeft } from './direction'
import { inlines } from './inlines'
import type { Lettering } from './runs'
import { inks, styleIds } from './faces'

/** The width between the margins, in twips. */
export const textWidth = 9070

/** readonly TableContent[] as they go into a row: each holds at least one paragraph, which comes last. */
export type TableContent = readonly (Paragraph | Table)[]

/** A table with a head that is repeated on each page, and rules between its rows. */
export const ruledTable = (
  head: readonly TableContent[],
  rows: readonly (readonly TableContent[])[],
  widths: readonly number[],
  indent = 0,
): Table =>
  new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
    borders: {
      top: strong,
      bottom: strong,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, widths, true) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cellsOf(cells, widths, false) })),
    ],
  })

const cellsOf = (cells: readonly TableContent[], widths: readonly number[], head: boolean) =>
  cells.map(
    (children, column) =>
      new TableCell({
        children,
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        ...(head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: inks.sunken } }),
      }),
  )

const strong = { style: BorderStyle.SINGLE, size: 8, color: inks.edge }
const thin = { style: BorderStyle.SINGLE, size: 4, color: inks.rule }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table of a note. */
export function tableOf(
  {
    head,
    rows,
  }: {
    readonly head: readonly (readonly Inline[])[]
    readonly rows: readonly (readonly (readonly Inline[])[])[]
  },
  { indent, set }: { readonly indent: number; readonly set: Lettering },
): Table {
  const width = Math.floor((textWidth - indent) / Math.max(1, head.length))
  const cell = (pieces: readonly Inline[], more: Lettering = {}) => [
    new Paragraph({
      style: styleIds.table,
      ...(runsRightToLeft(wordsOf(pieces)) && { bidirectional: true }),
      children: inlines(pieces, { ...set, ...more }),
    }),
  ]
  return ruledTable(
    head.map((pieces) => cell(pieces, { bold: true })),
    rows.map((cells) => cells.map((pieces) => cell(pieces))),
    head.map(() => width),
    indent,
  )
}
