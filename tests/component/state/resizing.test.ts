import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { openHouse, passageOf, type House } from '../../support/desk'

const words = messagesIn('de').handles
let house: House
let desk: Desk

/** A sentence of the bundled text that has the words in their middle. */
const sentence = 'Schauplatz ist Anchorage'

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const mark = async (text: string) => {
  desk.pen.selection = passageOf(desk, text)
  await desk.pen.mark()
}
const kept = () => desk.notebook.marks.map(({ mark }) => mark.target.selector[0].exact)
const tried = () => {
  const passage = desk.resizing.passage
  return passage && desk.reading.plain.text.slice(passage.start, passage.end)
}

describe('resizing by steps', () => {
  it('keeps each step and says the words at the end that moved', async () => {
    await mark('Schauplatz')
    await desk.resizing.step('end', 'word', 1)
    expect(desk.notices.spoken).toBe('Ende: Schauplatz ist')
    await desk.resizing.step('end', 'word', 1)
    await expect.poll(kept).toEqual([sentence])
    await desk.resizing.step('start', 'word', 1)
    await expect.poll(kept).toEqual(['ist Anchorage'])
    expect(desk.notices.spoken).toBe('Anfang: ist Anchorage')
  })

  it('is one step to undo for as long as the mark stays chosen', async () => {
    await mark('Schauplatz')
    for (let step = 0; step < 2; step += 1) await desk.resizing.step('end', 'word', 1)
    await expect.poll(kept).toEqual([sentence])
    await desk.history.undo()
    await expect.poll(kept).toEqual(['Schauplatz'])
    await desk.history.redo()
    await expect.poll(kept).toEqual([sentence])
  })

  it('is two steps to undo where the mark was left between', async () => {
    await mark('Schauplatz')
    const id = desk.pen.chosenId
    await desk.resizing.step('end', 'word', 1)
    await expect.poll(kept).toEqual(['Schauplatz ist'])
    desk.pen.choose(undefined)
    desk.pen.choose(id)
    await desk.resizing.step('end', 'word', 1)
    await expect.poll(kept).toEqual([sentence])
    await desk.history.undo()
    await expect.poll(kept).toEqual(['Schauplatz ist'])
  })

  it('goes on from what was asked, however quick the keys are', async () => {
    await mark('Schauplatz')
    const letGo = house.hold()
    const steps = [desk.resizing.step('end', 'word', 1), desk.resizing.step('end', 'word', 1)]
    expect(tried()).toBe(sentence)
    letGo()
    await Promise.all(steps)
    await expect.poll(kept).toEqual([sentence])
    expect(tried()).toBe(sentence)
  })

  it('waits for the mark that is just being made', async () => {
    desk.pen.selection = passageOf(desk, 'Schauplatz')
    const letGo = house.hold()
    const both = [desk.pen.mark(), desk.resizing.step('end', 'word', 1), desk.resizing.step('end', 'word', 1)]
    expect(desk.pen.making).toBe(true)
    letGo()
    await Promise.all(both)
    expect(desk.pen.making).toBe(false)
    await expect.poll(kept).toEqual([sentence])
  })

  it('says that it goes no further, and that nothing is chosen', async () => {
    await mark('Schauplatz')
    await desk.resizing.step('end', 'word', -1)
    expect(desk.notices.spoken).toBe(words.noFurther)
    desk.pen.choose(undefined)
    await desk.resizing.step('end', 'word', 1)
    expect(desk.notices.spoken).toBe(words.nothingChosen)
    expect(house.asked.filter(({ name }) => name === 'revise')).toEqual([])
  })

  it('leaves the mark as it was where it cannot be kept, and tries again', async () => {
    await mark('Schauplatz')
    house.disk.failEvery('write', 'ENOSPC')
    await desk.resizing.step('end', 'word', 1)
    expect(tried()).toBe('Schauplatz')
    expect(desk.notices.shown[0]).toMatchObject({ kind: 'trouble', action: { words: 'Erneut versuchen' } })
    house.disk.failEvery(undefined)
    desk.notices.shown[0]?.action?.run()
    await expect.poll(kept).toEqual(['Schauplatz ist'])
  })
})

describe('resizing by dragging', () => {
  it('shows what is tried and keeps it once, when it is let go', async () => {
    await mark('Schauplatz')
    desk.resizing.try('end', 'word', passageOf(desk, 'ist Anchorage').start + 3)
    desk.resizing.try('end', 'word', passageOf(desk, sentence).end)
    expect([tried(), kept()]).toEqual([sentence, ['Schauplatz']])
    await desk.resizing.release('end')
    await expect.poll(kept).toEqual([sentence])
    expect(house.asked.filter(({ name }) => name === 'revise')).toHaveLength(1)
    await desk.history.undo()
    await expect.poll(kept).toEqual(['Schauplatz'])
    expect(tried()).toBe('Schauplatz')
  })

  it('is cancelled without a trace', async () => {
    await mark('Schauplatz')
    desk.resizing.try('end', 'word', passageOf(desk, sentence).end)
    desk.resizing.cancel()
    expect([tried(), desk.notices.spoken]).toEqual(['Schauplatz', words.cancelled])
    await desk.resizing.release('end')
    expect(house.asked.filter(({ name }) => name === 'revise')).toEqual([])
  })

  it('asks for nothing where the end is let go where it was', async () => {
    await mark('Schauplatz')
    desk.resizing.try('end', 'word', passageOf(desk, 'Schauplatz').end)
    await desk.resizing.release('end')
    expect(house.asked.filter(({ name }) => name === 'revise')).toEqual([])
  })
})

describe('what can be resized', () => {
  it('is the chosen mark of the open edition, while nothing is selected', async () => {
    await mark('Schauplatz')
    expect(tried()).toBe('Schauplatz')
    desk.pen.selection = passageOf(desk, 'Anchorage')
    expect(tried()).toBeUndefined()
    desk.pen.selection = undefined
    desk.reading.language = 'en'
    expect(tried()).toBeUndefined()
  })

  it('keeps its buttons for one mark only', async () => {
    await mark('Anchorage')
    await mark('Schauplatz')
    desk.resizing.open = true
    expect(desk.resizing.open).toBe(true)
    desk.pen.choose(desk.notebook.marks.at(-1)?.mark.id)
    expect(desk.resizing.open).toBe(false)
  })
})
