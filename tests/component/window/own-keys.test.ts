import { describe, expect, it } from 'vitest'
import {
  bindingOf,
  bindings,
  combinationOf,
  keymapWith,
  type KeyPress,
} from '../../../src/renderer/src/keys/keymap'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('keys of the reader’s own', () => {
  it('are those at first where nothing was chosen', () => {
    expect(keymapWith({})).toEqual(bindings)
  })

  it('ask for what they were given to, and the ones before ask for nothing', () => {
    const keymap = keymapWith({ mark: ['m'] })
    expect(bindingOf(press('m', 'KeyM'), false, true, keymap)?.deed).toBe('mark')
    expect(bindingOf(press('h', 'KeyH'), false, true, keymap)).toBeUndefined()
  })

  it('that type a letter act only in the text', () => {
    const keymap = keymapWith({ export: ['x'] })
    expect(bindingOf(press('x', 'KeyX'), false, true, keymap)?.deed).toBe('export')
    expect(bindingOf(press('x', 'KeyX'), false, false, keymap)).toBeUndefined()
  })

  it('with Control act everywhere', () => {
    const keymap = keymapWith({ mark: ['Control+m'] })
    expect(bindingOf(press('m', 'KeyM', { ctrlKey: true }), false, false, keymap)?.deed).toBe('mark')
  })

  it('win over another deed that has the same ones at first', () => {
    const keymap = keymapWith({ mark: ['F7'] })
    expect(bindingOf(press('F7', 'F7'), false, true, keymap)?.deed).toBe('mark')
  })

  it('can be taken away altogether', () => {
    const keymap = keymapWith({ 'reading-cursor': [] })
    expect(bindingOf(press('F7', 'F7'), false, true, keymap)).toBeUndefined()
  })

  it('that nobody can press, or of a deed that does not exist, do no harm', () => {
    const keymap = keymapWith({ mark: ['Hyper+m', 'm'], fly: ['f'] })
    expect(bindingOf(press('m', 'KeyM'), false, true, keymap)?.deed).toBe('mark')
    expect(bindingOf(press('f', 'KeyF'), false, true, keymap)).toBeUndefined()
  })

  it.each([
    ['German', press('ö', 'Semicolon'), { key: 'ö' }],
    ['US', press('K', 'KeyK', { ctrlKey: true, shiftKey: true }), { key: 'k', control: true, shift: true }],
    ['French', press('&', 'Digit1'), { key: '1' }],
    ['Ukrainian', press('ф', 'KeyA', { altKey: true }), { key: 'a', alt: true }],
    ['any', press('F9', 'F9'), { key: 'F9' }],
    ['any', press('+', 'BracketRight', { shiftKey: true }), { key: '+' }],
  ])('are taken as a keyboard that is %s sends them', (_layout, pressed, combination) => {
    expect(combinationOf(pressed, false)).toEqual(combination)
  })

  it.each([
    ['Shift alone', press('Shift', 'ShiftLeft', { shiftKey: true })],
    ['a dead accent', press('Dead', 'Equal')],
    ['AltGraph', press('@', 'KeyQ', { ctrlKey: true, altKey: true, getModifierState: () => true })],
  ])('are not taken from %s', (_name, pressed) => {
    expect(combinationOf(pressed, false)).toBeUndefined()
  })
})
