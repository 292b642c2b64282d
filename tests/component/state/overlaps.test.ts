import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

const words = messagesIn('de').handles
let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

/** Keeps marks without choosing one, each in the category of its number. */
const mark = async (...marks: [text: string, category: number][]) => {
  const ids = []
  for (const [text, category] of marks)
    ids.push(valueOf(await desk.notebook.mark(passageOf(desk, text), categoryOf(desk, category))))
  return ids
}
const chosen = () => desk.pen.chosen?.mark.target.selector[0].exact

describe('walking among the marks at one place', () => {
  beforeEach(async () => {
    const [, second] = await mark(['Schauplatz ist Anchorage', 1], ['Schauplatz ist', 2], ['Schauplatz', 3])
    if (second) valueOf(await desk.notebook.revise({ id: second, note: 'Warum hier?' }))
    await expect.poll(() => desk.notebook.placed(second)?.mark.motivation).toBe('commenting')
  })

  it('goes through all of them and round, and says which of how many with its category and note', () => {
    desk.cursor.placeAt(passageOf(desk, 'Schauplatz').start)
    const said = [1, 2, 3, 4].map(() => {
      desk.overlaps.step(1)
      return `${chosen() ?? ''} | ${desk.notices.spoken}`
    })
    expect(said).toEqual([
      'Schauplatz ist Anchorage | 1 von 3: Aussage',
      'Schauplatz ist | 2 von 3: Beleg, mit Notiz',
      'Schauplatz | 3 von 3: Begriff',
      'Schauplatz ist Anchorage | 1 von 3: Aussage',
    ])
    desk.overlaps.step(-1)
    expect(chosen()).toBe('Schauplatz')
  })

  it('begins at the chosen mark', () => {
    desk.pen.choose(desk.notebook.marks[1]?.mark.id)
    desk.overlaps.step(1)
    expect(desk.notices.spoken).toBe('3 von 3: Begriff')
  })

  it('stays among the same marks where the next one touches others', async () => {
    await mark(['Anchorage', 4])
    desk.pen.choose(desk.notebook.marks.find(({ mark }) => mark.category === 'term')?.mark.id)
    const seen = [1, 2, 3].map(() => {
      desk.overlaps.step(1)
      return chosen()
    })
    expect(new Set(seen)).toEqual(new Set(['Schauplatz ist Anchorage', 'Schauplatz ist', 'Schauplatz']))
  })

  it('begins where the reader points, and goes on there with each further click', () => {
    const ids = desk.notebook.marks.slice(0, 2).map(({ mark }) => mark.id)
    expect(desk.overlaps.pointAt(ids)).toBe(true)
    expect(desk.overlaps.pointAt(ids)).toBe(false)
    desk.overlaps.step(1)
    expect(desk.notices.spoken).toBe('1 von 2: Aussage')
    expect(desk.overlaps.pointAt(ids)).toBe(false)
    desk.overlaps.step(1)
    expect(desk.notices.spoken).toBe('2 von 2: Beleg, mit Notiz')
    expect(desk.overlaps.pointAt([])).toBe(true)
    expect(desk.overlaps.pointAt(ids)).toBe(true)
  })

  it('skips what is deleted meanwhile', async () => {
    desk.cursor.placeAt(passageOf(desk, 'Schauplatz').start)
    desk.overlaps.step(1)
    await desk.pen.removeChosen()
    await expect.poll(() => desk.notebook.marks.length).toBe(2)
    desk.overlaps.step(1)
    expect(desk.notices.spoken).toBe('1 von 2: Beleg, mit Notiz')
  })
})

it('says that there is no mark', () => {
  desk.overlaps.step(1)
  expect([desk.notices.spoken, desk.pen.chosenId]).toEqual([words.noneHere, undefined])
})
