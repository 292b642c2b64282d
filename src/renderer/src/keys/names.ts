import type { Messages } from '../../../shared/messages/messages'
import type { Combination } from '../../../shared/keys/combination'
import { bindings, type Binding, type Deed } from './keymap'

/** The combination as the reader's keyboard names it: „Strg+Umschalt+H“, “⇧⌘E”. */
export function keysOf(binding: Combination, { keys }: Messages['window'], mac: boolean): string {
  const named: Record<string, string> = {
    Delete: keys.delete,
    Backspace: keys.backspace,
    ContextMenu: keys.menu,
    Escape: keys.escape,
    Enter: keys.enter,
    ArrowLeft: keys.left,
    ArrowRight: keys.right,
    '-': '−',
  }
  const key = named[binding.key] ?? (binding.key.length === 1 ? binding.key.toUpperCase() : binding.key)
  if (mac) {
    return `${binding.system ? '⌃' : ''}${binding.alt ? '⌥' : ''}${binding.shift ? '⇧' : ''}${binding.control ? '⌘' : ''}${key}`
  }
  const modifiers = [
    binding.control ? keys.control : [],
    binding.alt ? keys.alt : [],
    binding.shift ? keys.shift : [],
  ].flat()
  return [...modifiers, key].join('+')
}

/** All combinations for a deed on this kind of computer, but for second spellings. */
export const bindingsOf = (deed: Deed, mac: boolean, keymap: readonly Binding[] = bindings): Binding[] =>
  keymap.filter(
    (binding) =>
      binding.deed === deed && !binding.alias && (binding.mac === undefined || binding.mac === mac),
  )

/** The first combination for a deed in words, or nothing. */
export function shortcutFor(
  deed: Deed,
  messages: Messages,
  mac: boolean,
  keymap: readonly Binding[],
): string | undefined {
  const [first] = bindingsOf(deed, mac, keymap)
  return first && keysOf(first, messages.window, mac)
}
