import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import Handles from '../../../src/renderer/src/article/Handles.svelte'
import { Page } from '../../../src/renderer/src/article/page.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { openHouse, passageOf, renderAt, type House } from '../../support/desk'
import { layOut, pointAt } from '../../support/laid-out'

const words = messagesIn('de').handles
const phrase = 'Schauplatz ist Anchorage'
const user = userEvent.setup()
let house: House
let desk: Desk
let page: Page

beforeEach(async () => {
  layOut()
  house = await openHouse()
  desk = await house.openDesk()
  const viewport = document.body.appendChild(document.createElement('main'))
  const article = articleElement(desk.reading.edition)
  viewport.append(article)
  page = new Page(viewport, article, desk.reading.plain, () => undefined)
  desk.pen.selection = passageOf(desk, 'Schauplatz')
  await desk.pen.mark()
  renderAt(desk, Handles, { page })
})
afterEach(async () => {
  page.stop()
  document.body.replaceChildren()
  await house.close()
})

const kept = () => desk.notebook.marks.map(({ mark }) => mark.target.selector[0].exact)
const handle = (edge: 'start' | 'end') => screen.getByRole('slider', { name: words[edge] })
/** The point before a letter of the block that the mark is in, counted from the mark's beginning. */
const point = (offset: number) => {
  const { start } = passageOf(desk, 'Schauplatz')
  const block = desk.reading.blockAt(start)
  return pointAt(
    desk.reading.plain.blocks.findIndex((one) => one === block),
    start - (block?.start ?? 0) + offset,
  )
}
const grab = (edge: 'start' | 'end', offset: number) =>
  fireEvent.pointerDown(handle(edge), { ...point(offset), pointerId: 1, button: 0 })
const drag = (offset: number, more: PointerEventInit = {}) =>
  fireEvent.pointerMove(window, { ...point(offset), pointerId: 1, ...more })
const letGo = () => fireEvent.pointerUp(window, { pointerId: 1 })
const revised = () => house.asked.filter(({ name }) => name === 'revise').length

describe('a handle', () => {
  it('says which end it is, the words there, and how far it can go', () => {
    const { start, end } = passageOf(desk, 'Schauplatz')
    expect(handle('start').getAttribute('aria-valuetext')).toBe('Schauplatz')
    expect(handle('start').getAttribute('aria-valuenow')).toBe(String(start))
    expect(handle('start').getAttribute('aria-valuemax')).toBe(String(end - 1))
    expect(handle('end').getAttribute('aria-valuemin')).toBe(String(start + 1))
    expect(handle('end').getAttribute('aria-valuemax')).toBe(String(desk.reading.plain.text.length))
  })

  it.each([
    ['{ArrowRight}', 'end', 'Schauplatz ist'],
    ['{ArrowRight}{ArrowRight}{ArrowLeft}', 'end', 'Schauplatz ist'],
    ['{Control>}{ArrowLeft}{/Control}', 'end', 'Schauplat'],
    ['{Control>}{ArrowRight}{/Control}', 'start', 'chauplatz'],
  ] as const)('is moved by %s at the %s', async (keys, edge, expected) => {
    handle(edge).focus()
    await user.keyboard(keys)
    await expect.poll(kept).toEqual([expected])
    await waitFor(() => expect(handle('end').getAttribute('aria-valuetext')).toBe(expected))
  })

  it('goes to the end of the sentence', async () => {
    handle('end').focus()
    await user.keyboard('{End}')
    await expect.poll(() => kept()[0]).toMatch(/^Schauplatz ist Anchorage.*\.$/)
  })

  it('leaves other keys alone', async () => {
    handle('end').focus()
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}{Shift>}{ArrowRight}{/Shift}x')
    expect(revised()).toBe(0)
  })
})

describe('dragging a handle', () => {
  it('shows the passage on the way, word by word, and keeps it once', async () => {
    await grab('end', 'Schauplatz'.length)
    await drag('Schauplatz is'.length)
    await waitFor(() => expect(handle('end').getAttribute('aria-valuetext')).toBe('Schauplatz ist'))
    await drag(phrase.length)
    expect([revised(), kept()]).toEqual([0, ['Schauplatz']])
    await letGo()
    await expect.poll(kept).toEqual([phrase])
    expect([revised(), desk.notices.spoken]).toEqual([1, `Ende: ${phrase}`])
  })

  it('goes letter by letter with Alt', async () => {
    await grab('end', 'Schauplatz'.length)
    await drag('Schau'.length, { altKey: true })
    await letGo()
    await expect.poll(kept).toEqual(['Schau'])
  })

  it('keeps a word where it is drawn past the other end', async () => {
    await grab('start', 0)
    await drag(phrase.length)
    await letGo()
    await expect.poll(() => desk.resizing.passage).toEqual(passageOf(desk, 'Schauplatz'))
    expect(revised()).toBe(0)
  })

  it('takes nothing with Esc, and keeps the mark chosen', async () => {
    await grab('end', 'Schauplatz'.length)
    await drag(phrase.length)
    await user.keyboard('{Escape}')
    await drag(phrase.length)
    await letGo()
    expect([revised(), desk.notices.spoken]).toEqual([0, words.cancelled])
    expect(desk.pen.chosen?.mark.target.selector[0].exact).toBe('Schauplatz')
  })

  it('takes nothing where the pointer is taken away, or is another one', async () => {
    await grab('end', 'Schauplatz'.length)
    await fireEvent.pointerMove(window, { ...point(phrase.length), pointerId: 2 })
    expect(desk.resizing.passage).toEqual(passageOf(desk, 'Schauplatz'))
    await drag(phrase.length)
    await fireEvent.pointerCancel(window, { pointerId: 1 })
    expect([desk.resizing.passage, revised()]).toEqual([passageOf(desk, 'Schauplatz'), 0])
  })
})
