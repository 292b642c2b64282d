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
  for (const [index, words] of ['Alaska', 'Putin', 'Moskau', 'Kiew'].entries())
    valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, (index % 2) + 1)))
  renderAt(desk, ListView, { onjump: () => undefined })
})
afterEach(() => house.close())

const cards = () => screen.queryAllByRole('group', { name: /^Anmerkung/ })
const card = (index: number) => {
  const found = cards()[index]
  if (!found) throw new Error(`there is no card ${String(index)}`)
  return found
}
const quoteAt = (index: number) => desk.filter.shown[index]?.mark.target.selector[0].exact
const focused = () => cards().indexOf(document.activeElement as HTMLElement)
const categories = () => desk.filter.shown.map(({ mark }) => mark.category)
const tagNames = () =>
  desk.filter.shown.map(({ mark }) => mark.tags.map((tag) => desk.vocabulary.tagName(tag)))
const asked = (name: string) => house.asked.filter((one) => one.name === name)
/** A line of the open menu, which has no place on the page here and counts as hidden. */
const line = (words: string) => screen.findByText(words, { selector: '[role=menuitem] .words' })
const chosen = (count: number) => screen.findByText(`${String(count)} ausgewählt`, { selector: 'strong' })

describe('the keys of the list', () => {
  it('go from card to card, to the ends, and no further', async () => {
    card(0).focus()
    const keys = ['{ArrowDown}', '{ArrowDown}', '{ArrowUp}', '{End}', '{ArrowDown}', '{Home}', '{ArrowUp}']
    const seen: number[] = []
    for (const key of keys) {
      await user.keyboard(key)
      await waitFor(() => expect(focused()).toBeGreaterThanOrEqual(0))
      seen.push(focused())
    }
    expect(seen).toEqual([1, 2, 1, 3, 3, 0, 0])
  })

  it('make the list one stop of the Tab key', async () => {
    card(2).focus()
    await waitFor(() => expect(card(2).tabIndex).toBe(0))
    expect(cards().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0, -1])
  })

  it('tell how many cards there are and which one this is', () => {
    const items = screen.getAllByRole('listitem')
    expect(items.map((item) => item.getAttribute('aria-posinset'))).toEqual(['1', '2', '3', '4'])
    expect(items.map((item) => item.getAttribute('aria-setsize'))).toEqual(['4', '4', '4', '4'])
  })
})

describe('choosing several', () => {
  it('begins with a box, takes a range with Shift, and ends with Esc', async () => {
    const boxes = screen.getAllByRole('checkbox', { name: 'Diese Anmerkung auswählen' })
    await user.click(boxes[0] ?? document.body)
    await chosen(1)
    await user.keyboard('{Shift>}')
    await user.click(boxes[2] ?? document.body)
    await user.keyboard('{/Shift}')
    await chosen(3)
    card(0).focus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Ausgewählte Anmerkungen' })).toBeNull())
    expect(desk.choice.chosenIds).toEqual([])
  })

  it('takes with Shift and arrows what is passed', async () => {
    card(1).focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await chosen(2)
    expect(desk.choice.chosenIds).toEqual(desk.filter.shown.slice(1, 3).map(({ mark }) => mark.id))
  })

  it('takes all that the filter shows with Ctrl+A, and lets go of what the filter hides', async () => {
    card(0).focus()
    await user.keyboard('{Control>}a{/Control}')
    await chosen(4)
    desk.filter.category = categoryOf(desk, 1)
    await chosen(2)
    desk.filter.clear()
    await chosen(4)
  })

  it('is asked for with a button, and Space chooses', async () => {
    await user.click(screen.getByRole('button', { name: 'Mehrere auswählen' }))
    await waitFor(() => expect(focused()).toBe(0))
    await user.keyboard(' ')
    await chosen(1)
    await user.keyboard(' ')
    await chosen(0)
  })

  it('gives all one category, in one request and one step to undo', async () => {
    card(0).focus()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Kategorie' }))
    await user.click(await line('Wichtig'))
    await waitFor(() => expect(new Set(categories())).toEqual(new Set(['important'])))
    expect([asked('reviseAll').length, asked('revise').length]).toEqual([1, 0])
    await waitFor(() => expect(desk.notices.shown[0]?.words).toBe('4 Anmerkungen: Wichtig.'))
    desk.notices.shown[0]?.action?.run()
    await waitFor(() => expect(new Set(categories()).size).toBe(2))
  })

  it('adds a tag to all and takes it away again', async () => {
    card(0).focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await user.click(await screen.findByRole('button', { name: 'Schlagwort hinzufügen', expanded: false }))
    await user.type(await screen.findByRole('combobox', { name: 'Name des Schlagworts' }), 'Macht{Enter}')
    await waitFor(() => expect(tagNames()).toEqual([['Macht'], ['Macht'], [], []]))
    await user.click(screen.getByRole('button', { name: 'Schlagwort entfernen' }))
    await user.click(await line('Macht'))
    await waitFor(() => expect(tagNames()).toEqual([[], [], [], []]))
  })

  it('deletes all in one step, and one step brings them back', async () => {
    const [first, second] = [quoteAt(2), quoteAt(3)]
    card(0).focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await user.click(
      screen.getByRole('group', { name: 'Ausgewählte Anmerkungen' }).querySelector('[title="Löschen"]') ??
        document.body,
    )
    await waitFor(() => expect([quoteAt(0), quoteAt(1), quoteAt(2)]).toEqual([first, second, undefined]))
    await waitFor(() =>
      expect(desk.notices.shown[0]?.words).toBe('2 Anmerkungen gelöscht. Sie bleiben 30 Tage im Papierkorb.'),
    )
    desk.notices.shown[0]?.action?.run()
    await waitFor(() => expect(desk.filter.shown).toHaveLength(4))
  })
})
