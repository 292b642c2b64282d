import { tableText } from '../csv/table-text'
import { messagesIn } from '../messages/messages'
import type { TimelineFormat, TimelineInput } from './material'
import { rowsOf, type EventRow } from './rows'

/** A table for spreadsheets and programs, a row an event. Several values of one cell stand on lines of their own. */
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
    return tableText(table, input.options.separator)
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
