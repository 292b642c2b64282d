import type { Messages } from './messages'
import { backingUp } from './en/backing-up'
import { bookmarks } from './en/bookmarks'
import { anchoring } from './en/anchoring'
import { bin } from './en/bin'
import { links } from './en/links'
import { list } from './en/list'
import { categories } from './en/categories'
import { citing } from './en/citing'
import { commandLine } from './en/command-line'
import { handles } from './en/handles'
import { cursor } from './en/cursor'
import { dates } from './en/dates'
import { deeds } from './en/deeds'
import { dialogs } from './en/dialogs'
import { failures } from './en/failures'
import { marks } from './en/marks'
import { menu } from './en/menu'
import { notes } from './en/notes'
import { page } from './en/page'
import { steps } from './en/steps'
import { events } from './en/events'
import { exporting } from './en/exporting'
import { importing } from './en/importing'
import { searching } from './en/searching'
import { timeline } from './en/timeline'
import { timelineExporting } from './en/timeline-exporting'
import { shortcuts } from './en/shortcuts'
import { vocabulary } from './en/vocabulary'
import { window } from './en/window'

/** The interface in English. */
export const en: Messages = {
  list,
  links,
  bin,
  anchoring,
  backingUp,
  bookmarks,
  handles,
  categories,
  citing,
  commandLine,
  cursor,
  dates,
  deeds,
  dialogs,
  events,
  exporting,
  failures,
  importing,
  marks,
  menu,
  notes,
  page,
  searching,
  shortcuts,
  steps,
  timeline,
  timelineExporting,
  vocabulary,
  window,
}
