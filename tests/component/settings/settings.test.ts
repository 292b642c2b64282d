import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import SettingsSheet from '../../../src/renderer/src/settings/SettingsSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let stop: () => void
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  stop = desk.preferences.follow()
  renderAt(desk, SettingsSheet, { onclose: () => undefined })
})
afterEach(async () => {
  stop()
  await house.close()
})

describe('the settings', () => {
  it('show what is in force', () => {
    expect(screen.getByRole('dialog', { name: 'Einstellungen' })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Wie das System' }).checked).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('slider', { name: 'Schriftgröße' }).valueAsNumber).toBe(
      desk.preferences.settings.textSize,
    )
  })

  it.each([
    ['Hell', 'light'],
    ['Sepia', 'sepia'],
    ['Dunkel', 'dark'],
    ['Hoher Kontrast', 'contrast'],
  ])('change the appearance to %s', async (name, appearance) => {
    await user.click(screen.getByRole('radio', { name }))
    await waitFor(() => expect(desk.preferences.appearance).toBe(appearance))
  })

  it('change the language of the interface, and not the edition', async () => {
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sprache der Oberfläche' })
    await fireEvent.change(list, { target: { value: 'en' } })
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeTruthy()
    expect(desk.reading.language).toBe('de')
  })

  it('change the measures of the text, spoken with their unit, and give the usual ones back', async () => {
    const size = screen.getByRole<HTMLInputElement>('slider', { name: 'Schriftgröße' })
    await fireEvent.input(size, { target: { value: '24' } })
    await waitFor(() => expect(desk.preferences.settings.textSize).toBe(24))
    expect(size.getAttribute('aria-valuetext')).toBe('24 Pixel')
    await user.click(screen.getByRole('button', { name: 'Zurücksetzen' }))
    await waitFor(() => expect(desk.preferences.settings.textSize).not.toBe(24))
  })

  it('choose the citation style, each with an example, and say by what citations are made', async () => {
    const style = screen.getByRole<HTMLInputElement>('radio', { name: 'DIN ISO 690' })
    expect(style.closest('label')?.textContent).toContain('(Beispiel 2025, Abs. 3)')
    await user.click(style)
    await waitFor(() => expect(desk.preferences.settings.citationStyle).toBe('iso-690'))
    expect(screen.getByText(/citeproc-js.*citationstyles\.org/)).toBeTruthy()
  })

  it('switch single keys off', async () => {
    await user.click(screen.getByRole('checkbox', { name: /Einzelne Buchstaben/ }))
    await waitFor(() => expect(desk.preferences.settings.singleKeys).toBe(false))
  })
})
