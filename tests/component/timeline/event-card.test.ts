import { cleanup, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import EventCard from '../../../src/renderer/src/timeline/EventCard.svelte'
import { timelineActions } from '../../../src/renderer/src/window/timeline-actions'
import { messagesIn } from '../../../src/shared/messages/messages'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

const user = userEvent.setup()
let house: House
let desk: Desk
let went: [string, number][]

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  went = []
})
afterEach(() => house.close())

/** The card of an event as it is now. */
function show(id: string, actions: ReturnType<typeof timelineActions> | undefined = timelineActions(desk)) {
  cleanup()
  const event = desk.timeline.event(id)
  const date = event && parseEdtf(event.date)
  if (!date?.ok) throw new Error(`there is no event ${id}`)
  renderAt(desk, EventCard, {
    placed: { event, date: date.value },
    source: { messages: messagesIn('de').timeline, language: 'de' as const },
    passages: desk.timeline.passagesOf(id),
    onClose: () => undefined,
    onGo: (of: string, passage: number) => went.push([of, passage]),
    actions,
  })
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const noButton = (name: string | RegExp) => screen.queryByRole('button', { name }) === null
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent
const addOwn = async (passages: string[] = []) =>
  valueOf(
    await desk.notebook.addEvent(
      { title: 'Mein Ereignis', date: '2025-21', lane: 'own' },
      { note: 'mit **Gewicht**', passages: passages.map((words) => passageOf(desk, words)) },
    ),
  )

describe('the card of an event', () => {
  it('names its date in words with its kind, its lane and basis, places and people', () => {
    const event = desk.timeline.events.find(({ places, people }) => places.length > 0 && people.length > 0)
    if (!event) throw new Error('no event has both')
    show(event.id)
    expect(screen.getByRole('heading', { name: event.title })).toBeTruthy()
    expect(fact('Orte')).toBe(event.places.join(', '))
    expect(fact('Personen')).toBe(event.people.join(', '))
    expect(fact('Reihe')).toMatch(/ · (im Artikel erwähnt|Hintergrund)$/)
    expect(noButton('Bearbeiten')).toBe(true)
  })

  it('of the reader’s own has its note as Markdown, its EDTF, and is changed and deleted', async () => {
    const id = await addOwn()
    show(id)
    expect(screen.getByText(/im Frühjahr 2025 · auf die Jahreszeit datiert/).textContent).toMatch(/2025-21/)
    expect(fact('Reihe')).toBe('Eigene · eigenes Ereignis')
    expect(await screen.findByText('Gewicht', { selector: 'strong' })).toBeTruthy()
    await user.click(button('Bearbeiten'))
    expect([desk.panels.sheet, desk.events.draft?.of]).toEqual(['event', id])
    await user.click(button('Löschen'))
    await expect.poll(() => desk.timeline.event(id)).toBeUndefined()
  })

  it('goes through its passages, and unlinks those that the reader linked', async () => {
    const id = await addOwn(['Anchorage', 'Waffenruhe'])
    show(id)
    const passages = within(screen.getByRole('group', { name: '2 Stellen im Text' }))
    await user.click(passages.getByRole('button', { name: 'Nächste Stelle' }))
    await user.click(passages.getByRole('button', { name: 'Nächste Stelle' }))
    await user.click(passages.getByRole('button', { name: 'Nächste Stelle' }))
    expect(went).toEqual([
      [id, 0],
      [id, 1],
      [id, 0],
    ])
    const [first] = passages.getAllByRole('button', { name: /^Verknüpfung aufheben: / })
    if (!first) throw new Error('no link can be taken away')
    await user.click(first)
    await expect.poll(() => desk.timeline.passagesOf(id)).toHaveLength(1)
  })

  it('unlinks nothing that the article says itself', () => {
    show('summit')
    expect(desk.timeline.passagesOf('summit').length).toBeGreaterThan(0)
    expect(noButton(/^Verknüpfung aufheben/)).toBe(true)
  })

  it('links the passage at hand, once', async () => {
    const id = await addOwn()
    show(id)
    expect(noButton('Stelle verknüpfen')).toBe(true)
    desk.pen.selection = passageOf(desk, 'Waffenruhe')
    await user.click(await screen.findByRole('button', { name: 'Stelle verknüpfen' }))
    await expect.poll(() => desk.timeline.passagesOf(id)).toHaveLength(1)
    show(id)
    expect(noButton('Stelle verknüpfen')).toBe(true)
  })

  it('says where its passages are when only another edition has them, and leads there', async () => {
    desk.reading.language = 'en'
    const id = await addOwn(['Anchorage'])
    desk.reading.language = 'de'
    show(id)
    expect(screen.getByText('Stelle nur in der englischen Fassung')).toBeTruthy()
    await user.click(button('Fassung öffnen'))
    expect([desk.reading.language, desk.timeline.chosen]).toEqual(['en', id])
    expect(desk.reading.goal?.passage).toMatchObject(passageOf(desk, 'Anchorage'))
  })

  it('counts the notes at its passages, and leads to them', async () => {
    const id = await addOwn(['Waffenruhe'])
    valueOf(await desk.notebook.mark(passageOf(desk, 'Waffenruhe'), categoryOf(desk, 1)))
    show(id)
    await user.click(button('Notizen zu diesem Ereignis (1)'))
    expect([desk.filter.event, desk.panels.view]).toEqual([id, 'list'])
  })

  it('is only looked at where nothing can be done', () => {
    show('summit', undefined)
    expect(screen.getByRole('heading')).toBeTruthy()
    expect(noButton('Stelle verknüpfen')).toBe(true)
  })
})
