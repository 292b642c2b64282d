import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { mostAtOnce } from '../../../src/renderer/src/state/pen.svelte'
import { occurrencesOf } from '../../../src/shared/article/occurrences'
import { messagesIn } from '../../../src/shared/messages/messages'
import { categoryOf, openHouse, passageOf, type House } from '../../support/desk'

const { handles: words, bookmarks: named } = messagesIn('de')
let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const all = (phrase: string) => occurrencesOf(desk.reading.plain.text, phrase)
const marks = () => desk.notebook.marks.map(({ mark }) => mark.category)
const asked = (name: string) => house.asked.filter((one) => one.name === name).length

describe('marking all occurrences', () => {
  it('is one request and one step to undo', async () => {
    const passages = all('Moskau')
    expect(passages.length).toBeGreaterThan(3)
    await desk.pen.markAll(passages, categoryOf(desk, 3))
    expect(marks()).toEqual(passages.map(() => 'term'))
    expect([asked('annotateAll'), asked('annotate'), desk.pen.made]).toEqual([1, 0, passages.length])
    expect(desk.notices.shown.at(-1)?.words).toBe(words.allMarked(passages.length))
    desk.notices.shown.at(-1)?.action?.run()
    await expect.poll(marks).toEqual([])
  })

  it('makes no twins: what is marked stays as it is', async () => {
    const passages = all('Moskau')
    desk.pen.selection = passages[1]
    await desk.pen.mark(categoryOf(desk, 2))
    desk.pen.choose(undefined)
    await desk.pen.markAll(passages, categoryOf(desk, 5))
    expect(marks()).toEqual(passages.map((_, index) => (index === 1 ? 'evidence' : 'important')))
    expect(desk.notices.shown.at(-1)?.words).toBe(
      `${words.allMarked(passages.length - 1)} ${words.markedBefore(1)}`,
    )
    await desk.pen.markAll(passages, categoryOf(desk, 5))
    expect(desk.notices.shown.at(-1)?.words).toBe(words.allMarkedBefore)
    expect(asked('annotateAll')).toBe(1)
  })

  it('takes the chosen mark’s category where none is named, else the last one', async () => {
    const passages = all('Moskau')
    desk.pen.selection = passages[0]
    await desk.pen.mark(categoryOf(desk, 4))
    desk.pen.lastCategory = categoryOf(desk, 1)
    await desk.pen.markAll(passages)
    expect(new Set(marks())).toEqual(new Set(['question']))
  })

  it('refuses more than can be meant, and says how many there are', async () => {
    const passages = Array.from({ length: mostAtOnce + 1 }, (_, start) => ({ start, end: start + 1 }))
    await desk.pen.markAll(passages)
    expect(desk.notices.shown.at(-1)?.words).toBe(words.tooMany(1001, 1000))
    expect(asked('annotateAll')).toBe(0)
  })
})

describe('marks that are taken off the page', () => {
  it('come back with the next one that is made, and a word says so', async () => {
    desk.pen.hidden = true
    desk.pen.selection = passageOf(desk, 'Alaska')
    await desk.pen.mark()
    expect([desk.pen.hidden, desk.notices.shown.at(-1)?.words]).toEqual([false, words.shownAgain])
  })
})

describe('a bookmark', () => {
  const labels = () => desk.notebook.bookmarks.map(({ passage }) => passage)

  it('is set at the selection and taken away from it, and both are said', async () => {
    const passage = passageOf(desk, 'Alaska')
    desk.pen.selection = passage
    expect(desk.bookmarks.here).toBe(false)
    await desk.bookmarks.toggle()
    expect([labels(), desk.bookmarks.here]).toEqual([[passage], true])
    expect(desk.notices.spoken).toMatch(/^Lesezeichen gesetzt: /)
    await desk.bookmarks.toggle()
    await expect.poll(labels).toEqual([])
    expect(desk.notices.shown.at(-1)?.words).toBe(named.removed)
    desk.notices.shown.at(-1)?.action?.run()
    await expect.poll(labels).toEqual([passage])
  })

  it('is set at the chosen mark, at the reading cursor, and at the block in view where there is neither', async () => {
    desk.pen.selection = passageOf(desk, 'Alaska')
    await desk.pen.mark()
    await desk.bookmarks.toggle()
    expect(labels()).toEqual([passageOf(desk, 'Alaska')])
    desk.pen.choose(undefined)
    desk.cursor.placeAt(passageOf(desk, 'Schauplatz').start)
    const sentence = desk.cursor.passage
    await desk.bookmarks.toggle()
    expect(labels()).toContainEqual(sentence)
    desk.cursor.leave()
    desk.reading.focus = 'q3'
    await desk.bookmarks.toggle()
    const heading = desk.reading.blockNamed('q3')
    expect(labels()).toContainEqual({ start: heading?.start, end: heading?.end })
  })

  it('is no mark: it is neither painted nor counted among marks', async () => {
    desk.pen.selection = passageOf(desk, 'Alaska')
    await desk.bookmarks.toggle()
    expect([desk.notebook.marks, desk.notebook.count]).toEqual([[], 1])
  })

  it('is called by its own name, or by its first words', async () => {
    desk.reading.focus = 'q1-p1'
    await desk.bookmarks.toggle()
    const [first] = desk.bookmarks.all
    if (!first) throw new Error('there is a bookmark')
    expect(desk.bookmarks.nameOf(first).split(' ')).toHaveLength(9)
    await desk.bookmarks.rename(first.mark.id, '  Wo es\n beginnt ')
    await expect
      .poll(() => desk.bookmarks.all.map((one) => desk.bookmarks.nameOf(one)))
      .toEqual(['Wo es beginnt'])
    await desk.bookmarks.rename(first.mark.id, '')
    await expect.poll(() => desk.bookmarks.all.map(({ mark }) => mark.label)).toEqual([''])
    await desk.history.undo()
    await expect.poll(() => desk.bookmarks.all.map(({ mark }) => mark.label)).toEqual(['Wo es beginnt'])
  })
})
