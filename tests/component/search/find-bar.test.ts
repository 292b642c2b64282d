import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import FindBar from '../../../src/renderer/src/search/FindBar.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let closed: number
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  closed = 0
  desk.find.ask()
  renderAt(desk, FindBar, {
    onclose: () => {
      closed += 1
      desk.find.close()
    },
  })
})
afterEach(() => house.close())

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Im Text suchen' })

describe('finding in the text', () => {
  it('has the focus, each time it is asked for', async () => {
    expect(document.activeElement).toBe(field())
    field().blur()
    desk.find.ask()
    await waitFor(() => expect(document.activeElement).toBe(field()))
  })

  it('says which hit of how many, and steps with Enter and Shift+Enter, round at the ends', async () => {
    await user.type(field(), 'trump')
    const all = String(desk.find.hits.length)
    expect(await screen.findByText(`1 von ${all}`)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(await screen.findByText(`2 von ${all}`)).toBeTruthy()
    await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}')
    expect(await screen.findByText(`${all} von ${all}`)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Nächste Fundstelle' }))
    expect(await screen.findByText(`1 von ${all}`)).toBeTruthy()
  })

  it('says that nothing was found', async () => {
    await user.type(field(), 'gibt es nicht')
    expect(await screen.findByText('Nicht gefunden')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nächste Fundstelle' }).disabled).toBe(true)
  })

  it('closes with Esc', async () => {
    await user.type(field(), 'trump{Escape}')
    expect([desk.find.open, closed]).toEqual([false, 1])
  })
})

const marked = () => desk.notebook.marks.map(({ passage }) => passage)
const all = () => desk.find.hits.map(({ start, end }) => ({ start, end }))

describe('marking what was found', () => {
  it('marks the hit at hand, and the next one after stepping on', async () => {
    await user.type(field(), 'trump')
    expect(desk.pen.target).toEqual(desk.find.current)
    await user.click(screen.getByRole('button', { name: 'Markieren' }))
    await waitFor(() => expect(marked()).toEqual([all()[0]]))
    field().focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(desk.pen.target).toEqual(all()[1]))
    await user.click(screen.getByRole('button', { name: 'Markieren' }))
    await waitFor(() => expect(marked()).toEqual(all().slice(0, 2)))
  })

  it('marks with the category of a key from within the field, and recolours with another', async () => {
    await user.type(field(), 'trump')
    await user.keyboard('{Control>}2{/Control}')
    await waitFor(() => expect(marked()).toEqual([all()[0]]))
    await user.keyboard('{Control>}4{/Control}')
    await waitFor(() => expect(desk.notebook.marks[0]?.mark.category).toBe(categoryOf(desk, 4)))
    expect([marked().length, field().value]).toEqual([1, 'trump'])
  })

  it('leaves what is selected or chosen to be what keys act on', async () => {
    const id = valueOf(await desk.notebook.mark(passageOf(desk, 'Alaska'), categoryOf(desk, 1)))
    await user.type(field(), 'trump')
    desk.pen.choose(id)
    expect(desk.pen.target).toEqual(passageOf(desk, 'Alaska'))
    desk.pen.selection = passageOf(desk, 'Moskau')
    expect(desk.pen.target).toEqual(passageOf(desk, 'Moskau'))
  })

  it('marks the hit from the bar whatever else is chosen', async () => {
    const id = valueOf(await desk.notebook.mark(passageOf(desk, 'Alaska'), categoryOf(desk, 1)))
    await user.type(field(), 'istanbul')
    desk.pen.choose(id)
    await user.click(screen.getByRole('button', { name: 'Markieren' }))
    await waitFor(() => expect(marked()).toContainEqual(all()[0]))
    expect(marked()).toHaveLength(2)
  })

  it('marks all hits as one step, which one undo takes back', async () => {
    await user.type(field(), 'istanbul')
    const hits = all()
    await user.click(screen.getByRole('button', { name: `Alle markieren (${String(hits.length)})` }))
    await waitFor(() => expect(marked()).toEqual(hits))
    await desk.history.undo()
    await waitFor(() => expect(marked()).toEqual([]))
  })

  it('offers nothing to mark where nothing was found, and not all where there is one', async () => {
    await user.type(field(), 'gibt es nicht')
    expect(screen.queryByRole('button', { name: /[Mm]arkieren/ })).toBeNull()
    await user.clear(field())
    await user.type(field(), 'Gebietstausch gemeint')
    expect(screen.getAllByRole('button', { name: /[Mm]arkieren/ })).toHaveLength(1)
  })

  it('is no target any more once finding has ended', async () => {
    await user.type(field(), 'trump{Escape}')
    expect(desk.pen.target).toBeUndefined()
  })
})
