import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from '../shared/ipc/command'
import type { Messages } from '../shared/messages/messages'
import type { Settings } from '../shared/settings/settings'
import type { Panels } from '../shared/settings/view-state'

type Item = MenuItemConstructorOptions
type Appearance = Settings['appearance']

/** What the menu shows, and whom it tells. */
export type MenuState = {
  readonly mac: boolean
  /** Developer tools are there only while the program is being developed. */
  readonly developing: boolean
  readonly words: Messages['menu']
  readonly appearance: Appearance
  readonly panels: Panels
  /** The names of the steps that undo and redo would take, where they are known. */
  readonly undo: string | undefined
  readonly redo: string | undefined
  readonly choose: (command: Command) => void
  readonly chooseAppearance: (appearance: Appearance) => void
}

const separator: Item = { type: 'separator' }
const appearances: readonly Appearance[] = ['light', 'sepia', 'dark', 'contrast', 'system']

/** The application's menu. */
export function menuTemplate(state: MenuState): Item[] {
  const menus = [editMenu(state), viewMenu(state), goMenu(state), helpMenu(state)]
  const head = state.mac ? [macMenu(state), fileMenu(state)] : [fileMenu(state)]
  return [...head, ...menus]
}

/** An item that hands a command to the window; `keys` are its accelerators, the first one shown beside it. */
function commands(
  { choose }: MenuState,
  command: Command,
  label: string,
  keys: readonly string[] = [],
): Item[] {
  const click = () => {
    choose(command)
  }
  const [shown, ...more] = keys
  const also = more.map((accelerator): Item => ({ label, click, accelerator, visible: false }))
  return [{ id: command, label, click, ...(shown === undefined ? {} : { accelerator: shown }) }, ...also]
}

function macMenu(state: MenuState): Item {
  const { words } = state
  return {
    role: 'appMenu',
    label: 'Lesespur',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      ...commands(state, 'settings', words.settings, ['Cmd+,']),
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  }
}

function fileMenu(state: MenuState): Item {
  const { words, mac } = state
  const rest: Item[] = mac
    ? []
    : [
        separator,
        ...commands(state, 'settings', words.settings, ['Ctrl+,']),
        separator,
        { role: 'quit', label: words.quit, accelerator: 'Ctrl+Q' },
      ]
  return {
    label: words.file,
    submenu: [
      ...commands(state, 'export', words.export, [mac ? 'Shift+Cmd+E' : 'Ctrl+E']),
      ...commands(state, 'everything-is-saved', words.everythingIsSaved, ['CmdOrCtrl+S']),
      ...rest,
    ],
  }
}

function editMenu(state: MenuState): Item {
  const { words, mac, undo, redo } = state
  const redoKeys = mac ? ['Shift+Cmd+Z'] : ['Ctrl+Shift+Z', 'Ctrl+Y']
  return {
    label: words.edit,
    submenu: [
      ...commands(state, 'undo', undo === undefined ? words.undo : words.undoStep(undo), ['CmdOrCtrl+Z']),
      ...commands(state, 'redo', redo === undefined ? words.redo : words.redoStep(redo), redoKeys),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      separator,
      ...commands(state, 'find', words.find, ['CmdOrCtrl+F']),
      ...commands(state, 'find-next', words.findNext, mac ? ['Cmd+G', 'F3'] : ['F3', 'Ctrl+G']),
      ...commands(
        state,
        'find-previous',
        words.findPrevious,
        mac ? ['Shift+Cmd+G', 'Shift+F3'] : ['Shift+F3', 'Ctrl+Shift+G'],
      ),
    ],
  }
}

function viewMenu(state: MenuState): Item {
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
      separator,
      ...commands(state, 'toggle-marks', words.marks, ['CmdOrCtrl+Shift+H']),
      ...commands(state, 'text-only', words.textOnly, [mac ? 'Ctrl+Cmd+F' : 'F11']),
      ...commands(state, 'reading-cursor', words.readingCursor, ['F7']),
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

function goMenu(state: MenuState): Item {
  const { words, mac } = state
  return {
    label: words.go,
    submenu: [
      ...commands(state, 'back', words.back, [mac ? 'Cmd+[' : 'Alt+Left']),
      ...commands(state, 'forward', words.forward, [mac ? 'Cmd+]' : 'Alt+Right']),
      separator,
      ...commands(state, 'next-annotation', words.nextAnnotation, ['F8']),
      ...commands(state, 'previous-annotation', words.previousAnnotation, ['Shift+F8']),
    ],
  }
}

function helpMenu(state: MenuState): Item {
  const { words, mac } = state
  return {
    role: 'help',
    label: words.help,
    submenu: [
      ...commands(state, 'shortcuts', words.shortcuts, ['F1']),
      ...commands(state, 'first-steps', words.firstSteps),
      ...commands(state, 'about-article', words.aboutArticle),
      ...(mac ? [] : [separator, { role: 'about', label: words.about } satisfies Item]),
    ],
  }
}
