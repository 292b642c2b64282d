import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const select = (words: string) => (desk.pen.selection = passageOf(desk, words))
const key = (number: number) => categoryOf(desk, number)
const marks = () => desk.notebook.marks.map(({ mark }) => [mark.target.selector[0].exact, mark.category])
const asked = (name: string) => house.asked.filter((one) => one.name === name).length

describe('marking', () => {
  it('marks the selection, chooses the mark, lets the selection go and says so', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(2))
    expect(marks()).toEqual([['Alaska', 'evidence']])
    expect([desk.pen.chosenId, desk.pen.selection, desk.pen.made]).toEqual([id, undefined, 1])
    expect(desk.notices.spoken).toBe('Markiert: Beleg.')
  })

  it('marks with the last category where none is named', async () => {
    select('Alaska')
    await desk.pen.mark(key(4))
    select('Moskau')
    await desk.pen.mark()
    expect(marks().map(([, category]) => category)).toEqual(['question', 'question'])
  })

  it('chooses the mark that is there where the same passage is marked with the same category', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    desk.pen.choose(undefined)
    select('Alaska')
    expect(await desk.pen.mark(key(1))).toBe(id)
    expect([desk.pen.chosenId, marks().length, asked('annotate'), asked('revise')]).toEqual([id, 1, 1, 0])
  })

  it('recolours the mark that is there with another category', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    select('Alaska')
    expect(await desk.pen.mark(key(5))).toBe(id)
    await expect.poll(marks).toEqual([['Alaska', 'important']])
    expect(desk.notices.spoken).toBe('Kategorie: Wichtig.')
  })

  it('makes no twin where a key is pressed twice before the first is kept', async () => {
    select('Alaska')
    const letGo = house.hold()
    const both = [desk.pen.mark(key(1)), desk.pen.mark(key(1)), desk.pen.mark(key(3))]
    letGo()
    const [first, ...others] = await Promise.all(both)
    expect(others).toEqual([first, first])
    await expect.poll(marks).toEqual([['Alaska', 'term']])
  })

  it('makes a second mark on a passage that only overlaps', async () => {
    select('Alaska')
    await desk.pen.mark(key(1))
    select('Alas')
    await desk.pen.mark(key(1))
    expect(marks()).toHaveLength(2)
  })

  it('acts on the chosen mark without a selection, and on the sentence at the reading cursor without either', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    await desk.pen.mark(key(2))
    await expect.poll(marks).toEqual([['Alaska', 'evidence']])
    desk.pen.choose(undefined)
    desk.cursor.placeAt(passageOf(desk, 'Moskau').start)
    const sentence = desk.cursor.passage
    const second = await desk.pen.mark(key(1))
    expect(second).not.toBe(id)
    expect(desk.notebook.placed(second)?.passage).toEqual(sentence)
  })

  it('says what to do where there is nothing to mark', async () => {
    expect(await desk.pen.mark(key(1))).toBeUndefined()
    expect(desk.notices.shown.at(-1)?.words).toMatch(/^Wählen Sie zuerst eine Stelle/)
    expect(asked('annotate')).toBe(0)
  })

  it('says that it was not kept, leaves the selection, and tries again', async () => {
    house.disk.failEvery('write', 'ENOSPC')
    const passage = select('Alaska')
    expect(await desk.pen.mark(key(1))).toBeUndefined()
    expect(desk.notices.shown[0]).toMatchObject({ kind: 'trouble', action: { words: 'Erneut versuchen' } })
    expect(desk.pen.selection).toEqual(passage)
    house.disk.failEvery(undefined)
    desk.pen.selection = undefined
    desk.notices.shown[0]?.action?.run()
    await expect.poll(marks).toEqual([['Alaska', 'claim']])
  })
})

describe('writing', () => {
  it('opens the note of a new mark, or of the one that is there', async () => {
    select('Alaska')
    await desk.pen.write('note')
    const id = desk.pen.chosenId
    expect([desk.pen.writing, marks().length]).toEqual(['note', 1])
    desk.pen.choose(undefined)
    select('Alaska')
    await desk.pen.write('tags')
    expect([desk.pen.chosenId, desk.pen.writing, marks().length]).toEqual([id, 'tags', 1])
  })

  it('opens the note of the mark that is just being made', async () => {
    select('Alaska')
    const letGo = house.hold()
    const both = [desk.pen.mark(key(1)), desk.pen.write('note')]
    letGo()
    await Promise.all(both)
    expect([marks().length, desk.pen.writing]).toEqual([1, 'note'])
  })
})

