import { createContext } from 'svelte'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Filter } from './filter.svelte'
import type { Find } from './find.svelte'
import type { FirstSteps } from './first-steps.svelte'
import type { Notebook } from './notebook.svelte'
import type { Notices } from './notices.svelte'
import type { Panels } from './panels.svelte'
import type { Pen } from './pen.svelte'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'
import type { SentenceCursor } from './sentence-cursor.svelte'
import type { Timeline } from './timeline.svelte'
import type { Vocabulary } from './vocabulary.svelte'

/** Words being written: `flush` makes them durable, `safe` says whether they are. */
export type Unsaved = { readonly safe: boolean; flush: () => Promise<void> }

/** What lies on the reader's desk: the state classes that the parts of the window meet in. */
export type Desk = {
  bridge: Bridge
  preferences: Preferences
  reading: Reading
  notebook: Notebook
  vocabulary: Vocabulary
  pen: Pen
  cursor: SentenceCursor
  panels: Panels
  timeline: Timeline
  find: Find
  filter: Filter
  firstSteps: FirstSteps
  notices: Notices
  /** Whatever holds words that are not durable yet; the window does not close before they are. */
  unsaved: Set<Unsaved>
}

export const [getDesk, setDesk] = createContext<Desk>()
