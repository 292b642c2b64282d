import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import DatesInText from '../../../src/renderer/src/timeline/DatesInText.svelte'
import { openHouse, passageOf, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let closed = 0
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  closed = 0
})
afterEach(() => house.close())

const show = () => renderAt(desk, DatesInText, { onclose: () => (closed += 1) })
const entries = () => screen.queryAllByRole('group', { name: /^[„“]/, hidden: true })
const entry = (name: RegExp) => screen.getByRole('group', { name, hidden: true })
const textOf = ({ start, end }: { start: number; end: number }) => desk.reading.plain.text.slice(start, end)

describe('the dates of the open edition', () => {
  it('have their paragraphs and the events that fit, the joined ones first', () => {
    const dates = desk.dates.found
    expect(dates.map(textOf).slice(0, 4)).toEqual([
      'Seit Februar',
      '2023',
      'Februar 2022',
      'Anfang März 2025',
    ])
    const [, warrant, invasion] = dates
    expect(warrant).toMatchObject({ edtf: '2023', linked: true })
    expect(warrant?.events[0]).toMatchObject({ joined: true, links: [], event: { id: 'icc-warrant' } })
    expect(invasion?.events.map(({ event }) => event.id)).toContain('invasion')
    expect(invasion?.paragraph).toBe(desk.reading.paragraphAt(invasion?.start ?? 0))
  })

  it('are those of the other edition when that is opened', () => {
    desk.reading.language = 'en'
    expect(desk.dates.found.map(textOf).slice(0, 2)).toEqual(['Since February', '2023'])
  })

  it('are given for a passage, with a year from what is around it', () => {
    expect(desk.dates.in(passageOf(desk, 'Anfang Juni in Istanbul')).map(({ edtf }) => edtf)).toEqual([
      '2025-06',
    ])
    expect(desk.dates.in(passageOf(desk, 'Alaska'))).toEqual([])
  })

  it('are linked as soon as the reader links them, and no more when that is undone', async () => {
    const unlinked = desk.dates.found.filter(({ linked }) => !linked)
    expect(unlinked.map(textOf)).toEqual(['Frühjahr 2025', 'Frühjahr'])
    const [, spring] = unlinked
    if (!spring) throw new Error('no date is unlinked')
    const now = () => desk.dates.in(spring)[0]
    await desk.events.link({ start: spring.start, end: spring.end }, 'talks-2022')
    await waitFor(() => expect(now()?.linked).toBe(true))
    expect(now()?.events[0]).toMatchObject({ joined: true, event: { id: 'talks-2022' } })
    expect(now()?.events[0]?.links).toHaveLength(1)
    await desk.notebook.undo()
    await waitFor(() => expect(now()?.linked).toBe(false))
  })
})

describe('the sheet of the dates in the text', () => {
  it('lists them in the order of the text, with the words around them and the date in words', () => {
    show()
    expect(entries()).toHaveLength(desk.dates.found.length)
    const [first, , third] = entries()
    expect(first?.getAttribute('aria-label')).toBe('„Seit Februar“, seit Februar 2025, Abs. 2')
    const words = within(third ?? document.body)
    expect(words.getByText(/Großangriff vom/).textContent).toContain(
      'russischen Großangriff vom Februar 2022',
    )
    expect(words.getByText('Februar 2022', { selector: 'strong' })).toBeTruthy()
    expect(within(first ?? document.body).getByText('Jahr aus dem Zusammenhang')).toBeTruthy()
  })

  it('links one to an event with its button, says so, and keeps it in sight', async () => {
    show()
    await user.click(screen.getByRole('checkbox', { name: 'Nur unverknüpfte', hidden: true }))
    expect(entries()).toHaveLength(2)
    const row = entry(/^„Frühjahr“/)
    const title = 'Erste direkte Verhandlungen'
    await user.click(
      within(row).getByRole('button', { name: `„Frühjahr“ verknüpfen mit: ${title}`, hidden: true }),
    )
    await waitFor(() => expect(desk.notebook.links).toHaveLength(1))
    expect(await screen.findByText(`Verknüpft mit: ${title}`)).toBeTruthy()
    expect(within(entry(/^„Frühjahr“/)).getByText('verknüpft')).toBeTruthy()
    expect(entries()).toHaveLength(2)
    await waitFor(() => expect(document.activeElement).toBe(entry(/^„Frühjahr“/)))
    await user.click(within(entry(/^„Frühjahr“/)).getByText('Verknüpfung aufheben'))
    await waitFor(() => expect(desk.notebook.links).toHaveLength(0))
    expect(await screen.findByText('Verknüpfung aufgehoben.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(entry(/^„Frühjahr“/)))
    expect(closed).toBe(0)
  })

  it('goes to the passage by its button and by Enter', async () => {
    show()
    entry(/^„2023“/).focus()
    await user.keyboard('{Enter}')
    expect(desk.reading.goal && textOf(desk.reading.goal.passage)).toBe('2023')
    expect(closed).toBe(1)
    await user.click(within(entry(/^„Februar 2022“/)).getByText('Zur Stelle'))
    expect(desk.reading.goal && textOf(desk.reading.goal.passage)).toBe('Februar 2022')
  })

  it('begins a new event with the passage and its date', async () => {
    show()
    await user.click(within(entry(/^„Februar 2022“/)).getByText('Neues Ereignis …'))
    expect(desk.panels.sheet).toBe('event')
    expect(desk.events.draft?.passages.map(textOf)).toEqual(['Februar 2022'])
    expect(desk.events.draft?.reading).toEqual({ ok: true, value: { edtf: '2022-02' } })
  })

  it('leads to the choice of another event', async () => {
    show()
    await user.click(within(entry(/^„Februar 2022“/)).getByText('Anderes Ereignis …'))
    expect(desk.panels.sheet).toBe('link-event')
    expect(desk.events.linking && textOf(desk.events.linking)).toBe('Februar 2022')
  })

  it('is walked through by arrow keys', async () => {
    show()
    entries()[0]?.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(entries()[1]))
    await user.keyboard('{Home}')
    await waitFor(() => expect(document.activeElement).toBe(entries()[0]))
  })

  it('says that there are none', async () => {
    desk = await house.openChangedDesk((edition) => ({
      ...edition,
      blocks: edition.blocks.filter(({ type }) => type !== 'paragraph'),
    }))
    show()
    expect(screen.getByText(/^In diesem Text stehen keine Datumsangaben\./)).toBeTruthy()
  })
})
