import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import BinSheet from '../../../src/renderer/src/notes/BinSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const throwAway = async (words: string, note?: string) => {
  const id = valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, 2)))
  if (note !== undefined) valueOf(await desk.notebook.revise({ id, note }))
  valueOf(await desk.notebook.remove([id]))
  await waitFor(() => expect(desk.notebook.bin.map(({ annotation }) => annotation.id)).toContain(id))
  return id
}
const show = () => renderAt(desk, BinSheet, { onclose: () => undefined })
const entries = () => screen.queryAllByRole('group', { name: /^(Markierung|Notiz)/, hidden: true })
const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true })
const quotes = () => desk.notebook.marks.map(({ mark }) => mark.target.selector[0].exact)

describe('the bin', () => {
  it('says that it is empty, and how long it keeps', () => {
    show()
    expect(
      screen.getByText('Der Papierkorb ist leer. Gelöschte Anmerkungen und Ereignisse bleiben 30 Tage hier.'),
    ).toBeTruthy()
  })

  it('shows what was deleted, the latest first, with its note, category, and the days that are left', async () => {
    await throwAway('Alaska', 'Warum dort?')
    await throwAway('Putin')
    show()
    const names = entries().map((entry) => entry.getAttribute('aria-label'))
    expect(names).toEqual(['Markierung, „Putin“', 'Notiz, „Alaska“'])
    const note = within(entries()[1] ?? document.body)
    expect(note.getByText('Warum dort?')).toBeTruthy()
    expect(note.getByText('Beleg')).toBeTruthy()
    expect(note.getByText(/^noch (29|30) Tage$/)).toBeTruthy()
  })

  it('restores one with its button, and with Enter', async () => {
    await throwAway('Alaska', 'Warum dort?')
    await throwAway('Putin')
    show()
    await user.click(within(entries()[0] ?? document.body).getByText('Wiederherstellen'))
    await waitFor(() => expect(quotes()).toEqual(['Putin']))
    expect(await screen.findByText('1 Anmerkung wiederhergestellt.')).toBeTruthy()
    entries()[0]?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(quotes()).toHaveLength(2))
    expect(desk.notebook.marks.some(({ mark }) => mark.motivation === 'commenting')).toBe(true)
  })

  it('restores several at once, as one step', async () => {
    for (const words of ['Alaska', 'Putin', 'Moskau']) await throwAway(words)
    show()
    entries()[0]?.focus()
    await user.keyboard(' {ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(entries()[1]))
    await user.keyboard(' ')
    await user.click(button('Wiederherstellen (2)'))
    await waitFor(() => expect(quotes().sort()).toEqual(['Moskau', 'Putin']))
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect(quotes()).toEqual([]))
  })

  it('asks before it deletes for good, and Esc takes the question back', async () => {
    await throwAway('Alaska')
    show()
    await user.click(within(entries()[0] ?? document.body).getByText('Endgültig löschen'))
    expect(
      screen.getByText('Diese Anmerkung endgültig löschen? Das lässt sich nicht rückgängig machen.'),
    ).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Behalten')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('Behalten')).toBeNull())
    expect(desk.notebook.bin).toHaveLength(1)
    entries()[0]?.focus()
    await user.keyboard('{Delete}')
    await user.click(await screen.findByText('Endgültig löschen', { selector: '.ask button' }))
    await waitFor(() => expect(desk.notebook.bin).toEqual([]))
    expect(house.asked.filter(({ name }) => name === 'purge')).toHaveLength(1)
  })

  it('is emptied at once, after asking', async () => {
    await throwAway('Alaska')
    await throwAway('Putin')
    show()
    await user.click(button('Papierkorb leeren'))
    expect(screen.getByText(/^2 Anmerkungen endgültig löschen\?/)).toBeTruthy()
    await user.click(screen.getByText('Endgültig löschen', { selector: '.ask button' }))
    await waitFor(() => expect(desk.notebook.binCount).toBe(0))
  })

  it('is filtered by words of the quote and the note, with German folding', async () => {
    await throwAway('Alaska', 'Über die Straße')
    await throwAway('Putin')
    show()
    await user.type(screen.getByRole('searchbox', { name: 'Papierkorb filtern', hidden: true }), 'STRASSE')
    await waitFor(() => expect(entries()).toHaveLength(1))
    expect(screen.getByText('1 von 2')).toBeTruthy()
  })

  const event = { title: 'Waffenruhe', date: '2025-08~', lane: 'own' as const }
  const throwEventAway = async (...places: string[]) => {
    const passages = places.map((place) => passageOf(desk, place))
    const id = valueOf(await desk.notebook.addEvent(event, { note: 'Wirklich?', passages }))
    valueOf(await desk.notebook.remove([id, ...desk.notebook.linksTo(id).map(({ mark }) => mark.id)]))
    await waitFor(() => expect(desk.notebook.binCount).toBe(1))
    return id
  }
  const named = (name: string | RegExp) => screen.queryAllByRole('group', { name, hidden: true })

  it('has an own event with its title, date, note and links as one entry, and restores them as one step', async () => {
    const id = await throwEventAway('Moskau', 'Alaska')
    show()
    const [entry = document.body, ...others] = named('Eigenes Ereignis, Waffenruhe · um Aug. 2025')
    expect(others).toEqual([])
    expect(within(entry).getByText('Wirklich?')).toBeTruthy()
    expect(within(entry).getByText('mit 2 Verknüpfungen')).toBeTruthy()
    expect(named(/^Verknüpfung/)).toEqual([])
    expect(screen.getByText('1 gelöschtes Ereignis')).toBeTruthy()
    await user.click(within(entry).getByText('Wiederherstellen'))
    expect(await screen.findByText('1 Ereignis wiederhergestellt.')).toBeTruthy()
    await waitFor(() => expect(desk.notebook.linksTo(id)).toHaveLength(2))
    expect(desk.notebook.nextUndo?.changes).toHaveLength(3)
  })

  it('deletes an event for good with all its links', async () => {
    await throwEventAway('Moskau')
    show()
    await user.click(button('Papierkorb leeren'))
    expect(screen.getByText(/^Dieses Ereignis endgültig löschen\?/)).toBeTruthy()
    await user.click(screen.getByText('Endgültig löschen', { selector: '.ask button' }))
    expect(await screen.findByText('1 Ereignis endgültig gelöscht.')).toBeTruthy()
    expect(desk.notebook.bin).toEqual([])
  })

  it('names a link by its passage and the event, and finds it by the event’s title', async () => {
    const id = valueOf(await desk.notebook.addEvent(event, { note: '', passages: [] }))
    const link = valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Moskau'), id))
    valueOf(await desk.notebook.remove([link]))
    await waitFor(() => expect(desk.notebook.binCount).toBe(1))
    await throwAway('Putin')
    show()
    expect(screen.getByText('2 gelöschte Einträge')).toBeTruthy()
    await user.type(screen.getByRole('searchbox', { name: 'Papierkorb filtern', hidden: true }), 'waffenruhe')
    const [entry = document.body] = named('Verknüpfung, „Moskau“, Verknüpft mit: Waffenruhe')
    await user.click(within(entry).getByText('Wiederherstellen'))
    expect(await screen.findByText('1 Verknüpfung wiederhergestellt.')).toBeTruthy()
    expect(desk.notebook.linksTo(id)).toHaveLength(1)
  })

  it('says that a link cannot come back whose event is gone for good', async () => {
    const id = valueOf(await desk.notebook.addEvent(event, { note: '', passages: [] }))
    valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Moskau'), id))
    const [link] = desk.notebook.linksTo(id).map(({ mark }) => mark.id)
    if (link) valueOf(await desk.notebook.remove([link]))
    valueOf(await desk.notebook.remove([id]))
    valueOf(await desk.notebook.purge([id]))
    await waitFor(() => expect(desk.notebook.binCount).toBe(1))
    show()
    const [entry = document.body] = named(/^Verknüpfung, „Moskau“/)
    expect(within(entry).getByText(/^Das Ereignis zu dieser Verknüpfung gibt es nicht mehr\./)).toBeTruthy()
    expect(within(entry).getByText<HTMLButtonElement>('Wiederherstellen').disabled).toBe(true)
    entry.focus()
    await user.keyboard(' ')
    await user.click(button('Wiederherstellen (1)'))
    expect(screen.getByRole('status', { hidden: true }).textContent).toMatch(/nicht wiederhergestellt werden/)
    expect(desk.notebook.binCount).toBe(1)
  })
})
