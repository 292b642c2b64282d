import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import NamedSteps from '../../support/NamedSteps.svelte'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

/** What the menu was told, one after the other. */
const told = () => house.asked.filter(({ name }) => name === 'nameSteps').map(({ input }) => input)
const mark = async (words: string) =>
  valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, 1)))

describe('the menu is told the next steps', () => {
  it('when the window opens, and whenever they change, with place and time', async () => {
    renderAt(desk, NamedSteps, {})
    await expect.poll(told).toEqual([{ undo: null, redo: null }])
    await mark('Moskau')
    await expect.poll(told).toHaveLength(2)
    const name = expect.stringMatching(/^Markieren, Vorspann, \d\d:\d\d$/) as unknown
    expect(told().at(-1)).toEqual({ undo: name, redo: null })
    await desk.notebook.undo()
    await expect.poll(() => told().at(-1)).toEqual({ undo: null, redo: name })
  })

  it('anew in the language that the reader changes to', async () => {
    await mark('Moskau')
    renderAt(desk, NamedSteps, {})
    const stop = desk.preferences.follow()
    await desk.preferences.change({ language: 'en' })
    await expect
      .poll(() => told().at(-1))
      .toEqual({ undo: expect.stringMatching(/^Highlight, lead, \d\d:\d\d$/) as unknown, redo: null })
    stop()
  })

  it('with its place also in the edition that is not open, and not again where nothing changed', async () => {
    await mark('Moskau')
    desk.reading.language = 'en'
    renderAt(desk, NamedSteps, {})
    await expect.poll(told).toHaveLength(1)
    expect(told()).toEqual([{ undo: expect.stringMatching(/^Markieren, Vorspann, /) as unknown, redo: null }])
    desk.reading.language = 'de'
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(told()).toHaveLength(1)
  })
})
