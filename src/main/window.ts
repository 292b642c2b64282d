import { BrowserWindow, Menu, screen } from 'electron'
import type { Messages } from '../shared/messages/messages'
import { windowPreferences } from './security/window-preferences'
import { leastSize, type Rectangle } from './window-bounds'

/** What a window is opened with. */
export type Opening = {
  readonly bounds: Partial<Rectangle>
  readonly maximized: boolean
  readonly background: string
  readonly preload: string
}

/** Opens the window; it is loaded by whoever opened it. */
export function openWindow({ bounds, maximized, background, preload }: Opening): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    backgroundColor: background,
    show: false,
    webPreferences: { ...windowPreferences, preload },
  })
  if (maximized) window.maximize()
  else window.show()
  return window
}

/** Reports the window's place whenever it has changed. */
export function followBounds(
  window: BrowserWindow,
  report: (bounds: Rectangle & { maximized: boolean }) => void,
): void {
  const tell = () => {
    if (!window.isMinimized()) report({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  }
  window.on('resize', tell)
  window.on('move', tell)
  window.on('maximize', tell)
  window.on('unmaximize', tell)
}

/** Brings the window before the reader. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** What the displays have room for, the main one first. */
export function workAreas(): Rectangle[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

/** Reports that the page's process ended without being asked to: the window is empty then. `how` is Electron's word for it. */
export function onPageGone(window: BrowserWindow, report: (how: string) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // Electron is still busy with the page that ended, and may not be given another one within this event.
    if (reason !== 'clean-exit') setImmediate(report, reason)
  })
}

/** The usual menu in fields; elsewhere the page has a menu of its own. */
export function offerFieldMenu(window: BrowserWindow, words: () => Messages['menu']): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, x, y }) => {
    if (!isEditable) return
    const { undo, redo, cut, copy, paste, selectAll } = words()
    Menu.buildFromTemplate([
      { role: 'undo', label: undo, enabled: editFlags.canUndo },
      { role: 'redo', label: redo, enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', label: cut, enabled: editFlags.canCut },
      { role: 'copy', label: copy, enabled: editFlags.canCopy },
      { role: 'paste', label: paste, enabled: editFlags.canPaste },
      { role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll },
    ]).popup({ window, x, y })
  })
}
