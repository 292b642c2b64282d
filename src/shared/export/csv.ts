import { hasPassage, isBookmark, isOwnEvent, noteOf, type Annotation } from '../annotation/annotation'
import { titleOf } from '../article/edition'
import { tableText } from '../csv/table-text'
import { messagesIn, type Messages } from '../messages/messages'
import type { ExportedAnnotation, ExportInput, Writer } from './format'
import type { Includable, ExportOptions } from './options'
import { editionIn, eventWords, languageOf } from './outline'
import { placeLabel } from './place-label'
import { counting } from './counting'
import { questionTeller } from './question-words'

/**
 * A table for sorting and counting, a row an annotation; several works stand in one table. What is not wished for has no
 * column. Times are those of the reader's clock, as 2025-08-15 14:30:00, which every spreadsheet takes for a time.
 * Paragraphs are joined by a dash that none takes for a date. Notes are whole, also where one is longer than the 32,767
 * characters that a cell of Excel holds.
 */
export const writeCsv: Writer = (parts, tell) => {
  const [{ options, language }] = parts
  const words = messagesIn(language).exporting
  const chosen = columns.filter(({ wished }) => wished?.(options) ?? true)
  const told = counting(tell)
  const rows = parts.flatMap((input) => {
    const row = rowOf(input, words)
    return input.annotations.map((exported) => {
      const cells = row(exported)
      told()
      return chosen.map(({ name }) => cells[name] ?? '')
    })
  })
  return tableText([chosen.map(({ name }) => words.file.columns[name]), ...rows], options.separator)
}

type ColumnName = keyof Messages['exporting']['file']['columns']

type Column = { readonly name: ColumnName; readonly wished?: (options: ExportOptions) => boolean }

const included =
  (what: Includable) =>
  ({ include }: ExportOptions) =>
    include[what]

const columns: readonly Column[] = [
  { name: 'article' },
  { name: 'edition' },
  { name: 'kind' },
  { name: 'category', wished: included('categories') },
  { name: 'quote', wished: included('quotes') },
  { name: 'name' },
  { name: 'note', wished: included('notes') },
  { name: 'tags', wished: included('tags') },
  { name: 'events' },
  { name: 'place' },
  { name: 'question' },
  { name: 'created', wished: included('dates') },
  { name: 'modified', wished: included('dates') },
  { name: 'citation', wished: included('citations') },
  { name: 'link', wished: included('links') },
  { name: 'from', wished: ({ others }) => others },
  { name: 'id' },
  { name: 'state' },
]

type Row = Readonly<Record<ColumnName, string | undefined>>

function rowOf(input: ExportInput, words: Messages['exporting']): (exported: ExportedAnnotation) => Row {
  const [{ edition: first }] = input.editions
  const events = new Map(input.events.map((event) => [event.id, event]))
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => events.get(id) ?? []).map((event) => eventWords(event, input.language))
  const timeOf = timeTeller(input.timeZone)
  const questionWords = questionTeller(input)
  return (exported) => {
    const { annotation, place, category, tags, citation, link } = exported
    const language = languageOf(exported)
    return {
      article: titleOf(editionIn(language, input) ?? first),
      edition: language && words.language[language],
      kind: kindOf(annotation, words),
      category: category?.label,
      quote: hasPassage(annotation) ? annotation.target.selector[0].exact : undefined,
      name: nameOf(annotation),
      note: noteOf(annotation),
      tags: tags.flatMap(({ name }) => name ?? []).join(', '),
      events: named(isOwnEvent(annotation) ? [annotation.id] : exported.events).join('\n'),
      place: place?.state === 'found' ? paragraphsOf(place, words) : undefined,
      question: questionWords(exported),
      created: timeOf(annotation.created),
      modified: timeOf(annotation.modified),
      citation: citation?.text,
      link,
      from: annotation.from?.name,
      id: annotation.id,
      state: place && (place.state === 'found' ? words.file.found : words.place[place.state]),
    }
  }
}

function kindOf(annotation: Annotation, { file }: Messages['exporting']): string {
  switch (annotation.motivation) {
    case 'highlighting':
      return file.mark
    case 'commenting':
      return file.note
    case 'describing':
      return file.articleNote
    case 'bookmarking':
      return file.bookmark
    case 'linking':
      return file.link
    case 'identifying':
      return file.ownEvent
  }
}

const nameOf = (annotation: Annotation): string | undefined => {
  if (isBookmark(annotation)) return annotation.label
  return isOwnEvent(annotation) ? annotation.event.title : undefined
}

/** The numbers of the paragraphs alone, so that they can be sorted; what is none is named. */
function paragraphsOf(
  place: Extract<ExportedAnnotation['place'], { state: 'found' }>,
  words: Messages['exporting'],
): string {
  const numbers = place.blocks.flatMap(({ paragraph }) => paragraph ?? [])
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return placeLabel(place, words.place)
  return first === last ? String(first) : `${String(first)}–${String(last)}`
}

/** Swedish writes dates as ISO 8601 does, with a space before the time. */
function timeTeller(timeZone: string): (moment: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  return (moment) => format.format(new Date(moment))
}
