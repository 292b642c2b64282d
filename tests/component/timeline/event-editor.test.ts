import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Sheets from '../../../src/renderer/src/Sheets.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, passageOf, renderAt, type House } from '../../support/desk'

const user = userEvent.setup()
let house: House
let desk: Desk

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  renderAt(desk, Sheets, {})
})
afterEach(() => house.close())

const open = async (passage?: string) => {
  desk.events.startNew(passage === undefined ? {} : { passage: passageOf(desk, passage) })
  return screen.findByRole('dialog', { name: 'Neues Ereignis' })
}
const title = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Titel' })
const date = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Datum' })
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notiz' })
const button = (name: string) => screen.getByRole('button', { name })
/** What the date field is described by. */
const said = () =>
  (date().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

describe('the editor of an event', () => {
  it('begins in the title, with the reader’s own lane and the passage to be linked', async () => {
    await open('Waffenruhe')
    expect(document.activeElement).toBe(title())
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Reihe' }).value).toBe('own')
    const list = screen.getByRole('list', { name: 'Wird verknüpft mit' })
    expect(within(list).getByText('„Waffenruhe“')).toBeTruthy()
    await user.click(button('Nicht verknüpfen: Waffenruhe'))
    expect(screen.getByText(/^Ohne Stelle/)).toBeTruthy()
  })

  it.each([
    ['Frühjahr 2025', '„Frühjahr 2025“ · auf die Jahreszeit datiert · EDTF 2025-21'],
    ['2022-02', '„Februar 2022“ · auf den Monat datiert · EDTF 2022-02'],
    ['ca. August 2025', 'EDTF 2025-08~'],
    ['2025-02-30', 'Dieses Datum gibt es nicht: Februar 2025 hat 28 Tage.'],
    ['12345678901234', 'So weit reichen die Jahreszahlen nicht'],
    ['neulich', 'Das ist noch nicht als Datum zu verstehen.'],
    ['12025', 'EDTF Y12025'],
  ])('answers the date „%s“', async (typed, answer) => {
    await open()
    await user.type(date(), typed)
    const [feedback, help] = said()
    expect(feedback).toContain(answer)
    expect(help).toMatch(/^Zum Beispiel: /)
  })

  it('says the meaning of the date once the typing pauses', async () => {
    await open()
    await user.type(date(), '2022-02')
    await waitFor(
      () => {
        const live = screen.getAllByRole('status').map(({ textContent }) => textContent)
        expect(live.join(' ')).toContain('„Februar 2022“')
      },
      { timeout: 3000 },
    )
  })

  it('offers what may be meant where both ends stand the wrong way round', async () => {
    await open()
    await user.type(date(), '2025-03/2025-01')
    await user.click(await screen.findByRole('button', { name: /^Gemeint ist: / }))
    expect(said()[0]).toContain('EDTF 2025-01/2025-03')
    expect(document.activeElement).toBe(date())
  })

  it('keeps with Ctrl and Enter, from the note too, and closes', async () => {
    await open()
    await user.type(title(), 'Mein Ereignis')
    await user.type(date(), 'ca. August 2025')
    await user.type(note(), 'Zeile{Control>}{Enter}{/Control}')
    await closed()
    expect(desk.notebook.ownEvents).toMatchObject([
      { event: { title: 'Mein Ereignis', date: '2025-08~', lane: 'own' }, body: { value: 'Zeile' } },
    ])
  })

  it('names what is missing and goes there, and keeps nothing', async () => {
    await open()
    await user.click(button('Ereignis anlegen'))
    expect(document.activeElement).toBe(title())
    expect(screen.getByText('Ein Ereignis braucht einen Titel.')).toBeTruthy()
    await user.type(title(), 'Titel')
    await user.click(button('Ereignis anlegen'))
    expect(document.activeElement).toBe(date())
    expect(date().getAttribute('aria-invalid')).toBe('true')
    expect(said()[0]).toMatch(/^Ein Ereignis braucht ein Datum/)
    expect(desk.notebook.ownEvents).toEqual([])
  })

  it('counts the title’s letters near the end, and keeps none that is too long', async () => {
    await open()
    await user.click(title())
    await user.paste('a'.repeat(1990))
    expect(screen.getByText('Noch 10 Zeichen möglich.')).toBeTruthy()
    await user.paste('b'.repeat(11))
    expect(screen.getByText('Ein Zeichen zu viel.')).toBeTruthy()
    await user.type(date(), '2024')
    await user.click(button('Ereignis anlegen'))
    expect(desk.notebook.ownEvents).toEqual([])
    expect(title().value).toHaveLength(2001)
  })

  it('asks nothing where nothing was typed', async () => {
    await open()
    await user.click(button('Abbrechen'))
    await closed()
    expect(desk.notices.shown).toEqual([])
    expect(desk.unsaved.size).toBe(0)
  })

  it('holds the words when it is closed, until they are discarded', async () => {
    const dialog = await open()
    await user.type(title(), 'Angefangen')
    await user.click(within(dialog).getByRole('button', { name: 'Schließen' }))
    await closed()
    expect([...desk.unsaved].every(({ safe }) => safe)).toBe(false)
    await open()
    expect(title().value).toBe('Angefangen')
    expect(screen.getByText('Ihre Wörter von vorhin sind wieder da.')).toBeTruthy()
    await user.click(button('Verwerfen'))
    await closed()
    expect(desk.unsaved.size).toBe(0)
    await open()
    expect(title().value).toBe('')
  })

  it('stays with its words and says why, where they cannot be kept', async () => {
    await open()
    await user.type(title(), 'Voll')
    await user.type(date(), '2024')
    house.disk.failEvery('write', 'ENOSPC')
    await user.click(button('Ereignis anlegen'))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Ihr Text steht weiter hier/))
    expect(title().value).toBe('Voll')
    house.disk.failEvery(undefined)
    await user.click(button('Ereignis anlegen'))
    await closed()
  })

  it('shows what there is when an event is changed, its date in words', async () => {
    await open()
    await user.type(title(), 'Vorher')
    await user.type(date(), '2025-21')
    await user.click(button('Ereignis anlegen'))
    await closed()
    desk.events.edit(desk.timeline.chosen ?? '')
    await screen.findByRole('dialog', { name: 'Ereignis bearbeiten' })
    expect([title().value, date().value]).toEqual(['Vorher', 'Frühjahr 2025'])
    await user.clear(title())
    await user.type(title(), 'Nachher')
    await user.click(button('Speichern'))
    await closed()
    expect(desk.notebook.ownEvents).toMatchObject([{ event: { title: 'Nachher', date: '2025-21' } }])
  })

  it('formats the note as notes are', async () => {
    await open()
    await user.type(note(), 'fett')
    note().setSelectionRange(0, 4)
    await user.click(button('Fett'))
    expect(note().value).toBe('**fett**')
  })
})
