import { waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { wordsOfStep } from '../../../src/renderer/src/state/step-words'
import type { Edition } from '../../../src/shared/article/edition'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const words = { title: 'Waffenruhe 🕊️', date: '2025-08~', lane: 'own' as const }
const add = async (note = '', ...places: string[]) =>
  valueOf(
    await desk.notebook.addEvent(words, { note, passages: places.map((place) => passageOf(desk, place)) }),
  )
const linked = ({ notebook }: Desk) =>
  notebook.links.map(({ mark, passage }) => [
    mark.event,
    mark.target.selector[0].exact,
    passage !== undefined,
  ])
const bundled = () => {
  const event = desk.reading.work.events[0]
  if (!event) throw new Error('the work has events')
  return event.id
}

describe('events of the reader’s own', () => {
  it('come with their passages as one step, and are not counted among the annotations', async () => {
    const id = await add('Wirklich?', 'Moskau', 'Alaska')
    expect(desk.notebook.ownEvents).toMatchObject([{ id, event: words, body: { value: 'Wirklich?' } }])
    expect(linked(desk)).toHaveLength(2)
    expect(desk.notebook.linksTo(id)).toHaveLength(2)
    expect(desk.notebook.count).toBe(0)
    expect(desk.notebook.nextUndo?.changes).toHaveLength(3)
    expect(desk.timeline.event(id)).toMatchObject({ basis: 'reader', title: words.title })
    expect(desk.timeline.passagesOf(id)).toHaveLength(2)
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect([desk.notebook.ownEvents, desk.notebook.links]).toEqual([[], []]))
  })

  it('have no note where that is white space', async () => {
    await add('  ')
    expect(desk.notebook.ownEvents[0]).not.toHaveProperty('body')
  })

  it('are the same in two windows, whoever changes them', async () => {
    const other = await house.openDesk()
    const id = await add('', 'Moskau')
    await waitFor(() => expect(other.notebook.ownEvents).toEqual(desk.notebook.ownEvents))
    valueOf(await other.notebook.revise({ id, event: { ...words, date: '2025-21' }, note: 'Im Frühjahr.' }))
    await waitFor(() => expect(desk.notebook.ownEvents).toMatchObject([{ event: { date: '2025-21' } }]))
    valueOf(await other.notebook.linkEvent(passageOf(other, 'Alaska'), id))
    await waitFor(() => expect(linked(desk)).toEqual(linked(other)))
    expect(desk.timeline.passagesOf(id)).toHaveLength(2)
    expect(other.notebook.nextUndo).toEqual(desk.notebook.nextUndo)
  })

  it('are there in a window that opens later', async () => {
    const id = await add('', 'Moskau')
    const later = await house.openDesk()
    expect(later.notebook.ownEvents).toEqual(desk.notebook.ownEvents)
    expect(linked(later)).toEqual([[id, 'Moskau', true]])
  })

  it('are refused with a date that there is not, and nothing of them is kept', async () => {
    const wrong = { ...words, date: '2025-02-30' }
    const kept = await desk.notebook.addEvent(wrong, { note: '', passages: [passageOf(desk, 'Moskau')] })
    expect(kept).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    expect([desk.notebook.ownEvents, desk.notebook.links]).toEqual([[], []])
  })
})

describe('links to events', () => {
  it('stand in text order in their edition, and go to bundled events too', async () => {
    const summit = bundled()
    for (const place of ['Moskau', 'Alaska'])
      valueOf(await desk.notebook.linkEvent(passageOf(desk, place), summit))
    const starts = desk.notebook.links.map(({ passage }) => passage?.start ?? -1)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(desk.notebook.linksTo(summit)).toHaveLength(2)
    expect(desk.notebook.linksIn('en')).toEqual([])
  })

  it('are found again in a changed text, or stay as missing and are re-attached', async () => {
    const id = await add('', 'Moskau', 'Alaska')
    const block = desk.reading.plain.blocks.find(({ paragraph }) => paragraph === 3)
    if (!block) throw new Error('there is a third paragraph')
    const passage = { start: block.start, end: block.start + 60 }
    const lost = valueOf(await desk.notebook.linkEvent(passage, id))
    const without = (edition: Edition) => ({
      ...edition,
      blocks: edition.blocks.filter((one) => one.id !== block.block.id),
    })
    const later = await house.openChangedDesk(without)
    await waitFor(() => expect(later.notebook.placedLink(lost)?.state).toBe('lost'))
    expect(later.notebook.linksTo(id)).toHaveLength(3)
    expect(later.timeline.passagesOf(id)).toHaveLength(2)
    expect(later.textReport.links).toHaveLength(3)
    expect(later.textReport.openLinks.map(({ mark }) => mark.id)).toEqual([lost])
    expect([later.textReport.count, later.textReport.due]).toEqual([0, true])
    later.attaching.start(lost)
    await later.attaching.attach(passageOf(later, 'Putin'))
    await waitFor(() => expect(later.notebook.placedLink(lost)?.passage).toEqual(passageOf(later, 'Putin')))
    expect(later.timeline.passagesOf(id)).toHaveLength(3)
    expect(later.textReport.openLinks).toEqual([])
    expect(later.attaching.id).toBeUndefined()
  })
})

describe('undoing and redoing', () => {
  it('chooses the event that comes back, and none where it goes', async () => {
    const id = await add('', 'Moskau')
    desk.timeline.choose(id)
    await desk.history.undo()
    await waitFor(() => expect(desk.timeline.chosen).toBeUndefined())
    await desk.history.redo()
    await waitFor(() => expect(desk.timeline.chosen).toBe(id))
  })

  it('names events and links, with the place where there is one', async () => {
    const id = await add('', 'Moskau')
    const step = () => {
      const { nextUndo } = desk.notebook
      return nextUndo ? wordsOfStep(nextUndo, desk) : ''
    }
    expect(step()).toMatch(/^Ereignis anlegen, (Abs\. \d+|Vorspann|Titel|Frage \d+), \d\d:\d\d$/)
    valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Alaska'), id))
    expect(step()).toMatch(/^Mit Ereignis verknüpfen, \S.*, \d\d:\d\d$/)
    valueOf(await desk.notebook.revise({ id, event: { ...words, title: 'Feuerpause' } }))
    await waitFor(() => expect(step()).toMatch(/^Ereignis ändern, \d\d:\d\d$/))
  })

  it('shows the passage of a link that comes back', async () => {
    const id = await add()
    const link = valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Moskau'), id))
    valueOf(await desk.notebook.remove([link]))
    await waitFor(() => expect(desk.notebook.links).toEqual([]))
    await desk.history.undo()
    await waitFor(() => expect(desk.reading.goal?.passage).toEqual(passageOf(desk, 'Moskau')))
    expect(desk.pen.chosenId).toBeUndefined()
  })
})

it('marks are told to the painter as before, links and events are not', async () => {
  let told = 0
  desk.notebook.watch((changes) => (told += changes.length))
  await add('', 'Moskau')
  expect(told).toBe(0)
  valueOf(await desk.notebook.mark(passageOf(desk, 'Putin'), categoryOf(desk, 1)))
  expect(told).toBe(1)
})
