import Bold from '@lucide/svelte/icons/bold'
import Code from '@lucide/svelte/icons/code'
import Italic from '@lucide/svelte/icons/italic'
import Link from '@lucide/svelte/icons/link'
import List from '@lucide/svelte/icons/list'
import TextQuote from '@lucide/svelte/icons/text-quote'
import type { Component } from 'svelte'
import type { Messages } from '../../../shared/messages/messages'
import { combinationOf, type KeyPress } from '../keys/keymap'
import { toggleBold, toggleCode, toggleItalic } from './emphasis'
import type { Edit, Field } from './field'
import { toggleLink } from './link'
import { toggleList, toggleQuote } from './lines'

/** One thing that the toolbar of a note does: the change, its sign, and its letter with Ctrl or Command. */
export type Format = {
  readonly name: keyof Messages['notes']['format']
  readonly toggle: (field: Field) => Edit
  readonly Icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>
  readonly key?: string
}

/** The formats in the toolbar's order. */
export const formats: readonly Format[] = [
  { name: 'bold', toggle: toggleBold, Icon: Bold, key: 'b' },
  { name: 'italic', toggle: toggleItalic, Icon: Italic, key: 'i' },
  { name: 'list', toggle: toggleList, Icon: List },
  { name: 'quote', toggle: toggleQuote, Icon: TextQuote },
  { name: 'link', toggle: toggleLink, Icon: Link, key: 'k' },
  { name: 'code', toggle: toggleCode, Icon: Code },
]

/** The format that a key press in a note asks for. */
export function formatOf(press: KeyPress, mac: boolean): Format | undefined {
  const pressed = combinationOf(press, mac)
  if (!pressed?.control || pressed.system || pressed.alt || pressed.shift) return undefined
  return formats.find(({ key }) => key === pressed.key)
}
