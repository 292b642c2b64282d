import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { whereInTime } from '../../../src/renderer/src/window/where-in-time'
import { openHouse, passageOf, type House } from '../../support/desk'

let house: House
let desk: Desk

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

/** The month in which the text stands at the paragraph with these words. */
const monthAt = (words: string) => {
  const { start } = passageOf(desk, words)
  const here = whereInTime(desk.timeline, desk.reading, desk.reading.blockAt(start))
  return here === undefined ? undefined : new Date(here).toISOString().slice(0, 7)
}

describe('where in time the text stands', () => {
  it('is at the first event of a paragraph that names several', () => {
    expect(monthAt('Kamjanske ein')).toBe('2022-09')
  })

  it('is at the chosen event where the paragraph names it', () => {
    const chosen = desk.timeline.eventsIn(passageOf(desk, 'Kamjanske ein'))[0]
    desk.timeline.choose(chosen)
    expect(monthAt('Kamjanske ein')).toBe('2025-07')
  })

  it('is not at a chosen event of which the paragraph does not speak', () => {
    desk.timeline.choose('summit')
    expect(monthAt('Kamjanske ein')).toBe('2022-09')
  })

  it('is nowhere without a place', () => {
    expect(whereInTime(desk.timeline, desk.reading, undefined)).toBeUndefined()
  })
})
