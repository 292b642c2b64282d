import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ListView from '../../../src/renderer/src/notes/ListView.svelte'
import { withoutEvent } from '../../../src/renderer/src/state/event-criterion'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { showNotesOf } from '../../../src/renderer/src/window/show-notes'
import { de } from '../../../src/shared/messages/de'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()

/** What is marked, in the order of marking, with the events whose passages it touches. */
const marked = [
  'Alaska',
  // summit
  'den Präsidenten auf dem Stützpunkt',
  // invasion
  'Großangriff vom Februar 2022',
  // crimea-annexed
  'Die 2014 annektierte',
]

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  const summit = desk.timeline.passagesOf('summit')[0]
  if (!summit) throw new Error('the article speaks of the summit')
  for (const words of marked) {
    const passage = words.includes('Stützpunkt') ? summit : passageOf(desk, words)
    valueOf(await desk.notebook.mark(passage, categoryOf(desk, 1)))
  }
  renderAt(desk, ListView, { onjump: () => undefined })
})
afterEach(() => house.close())

const shown = () =>
  screen
    .queryAllByRole('group', { name: /^Anmerkung/ })
    .map((card) => card.querySelector('.quote')?.textContent.trim().slice(1, 8))
const heads = () =>
  screen.queryAllByRole('heading', { level: 3 }).map((head) => head.textContent.trim().replace(/\s+/g, ' '))
const filters = () => user.click(screen.getByRole('button', { name: /^Filter/ }))
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('the notes of an event', () => {
  it('are those whose passages share text with the event’s', () => {
    expect(desk.notesByEvent.notesOf('invasion').map(({ mark }) => mark.target.selector[0].exact)).toEqual([
      'Großangriff vom Februar 2022',
    ])
    expect(desk.notesByEvent.notesOf('kamianske')).toEqual([])
  })

  it('grow with a link of the reader’s and with an own event, and shrink when it is undone', async () => {
    const passage = passageOf(desk, 'Alaska')
    const link = valueOf(await desk.notebook.linkEvent(passage, 'kamianske'))
    await waitFor(() => expect(desk.notesByEvent.notesOf('kamianske')).toHaveLength(1))
    valueOf(await desk.notebook.remove([link]))
    await waitFor(() => expect(desk.notesByEvent.notesOf('kamianske')).toEqual([]))
    const event = { title: 'Eigenes', date: '1867~', lane: 'own' } as const
    const own = valueOf(await desk.notebook.addEvent(event, { note: '', passages: [passage] }))
    await waitFor(() => expect(desk.notesByEvent.notesOf(own)).toHaveLength(1))
  })

  it('in another edition are joined to its own passages', async () => {
    desk.reading.language = 'en'
    const [passage] = desk.timeline.passagesOf('invasion')
    if (!passage) throw new Error('the article speaks of the invasion')
    valueOf(await desk.notebook.mark(passage, categoryOf(desk, 1)))
    await waitFor(() => expect(desk.notesByEvent.notesOf('invasion')).toHaveLength(1))
    desk.reading.language = 'de'
    const [english] = desk.notebook.marksOf('en')
    expect(english && desk.notesByEvent.eventsOf(english)).toEqual(['invasion'])
  })

  it('are shown alone when they are asked for, whatever was filtered before', async () => {
    desk.filter.words = 'nirgends'
    desk.filter.sorting = 'event'
    showNotesOf(desk, 'invasion')
    await waitFor(() => expect(shown()).toEqual(['Großang']))
    expect(desk.panels.view).toBe('list')
    expect(desk.panels.annotations).toBe(true)
    expect(screen.getByText('1 von 4 Anmerkungen')).toBeTruthy()
    expect(desk.notices.spoken).toContain('1 Anmerkung zu: Russlands Großangriff auf die Ukraine')
  })
})

