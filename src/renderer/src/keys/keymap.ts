import { Command } from '../../../shared/ipc/command'
import { combinationFrom, sameCombination, type Combination } from '../../../shared/keys/combination'
import type { Settings } from '../../../shared/settings/settings'

/** What a key can ask for beside the menu's commands: these act on the passage at hand. */
export type TextDeed =
  | 'mark'
  | 'note'
  | 'tag'
  | 'category-1'
  | 'category-2'
  | 'category-3'
  | 'category-4'
  | 'category-5'
  | 'attach'
  | 'start-earlier'
  | 'start-later'
  | 'end-earlier'
  | 'end-later'
  | 'next-here'
  | 'previous-here'
  | 'remove'
  | 'leave'
  | 'context'
export type Deed = Command | TextDeed

/** One combination of keys and what it asks for. */
export type Binding = Combination & {
  deed: Deed
  /** Single keys act only while the text has the focus. */
  inText?: boolean
  /** A second spelling for other keyboards, which no list shows. */
  alias?: boolean
  /** Only on, or not on, a Mac. */
  mac?: boolean
}

const digits = ['1', '2', '3', '4', '5'] as const

/** Every combination of the window; the menu shows the same ones. */
export const bindings: readonly Binding[] = [
  { deed: 'mark', key: 'h', inText: true },
  { deed: 'note', key: 'n', inText: true },
  { deed: 'tag', key: 't', inText: true },
  ...digits.map((key): Binding => ({ deed: `category-${key}`, key, inText: true })),
  ...digits.map((key): Binding => ({ deed: `category-${key}`, key, control: true })),
  { deed: 'attach', key: 'r', inText: true },
  { deed: 'link-event', key: 'e', inText: true },
  { deed: 'new-event', key: 'e', shift: true, inText: true },
  { deed: 'remove', key: 'Delete', inText: true },
  { deed: 'remove', key: 'Backspace', inText: true },
  { deed: 'end-later', key: 'ArrowRight', shift: true, inText: true },
  { deed: 'end-earlier', key: 'ArrowLeft', shift: true, inText: true },
  { deed: 'start-later', key: 'ArrowRight', shift: true, alt: true, inText: true },
  { deed: 'start-earlier', key: 'ArrowLeft', shift: true, alt: true, inText: true },
  { deed: 'next-here', key: 'm', inText: true },
  { deed: 'previous-here', key: 'm', shift: true, inText: true },
  { deed: 'reading-cursor', key: 'F7' },
  { deed: 'undo', key: 'z', control: true },
  { deed: 'redo', key: 'z', control: true, shift: true },
  { deed: 'redo', key: 'y', control: true, mac: false },
  { deed: 'search', key: 'k', control: true },
  { deed: 'search-commands', key: 'p', control: true, shift: true },
  { deed: 'find', key: 'f', control: true },
  { deed: 'find-next', key: 'F3' },
  { deed: 'find-previous', key: 'F3', shift: true },
  { deed: 'find-next', key: 'g', control: true },
  { deed: 'find-previous', key: 'g', control: true, shift: true },
  { deed: 'next-annotation', key: 'F8' },
  { deed: 'previous-annotation', key: 'F8', shift: true },
  { deed: 'back', key: 'ArrowLeft', alt: true, mac: false },
  { deed: 'forward', key: 'ArrowRight', alt: true, mac: false },
  { deed: 'back', key: '[', control: true, mac: true },
  { deed: 'forward', key: ']', control: true, mac: true },
  { deed: 'text-larger', key: '+', control: true },
  { deed: 'text-larger', key: '=', control: true, alias: true },
  { deed: 'text-smaller', key: '-', control: true },
  { deed: 'text-reset', key: '0', control: true },
  { deed: 'toggle-marks', key: 'h', control: true, shift: true },
  { deed: 'text-only', key: 'F11', mac: false },
  { deed: 'text-only', key: 'f', control: true, system: true, mac: true },
  { deed: 'toggle-contents', key: 'o', control: true, shift: true },
  { deed: 'toggle-annotations', key: 'a', control: true, shift: true },
  { deed: 'toggle-timeline', key: 'l', control: true, shift: true },
  { deed: 'export', key: 'e', control: true, mac: false },
  { deed: 'export', key: 'e', control: true, shift: true, mac: true },
  { deed: 'print', key: 'p', control: true },
  { deed: 'copy-with-citation', key: 'c', control: true, shift: true },
  { deed: 'settings', key: ',', control: true },
  { deed: 'bookmark', key: 'd', control: true },
  { deed: 'everything-is-saved', key: 's', control: true },
  { deed: 'context', key: 'F10', shift: true },
  { deed: 'context', key: 'ContextMenu' },
  { deed: 'shortcuts', key: 'F1' },
  { deed: 'shortcuts', key: '?', inText: true },
  { deed: 'leave', key: 'Escape' },
]

