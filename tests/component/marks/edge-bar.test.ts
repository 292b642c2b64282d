import { screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import EdgeBar from '../../../src/renderer/src/marks/EdgeBar.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { openHouse, passageOf, renderAt, type House } from '../../support/desk'

const words = messagesIn('de').handles
const user = userEvent.setup()
let house: House
let desk: Desk
let closed: number

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  desk.pen.selection = passageOf(desk, 'Schauplatz ist Anchorage')
  await desk.pen.mark()
  desk.resizing.open = true
  closed = 0
  renderAt(desk, EdgeBar, {
    rectangle: () => new DOMRect(10, 10, 50, 20),
    text: undefined,
    onclosed: () => (closed += 1),
  })
})
afterEach(() => house.close())

const kept = () => desk.notebook.marks.map(({ mark }) => mark.target.selector[0].exact)
/** It is placed by measures that the tests' DOM does not have, and may count as out of sight: it is asked by hand. */
const button = (name: string) => screen.getByTitle(name)

describe('the buttons that move the ends', () => {
  it('take the focus, being asked for', () => {
    expect(document.activeElement).toBe(button(words.startEarlier))
  })

  it('move the start and the end by a word, both ways', async () => {
    await user.click(button(words.startLater))
    await expect.poll(kept).toEqual(['ist Anchorage'])
    await user.click(button(words.endEarlier))
    await expect.poll(kept).toEqual(['ist'])
    await user.click(button(words.startEarlier))
    await expect.poll(kept).toEqual(['Schauplatz ist'])
    await user.click(button(words.endLater))
    await expect.poll(kept).toEqual(['Schauplatz ist Anchorage'])
    expect(desk.notices.spoken).toBe('Ende: Schauplatz ist Anchorage')
  })

  it('are one stop, walked through with the arrows', async () => {
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(button(words.endEarlier))
    await user.keyboard('{End}{ArrowRight}')
    expect(document.activeElement).toBe(button(words.startEarlier))
  })

  it('go with Esc or the cross, and give the focus back', async () => {
    await user.keyboard('{Escape}')
    expect([desk.resizing.open, closed]).toEqual([false, 1])
    desk.resizing.open = true
    await user.click(button(messagesIn('de').window.close))
    expect([desk.resizing.open, closed]).toEqual([false, 2])
  })
})
