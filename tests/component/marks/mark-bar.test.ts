import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import MarkBar from '../../../src/renderer/src/marks/MarkBar.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { categoryOf, openHouse, passageOf, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let copies: number
const user = userEvent.setup()
const words = messagesIn('de').marks

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  desk.pen.selection = passageOf(desk, 'Alaska')
  copies = 0
  renderAt(desk, MarkBar, {
    rectangle: () => new DOMRect(10, 10, 50, 20),
    text: undefined,
    onmore: () => undefined,
    oncopy: () => (copies += 1),
  })
})
afterEach(() => house.close())

/** The bar is placed by measures that the tests' DOM does not have, and may count as out of sight: it is asked by hand. */
const buttons = () => screen.getAllByRole('button', { hidden: true })
const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.textContent.trim()
const button = (name: RegExp) => {
  const found = buttons().find((one) => name.test(nameOf(one)))
  if (!found) throw new Error(`there is no button ${String(name)}`)
  return found
}

describe('the bar at a selection', () => {
  it('is a toolbar with the categories by name and key, and the other deeds', () => {
    expect(screen.getByRole('toolbar', { hidden: true }).getAttribute('aria-label')).toBe('Markieren')
    expect(buttons().map(nameOf)).toEqual([
      words.markAs('Aussage', 1),
      words.markAs('Beleg', 2),
      words.markAs('Begriff', 3),
      words.markAs('Offene Frage', 4),
      words.markAs('Wichtig', 5),
      'Notiz',
      'Schlagwort',
      'Kopieren',
      'Mehr',
    ])
  })

  it('does not take the focus by itself', () => {
    expect(document.activeElement).toBe(document.body)
  })

  it('marks, and says afterwards which category is in force', async () => {
    await user.click(button(/^Beleg/))
    await waitFor(() => expect(button(/^Beleg/).getAttribute('aria-pressed')).toBe('true'))
    expect(desk.notebook.marks.map(({ mark }) => mark.category)).toEqual(['evidence'])
    await user.click(button(/^Wichtig/))
    await waitFor(() => expect(button(/^Wichtig/).getAttribute('aria-pressed')).toBe('true'))
    expect(desk.notebook.marks).toHaveLength(1)
  })

  it('opens the note and the tags of the passage', async () => {
    await user.click(button(/^Notiz$/))
    await waitFor(() => expect(desk.pen.writing).toBe('note'))
    await user.click(button(/^Schlagwort$/))
    await waitFor(() => expect(desk.pen.writing).toBe('tags'))
    await user.click(button(/^Kopieren$/))
    expect(copies).toBe(1)
  })

  it('is walked through with the arrows, round at both ends', async () => {
    button(/^Aussage/).focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(button(/^Beleg/))
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(document.activeElement).toBe(button(/^Mehr$/))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(button(/^Aussage/))
  })

  it('shows the colour and the line of each category, as they are now', async () => {
    expect(button(/^Beleg/).className).toContain('colour-2 line-solid')
    await desk.vocabulary.changeCategory(categoryOf(desk, 2), { colour: 7, line: 'wavy', name: 'Quelle' })
    await waitFor(() => expect(button(/^Quelle/).className).toContain('colour-7 line-wavy'))
  })

  it('names the category under the pointer or the focus', async () => {
    expect(screen.getByText('Aussage')).toBeTruthy()
    button(/^Wichtig/).focus()
    expect(await screen.findByText('Wichtig')).toBeTruthy()
  })
})
