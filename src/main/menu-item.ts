import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from '../shared/ipc/command'
import type { Messages } from '../shared/messages/messages'
import type { Settings } from '../shared/settings/settings'
import type { Panels } from '../shared/settings/view-state'

/** An item of a menu, as Electron takes it. */
export type Item = MenuItemConstructorOptions
type Appearance = Settings['appearance']

/** What the menu shows, and whom it tells. */
export type MenuState = {
  readonly mac: boolean
  /** Developer tools are there only while the program is being developed. */
  readonly developing: boolean
  readonly words: Messages['menu']
  readonly appearance: Appearance
  readonly panels: Panels
  readonly announceMarks: boolean
  /** The names of the steps that undo and redo would take; nothing where there is none. */
  readonly undo: string | null
  readonly redo: string | null
  /** The accelerators of a command, the first one shown beside it: the reader's own, or else those it has by default. */
  readonly keysFor: (command: Command, defaults: readonly string[]) => readonly string[]
  readonly choose: (command: Command) => void
  readonly chooseAppearance: (appearance: Appearance) => void
  /** Shows the folder with the log, in which the program writes down what went wrong in it. */
  readonly showLog: () => void
}

/** A line between items. */
export const separator: Item = { type: 'separator' }

/** An item that hands a command to the window; `keys` are the accelerators that it has by default. */
export function commands(
  { choose, keysFor }: MenuState,
  command: Command,
  label: string,
  keys: readonly string[] = [],
): Item[] {
  const click = () => {
    choose(command)
  }
  const [shown, ...more] = keysFor(command, keys)
  const also = more.map((accelerator): Item => ({ label, click, accelerator, visible: false }))
  return [{ id: command, label, click, ...(shown === undefined ? {} : { accelerator: shown }) }, ...also]
}
