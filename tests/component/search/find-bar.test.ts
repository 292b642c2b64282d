import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import FindBar from '../../../src/renderer/src/search/FindBar.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let closed: number
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  closed = 0
  desk.find.ask()
  renderAt(desk, FindBar, { onclosed: () => (closed += 1) })
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

  it('closes with Esc, and hands the focus on', async () => {
    await user.type(field(), 'trump{Escape}')
    expect([desk.find.open, closed]).toEqual([false, 1])
  })
})
