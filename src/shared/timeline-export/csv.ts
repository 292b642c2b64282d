import { messagesIn } from '../messages/messages'
import { writable } from './clean-text'
import type { TimelineFormat, TimelineInput } from './material'
import { rowsOf, type EventRow } from './rows'

/** By which spreadsheets know that a file is in UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * A table for spreadsheets and programs: RFC 4180 with a header line, in UTF-8. Cells that a spreadsheet would take for a
 * formula begin with an apostrophe, as it asks for. Several values of one cell stand on lines of their own.
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export const csv: TimelineFormat = {
  id: 'csv',
  extension: 'csv',
  mimeType: 'text/csv',
  write: (input) => {
    const { columns } = messagesIn(input.language).timelineExporting
    const chosen = columnsOf(input)
    const table = [
      chosen.map(([name]) => columns[name]),
      ...rowsOf(input).map((row) => chosen.map(([, cell]) => cell(row))),
    ]
    const written = table.map((cells) =>
      cells.map((text) => quoted(text, input)).join(input.options.separator),
    )
    return `${byteOrderMark}${written.join('\r\n')}\r\n`
  },
}

type ColumnName =
  | 'id'
  | 'edtf'
  | 'date'
  | 'firstDay'
  | 'lastDay'
  | 'kind'
  | 'lane'
  | 'title'
  | 'detail'
  | 'basis'
  | 'places'
  | 'people'
  | 'paragraphs'
  | 'quotes'

type Column = readonly [name: ColumnName, cell: (row: EventRow) => string]

const columns: readonly Column[] = [
  ['id', ({ event }) => event.id],
  ['edtf', ({ event }) => event.date],
  ['date', ({ date }) => date],
  ['firstDay', ({ firstDay }) => firstDay],
  ['lastDay', ({ lastDay }) => lastDay],
  ['kind', ({ kind }) => kind],
  ['lane', ({ lane }) => lane],
  ['title', ({ event }) => event.title],
  ['detail', ({ event }) => event.detail],
  ['basis', ({ basis }) => basis],
  ['places', ({ event }) => event.places.join('; ')],
  ['people', ({ event }) => event.people.join('; ')],
  ['paragraphs', ({ paragraphs }) => paragraphs.join('; ')],
  ['quotes', ({ passages }) => passages.map(({ quote }) => quote).join('\n')],
]

const columnsOf = ({ options }: TimelineInput) =>
  columns.filter(([name]) => name !== 'quotes' || options.quotes)

/** What makes a spreadsheet compute a cell; its wide forms are taken for the same signs. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

function quoted(text: string, { options }: TimelineInput): string {
  const plain = writable(text)
  const guarded = formula.test(plain) ? `'${plain}` : plain
  const isBare =
    !/["\r\n]/.test(guarded) && !guarded.includes(options.separator) && guarded === guarded.trim()
  return isBare ? guarded : `"${guarded.replaceAll('"', '""')}"`
}
