import { commands, separator, type Item, type MenuState } from './menu-item'
import { viewMenu } from './view-menu'

/** The application's menu. */
export function menuTemplate(state: MenuState): Item[] {
  const menus = [editMenu(state), viewMenu(state), goMenu(state), helpMenu(state)]
  const head = state.mac ? [macMenu(state), fileMenu(state)] : [fileMenu(state)]
  return [...head, ...menus]
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
      ...commands(state, 'export-timeline', words.exportTimeline),
      ...commands(state, 'import', words.import),
      ...commands(state, 'other-people', words.otherPeople),
      separator,
      ...commands(state, 'back-up-now', words.backUpNow),
      ...commands(state, 'open-backup', words.openBackup),
      ...commands(state, 'backups', words.backups),
      separator,
      ...commands(state, 'print', words.print, ['CmdOrCtrl+P']),
      separator,
      ...commands(state, 'tags', words.tags),
      ...commands(state, 'bin', words.bin),
      separator,
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
      ...stepItem(commands(state, 'undo', words.undo, ['CmdOrCtrl+Z']), undo, words.undoStep),
      ...stepItem(commands(state, 'redo', words.redo, redoKeys), redo, words.redoStep),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      ...commands(state, 'copy-with-citation', words.copyWithCitation, [
        mac ? 'Shift+Cmd+C' : 'Ctrl+Shift+C',
      ]),
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      separator,
      ...commands(state, 'search', words.search, ['CmdOrCtrl+K']),
      ...commands(state, 'search-commands', words.searchCommands, ['CmdOrCtrl+Shift+P']),
      separator,
      ...commands(state, 'find', words.find, ['CmdOrCtrl+F']),
      ...commands(state, 'find-next', words.findNext, mac ? ['Cmd+G', 'F3'] : ['F3', 'Ctrl+G']),
      ...commands(
        state,
        'find-previous',
        words.findPrevious,
        mac ? ['Shift+Cmd+G', 'Shift+F3'] : ['Shift+F3', 'Ctrl+Shift+G'],
      ),
      separator,
      {
        label: words.events,
        submenu: [
          ...commands(state, 'new-event', words.newEvent),
          ...commands(state, 'link-event', words.linkEvent),
          separator,
          ...commands(state, 'dates-in-text', words.datesInText),
        ],
      },
    ],
  }
}

/** Undo or redo with the name of its step; where there is none, it cannot be chosen. */
const stepItem = (items: readonly Item[], step: string | null, named: (step: string) => string): Item[] =>
  items.map((item) => (step === null ? { ...item, enabled: false } : { ...item, label: named(step) }))

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
      separator,
      ...commands(state, 'bookmark', words.bookmark, ['CmdOrCtrl+D']),
    ],
  }
}

function helpMenu(state: MenuState): Item {
  const { words, mac, showLog } = state
  return {
    role: 'help',
    label: words.help,
    submenu: [
      ...commands(state, 'shortcuts', words.shortcuts, ['F1']),
      ...commands(state, 'first-steps', words.firstSteps),
      ...commands(state, 'about-article', words.aboutArticle),
      ...commands(state, 'citation-details', words.citationDetails),
      separator,
      { id: 'show-log', label: words.showLog, click: showLog },
      ...(mac ? [] : [{ role: 'about', label: words.about } satisfies Item]),
    ],
  }
}
