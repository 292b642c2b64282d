import type { WorkId } from '../shared/annotation/annotation'
import type { Language } from '../shared/article/language'
import type { ViewState } from '../shared/settings/view-state'
import { firstBounds } from './window-bounds'

/** What a new reader sees. */
export const firstView = (work: WorkId, edition: Language): ViewState => ({
  schema: 1,
  work,
  edition,
  position: null,
  panels: {
    contents: true,
    contentsView: 'questions',
    annotations: true,
    annotationsView: 'beside',
    timeline: false,
    timelineView: 'graphic',
    hiddenLanes: [],
    hiddenSets: [],
    timelineHeight: 232,
  },
  window: firstBounds,
  firstSteps: [],
  reported: {},
})