/** Everything that keys can ask for: what has keys from the beginning, and the rest. */
export const deeds: readonly Deed[] = [...new Set([...bindings.map(({ deed }) => deed), ...Command.options])]

/** The combinations in force: a deed that the reader has given keys has those and no others. */
export function keymapWith(own: Settings['keys']): readonly Binding[] {
  const chosen = deeds.filter((deed) => own[deed] !== undefined)
  const theirs = chosen.flatMap((deed) =>
    (own[deed] ?? []).flatMap((spelling): Binding | [] => {
      const combination = combinationFrom(spelling)
      return combination ? { ...combination, deed, ...(standsAlone(combination) && { inText: true }) } : []
    }),
  )
  const others = bindings.filter(
    (binding) => !chosen.includes(binding.deed) && !theirs.some((their) => sameCombination(their, binding)),
  )
  return [...theirs, ...others]
}

/** Keys that type or delete, pressed without Control or Alt: they act only while the text has the focus. */
const standsAlone = ({ key, control, system, alt }: Combination): boolean =>
  !control && !system && !alt && (key.length === 1 || key === 'Delete' || key === 'Backspace')

/** What of a keyboard event decides its meaning. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState?: (key: 'AltGraph') => boolean
}

/** The binding that a key press asks for. `inText` says whether the text has the focus and single keys are on. */
export function bindingOf(
  press: KeyPress,
  mac: boolean,
  inText: boolean,
  keymap: readonly Binding[],
): Binding | undefined {
  if (press.getModifierState?.('AltGraph') === true) return undefined
  const key = keyOf(press)
  const control = mac ? press.metaKey : press.ctrlKey
  // The Windows key's combinations are the system's; on a Mac those with Control are a text field's own.
  const foreign = mac ? press.ctrlKey : press.metaKey
  return keymap.find(
    (binding) =>
      binding.key === key &&
      (binding.control ?? false) === control &&
      (binding.system ?? false) === foreign &&
      (binding.alt ?? false) === press.altKey &&
      // A sign such as ? or + needs Shift on some keyboards and not on others.
      ((binding.shift ?? false) === press.shiftKey || /^[?+=]$/.test(key)) &&
      (binding.mac === undefined || binding.mac === mac) &&
      (!binding.inText || inText),
  )
}

/** Keys that are only held, or that begin another sign. */
const heldOnly = /^(Control|Shift|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified)$/

/** The combination that is pressed, to be given to a deed; nothing while only held keys are down, or with AltGraph. */
export function combinationOf(press: KeyPress, mac: boolean): Combination | undefined {
  if (heldOnly.test(press.key) || press.getModifierState?.('AltGraph') === true) return undefined
  const key = keyOf(press)
  return {
    key,
    ...((mac ? press.metaKey : press.ctrlKey) && { control: true }),
    ...((mac ? press.ctrlKey : press.metaKey) && { system: true }),
    ...(press.altKey && { alt: true }),
    ...(press.shiftKey && !/^[?+=]$/.test(key) && { shift: true }),
  }
}

/** Places of signs that are letters where the layout is not Latin. */
const signs: Record<string, string> = { Comma: ',', BracketLeft: '[', BracketRight: ']' }

/** Letters by what is typed, or by their place where the layout is not Latin; digits by their place. */
function keyOf({ key, code }: KeyPress): string {
  // From 6 on the row of digits has signs of its own on many keyboards, such as - on a French one.
  const digit = /^(?:Digit|Numpad)([0-5])$/.exec(code)?.[1]
  if (digit && (code.startsWith('Digit') || key === digit)) return digit
  if (key.length > 1) return key
  const place = /^Key([A-Z])$/.exec(code)?.[1] ?? signs[code]
  if (place && !/^[a-z]$/i.test(key) && /\p{L}/u.test(key)) return place.toLowerCase()
  return key.toLowerCase()
}
