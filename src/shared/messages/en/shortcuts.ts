import type { Messages } from '../messages'

/** Words for the combinations of keys and for changing them. */
export const shortcuts: Messages['shortcuts'] = {
  changeKeys: 'Change keyboard shortcuts …',
  change: 'Change',
  changeFor: (deed) => `Change keys: ${deed}`,
  press: 'Press keys …',
  pressHint: 'Esc cancels.',
  none: 'none',
  remove: 'No keys',
  asAtFirst: 'As at first',
  allAsAtFirst: 'All keys as at first',
  taken: (keys, deed) => `${keys} belongs to “${deed}”.`,
  takeOver: 'Take it here',
  reserved: (keys) => `The system or the text editor needs ${keys}. Choose other keys.`,
  changed: (deed, keys) => `${deed}: ${keys}`,
  filter: 'Filter shortcuts',
  noneFits: 'No shortcut fits the filter.',
  fixed: {
    cursorSentence: 'Reading cursor: previous, next sentence',
    cursorWord: 'Reading cursor: previous, next word',
    cursorParagraph: 'Reading cursor: previous, next paragraph',
    cursorExtend: 'Reading cursor: extend',
    closeNote: 'Close the note (it stays saved)',
  },
}
