import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FirstSteps } from '../../../src/renderer/src/state/first-steps.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { Notices } from '../../../src/renderer/src/state/notices.svelte'
import { openHouse, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const textAt = (passage: { start: number; end: number } | undefined) =>
  passage && desk.reading.plain.text.slice(passage.start, passage.end)

describe('finding in the text', () => {
  it('steps from hit to hit and round, each time before the eyes', () => {
    desk.find.ask()
    desk.find.seek('TRUMP')
    const all = desk.find.hits.length
    expect(all).toBeGreaterThan(2)
    expect(textAt(desk.find.current)).toBe('Trump')
    expect(desk.reading.goal?.passage).toEqual(desk.find.hits[0])
    desk.find.step(1)
    expect(desk.reading.goal?.passage).toEqual(desk.find.hits[1])
    desk.find.step(-1)
    desk.find.step(-1)
    expect(desk.find.index).toBe(all - 1)
    desk.find.step(1)
    expect(desk.find.index).toBe(0)
  })

  it('begins at what the reader is looking at', () => {
    const block = desk.reading.plain.blocks.findLast(({ block: { text } }) => text.includes('Trump'))
    desk.reading.position = { block: block?.block.id ?? '', share: 0 }
    desk.find.ask()
    desk.find.seek('trump')
    expect(desk.find.index).toBeGreaterThan(0)
    expect(desk.find.current?.start).toBeGreaterThanOrEqual(block?.start ?? Infinity)
  })

  it('begins at the first where there is no more from there on', () => {
    desk.reading.position = { block: desk.reading.plain.blocks.at(-1)?.block.id ?? '', share: 0 }
    desk.find.ask()
    desk.find.seek(desk.reading.plain.blocks[0]?.block.text.slice(0, 20) ?? '')
    expect([desk.find.index, desk.find.hits.length]).toEqual([0, 1])
  })

  it('finds nothing for nothing, and while it is closed', () => {
    desk.find.ask()
    desk.find.seek('gibt es nicht')
    desk.find.step(1)
    expect([desk.find.hits.length, desk.find.index, desk.find.current]).toEqual([0, 0, undefined])
    desk.find.seek('Trump')
    desk.find.close()
    expect(desk.find.hits).toEqual([])
  })
})

describe('going back and forward', () => {
  it('returns to the places that were left, and forward again', () => {
    const [one, , three, , five] = desk.reading.plain.blocks.map(({ block }) => block.id)
    if (one === undefined || three === undefined || five === undefined) throw new Error('there are blocks')
    const arrive = (block: string) => (desk.reading.position = { block, share: 0 })
    arrive(one)
    desk.reading.goToBlock(three)
    arrive(three)
    desk.reading.goToBlock(five)
    arrive(five)
    desk.reading.back()
    expect(desk.reading.goal?.passage).toMatchObject({ block: { id: three } })
    arrive(three)
    desk.reading.back()
    arrive(one)
    expect(desk.reading.canGoBack).toBe(false)
    desk.reading.forward()
    expect(desk.reading.goal?.passage).toMatchObject({ block: { id: three } })
    arrive(three)
    expect([desk.reading.canGoBack, desk.reading.canGoForward]).toEqual([true, true])
    desk.reading.goToBlock(one)
    expect(desk.reading.canGoForward).toBe(false)
  })
})

describe('the first steps', () => {
  const steps = (...done: ConstructorParameters<typeof FirstSteps>[1]) =>
    new FirstSteps(house.openBridge(), done)

  it('go after three, each counted once', () => {
    const card = steps()
    card.take('mark')
    card.take('mark')
    card.take('note')
    expect(card.open).toBe(true)
    card.take('event')
    expect(card.open).toBe(false)
    expect(house.asked.filter(({ name }) => name === 'saveViewState')).toHaveLength(3)
  })

  it('go when they are closed, and come back from the menu', () => {
    const card = steps('mark')
    card.close()
    expect(card.open).toBe(false)
    card.ask()
    expect(card.open).toBe(true)
    card.close()
    expect(card.open).toBe(false)
    expect(steps(...card.done).open).toBe(false)
  })
})

describe('notices', () => {
  it('show the last word, and trouble until it is closed', () => {
    const notices = new Notices()
    notices.trouble('Der Datenträger ist voll.')
    notices.tell('Markierung gelöscht.')
    notices.tell('Notiz gelöscht.')
    expect(notices.shown.map(({ words }) => words)).toEqual(['Der Datenträger ist voll.', 'Notiz gelöscht.'])
    notices.trouble('Der Datenträger ist voll.')
    expect(notices.shown.map(({ words }) => words)).toEqual(['Der Datenträger ist voll.'])
    notices.close(notices.shown[0]?.id ?? 0)
    expect(notices.shown).toEqual([])
  })

  it('say the same sentence twice so that it is heard twice', () => {
    const notices = new Notices()
    notices.say('Kopiert.')
    const first = notices.spoken
    notices.say('Kopiert.')
    expect(notices.spoken).not.toBe(first)
    expect(notices.spoken.trim()).toBe('Kopiert.')
    notices.say('Kopiert.')
    expect(notices.spoken).toBe(first)
  })
})

describe('the settings', () => {
  it('are in force once they are kept, in every window', async () => {
    const other = await house.openDesk()
    const stops = [desk.preferences.follow(), other.preferences.follow()]
    await desk.preferences.change({ language: 'en', appearance: 'sepia' })
    for (const { preferences } of [desk, other]) {
      await expect.poll(() => [preferences.language, preferences.appearance]).toEqual(['en', 'sepia'])
      expect(preferences.messages.window.settings).toBe('Settings')
    }
    stops.forEach((stop) => stop())
  })

  it('keep the size of the text within what reads well', async () => {
    const stop = desk.preferences.follow()
    const resize = async (by: number) => {
      const before = desk.preferences.settings
      await desk.preferences.resizeText(by)
      await expect.poll(() => desk.preferences.settings).not.toBe(before)
    }
    for (let step = 0; step < 20; step += 1) await resize(1)
    expect(desk.preferences.settings.textSize).toBe(40)
    for (let step = 0; step < 30; step += 1) await resize(-1)
    expect(desk.preferences.settings.textSize).toBe(13)
    stop()
  })
})
