import type { Bridge, Output } from '../../../shared/ipc/contract'
import { Backups } from './backups.svelte'
import { Bookmarks } from './bookmarks.svelte'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import { DraftsAtRest } from './drafts-at-rest'
import { Events } from './events.svelte'
import type { Desk } from './contexts'
import { Attaching } from './attaching.svelte'
import { Choice } from './choice.svelte'
import { Filter } from './filter.svelte'
import { Find } from './find.svelte'
import { FirstSteps } from './first-steps.svelte'
import { History } from './history'
import { Importing } from './importing.svelte'
import { Notebook } from './notebook.svelte'
import { NotesByEvent } from './notes-by-event.svelte'
import { Notices } from './notices.svelte'
import { OtherPeople } from './other-people.svelte'
import { Overlaps } from './overlaps.svelte'
import { Panels } from './panels.svelte'
import { Pen } from './pen.svelte'
import { Preferences } from './preferences.svelte'
import { Reading } from './reading.svelte'
import { ReadingCursor } from './reading-cursor.svelte'
import { Resizing } from './resizing.svelte'
import { Restoring } from './restoring.svelte'
import { Search } from './search.svelte'
import { Several } from './several.svelte'
import { TextDates } from './text-dates.svelte'
import { TextReport } from './text-report.svelte'
import { Timeline } from './timeline.svelte'
import { Vocabulary } from './vocabulary.svelte'

/** Lays the desk for what was opened. */
export function layDesk(bridge: Bridge, opened: Output<'open'>): Desk {
  const { work, editions, viewState } = opened
  const preferences = new Preferences(bridge, opened)
  const reading = new Reading(work, editions, viewState.edition, viewState.position)
  const notebook = new Notebook(bridge, reading)
  const vocabulary = new Vocabulary(bridge)
  const notices = new Notices()
  const cursor = new ReadingCursor(reading)
  const find = new Find(reading)
  const timeline = new Timeline(reading, notebook)
  const dates = new TextDates(reading, timeline)
  const panels = new Panels(bridge, viewState.panels)
  const offer: History['offer'] = (...asked) => history.offer(...asked)
  const around = { reading, notebook, vocabulary, preferences, notices, cursor, find, panels, offer }
  const backups = new Backups(bridge, around)
  const otherPeople = new OtherPeople(around)
  const pen = new Pen(around)
  const history = new History(pen, timeline, around)
  if (opened.trouble.length > 0)
    notices.trouble(opened.trouble.map((one) => failureSentence(one, preferences.messages)).join(' '))
  const notesByEvent = new NotesByEvent(timeline, notebook, reading)
  const filter = new Filter({ notebook, reading, vocabulary, notesByEvent, preferences })
  const choice = new Choice(filter)
  return {
    bridge,
    preferences,
    reading,
    notebook,
    vocabulary,
    notices,
    cursor,
    pen,
    history,
    resizing: new Resizing(pen, around),
    overlaps: new Overlaps(pen, around),
    bookmarks: new Bookmarks(pen, around),
    panels,
    timeline,
    dates,
    events: new Events(
      pen,
      timeline,
      dates,
      new DraftsAtRest(bridge, notebook.work, opened.eventDrafts),
      around,
    ),
    notesByEvent,
    find,
    search: new Search({ reading, notebook, vocabulary, preferences, timeline, pen }),
    filter,
    choice,
    several: new Several(choice, around),
    attaching: new Attaching(pen, around),
    importing: new Importing(bridge, otherPeople, around),
    backups,
    restoring: new Restoring(bridge, around, backups),
    otherPeople,
    textReport: new TextReport(bridge, notebook, reading, viewState.reported),
    firstSteps: new FirstSteps(bridge, viewState.firstSteps),
    unsaved: new Set(),
  }
}
