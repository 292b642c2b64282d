import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import AnnotationsPanel from '../../../src/renderer/src/notes/AnnotationsPanel.svelte'
import type { PlacedChange } from '../../../src/renderer/src/state/placed'
import Sheets from '../../../src/renderer/src/Sheets.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import {
  SetId,
  type Annotation,
  type AnnotationId,
  type From,
} from '../../../src/shared/annotation/annotation'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()
const setOf = (name: string): From => ({ set: v.parse(SetId, crypto.randomUUID()), name })
const [class9b, teacher] = [setOf('Klasse 9b'), setOf('Frau Meier')]
const then = '2025-11-11T11:11:11.111Z'

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

/** Takes in a mark as somebody's, with a note. */
async function take(words: string, from: From | undefined, note = 'Notiz'): Promise<AnnotationId> {
  const { notebook, reading } = desk
  const id = crypto.randomUUID() as AnnotationId
  const annotation: Annotation = {
    motivation: 'commenting',
    id,
    category: categoryOf(desk, 1),
    tags: [],
    target: {
      work: notebook.work,
      edition: reading.language,
      text: reading.hash,
      selector: selectorsOf(reading.plain.text, passageOf(desk, words)),
    },
    body: { type: 'TextualBody', value: note },
    created: then,
    modified: then,
    ...(from && { from }),
  }
  valueOf(await house.takeIn({ work: notebook.work, annotations: [annotation], tags: [] }))
  await waitFor(() => expect(notebook.fromOf(id)).toEqual(from))
  return id
}
const quotes = () => desk.notebook.marks.map(({ mark: { target } }) => target.selector[0].exact)
const trouble = () => desk.notices.shown.map(({ words }) => words).join()
const notYours = 'Diese Anmerkung gehört zu „Klasse 9b“.'

describe('other people’s annotations', () => {
  it('are on the lists beside the reader’s own, and known by their sets', async () => {
    await take('Alaska', class9b)
    await take('Putin', class9b)
    await take('Moskau', teacher)
    await take('Europa', undefined)
    expect(desk.otherPeople.sets.map(({ name, count, sign }) => [name, count, sign])).toEqual([
      ['Frau Meier', 1, 'FM'],
      ['Klasse 9b', 2, 'K9'],
    ])
    expect(desk.notebook.count).toBe(4)
  })

  it('go from every list while they are hidden, and the painter hears of those alone', async () => {
    await take('Alaska', class9b)
    await take('Moskau', teacher)
    const heard: PlacedChange[] = []
    desk.notebook.watch((changes) => heard.push(...changes))
    desk.otherPeople.toggle(class9b.set, false)
    expect(quotes()).toEqual(['Moskau'])
    expect(desk.notebook.count).toBe(1)
    expect(heard.map(({ before, after }) => [before?.mark.from?.name, after])).toEqual([
      ['Klasse 9b', undefined],
    ])
    expect(desk.filter.shown).toHaveLength(1)
    expect(desk.otherPeople.hidden.map(({ name }) => name)).toEqual(['Klasse 9b'])
    desk.otherPeople.showAll()
    expect(quotes()).toHaveLength(2)
    expect(desk.panels.hiddenSets).toEqual([])
  })

  it('stay hidden at the next start', async () => {
    await take('Alaska', class9b)
    desk.otherPeople.toggle(class9b.set, false)
    await waitFor(() => expect(house.asked.at(-1)?.name).toBe('saveViewState'))
    const next = await house.openDesk()
    expect(next.notebook.marks).toEqual([])
    expect(next.otherPeople.hidden).toHaveLength(1)
  })

  it('are not changed by the pen: it says whose they are, and marks anew over them', async () => {
    const id = await take('Alaska', class9b)
    desk.pen.choose(id)
    await desk.pen.recolour(id, categoryOf(desk, 2))
    expect(trouble()).toContain(notYours)
    desk.notices.shown = []
    await desk.pen.removeChosen()
    expect(trouble()).toContain(notYours)
    await desk.resizing.step('end', 'word', 1)
    desk.pen.choose(id)
    await desk.pen.mark(categoryOf(desk, 3))
    await waitFor(() => expect(quotes()).toEqual(['Alaska', 'Alaska']))
    const own = desk.notebook.marks.find(({ mark }) => !mark.from)
    expect(own?.mark.category).toBe(categoryOf(desk, 3))
    expect(desk.notebook.placed(id)?.mark.category).toBe(categoryOf(desk, 1))
    await desk.pen.mark(categoryOf(desk, 4))
    await waitFor(() => expect(desk.notebook.placed(own?.mark.id)?.mark.category).toBe(categoryOf(desk, 4)))
    expect(quotes()).toHaveLength(2)
  })

  it('stay as they are where several are changed with them', async () => {
    const id = await take('Alaska', class9b)
    const own = await take('Putin', undefined)
    desk.choice.toggle(id)
    desk.choice.toggle(own)
    await desk.several.recolour(categoryOf(desk, 2))
    await waitFor(() => expect(desk.notebook.placed(own)?.mark.category).toBe(categoryOf(desk, 2)))
    expect(trouble()).toContain('1 fremde Anmerkung blieb unverändert.')
    await desk.several.remove()
    await waitFor(() => expect(quotes()).toEqual(['Alaska']))
  })

  it('are narrowed to by whose they are', async () => {
    await take('Alaska', class9b)
    await take('Moskau', teacher)
    await take('Putin', undefined)
    const shown = () => desk.filter.shown.map(({ mark }) => mark.from?.name ?? 'eigene')
    desk.filter.whose = 'own'
    expect(shown()).toEqual(['eigene'])
    desk.filter.whose = 'others'
    expect(shown().sort()).toEqual(['Frau Meier', 'Klasse 9b'])
    desk.filter.whose = teacher.set
    expect(shown()).toEqual(['Frau Meier'])
    desk.otherPeople.toggle(teacher.set, false)
    expect(desk.filter.criteria).toEqual([])
  })
})

