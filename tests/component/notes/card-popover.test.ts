import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import CardPopover from '../../../src/renderer/src/notes/CardPopover.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { noteOf, type AnnotationId } from '../../../src/shared/annotation/annotation'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let first: AnnotationId
let second: AnnotationId
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  first = valueOf(await desk.notebook.mark(passageOf(desk, 'Alaska'), categoryOf(desk, 2)))
  second = valueOf(await desk.notebook.mark(passageOf(desk, 'Anchorage'), categoryOf(desk, 2)))
  valueOf(await desk.notebook.revise({ id: second, note: 'Anderes' }))
  await waitFor(() => expect(noteAt(second)).toBe('Anderes'))
})
afterEach(() => house.close())

const markOf = (id: AnnotationId) => desk.notebook.placed(id)?.mark
const noteAt = (id: AnnotationId) => {
  const mark = markOf(id)
  return mark && noteOf(mark)
}
const tagsAt = (id: AnnotationId) => markOf(id)?.tags.map((tag) => desk.vocabulary.tagName(tag))

/** The card stands at whatever mark is chosen, as in a narrow window. */
function open(what: 'note' | 'tags') {
  desk.pen.choose(first, what)
  renderAt(desk, CardPopover, {
    get placed() {
      return desk.notebook.placed(desk.pen.chosenId)
    },
    rectangle: () => new DOMRect(),
    text: undefined,
    bar: false,
    onjump: () => undefined,
  })
}

it('keeps words that the disk did not take with the mark that they were written about, whichever is chosen then', async () => {
  open('note')
  house.disk.failEvery('write', 'ENOSPC')
  await user.type(screen.getByRole('textbox', { name: 'Notiz' }), 'Eigenes')
  desk.pen.choose(second)
  await waitFor(() => expect(desk.notices.shown.at(-1)?.action).toBeTruthy())
  house.disk.failEvery(undefined)
  desk.notices.shown.at(-1)?.action?.run()
  await waitFor(() => expect([noteAt(first), noteAt(second)]).toEqual(['Eigenes', 'Anderes']))
})

it('gives a tag to the mark that it was typed for, also where another one is chosen at once', async () => {
  open('tags')
  await user.type(screen.getByRole('combobox', { name: 'Schlagwort hinzufügen' }), 'Eigenes')
  desk.pen.choose(second)
  await waitFor(() => expect([tagsAt(first), tagsAt(second)]).toEqual([['Eigenes'], []]))
})
