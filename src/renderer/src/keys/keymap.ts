import type { Command } from '../../../shared/ipc/command'

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
  | 'remove'
  | 'leave'
  | 'context'
export type Deed = Command | TextDeed

/** One combination of keys. `control` is Command on a Mac. */
export type Binding = {
  deed: Deed
  /** The key as typed, in lower case; for digits and keys without a letter the name of `KeyboardEvent.key`. */
  key: string
  control?: boolean
  shift?: boolean
  alt?: boolean
  /** Control beside Command, on a Mac. */
  system?: boolean
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
  { deed: 'remove', key: 'Delete', inText: true },
  { deed: 'remove', key: 'Backspace', inText: true },
  { deed: 'reading-cursor', key: 'F7' },
  { deed: 'undo', key: 'z', control: true },
  { deed: 'redo', key: 'z', control: true, shift: true },
  { deed: 'redo', key: 'y', control: true, mac: false },
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
  { deed: 'settings', key: ',', control: true },
  { deed: 'everything-is-saved', key: 's', control: true },
  { deed: 'context', key: 'F10', shift: true },
  { deed: 'context', key: 'ContextMenu' },
  { deed: 'shortcuts', key: 'F1' },
  { deed: 'shortcuts', key: '?', inText: true },
  { deed: 'leave', key: 'Escape' },
]

/** What of a keyboard event decides its meaning. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState?: (key: 'AltGraph') => boolean
}

/** The binding that a key press asks for. `inText` says whether the text has the focus and single keys are on. */
export function bindingOf(press: KeyPress, mac: boolean, inText: boolean): Binding | undefined {
  if (press.getModifierState?.('AltGraph') === true) return undefined
  const key = keyOf(press)
  const control = mac ? press.metaKey : press.ctrlKey
  // The Windows key's combinations are the system's; on a Mac those with Control are a text field's own.
  const foreign = mac ? press.ctrlKey : press.metaKey
  return bindings.find(
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
