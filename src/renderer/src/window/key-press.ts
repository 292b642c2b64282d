import type { Command } from '../../../shared/ipc/command'
import { bindingOf } from '../keys/keymap'
import type { Preferences } from '../state/preferences.svelte'
import type { Commands } from './commands.svelte'

/** In an editor these keys and commands are the editor's own. */
const editorsOwn = /^(undo|redo|copy|category-\d)$/

/** What one types into; a box to tick or a slider has no undoing of its own. */
const editors = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range])'

const inEditor = () => document.activeElement?.matches(editors) ?? false

/** The text itself, the reading cursor in it, or a block that the cursor was left at. */
const isText = (focused: Element | null, text: HTMLElement | undefined): boolean =>
  text !== undefined &&
  (focused === text || (text.contains(focused) && focused?.matches('[data-cursor], [data-block]') === true))

/** What keys do in the window. `text` is what has the focus when single keys may act. */
export const keyPress =
  (commands: Commands, preferences: Preferences, text: () => HTMLElement | undefined) =>
  (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const inText = isText(document.activeElement, text())
    const binding = bindingOf(
      event,
      preferences.platform === 'mac',
      inText && preferences.settings.singleKeys,
      preferences.keymap,
    )
    if (!binding || !commands.means(binding.deed)) {
      if (inText && commands.moveCursor(event)) event.preventDefault()
      return
    }
    if (inEditor() && editorsOwn.test(binding.deed)) return
    event.preventDefault()
    commands.run(binding.deed)
  }

/** Runs what was chosen in the menu, which in an editor means the editor. */
export function runChosen(commands: Commands, command: Command): void {
  if (!inEditor() || !editorsOwn.test(command)) return commands.run(command)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a field's own undo
  document.execCommand(command)
}
