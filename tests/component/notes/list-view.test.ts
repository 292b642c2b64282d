import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ListView from '../../../src/renderer/src/notes/ListView.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  const mark = async (words: string, key: number, note?: string, tag?: string) => {
    const id = valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, key)))
    if (note !== undefined) valueOf(await desk.notebook.revise({ id, note }))
    if (tag !== undefined) {
      const { id: made } = valueOf(await desk.vocabulary.ensureTag(tag))
      valueOf(await desk.notebook.revise({ id, tags: [made] }))
    }
  }
  await mark('Alaska', 1)
  await mark('Putin', 2, 'Über die Straße nach Kiew', 'Macht')
  await mark('Moskau', 2, undefined, 'Hauptstädte')
  desk.reading.language = 'en'
  await mark('Putin', 3)
  desk.reading.language = 'de'
  renderAt(desk, ListView, { onjump: () => undefined })
})
afterEach(() => house.close())

const shown = () =>
  screen
    .queryAllByRole('group', { name: /^Anmerkung/ })
    .map((card) => card.querySelector('.quote')?.textContent.trim())
const words = () => screen.getByRole('searchbox', { name: 'Anmerkungen filtern' })

const filters = () => user.click(screen.getByRole('button', { name: /^Filter/ }))

/** Chooses a line of a list. The tests' DOM does not know which option is `:checked`, so that the choice is told to the filter. */
const choose = (list: keyof typeof fields, line: string) => {
  const box = screen.getByRole<HTMLSelectElement>('combobox', { name: list })
  const value = [...box.options].find(({ text }) => text.trim() === line)?.value
  if (value === undefined) throw new Error(`there is no line ${line}`)
  Object.assign(desk.filter, { [fields[list]]: value })
}

/** What each list of the filter narrows. */
const fields = {
  Kategorie: 'category',
  Schlagwort: 'tag',
  Notiz: 'note',
  Stelle: 'place',
  Bearbeitet: 'period',
  Fassung: 'edition',
  Sortieren: 'sorting',
} as const

describe('the list of annotations', () => {
  it('shows a mark that is being written on whatever the filter says, and a chosen one only where it fits', async () => {
    await user.type(words(), 'Kiew')
    expect(shown()).toEqual(['„Putin“'])
    const id = desk.notebook.marks.find(({ mark }) => mark.target.selector[0].exact === 'Alaska')?.mark.id
    desk.pen.choose(id, 'note')
    await waitFor(() => expect(shown()).toEqual(['„Alaska“', '„Putin“']))
    desk.pen.choose(id)
    await waitFor(() => expect(shown()).toEqual(['„Putin“']))
  })

  it('shows those of the open edition, in the order of the text', () => {
    const inOrder = ['Alaska', 'Putin', 'Moskau']
      .sort((a, b) => passageOf(desk, a).start - passageOf(desk, b).start)
      .map((quote) => `„${quote}“`)
    expect(shown()).toEqual(inOrder)
    expect(screen.getByText('', { selector: '.count' })).toBeTruthy()
  })

  it.each([
    ['words of the quote', 'alas', ['„Alaska“']],
    ['words of the note, whatever its umlauts', 'uber die STRASSE', ['„Putin“']],
    ['a tag', 'hauptstadte', ['„Moskau“']],
    ['white space, which filters nothing', '  ', ['„Alaska“', '„Moskau“', '„Putin“']],
  ])('is narrowed by %s', async (_what, typed, quotes) => {
    await user.type(words(), typed)
    await waitFor(() => expect(shown().sort()).toEqual(quotes))
  })

  it('is narrowed by category, by tag, and by both', async () => {
    await filters()
    choose('Kategorie', 'Beleg')
    await waitFor(() => expect(shown()).toHaveLength(2))
    expect(screen.getByText('2 von 3 Anmerkungen')).toBeTruthy()
    choose('Schlagwort', 'Macht')
    await waitFor(() => expect(shown()).toEqual(['„Putin“']))
    choose('Kategorie', 'Aussage')
    await waitFor(() => expect(shown()).toEqual([]))
  })

  it('is narrowed to those with a note, and to those without', async () => {
    await filters()
    choose('Notiz', 'Mit Notiz')
    await waitFor(() => expect(shown()).toEqual(['„Putin“']))
    choose('Notiz', 'Ohne Notiz')
    await waitFor(() => expect(shown()).toHaveLength(2))
  })

  it('is narrowed to days, from one to another', async () => {
    await filters()
    choose('Bearbeitet', 'Heute')
    await waitFor(() => expect(shown()).toHaveLength(3))
    choose('Bearbeitet', 'Von … bis …')
    Object.assign(desk.filter, { to: '2001-01-01' })
    await waitFor(() => expect(shown()).toEqual([]))
    Object.assign(desk.filter, { to: '', from: '2001-01-01' })
    await waitFor(() => expect(shown()).toHaveLength(3))
    expect(screen.getByText('Ab 01.01.2001')).toBeTruthy()
  })

  it('names each filter, counts them, and lets each go by itself', async () => {
    await filters()
    choose('Kategorie', 'Beleg')
    choose('Notiz', 'Ohne Notiz')
    expect(await screen.findByRole('button', { name: 'Filter (2)' })).toBeTruthy()
    await waitFor(() => expect(shown()).toEqual(['„Moskau“']))
    await user.click(screen.getByRole('button', { name: 'Filter „Ohne Notiz“ aufheben' }))
    await waitFor(() => expect(shown()).toHaveLength(2))
    await user.click(screen.getByRole('button', { name: 'Filter „Beleg“ aufheben' }))
    await waitFor(() => expect(shown()).toHaveLength(3))
    expect(screen.queryByRole('list', { name: 'Wirksame Filter' })).toBeNull()
  })

  it.each([
    ['nach Kategorie', ['„Alaska“', '„Moskau“', '„Putin“']],
    ['nach Zeit, neueste zuerst', ['„Moskau“', '„Putin“', '„Alaska“']],
    ['nach Zeit, zuletzt geändert zuerst', ['„Moskau“', '„Putin“', '„Alaska“']],
  ])('stands %s', async (line, quotes) => {
    choose('Sortieren', line)
    const byText = (list: (string | undefined)[]) => (line === 'nach Kategorie' ? list.toSorted() : list)
    await waitFor(() => expect(byText(shown())).toEqual(quotes))
    if (line === 'nach Kategorie') expect(shown()[0]).toBe('„Alaska“')
  })

  it('says that nothing fits, and shows all again', async () => {
    await user.type(words(), 'gibt es nicht')
    await user.click(await screen.findByRole('button', { name: 'Filter aufheben' }))
    await waitFor(() => expect(shown()).toHaveLength(3))
    expect((words() as HTMLInputElement).value).toBe('')
  })

  it('shows those of the other edition, and of both', async () => {
    await filters()
    choose('Fassung', 'Fassung: Englisch')
    await waitFor(() => expect(shown()).toHaveLength(1))
    choose('Fassung', 'Alle Fassungen')
    await waitFor(() => expect(shown()).toHaveLength(4))
  })

  it('follows what is marked and deleted', async () => {
    const id = valueOf(await desk.notebook.mark(passageOf(desk, 'Kiew'), categoryOf(desk, 1)))
    await waitFor(() => expect(shown()).toHaveLength(4))
    valueOf(await desk.notebook.remove([id]))
    await waitFor(() => expect(shown()).toHaveLength(3))
  })
})
