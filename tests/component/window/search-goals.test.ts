import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { SearchGoal } from '../../../src/renderer/src/state/search-result'
import { leadTo } from '../../../src/renderer/src/window/search-goals'
import type { Passage } from '../../../src/shared/annotation/passage'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
/** What the window was asked for, in order. */
let asked: string[]

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  asked = []
})
afterEach(() => house.close())

const annotate = async (passage: Passage, note: string) => {
  const id = valueOf(await desk.notebook.mark(passage, categoryOf(desk, 2)))
  valueOf(await desk.notebook.revise({ id, note }))
  await expect.poll(() => desk.notebook.placed(id)?.mark.motivation).toBe('commenting')
  return id
}
const lead = (goal: SearchGoal | undefined) => {
  if (!goal) throw new Error('nothing was found')
  leadTo(desk, goal, {
    run: (deed) => asked.push(deed),
    placeCursor: (offset) => asked.push(`cursor ${String(offset)}`),
    focusText: () => asked.push('text'),
    select: ({ start, end }) => asked.push(`select ${desk.reading.plain.text.slice(start, end)}`),
  })
}
/** The first result of a kind for a query. */
const first = (query: string, kind: SearchGoal['kind']) => {
  desk.search.ask(false)
  desk.search.seek(query)
  return desk.search.results.find(({ goal }) => goal.kind === kind)?.goal
}

describe('what is chosen among the results', () => {
  it('leads to a hit in the text and lights it', () => {
    const goal = first('Alaska', 'text')
    lead(goal)
    expect(desk.reading.goal).toMatchObject({ light: true })
    expect(asked).toEqual(['text'])
  })

  it('leads to a paragraph, where the reading cursor is then', () => {
    lead(first('Absatz 15', 'place'))
    const start = desk.reading.goal?.passage.start ?? -1
    expect(desk.reading.paragraphAt(start)).toBe(15)
    expect(asked).toEqual([`cursor ${String(start)}`])
  })

  it('chooses an annotation and goes to its passage', async () => {
    const passage = passageOf(desk, 'Moskau')
    const id = await annotate(passage, 'unverwechselbar')
    lead(first('unverwechselbar', 'annotation'))
    expect(desk.pen.chosenId).toBe(id)
    expect(desk.reading.goal?.passage).toEqual(passage)
  })

  it('opens the edition that an annotation belongs to', async () => {
    desk.reading.language = 'en'
    const passage = passageOf(desk, 'Moscow')
    const id = await annotate(passage, 'unmistakable')
    desk.reading.language = 'de'
    lead(first('unmistakable', 'annotation'))
    expect([desk.reading.language, desk.pen.chosenId]).toEqual(['en', id])
    expect(desk.reading.goal?.passage).toEqual(passage)
  })

  it('opens the timeline on an event and goes to its first passage', () => {
    const goal = first('Istanbul', 'event')
    lead(goal)
    expect(desk.panels.timeline).toBe(true)
    expect(desk.timeline.chosen).toBe(goal?.kind === 'event' && goal.id)
  })

  it('opens the timeline on an event of the reader’s own', async () => {
    const event = { title: 'unverwechselbar', date: '2025-08~', lane: 'own' as const }
    const id = valueOf(await desk.notebook.addEvent(event, { note: '', passages: [] }))
    lead(first('unverwechselbar', 'event'))
    expect([desk.panels.timeline, desk.timeline.chosen]).toEqual([true, id])
  })

  it('opens the find bar with the query for more in the text', () => {
    lead(first('Putin', 'more-in-text'))
    expect([desk.find.open, desk.find.query]).toEqual([true, 'Putin'])
  })

  it('filters the list of all editions by the query for more annotations', () => {
    lead({ kind: 'more-in-list', query: 'Putin' })
    expect([desk.filter.words, desk.filter.edition, desk.panels.view]).toEqual(['Putin', 'all', 'list'])
  })

  it('selects again what a command is to act on, and runs it', () => {
    desk.pen.selection = passageOf(desk, 'Alaska')
    lead(first('Notiz schreiben', 'command'))
    expect(asked).toEqual(['select Alaska', 'note'])
  })
})