describe('deleting', () => {
  it('takes the chosen mark only, and offers to take it back', async () => {
    select('Alaska')
    await desk.pen.mark(key(1))
    select('Alas')
    await desk.pen.mark(key(1))
    await desk.pen.removeChosen()
    await expect.poll(() => marks().map(([words]) => words)).toEqual(['Alaska'])
    expect(desk.pen.chosenId).toBeUndefined()
    await desk.pen.removeChosen()
    expect(marks()).toHaveLength(1)
    desk.notices.shown[0]?.action?.run()
    await expect.poll(() => marks().length).toBe(2)
  })
})

describe('undo and redo', () => {
  /** Walks one step, and waits until it is here. */
  const walk = async (way: 'undo' | 'redo') => {
    const before = desk.notebook.nextUndo
    await desk.history[way]()
    await expect.poll(() => desk.notebook.nextUndo).not.toBe(before)
  }

  it('name the step and show its place', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    await desk.history.undo()
    await expect.poll(marks).toEqual([])
    expect(desk.notices.shown.at(-1)?.words).toMatch(/^Rückgängig: Markieren, Titel, /)
    expect(desk.reading.goal?.passage).toEqual(passageOf(desk, 'Alaska'))
    await desk.history.redo()
    expect(desk.notices.shown.at(-1)?.words).toMatch(/^Wiederholen: Markieren, Titel, /)
    expect(desk.pen.chosenId).toBe(id)
  })

  it('name what goes, also where it was still being kept when they were asked for', async () => {
    select('Alaska')
    await desk.pen.mark(key(1))
    select('Moskau')
    const letGo = house.hold()
    const made = desk.pen.mark(key(2))
    const undone = desk.history.undo()
    letGo()
    await Promise.all([made, undone])
    expect(marks()).toEqual([['Alaska', 'claim']])
    expect(desk.notices.shown.at(-1)?.words).toMatch(/Vorspann/)
  })

  it('ask once before they take back what is older than this sitting', async () => {
    select('Alaska')
    await desk.pen.mark(key(1))
    select('Moskau')
    await desk.pen.mark(key(1))
    await new Promise((resolve) => setTimeout(resolve, 5))
    const later = await house.openDesk()
    await later.history.undo()
    expect(later.notebook.marks).toHaveLength(2)
    const notice = later.notices.shown.at(-1)
    expect(notice?.words).toMatch(/^„Markieren, Vorspann, .*“ stammt aus einer früheren Sitzung\.$/)
    notice?.action?.run()
    await expect.poll(() => later.notebook.marks.length).toBe(1)
    await later.history.undo()
    await expect.poll(() => later.notebook.marks).toHaveLength(0)
  })

  it('by a notice take back what the notice tells of, also when something has been done since', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    if (id === undefined) throw new Error('there is a mark')
    await desk.pen.remove(id)
    const offered = desk.notices.shown.at(-1)?.action
    select('Moskau')
    await desk.pen.mark(key(2))
    offered?.run()
    await expect
      .poll(() => marks())
      .toEqual([
        ['Alaska', 'claim'],
        ['Moskau', 'evidence'],
      ])
  })

  it('by a notice are one step where nothing has been done since', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    if (id === undefined) throw new Error('there is a mark')
    await desk.pen.remove(id)
    desk.notices.shown.at(-1)?.action?.run()
    await expect.poll(() => marks()).toEqual([['Alaska', 'claim']])
    expect([asked('undo'), asked('restore')]).toEqual([1, 0])
  })

  it('say that there is nothing', async () => {
    await desk.history.undo()
    expect(desk.notices.spoken).toBe('Es gibt nichts rückgängig zu machen.')
    await desk.history.redo()
    expect(desk.notices.spoken).toBe('Es gibt nichts zu wiederholen.')
    expect(asked('undo') + asked('redo')).toBe(0)
  })

  it('take back everything, step by step, to the beginning', async () => {
    select('Alaska')
    const id = await desk.pen.mark(key(1))
    if (id === undefined) throw new Error('there is a mark')
    valueOf(await desk.notebook.revise({ id, note: 'Warum?' }))
    await desk.pen.recolour(id, key(2))
    await desk.pen.remove(id)
    await expect.poll(marks).toEqual([])
    for (let step = 0; step < 4; step += 1) await walk('undo')
    expect(marks()).toEqual([])
    for (let step = 0; step < 3; step += 1) await walk('redo')
    expect(marks()).toEqual([['Alaska', 'evidence']])
  })
})