describe('the card of somebody else’s annotation', () => {
  const show = () =>
    renderAt(desk, AnnotationsPanel, {
      onjump: () => undefined,
      topOf: undefined,
      text: undefined,
      laid: 0,
      welcome: undefined,
    })

  it('says whose it is and offers nothing that would change it, but a copy', async () => {
    await take('Alaska', class9b, 'Warum dort?')
    desk.panels.showAs('list')
    show()
    const card = await screen.findByRole('group', { name: /Aussage, von Klasse 9b/ })
    expect(within(card).getByText('von Klasse 9b')).toBeTruthy()
    expect(within(card).queryByRole('button', { name: 'Löschen' })).toBeNull()
    expect(within(card).queryByRole('button', { name: 'Notiz bearbeiten' })).toBeNull()
    expect(within(card).queryByRole('button', { name: /Kategorie/ })).toBeNull()
    card.focus()
    await user.keyboard('{Enter}')
    expect(trouble()).toContain(notYours)
    expect(within(card).queryByRole('textbox')).toBeNull()
    await user.click(within(card).getByRole('button', { name: 'In eigene Anmerkungen übernehmen' }))
    await waitFor(() => expect(desk.notebook.marks.filter(({ mark }) => !mark.from)).toHaveLength(1))
    const own = desk.notebook.marks.find(({ mark }) => !mark.from)?.mark
    expect(own).toMatchObject({ body: { value: 'Warum dort?' } })
    expect(own?.created).not.toBe(then)
    await waitFor(() => expect(desk.pen.chosenId).toBe(own?.id))
  })

  it('goes while they are hidden, and a line says how many sets are', async () => {
    await take('Alaska', class9b)
    show()
    desk.otherPeople.toggle(class9b.set, false)
    await user.click(
      within(
        (await screen.findByText('1 fremder Satz ausgeblendet')).parentElement ?? document.body,
      ).getByRole('button'),
    )
    expect(desk.panels.sheet).toBe('other-people')
  })
})

describe('the sheet of other people’s annotations', () => {
  beforeEach(() => {
    desk.panels.sheet = 'other-people'
  })

  it('says what to do where there are none', () => {
    renderAt(desk, Sheets, {})
    expect(screen.getByText(/^Noch keine fremden Anmerkungen/)).toBeTruthy()
  })

  it('shows and hides a set with its switch', async () => {
    await take('Alaska', class9b)
    renderAt(desk, Sheets, {})
    const choice = screen.getByRole('switch', { name: 'Anmerkungen von Klasse 9b einblenden', hidden: true })
    expect(choice).toHaveProperty('checked', true)
    await user.click(choice)
    expect(quotes()).toEqual([])
    await user.click(choice)
    expect(quotes()).toEqual(['Alaska'])
  })

  it('removes a set as one step, says so in place, and takes that back', async () => {
    await take('Alaska', class9b)
    await take('Putin', class9b)
    await take('Moskau', teacher)
    renderAt(desk, Sheets, {})
    await user.click(
      screen.getByRole('button', { name: 'Anmerkungen von Klasse 9b entfernen', hidden: true }),
    )
    expect(
      await screen.findByText('2 Anmerkungen von Klasse 9b entfernt. Sie bleiben 30 Tage im Papierkorb.'),
    ).toBeTruthy()
    expect(quotes()).toEqual(['Moskau'])
    await user.click(screen.getByRole('button', { name: 'Rückgängig', hidden: true }))
    await waitFor(() => expect(quotes()).toHaveLength(3))
    expect(desk.otherPeople.sets.map(({ name }) => name)).toEqual(['Frau Meier', 'Klasse 9b'])
  })
})
