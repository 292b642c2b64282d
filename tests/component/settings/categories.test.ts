import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import SettingsSheet from '../../../src/renderer/src/settings/SettingsSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { builtInCategories } from '../../../src/shared/vocabulary/vocabulary'
import { categoryOf, openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let sheet: ReturnType<typeof renderAt>
const user = userEvent.setup()
const words = messagesIn('de').vocabulary

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  sheet = renderAt(desk, SettingsSheet, { onclose: () => undefined })
})
afterEach(() => house.close())

const category = (key: number) => desk.vocabulary.category(categoryOf(desk, key))
const head = (name: RegExp) => screen.getByRole('button', { name })
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: words.name })
const radio = (group: string, choice: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole<HTMLInputElement>('radio', {
    name: choice,
  })
/** What the sheet says of the last change comes once that is kept, after the change itself. */
const said = async (sentence: string) => {
  expect((await screen.findByText(sentence)).getAttribute('role')).toBe('status')
}
/** Takes back what the sheet says, not what was changed before it. */
const undo = async (sentence: string) => {
  await said(sentence)
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
}

describe('the categories in the settings', () => {
  it('are told by name, key, colour and line', () => {
    expect(head(/^1 Aussage Gelb, Rahmen$/).getAttribute('aria-expanded')).toBe('false')
    expect(head(/^5 Wichtig Rot, doppelt$/)).toBeTruthy()
  })

  it('open one at a time, with the built-in word where a name of one’s own can stand', async () => {
    await user.click(head(/Aussage/))
    expect([name().value, name().placeholder]).toEqual(['', 'Aussage'])
    await user.click(head(/Beleg/))
    expect(name().placeholder).toBe('Beleg')
    expect(screen.getAllByRole('radiogroup')).toHaveLength(2)
  })

  it('open with the one that was asked for, which has the focus', async () => {
    sheet.unmount()
    renderAt(desk, SettingsSheet, { onclose: () => undefined, category: category(4).id })
    expect(name().placeholder).toBe('Offene Frage')
    await waitFor(() => expect(document.activeElement).toBe(head(/Offene Frage/)))
  })

  it('offer eight colours and five lines by name', async () => {
    await user.click(head(/Beleg/))
    const choices = (group: string) =>
      within(screen.getByRole('radiogroup', { name: group }))
        .getAllByRole('radio')
        .map((one) => one.getAttribute('aria-label'))
    expect(choices('Farbe')).toEqual(['Gelb', 'Blau', 'Grün', 'Violett', 'Rot', 'Rosa', 'Türkis', 'Grau'])
    expect(choices('Linie')).toEqual(['Rahmen', 'Strich', 'gestrichelt', 'gewellt', 'doppelt'])
    expect(radio('Farbe', 'Blau').checked).toBe(true)
    expect(radio('Linie', 'Strich').checked).toBe(true)
  })

  it('get a colour and a line at once, independently of each other', async () => {
    await user.click(head(/Beleg/))
    await user.click(radio('Farbe', 'Türkis'))
    await user.click(radio('Linie', 'gewellt'))
    await waitFor(() => expect(category(2)).toMatchObject({ colour: 7, line: 'wavy', name: null }))
    await waitFor(() => expect(head(/^2 Beleg Türkis, gewellt$/)).toBeTruthy())
    await said('Beleg: Linie gewellt.')
  })

  it('lose nothing when two changes are asked for before the first is kept', async () => {
    const go = house.hold()
    await user.click(head(/Beleg/))
    await user.click(radio('Farbe', 'Grau'))
    await user.click(radio('Linie', 'doppelt'))
    go()
    await waitFor(() => expect(category(2)).toMatchObject({ colour: 8, line: 'double' }))
  })

  it('are changed with keys alone, and walking through the colours is one change', async () => {
    head(/Beleg/).focus()
    await user.keyboard('{Enter}')
    await user.tab()
    expect(document.activeElement).toBe(name())
    await user.tab()
    expect(document.activeElement).toBe(radio('Farbe', 'Blau'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(category(2).colour).toBe(5))
    await undo('Beleg: Farbe Rot.')
    await waitFor(() => expect(category(2).colour).toBe(2))
    await said(words.takenBack)
    expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull()
  })

  it('get a name with Enter, everywhere it is shown', async () => {
    await user.click(head(/Beleg/))
    await user.type(name(), '  Quelle {Enter}')
    await waitFor(() => expect(category(2).name).toBe('Quelle'))
    await waitFor(() => expect(head(/^2 Quelle Blau/)).toBeTruthy())
    await undo('„Beleg“ heißt jetzt „Quelle“.')
    await waitFor(() => expect(category(2).name).toBeNull())
    await waitFor(() => expect(name().value).toBe(''))
  })

  it('get a name when the field is left', async () => {
    await user.click(head(/Beleg/))
    await user.type(name(), 'Quelle')
    await user.tab()
    await waitFor(() => expect(category(2).name).toBe('Quelle'))
  })

  it.each([
    ['nothing', '{Enter}'],
    ['the built-in word', 'Beleg{Enter}'],
  ])('have the built-in word again where %s is typed', async (_what, keys) => {
    await desk.vocabulary.changeCategory(category(2).id, { name: 'Quelle' })
    await user.click(head(/Quelle(?!nangabe)/))
    await user.clear(name())
    await user.keyboard(keys)
    await waitFor(() => expect(category(2).name).toBeNull())
  })

  it.each(['Aussage', 'aussage', 'Claim'])(
    'refuse the name %s, which another has; what was typed stays',
    async (taken) => {
      await user.click(head(/Beleg/))
      await user.type(name(), `${taken}{Enter}`)
      const why = await screen.findByRole('alert')
      expect(why.textContent).toMatch(/Den Namen „(Aussage|Claim)“ gibt es schon/)
      expect(name().value).toBe(taken)
      expect(name().getAttribute('aria-invalid')).toBe('true')
      expect(name().getAttribute('aria-describedby')).toBe(why.id)
      expect(category(2).name).toBeNull()
      await user.type(name(), '{Escape}')
      expect([name().value, screen.queryByRole('alert')]).toEqual(['', null])
    },
  )

  it('say so where two look the same', async () => {
    await user.click(head(/Beleg/))
    expect(screen.queryByText(/sieht genauso aus/)).toBeNull()
    await user.click(radio('Farbe', 'Gelb'))
    await user.click(radio('Linie', 'Rahmen'))
    expect(await screen.findByText(words.sameLook('Aussage'))).toBeTruthy()
  })

  it('are reset to what they were in the beginning, which can be taken back', async () => {
    const { id } = category(2)
    await desk.vocabulary.changeCategory(id, { name: 'Quelle', colour: 6, line: 'wavy' })
    await user.click(head(/Quelle(?!nangabe)/))
    const [, reset] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Zurücksetzen' })
    await user.click(reset ?? document.body)
    await waitFor(() => expect(category(2)).toEqual(builtInCategories[1]))
    await waitFor(() => expect(reset?.disabled).toBe(true))
    await undo(words.wasReset('Beleg'))
    await waitFor(() => expect(category(2)).toEqual({ id, name: 'Quelle', colour: 6, line: 'wavy' }))
  })

  it('take one change after the other back, the last one first', async () => {
    await user.click(head(/Beleg/))
    await user.click(radio('Farbe', 'Türkis'))
    await user.click(radio('Linie', 'gewellt'))
    await waitFor(() => expect(category(2).line).toBe('wavy'))
    await undo('Beleg: Linie gewellt.')
    await waitFor(() => expect(category(2)).toMatchObject({ colour: 7, line: 'solid' }))
    await undo(words.takenBack)
    await waitFor(() => expect(category(2)).toMatchObject({ colour: 2, line: 'solid' }))
  })

  it('leave the last change to the window’s notices when the sheet closes', async () => {
    await user.click(head(/Beleg/))
    await user.click(radio('Farbe', 'Türkis'))
    await waitFor(() => expect(category(2).colour).toBe(7))
    await said('Beleg: Farbe Türkis.')
    sheet.unmount()
    const [notice] = desk.notices.shown
    expect(notice?.words).toBe('Beleg: Farbe Türkis.')
    notice?.action?.run()
    await waitFor(() => expect(category(2).colour).toBe(2))
  })

  it('say what the disk refuses, and stay as they were', async () => {
    house.disk.failEvery('write', 'ENOSPC')
    await user.click(head(/Beleg/))
    await user.click(radio('Farbe', 'Türkis'))
    expect((await screen.findByRole('alert')).textContent).toContain('Der Datenträger ist voll')
    expect(category(2).colour).toBe(2)
    await waitFor(() =>
      expect([radio('Farbe', 'Blau').checked, radio('Farbe', 'Türkis').checked]).toEqual([true, false]),
    )
  })

  it('lead to the tags', async () => {
    await user.click(screen.getByRole('button', { name: words.manageTags }))
    expect(desk.panels.sheet).toBe('tags')
  })
})
