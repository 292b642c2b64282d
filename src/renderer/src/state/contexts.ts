import { createContext } from 'svelte'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Messages } from '../../../shared/messages/messages'
import type { Backups } from './backups.svelte'
import type { Bookmarks } from './bookmarks.svelte'
import type { Attaching } from './attaching.svelte'
import type { Choice } from './choice.svelte'
import type { Filter } from './filter.svelte'
import type { Find } from './find.svelte'
import type { FirstSteps } from './first-steps.svelte'
import type { History } from './history'
import type { Importing } from './importing.svelte'
import type { Notebook } from './notebook.svelte'
import type { NotesByEvent } from './notes-by-event.svelte'
import type { Notices } from './notices.svelte'
import type { OtherPeople } from './other-people.svelte'
import type { Overlaps } from './overlaps.svelte'
import type { Panels } from './panels.svelte'
import type { Pen } from './pen.svelte'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'
import type { Resizing } from './resizing.svelte'
import type { Restoring } from './restoring.svelte'
import type { ReadingCursor } from './reading-cursor.svelte'
import type { Search } from './search.svelte'
import type { Several } from './several.svelte'
import type { TextDates } from './text-dates.svelte'
import type { TextReport } from './text-report.svelte'
import type { Events } from './events.svelte'
import type { Timeline } from './timeline.svelte'
import type { Vocabulary } from './vocabulary.svelte'

/**
 * Words being written: `flush` makes them durable, `safe` says whether they are. `parting` says what becomes of words that are
 * not, where the window may close all the same when it is told to once more; without it, it may not.
 */
export type Unsaved = {
  readonly safe: boolean
  readonly parting?: ((messages: Messages) => string) | undefined
  flush: () => Promise<void>
}

/** What lies on the reader's desk: the state classes that the parts of the window meet in. */
export type Desk = {
  bridge: Bridge
  preferences: Preferences
  reading: Reading
  notebook: Notebook
  vocabulary: Vocabulary
  pen: Pen
  history: History
  resizing: Resizing
  overlaps: Overlaps
  bookmarks: Bookmarks
  cursor: ReadingCursor
  panels: Panels
  timeline: Timeline
  events: Events
  dates: TextDates
  notesByEvent: NotesByEvent
  find: Find
  search: Search
  filter: Filter
  choice: Choice
  several: Several
  attaching: Attaching
  textReport: TextReport
  importing: Importing
  backups: Backups
  restoring: Restoring
  otherPeople: OtherPeople
  firstSteps: FirstSteps
  notices: Notices
  /** Whatever holds words that are not durable yet; the window does not close before they are. */
  unsaved: Set<Unsaved>
}

export const [getDesk, setDesk] = createContext<Desk>()
