import { describe, expect, it } from 'vitest'
import { bindingOf, bindings, type Deed, type KeyPress } from '../../../src/renderer/src/keys/keymap'
import { bindingsOf, keysOf, shortcutFor } from '../../../src/renderer/src/keys/names'
import { messagesIn } from '../../../src/shared/messages/messages'

type Held = { control?: boolean; command?: boolean; shift?: boolean; alt?: boolean; altGraph?: boolean }

const pressed = (key: string, code: string, held: Held = {}): KeyPress => ({
  key,
  code,
  ctrlKey: held.control ?? false,
  metaKey: held.command ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
  getModifierState: () => held.altGraph ?? false,
})
const control = { control: true }
const shift = { shift: true }
const both = { control: true, shift: true }

type Case = [layout: string, key: string, code: string, held: Held, deed: Deed | undefined]

/** What a keyboard sends for a key, and what it asks for while the text has the focus, on Windows and Linux. */
const cases: Case[] = [
  ['German', 'h', 'KeyH', {}, 'mark'],
  ['German', 'n', 'KeyN', {}, 'note'],
  ['German', 't', 'KeyT', {}, 'tag'],
  ['German', '1', 'Digit1', {}, 'category-1'],
  ['German', '5', 'Digit5', control, 'category-5'],
  ['German', 'z', 'KeyY', control, 'undo'],
  ['German', 'Z', 'KeyY', both, 'redo'],
  ['German', 'y', 'KeyZ', control, 'redo'],
  ['German', '+', 'BracketRight', control, 'text-larger'],
  ['German', '-', 'Slash', control, 'text-smaller'],
  ['German', '?', 'Minus', shift, 'shortcuts'],
  ['German', '!', 'Digit1', shift, undefined],
  ['US', 'z', 'KeyZ', control, 'undo'],
  ['US', 'Z', 'KeyZ', both, 'redo'],
  ['US', 'y', 'KeyY', control, 'redo'],
  ['US', '=', 'Equal', control, 'text-larger'],
  ['US', '+', 'Equal', both, 'text-larger'],
  ['US', '-', 'Minus', control, 'text-smaller'],
  ['US', '0', 'Digit0', control, 'text-reset'],
  ['US', '?', 'Slash', shift, 'shortcuts'],
  ['US', ',', 'Comma', control, 'settings'],
  ['US', 'H', 'KeyH', both, 'toggle-marks'],
  ['US', 'H', 'KeyH', shift, undefined],
  ['French', '&', 'Digit1', {}, 'category-1'],
  ['French', 'é', 'Digit2', control, 'category-2'],
  ['French', '(', 'Digit5', {}, 'category-5'],
  ['French', '1', 'Digit1', shift, undefined],
  ['French', 'à', 'Digit0', control, 'text-reset'],
  ['French', '-', 'Digit6', control, 'text-smaller'],
  ['French', '=', 'Equal', control, 'text-larger'],
  ['French', '?', 'KeyM', shift, 'shortcuts'],
  ['French', 'z', 'KeyW', control, 'undo'],
  ['French', ',', 'KeyM', control, 'settings'],
  ['Ukrainian', 'р', 'KeyH', {}, 'mark'],
  ['Ukrainian', 'т', 'KeyN', {}, 'note'],
  ['Ukrainian', 'я', 'KeyZ', control, 'undo'],
  ['Ukrainian', 'Я', 'KeyZ', both, 'redo'],
  ['Ukrainian', 'а', 'KeyF', control, 'find'],
  ['Ukrainian', 'л', 'KeyK', control, 'search'],
  ['US', 'k', 'KeyK', control, 'search'],
  ['US', 'P', 'KeyP', both, 'search-commands'],
  ['Ukrainian', '3', 'Digit3', {}, 'category-3'],
  ['Ukrainian', '?', 'Digit7', shift, 'shortcuts'],
  ['Ukrainian', 'б', 'Comma', control, 'settings'],
  ['any', '4', 'Numpad4', {}, 'category-4'],
  ['any', 'ArrowLeft', 'Numpad4', {}, undefined],
  ['any', '+', 'NumpadAdd', control, 'text-larger'],
  ['any', '-', 'NumpadSubtract', control, 'text-smaller'],
  ['any', '0', 'Numpad0', control, 'text-reset'],
  ['any', 'Delete', 'Delete', {}, 'remove'],
  ['any', 'Backspace', 'Backspace', {}, 'remove'],
  ['any', 'Escape', 'Escape', {}, 'leave'],
  ['any', 'F7', 'F7', {}, 'reading-cursor'],
  ['any', 'F3', 'F3', {}, 'find-next'],
  ['any', 'F3', 'F3', shift, 'find-previous'],
  ['any', 'F8', 'F8', shift, 'previous-annotation'],
  ['any', 'F10', 'F10', shift, 'context'],
  ['any', 'ArrowLeft', 'ArrowLeft', { alt: true }, 'back'],
  ['any', 'e', 'KeyE', control, 'export'],
  ['any', 'I', 'KeyI', both, undefined],
  ['any', 'ArrowUp', 'ArrowUp', { alt: true }, undefined],
  ['any', '1', 'Digit1', { control: true, alt: true }, undefined],
]