describe('the list of annotations', () => {
  it('is narrowed by event, and offers those that have annotations first, in order of time', async () => {
    await filters()
    const box = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Ereignis' })
    const groups = [...box.querySelectorAll('optgroup')]
    expect(groups.map(({ label }) => label)).toEqual(['Mit Anmerkungen', 'Ohne Anmerkungen'])
    const first = [...(groups[0]?.querySelectorAll('option') ?? [])].map(({ text }) => text.trim())
    expect(first).toEqual([
      'Annexion der Krim · 18. März 2014 (1)',
      'Großangriff · 24. Feb. 2022 (1)',
      'Gipfel · 15. Aug. 2025 (1)',
    ])
    desk.filter.event = 'summit'
    await waitFor(() => expect(shown()).toHaveLength(1))
    expect(screen.getByText('1 von 4 Anmerkungen')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Filter „Gipfel in Anchorage“ aufheben' }))
    await waitFor(() => expect(shown()).toHaveLength(4))
    expect(desk.filter.event).toBe('')
  })

  it('is narrowed to what belongs to no event', async () => {
    desk.filter.event = withoutEvent
    await waitFor(() => expect(shown()).toEqual(['Alaska“']))
    expect(screen.getByRole('button', { name: 'Filter „Ohne Ereignis“ aufheben' })).toBeTruthy()
  })

  it('is not narrowed by an event that there is no longer', async () => {
    desk.filter.event = 'no-such-event'
    await waitFor(() => expect(shown()).toHaveLength(4))
    expect(desk.filter.criteria).toEqual([])
  })

  it('is narrowed by the time of the events, as one types it, and shows it back', async () => {
    await filters()
    await user.type(field('Ereignisse ab'), '2022')
    await waitFor(() => expect(shown()).toHaveLength(2))
    await user.type(field('Ereignisse bis'), 'Frühjahr 2025')
    await waitFor(() => expect(shown()).toEqual(['Großang']))
    expect(screen.getByText('im Frühjahr 2025')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Filter „2022 bis Frühjahr 2025“ aufheben' }))
    await waitFor(() => expect(shown()).toHaveLength(4))
    expect(field('Ereignisse ab').value).toBe('')
  })

  it.each([
    ['Unsinn', de.list.timeUnread],
    ['2025-02-30', de.events.editor.trouble.impossible],
  ])('says of %s that it is no date, and is not narrowed by it', async (typed, words) => {
    await filters()
    const box = field('Ereignisse ab')
    await user.type(box, typed)
    expect(screen.queryByText(words)).toBeNull()
    await user.tab()
    const said = await screen.findByText(words)
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(box.getAttribute('aria-describedby')).toBe(said.id)
    expect(shown()).toHaveLength(4)
    expect(desk.filter.criteria).toEqual([])
  })

  it('says of a time that ends before it begins, and is not narrowed by it', async () => {
    await filters()
    await user.type(field('Ereignisse ab'), '2025')
    await user.type(field('Ereignisse bis'), '2022')
    await user.tab()
    expect(await screen.findByText('Der Zeitraum endet, bevor er beginnt.')).toBeTruthy()
    expect(shown()).toHaveLength(4)
  })

  it('stands by event, each under its title, date and count, what has none last', async () => {
    desk.filter.sorting = 'event'
    await waitFor(() => expect(shown()).toEqual(['Die 201', 'Großang', 'beraten', 'Alaska“']))
    expect(heads()).toEqual([
      'Russland annektiert die Krim · 18. März 2014 · 1 Anmerkung',
      'Russlands Großangriff auf die Ukraine · 24. Feb. 2022 · 1 Anmerkung',
      'Gipfel in Anchorage · 15. Aug. 2025 · 1 Anmerkung',
      'Ohne Ereignis · 1 Anmerkung',
    ])
    const [first] = screen.getAllByRole('heading', { level: 3 })
    expect(first?.querySelector('span')?.lang).toBe('de')
    expect(screen.getAllByRole('listitem')).toHaveLength(4)
  })

  it('has what belongs to several events once, under the first in time, and names them all on the card', async () => {
    valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Die 2014 annektierte'), 'summit'))
    desk.filter.sorting = 'event'
    await waitFor(() => expect(shown()).toHaveLength(4))
    const card = () => screen.getAllByRole('group', { name: /^Anmerkung/ })[0] ?? document.body
    await waitFor(() =>
      expect(
        within(card())
          .getAllByRole('button', { name: /^Ereignis/ })
          .map(({ textContent }) => textContent.trim()),
      ).toEqual(['Annexion der Krim', 'Gipfel']),
    )
    expect(heads()).toHaveLength(4)
  })

  it('goes by key from card to card past the heads, and says under which event one is', async () => {
    desk.filter.sorting = 'event'
    await waitFor(() => expect(heads()).toHaveLength(4))
    screen.getAllByRole('group', { name: /^Anmerkung/ })[0]?.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() =>
      expect(document.activeElement?.querySelector('.quote')?.textContent).toContain('Großangriff'),
    )
    expect(desk.notices.spoken).toBe('Russlands Großangriff auf die Ukraine')
  })

  it('has the groups of an export by event', async () => {
    valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Die 2014 annektierte'), 'summit'))
    desk.filter.sorting = 'event'
    const listed = () => desk.filter.shown.map(({ mark }) => mark.target.selector[0].exact)
    await waitFor(() => expect(desk.notesByEvent.heads(desk.filter.shown).size).toBe(4))
    valueOf(
      await desk.bridge.copyExport({
        format: 'markdown',
        works: [desk.notebook.work],
        edition: 'de',
        options: {
          ...firstOptionsIn('de'),
          which: { kind: 'all' },
          categories: null,
          tags: null,
          events: null,
          grouping: 'event',
        },
      }),
    )
    const [exported = ''] = house.copied
    const quotes = [...exported.matchAll(/^> (.*)$/gm)].map(([, quote]) => quote)
    expect(quotes).toEqual(listed().map((quote) => expect.stringContaining(quote.slice(0, 20))))
    const titles = desk.filter.shown.flatMap((placed) => {
      const [first] = desk.notesByEvent.eventsOf(placed)
      return first === undefined ? [] : (desk.timeline.event(first)?.title ?? [])
    })
    for (const title of titles) expect(exported).toContain(title)
  })

  it('leads from a card to its event on the timeline', async () => {
    expect(desk.panels.timeline).toBe(false)
    await user.click(
      screen.getByRole('button', { name: 'Ereignis „Gipfel in Anchorage“ auf der Zeitleiste zeigen' }),
    )
    expect(desk.timeline.chosen).toBe('summit')
    expect(desk.panels.timeline).toBe(true)
  })
})
