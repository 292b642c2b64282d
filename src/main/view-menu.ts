import type { Settings } from '../shared/settings/settings'
import { commands, separator, type Item, type MenuState } from './menu-item'

type Appearance = Settings['appearance']

const appearances: readonly Appearance[] = ['light', 'sepia', 'dark', 'contrast', 'system']

/** The menu of how the text and the window look. */
export function viewMenu(state: MenuState): Item {
  const { words, mac, developing } = state
  return {
    label: words.view,
    submenu: [
      {
        label: words.appearance,
        submenu: appearances.map((appearance) => appearanceItem(state, appearance)),
      },
      { label: words.textAndLayout, submenu: textItems(state) },
      { label: words.panels, submenu: [panelItem(state, 'contents'), panelItem(state, 'annotations')] },
      panelItem(state, 'timeline'),
      tableItem(state),
      separator,
      ...commands(state, 'toggle-marks', words.marks, ['CmdOrCtrl+Shift+H']),
      announceItem(state),
      ...commands(state, 'text-only', words.textOnly, [mac ? 'Ctrl+Cmd+F' : 'F11']),
      ...commands(state, 'reading-cursor', words.readingCursor, ['F7']),
      separator,
      ...commands(state, 'text-report', words.textReport),
      ...(developing
        ? [separator, { role: 'toggleDevTools', label: words.developerTools } satisfies Item]
        : []),
    ],
  }
}

function appearanceItem(
  { words, appearance: chosen, chooseAppearance }: MenuState,
  appearance: Appearance,
): Item {
  return {
    id: `appearance-${appearance}`,
    type: 'radio',
    label: words.appearances[appearance],
    checked: appearance === chosen,
    click: () => {
      chooseAppearance(appearance)
    },
  }
}

function textItems(state: MenuState): Item[] {
  const { words } = state
  return [
    ...commands(state, 'text-and-layout', words.textAndLayoutMore),
    separator,
    ...commands(state, 'text-larger', words.textLarger, [
      'CmdOrCtrl+Plus',
      'CmdOrCtrl+=',
      'CmdOrCtrl+numadd',
    ]),
    ...commands(state, 'text-smaller', words.textSmaller, ['CmdOrCtrl+-', 'CmdOrCtrl+numsub']),
    ...commands(state, 'text-reset', words.textReset, ['CmdOrCtrl+0', 'CmdOrCtrl+num0']),
  ]
}

const announceItem = ({ words, announceMarks, choose }: MenuState): Item => ({
  id: 'announce-marks',
  type: 'checkbox',
  label: words.announceMarks,
  checked: announceMarks,
  click: () => {
    choose('announce-marks')
  },
})

const tableItem = ({ words, panels, choose }: MenuState): Item => ({
  id: 'events-table',
  type: 'checkbox',
  label: words.eventsTable,
  checked: panels.timeline && panels.timelineView === 'table',
  click: () => {
    choose('events-table')
  },
})

function panelItem(
  { words, panels, choose }: MenuState,
  panel: 'contents' | 'annotations' | 'timeline',
): Item {
  return {
    id: `toggle-${panel}`,
    type: 'checkbox',
    label: words[panel],
    checked: panels[panel],
    click: () => {
      choose(`toggle-${panel}`)
    },
  }
}
