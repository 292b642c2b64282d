import { backingUp } from './de/backing-up'
import { bookmarks } from './de/bookmarks'
import { anchoring } from './de/anchoring'
import { bin } from './de/bin'
import { links } from './de/links'
import { list } from './de/list'
import { categories } from './de/categories'
import { citing } from './de/citing'
import { commandLine } from './de/command-line'
import { handles } from './de/handles'
import { cursor } from './de/cursor'
import { dates } from './de/dates'
import { deeds } from './de/deeds'
import { dialogs } from './de/dialogs'
import { failures } from './de/failures'
import { marks } from './de/marks'
import { menu } from './de/menu'
import { notes } from './de/notes'
import { page } from './de/page'
import { steps } from './de/steps'
import { events } from './de/events'
import { exporting } from './de/exporting'
import { importing } from './de/importing'
import { searching } from './de/searching'
import { timeline } from './de/timeline'
import { timelineExporting } from './de/timeline-exporting'
import { shortcuts } from './de/shortcuts'
import { vocabulary } from './de/vocabulary'
import { window } from './de/window'

/** The interface in German. Each part is typed by its German keys; English has the same. */
export const de = {
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
