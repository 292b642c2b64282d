import { Paragraph, type FileChild } from 'docx'
import { noteOf } from '../../annotation/annotation'
import { messagesIn } from '../../messages/messages'
import { timeWords } from '../../timeline/event-time'
import type { ShownEvent } from '../../timeline/shown-event'
import { eventParagraphs } from '../event-paragraphs'
import { runsRightToLeft } from './direction'
import { settingOf } from './entry'
import { styleIds } from './faces'
import { made, notePieces } from './note-pieces'
import { runs, spokenIn, type Lettering } from './runs'
import { ruledTable, textWidth, type TableContent } from './tables'
import type { WordPage } from './word-file'

/** Events as a table, in order of time: when, what with a few words about it, and the paragraphs that speak of it. */
export function eventTable(events: readonly ShownEvent[], page: WordPage): FileChild {
  const { columns } = messagesIn(page.language).timelineExporting
  const paragraphs = eventParagraphs(page)
  const head = [columns.date, columns.event, page.words.file.page.paragraphs]
  return ruledTable(
    head.map((words) => [cell(words, { bold: true })]),
    events.map((event) => {
      page.count()
      return eventRow(event, paragraphs.get(event.id) ?? [], page)
    }),
    widths,
  )
}

const widths = [2100, textWidth - 3600, 1500]

function eventRow(event: ShownEvent, paragraphs: readonly number[], page: WordPage): TableContent[] {
  const { lanes, basis } = messagesIn(page.language).timeline
  const note = event.own && page.options.include.notes ? noteOf(event.own) : undefined
  // The lane of own events says no more than that it is one.
  const about = [...(event.lane === 'own' ? [] : [lanes[event.lane]]), basis[event.basis]]
  const setting = { ...settingOf(page), style: styleIds.table, tables: false }
  return [
    [cell(timeWords(event.date, page.language, 'short'))],
    [
      cell(event.title, { bold: true, ...spokenIn(event.language ?? page.language) }),
      ...(note === undefined ? [] : made(notePieces(note, setting))),
      cell(about.join(' · '), { style: styleIds.about }),
    ],
    [cell(paragraphs.join(', '))],
  ]
}

const cell = (words: string, set: Lettering = {}) =>
  new Paragraph({
    style: styleIds.table,
    ...(runsRightToLeft(words) && { bidirectional: true }),
    children: runs(words, set),
  })