const askedBy = (press: KeyPress, mac: boolean, inText: boolean) => bindingOf(press, mac, inText, bindings)

describe('a key', () => {
  it.each(cases)('on a keyboard that is %s: %s (%s) with %o is %s', (_layout, key, code, held, deed) => {
    expect(askedBy(pressed(key, code, held), false, true)?.deed).toBe(deed)
  })

  it.each([
    ['@', 'KeyQ'],
    ['{', 'Digit7'],
    ['h', 'KeyH'],
    ['1', 'Digit1'],
  ])('with AltGraph (%s) is typed and asks for nothing', (key, code) => {
    expect(askedBy(pressed(key, code, { altGraph: true }), false, true)).toBeUndefined()
    expect(
      askedBy(pressed(key, code, { altGraph: true, control: true, alt: true }), false, true),
    ).toBeUndefined()
  })

  it.each([
    ['h', 'KeyH'],
    ['1', 'Digit1'],
    ['?', 'Minus'],
    ['Delete', 'Delete'],
    ['Backspace', 'Backspace'],
  ])('that stands alone (%s) asks for something only in the text', (key, code) => {
    const press = pressed(key, code, key === '?' ? shift : {})
    expect(askedBy(press, false, true)).toBeDefined()
    expect(askedBy(press, false, false)).toBeUndefined()
  })

  it.each<[string, string, Held, Deed | undefined]>([
    ['z', 'KeyZ', { command: true }, 'undo'],
    ['Z', 'KeyZ', { command: true, shift: true }, 'redo'],
    ['y', 'KeyY', { command: true }, undefined],
    ['z', 'KeyZ', { control: true }, undefined],
    ['h', 'KeyH', { control: true }, undefined],
    ['[', 'BracketLeft', { command: true }, 'back'],
    ['E', 'KeyE', { command: true, shift: true }, 'export'],
    ['2', 'Digit2', { command: true }, 'category-2'],
    ['f', 'KeyF', { command: true }, 'find'],
    ['f', 'KeyF', { command: true, control: true }, 'text-only'],
    ['х', 'BracketLeft', { command: true }, 'back'],
    ['ArrowLeft', 'ArrowLeft', { alt: true }, undefined],
  ])('on a Mac: %s (%s) with %o is %s', (key, code, held, deed) => {
    expect(askedBy(pressed(key, code, held), true, true)?.deed).toBe(deed)
  })

  it('with the Windows key asks for nothing', () => {
    expect(askedBy(pressed('h', 'KeyH', { command: true }), false, true)).toBeUndefined()
    expect(askedBy(pressed('z', 'KeyZ', { command: true, control: true }), false, true)).toBeUndefined()
  })
})

describe('the combinations', () => {
  it.each([true, false])('are each for one thing (on a Mac: %s)', (mac) => {
    const here = bindings.filter((binding) => binding.mac === undefined || binding.mac === mac)
    const spelled = here.map(({ key, control: c, shift: s, alt, system }) =>
      JSON.stringify([key, c ?? false, s ?? false, alt ?? false, system ?? false]),
    )
    expect(spelled.filter((one, index) => spelled.indexOf(one) !== index)).toEqual([])
  })

  it('leave Ctrl+Alt with digits, Alt with up and down, and Ctrl+Shift+I to others', () => {
    const spelled = bindings.map(({ key, control: c, shift: s, alt }) =>
      [c ? 'Ctrl' : [], alt ? 'Alt' : [], s ? 'Shift' : [], key].flat().join('+'),
    )
    const taken = spelled.filter((one) => /^(Ctrl\+Alt\+\d|Alt\+Arrow(Up|Down)|Ctrl\+Shift\+i)$/.test(one))
    expect(taken).toEqual([])
  })

  it.each<[Deed, 'de' | 'en', boolean, string]>([
    ['undo', 'de', false, 'Strg+Z'],
    ['toggle-marks', 'de', false, 'Strg+Umschalt+H'],
    ['remove', 'de', false, 'Entf'],
    ['toggle-marks', 'en', false, 'Ctrl+Shift+H'],
    ['export', 'en', true, '⇧⌘E'],
    ['back', 'de', false, 'Alt+←'],
    ['text-only', 'de', true, '⌃⌘F'],
    ['leave', 'de', false, 'Esc'],
    ['text-smaller', 'de', false, 'Strg+−'],
    ['mark', 'de', false, 'H'],
  ])('of %s are named as the keyboard names them (%s, on a Mac: %s): %s', (deed, language, mac, name) => {
    expect(shortcutFor(deed, messagesIn(language), mac, bindings)).toBe(name)
  })

  it('all have a name', () => {
    for (const binding of bindings) expect(keysOf(binding, messagesIn('de').window, false)).not.toBe('')
    expect(bindingsOf('redo', true, bindings)).toHaveLength(1)
    expect(bindingsOf('redo', false, bindings)).toHaveLength(2)
  })
})
