import { Menu } from 'electron'
import type { MenuState } from './menu-item'
import { menuTemplate } from './menu-template'

/** How long changes are gathered before the menu is built anew, in milliseconds. */
const pause = 100

/** Keeps the application's menu as `state` says; called before Electron is ready. `show` builds it at once, `refresh` a little after the last change. */
export function keepMenu(state: () => MenuState): { show: () => void; refresh: () => void } {
  // Before Electron is ready this keeps it from building a menu of its own that nobody would see.
  Menu.setApplicationMenu(null)
  let timer: NodeJS.Timeout | undefined
  const show = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state())))
  }
  const refresh = () => {
    clearTimeout(timer)
    timer = setTimeout(show, pause)
  }
  return { show, refresh }
}
