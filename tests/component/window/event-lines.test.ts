import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { Commands } from '../../../src/renderer/src/window/commands.svelte'
import { MenuLines } from '../../../src/renderer/src/window/menu-lines'
import { openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let lines: MenuLines

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  const nothing = () => undefined
  lines = new MenuLines(
    desk,
    new Commands(desk, {
      focusText: nothing,
      openLayout: nothing,
      openMenu: nothing,
      openSeveral: nothing,
      clearSelection: nothing,
      select: nothing,
    }),
  )
})
afterEach(() => house.close())

const line = (all: ReturnType<MenuLines['passage']>, words: string) => {
  const found = all.find((one) => one.words === words)
  if (!found) throw new Error(`there is no line ${words}`)
  return found
}

describe('the menu of a passage', () => {
  it('offers to link it and to begin an event there, with their keys', () => {
    desk.pen.selection = passageOf(desk, 'Waffenruhe')
    const all = lines.passage()
    expect(line(all, 'Mit Ereignis verknüpfen …').keys).toBe('E')
    expect(line(all, 'Neues Ereignis hier …').keys).toBe('Umschalt+E')
    line(all, 'Mit Ereignis verknüpfen …').run()
    expect([desk.panels.sheet, desk.events.linking]).toEqual(['link-event', passageOf(desk, 'Waffenruhe')])
    line(all, 'Neues Ereignis hier …').run()
    expect(desk.events.draft?.passages).toMatchObject([passageOf(desk, 'Waffenruhe')])
  })

  it('names the events that it speaks of, and opens the timeline on them', async () => {
    const passage = passageOf(desk, 'Waffenruhe')
    valueOf(await desk.notebook.linkEvent(passage, 'summit'))
    desk.pen.selection = passage
    line(lines.passage(), `Ereignis: ${desk.timeline.event('summit')?.title ?? ''}`).run()
    expect([desk.timeline.chosen, desk.panels.timeline]).toEqual(['summit', true])
  })
})

describe('the menu of a paragraph', () => {
  it('links the paragraph, without keys that would mean another passage', () => {
    const block = desk.reading.plain.blocks.find(({ paragraph }) => paragraph === 3)
    if (!block) throw new Error('there is no third paragraph')
    const { keys, run } = line(lines.paragraph(block), 'Mit Ereignis verknüpfen …')
    expect(keys).toBeUndefined()
    run()
    expect(desk.events.linking).toEqual({ start: block.start, end: block.end })
  })
})
