import type { Passage } from '../../../shared/annotation/passage'
import type { Deed } from '../keys/keymap'
import type { Desk } from '../state/contexts'
import type { SearchGoal } from '../state/search-result'
import { changeEdition } from './editions'

/** What a chosen result needs of the window. */
export type OnTheWay = {
  run: (deed: Deed) => void
  /** Puts the reading cursor at an offset of the text, which gets the focus. */
  placeCursor: (offset: number) => void
  focusText: () => void
  /** Selects a passage in the text, as the reader would. */
  select: (passage: Passage) => void
}

/** Leads to what was chosen among the search's results. */
export function leadTo(
  desk: Desk,
  goal: SearchGoal,
  { run, placeCursor, focusText, select }: OnTheWay,
): void {
  const { reading, pen, find, filter, panels, timeline, firstSteps } = desk
  switch (goal.kind) {
    case 'command':
      // The box has taken the focus from the text, and the selection with it.
      if (goal.selection) select(goal.selection)
      return run(goal.deed)
    case 'place':
      reading.goTo(goal.block, { place: 'top', light: true })
      return placeCursor(goal.block.start)
    case 'text':
      uncover(desk)
      focusText()
      return reading.goTo(goal.passage, { light: true })
    case 'annotation':
      return showAnnotation(desk, goal.placed, focusText)
    case 'article-note':
      return panels.showAnnotations()
    case 'event':
      panels.textOnly = false
      if (!panels.timeline) panels.toggleTimeline()
      firstSteps.take('event')
      timeline.go(goal.id, 0)
      return focusText()
    case 'more-in-text':
      pen.choose(undefined)
      find.ask()
      return find.seek(goal.query)
    case 'more-in-list':
      filter.words = goal.query
      filter.edition = 'all'
      panels.showAs('list')
      return panels.showAnnotations()
    case 'unfold':
      return
  }
}

type Shown = Extract<SearchGoal, { kind: 'annotation' }>['placed']

/** Chooses an annotation and goes to its passage, in another edition where it belongs to that one. */
function showAnnotation(desk: Desk, { mark, passage, edition }: Shown, focusText: () => void): void {
  const { reading, pen, panels } = desk
  if (edition !== reading.language) changeEdition(desk, edition)
  if (mark.motivation !== 'bookmarking') {
    pen.choose(mark.id)
    if (!passage) panels.showAs('list')
    if (!passage || !panels.narrow) panels.showAnnotations()
  }
  if (!passage) return
  uncover(desk)
  focusText()
  reading.goTo(passage, { light: true })
}

/** In a narrow window a drawer may lie where the text is to be read. */
function uncover({ panels }: Desk): void {
  if (panels.narrow) panels.drawer = 'none'
}
