import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bindings } from '../../../src/renderer/src/keys/keymap'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import ShortcutSheet from '../../../src/renderer/src/window/ShortcutSheet.svelte'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let stop: () => void
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  stop = desk.preferences.follow()
  renderAt(desk, ShortcutSheet, { onclose: () => undefined })
})
afterEach(async () => {
  stop()
  await house.close()
})

const keys = () => desk.preferences.settings.keys
const change = async (deed: string) => {
  await user.click(screen.getByRole('button', { name: `Tasten ändern: ${deed}` }))
  return screen.getByRole('textbox', { name: `Tasten ändern: ${deed}` })
}
const line = (deed: string) => {
  const term = screen.getByText(deed, { selector: 'dt' }).parentElement
  if (!term) throw new Error(`there is no line ${deed}`)
  return within(term)
}

describe('the keyboard shortcuts', () => {
  it('name everything that has keys', () => {
    for (const { deed } of bindings) {
      expect(screen.getByText(desk.preferences.messages.deeds[deed], { selector: 'dt' })).toBeTruthy()
    }
  })

  it('are changed by pressing others', async () => {
    const field = await change('Papierkorb')
    expect(document.activeElement).toBe(field)
    await fireEvent.keyDown(field, { key: 'b', code: 'KeyB', ctrlKey: true, shiftKey: true })
    await waitFor(() => expect(keys()).toEqual({ bin: ['Control+Shift+b'] }))
    expect(line('Papierkorb').getByText('Strg+Umschalt+B')).toBeTruthy()
  })

  it('of another deed are taken over only when asked to', async () => {
    const field = await change('Papierkorb')
    await fireEvent.keyDown(field, { key: 'F7', code: 'F7' })
    expect(screen.getByText(/F7 gehört zu/)).toBeTruthy()
    expect(keys()).toEqual({})
    await user.click(screen.getByRole('button', { name: 'Hierher nehmen' }))
    await waitFor(() => expect(keys()).toEqual({ bin: ['F7'], 'reading-cursor': [] }))
    expect(line('Lesezeiger ein- und ausschalten').getByText('keine')).toBeTruthy()
  })

  it.each([
    ['c', 'KeyC', { ctrlKey: true }],
    ['v', 'KeyV', { ctrlKey: true }],
    ['ArrowUp', 'ArrowUp', {}],
    ['Enter', 'Enter', {}],
  ])('that others need (%s) are refused with a reason', async (key, code, held) => {
    const field = await change('Papierkorb')
    await fireEvent.keyDown(field, { key, code, ...held })
    expect(screen.getByText(/braucht das System/)).toBeTruthy()
    expect(keys()).toEqual({})
  })

  it('stay as they are with Esc', async () => {
    const field = await change('Papierkorb')
    await fireEvent.keyDown(field, { key: 'Escape', code: 'Escape' })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(keys()).toEqual({})
  })

  it('can be put back, one or all', async () => {
    await desk.preferences.change({ keys: { bin: ['F9'], mark: ['m'] } })
    await waitFor(() => expect(line('Papierkorb').getByText('F9')).toBeTruthy())
    await change('Papierkorb')
    await user.click(screen.getByRole('button', { name: 'Wie am Anfang' }))
    await waitFor(() => expect(keys()).toEqual({ mark: ['m'] }))
    await user.click(screen.getByRole('button', { name: 'Alle Tasten wie am Anfang' }))
    await waitFor(() => expect(keys()).toEqual({}))
  })

  it('are filtered by words and keys, and say when none fits', async () => {
    const field = screen.getByRole('searchbox', { name: 'Tastenkürzel filtern' })
    await user.type(field, 'schlagwoerter')
    expect(screen.getByText('Schlagwörter verwalten', { selector: 'dt' })).toBeTruthy()
    expect(screen.queryByText('Wiederholen', { selector: 'dt' })).toBeNull()
    await user.clear(field)
    await user.type(field, 'xyzzy')
    expect(screen.getByRole('status').textContent).toBe('Kein Tastenkürzel passt zum Filter.')
  })
})
