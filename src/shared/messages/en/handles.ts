import type { Messages } from '../messages'

/** Words for the ends of a highlight and for highlights that lie over each other. */
export const handles: Messages['handles'] = {
  start: 'Start of the highlight',
  end: 'End of the highlight',
  change: 'Change start and end',
  startEarlier: 'Start earlier',
  startLater: 'Start later',
  endEarlier: 'End earlier',
  endLater: 'End later',
  startNow: (words) => `Start: ${words}`,
  endNow: (words) => `End: ${words}`,
  noFurther: 'It goes no further.',
  cancelled: 'Highlight unchanged.',
  nothingChosen: 'Choose a highlight first.',
  here: (count) => `${String(count)} highlights here…`,
  nthOf: (at, all, mark) => `${String(at)} of ${String(all)}: ${mark}`,
  noneHere: 'There is no highlight here.',
  markAll: (count) => `Highlight all ${count.toLocaleString('en')} occurrences`,
  allMarked: (count) =>
    count === 1 ? 'One occurrence highlighted.' : `${count.toLocaleString('en')} occurrences highlighted.`,
  markedBefore: (count) =>
    count === 1 ? 'One was highlighted before.' : `${count.toLocaleString('en')} were highlighted before.`,
  allMarkedBefore: 'All occurrences are highlighted already.',
  tooMany: (count, most) =>
    `${count.toLocaleString('en')} occurrences are too many. At most ${most.toLocaleString('en')} can be highlighted at once; select more words.`,
  shownAgain: 'The highlights are shown again.',
  hide: 'Hide highlights',
}
