import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Sheets from '../../../src/renderer/src/Sheets.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

const user = userEvent.setup()
let house: House
let desk: Desk

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  renderAt(desk, Sheets, {})
})
afterEach(() => house.close())

const open = async (words: string) => {
  desk.events.startLinking(passageOf(desk, words))
  await screen.findByRole('dialog', { name: 'Mit Ereignis verknüpfen' })
}
const field = () => screen.getByRole<HTMLInputElement>('combobox')
const options = () => screen.getAllByRole('option').map((one) => one.textContent.replace(/\s+/g, ' ').trim())
const selected = () => screen.getByRole('option', { selected: true })
const closed = () => waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())

describe('the choice of an event for a passage', () => {
  it('shows the passage, begins in the search, and lists all events with a new one last', async () => {
    await open('Waffenruhe')
    expect(screen.getByText('„Waffenruhe“')).toBeTruthy()
    expect(document.activeElement).toBe(field())
    expect(options()).toHaveLength(desk.timeline.events.length + 1)
    expect(options().at(-1)).toBe('Neues Ereignis hier …')
    expect(field().getAttribute('aria-activedescendant')).toBe(selected().id)
  })

  it('has the events first that fit a date in the passage', async () => {
    await open('Großangriff vom Februar 2022')
    const [first] = options()
    expect(first).toMatch(/21\. Februar 2022/)
    expect(first).toMatch(/passt zum Datum der Stelle|im Artikel an dieser Stelle erwähnt/)
  })

  it('finds by title and date, and links by keyboard alone', async () => {
    await open('Waffenruhe')
    await user.type(field(), 'istanbul mai')
    const wanted = selected().textContent
    expect(wanted).toMatch(/Istanbul/)
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
    await closed()
    await waitFor(() => expect(desk.notebook.links).toHaveLength(1))
    const [link] = desk.notebook.links
    expect(link?.passage).toEqual(passageOf(desk, 'Waffenruhe'))
    expect(wanted).toContain(desk.timeline.event(link?.mark.event)?.title)
    await waitFor(() => expect(desk.notices.shown.at(-1)?.action?.words).toBe('Rückgängig'))
  })

  it('walks round with the arrow keys', async () => {
    await open('Waffenruhe')
    await user.keyboard('{ArrowUp}')
    expect(selected().textContent).toMatch(/Neues Ereignis hier/)
    await user.keyboard('{ArrowDown}')
    expect(selected()).toBe(screen.getAllByRole('option')[0])
    await user.keyboard('{End}{PageUp}')
    expect(screen.getAllByRole('option').indexOf(selected())).toBe(desk.timeline.events.length - 8)
  })

  it('marks what is linked already, and unlinks it', async () => {
    const passage = passageOf(desk, 'Waffenruhe')
    valueOf(await desk.notebook.linkEvent(passage, 'summit'))
    await open('Waffenruhe')
    await user.type(field(), desk.timeline.event('summit')?.title ?? '')
    expect(selected().textContent).toMatch(/verknüpft\. Eingabe hebt die Verknüpfung auf/)
    await user.keyboard('{Enter}')
    await closed()
    await waitFor(() => expect(desk.notebook.links).toEqual([]))
  })

  it('leads to a new event with the passage and its date', async () => {
    await open('September 2022')
    await user.type(field(), 'gibt es nicht')
    expect(screen.getByRole('status').textContent).toMatch(/^Kein Ereignis passt/)
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'Neues Ereignis' })
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Datum' }).value).toBe('September 2022')
    expect(desk.events.draft?.passages).toMatchObject([passageOf(desk, 'September 2022')])
  })
})
