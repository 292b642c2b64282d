import type { Bridge, Output } from '../../../shared/ipc/contract'
import type { Desk } from './contexts'
import { Filter } from './filter.svelte'
import { Find } from './find.svelte'
import { FirstSteps } from './first-steps.svelte'
import { Notebook } from './notebook.svelte'
import { Notices } from './notices.svelte'
import { Panels } from './panels.svelte'
import { Pen } from './pen.svelte'
import { Preferences } from './preferences.svelte'
import { Reading } from './reading.svelte'
import { SentenceCursor } from './sentence-cursor.svelte'
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
  const cursor = new SentenceCursor(reading)
  return {
    bridge,
    preferences,
    reading,
    notebook,
    vocabulary,
    notices,
    cursor,
    pen: new Pen({ reading, notebook, vocabulary, preferences, notices, cursor }),
    panels: new Panels(bridge, viewState.panels),
    timeline: new Timeline(reading),
    find: new Find(reading),
    filter: new Filter(notebook, reading, vocabulary),
    firstSteps: new FirstSteps(bridge, viewState.firstSteps),
    unsaved: new Set(),
  }
}
