import { cleanup, screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shownEvents, type ShownEvent } from '../../../src/shared/timeline/shown-event'
import { sampleWork } from './sample-work'
import { eventButtons, showTimeline } from './shown-timeline'

beforeEach(() => {
  // Nothing glides, so that each step can be looked at.
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduced-motion') }))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const slider = () => screen.getByRole('slider').getAttribute('aria-valuetext') ?? ''
const button = (name: string | RegExp) => screen.getByRole('button', { name })
/** What floats is out of sight until it has its place, which needs a layout. */
const dialog = () => screen.getByRole('dialog', { hidden: true })

const own = (id: string, date: string, title = id): ShownEvent => ({
  id,
  date,
  lane: 'own',
  basis: 'reader',
  title,
  label: title.slice(0, 28),
  language: undefined,
  detail: '',
  places: [],
  people: [],
})

const withOwn = (...events: ShownEvent[]): ShownEvent[] => [...shownEvents(sampleWork, [], 'de'), ...events]

describe('the period around an event', () => {
  it('can be shown only when one is chosen', async () => {
    const { user } = await showTimeline()
    const whole = slider()
    expect(button('Um dieses Ereignis').getAttribute('aria-disabled')).toBe('true')
    await user.click(button('Um dieses Ereignis'))
    expect(slider()).toBe(whole)
  })

  it.each([
    ['kyiv', / 20\d\d bis .*202[45]$/],
    ['summit', / 2025 bis .*2025$/],
  ])('holds %s and some of its neighbours', async (chosen, period) => {
    const { user } = await showTimeline({ chosen })
    await user.click(button('Um dieses Ereignis'))
    expect(button('Um dieses Ereignis').getAttribute('aria-pressed')).toBe('true')
    expect(slider()).toMatch(period)
    expect(eventButtons().getAllByRole('button').length).toBeGreaterThan(1)
  })

  it('is no longer told as shown when another event is chosen, or one zooms', async () => {
    const { user, view } = await showTimeline({ chosen: 'summit' })
    await user.click(button('Um dieses Ereignis'))
    await view.rerender({ chosen: 'aid' })
    expect(button('Um dieses Ereignis').getAttribute('aria-pressed')).toBe('false')
    await user.click(button('Um dieses Ereignis'))
    expect(button('Um dieses Ereignis').getAttribute('aria-pressed')).toBe('true')
    await user.click(button('Verkleinern'))
    expect(button('Um dieses Ereignis').getAttribute('aria-pressed')).toBe('false')
  })

  it('is told to those who hear the page, with how many events are in view', async () => {
    const { user } = await showTimeline()
    await user.click(button('Letztes Jahr'))
    await waitFor(() => {
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
        expect.stringMatching(/ 2024 bis .* 2025, 6 Ereignisse$/),
      )
    })
  })
})

describe('lanes', () => {
  it('can be hidden and shown again, and the sign of it stays in view', async () => {
    const { user, asked } = await showTimeline()
    await user.click(button('Reihen'))
    const lanes = within(dialog())
    await user.click(lanes.getByLabelText('Krieg'))
    expect(asked.lanes).toEqual(['war'])
    expect(eventButtons().queryByRole('button', { name: /Krieg/ })).toBeNull()
    expect(button('Reihen: eine ist ausgeblendet').textContent).toContain('2/3')
    await user.click(lanes.getByLabelText('Krieg'))
    expect(eventButtons().getAllByRole('button', { name: /Krieg/ }).length).toBeGreaterThan(0)
  })

  it('move nothing when they are hidden', async () => {
    const { view } = await showTimeline()
    const before = slider()
    await view.rerender({ hiddenLanes: ['diplomacy', 'law-politics'] })
    expect(slider()).toBe(before)
  })

  it('can all be shown again when all are hidden', async () => {
    const { user, view } = await showTimeline()
    const onToggleLane = vi.fn()
    await view.rerender({ hiddenLanes: ['war', 'diplomacy', 'law-politics'], onToggleLane })
    expect(screen.getByText(/Alle Reihen sind ausgeblendet/)).toBeTruthy()
    await user.click(button('Alle Reihen einblenden'))
    expect(onToggleLane.mock.calls.flat()).toEqual(['war', 'diplomacy', 'law-politics'])
  })

  it('come back when one of their events is chosen', async () => {
    const { asked, view } = await showTimeline()
    await view.rerender({ hiddenLanes: ['war'] })
    expect(asked.lanes).toEqual([])
    await view.rerender({ chosen: 'kyiv' })
    expect(asked.lanes).toEqual(['war'])
  })

  it('let the chosen event go when they are hidden', async () => {
    const { user, asked } = await showTimeline({ chosen: 'kyiv' })
    await user.click(button('Reihen'))
    await user.click(within(dialog()).getByLabelText('Krieg'))
    expect(asked).toMatchObject({ choose: [undefined], lanes: ['war'] })
  })
})

describe('the head of the timeline', () => {
  it('shows the events as a table, and as a picture again', async () => {
    const { user, asked } = await showTimeline()
    await user.click(button('Als Tabelle'))
    expect(screen.getByRole('table', { name: 'Ereignisse' })).toBeTruthy()
    expect(screen.queryByRole('slider')).toBeNull()
    await user.click(button('Als Zeitleiste'))
    expect(asked.views).toEqual(['table', 'graphic'])
    expect(screen.getByRole('slider')).toBeTruthy()
  })

  it.each([
    ['de', 'Zeichenerklärung', 'irgendwann im Monat'],
    ['en', 'Key', 'some time in the month'],
  ] as const)('explains the signs in %s, and takes the focus back', async (language, name, words) => {
    const { user } = await showTimeline({}, language)
    await user.click(button(name))
    expect(within(dialog()).getByText(words)).toBeTruthy()
    dialog().focus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull()
    expect(document.activeElement).toBe(button(name))
  })

  it('offers what can be done only where something can be', async () => {
    await showTimeline()
    expect(screen.queryByRole('button', { name: 'Neues Ereignis' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Zeitleiste exportieren' })).toBeNull()
  })
})

describe('what the reader adds', () => {
  it('has a lane and is said to be the reader’s own', async () => {
    await showTimeline({ events: withOwn(own('mine', '2019-06~', 'Meine Frist')) })
    expect(
      eventButtons().getByRole('button', {
        name: 'Meine Frist, um Juni 2019, Eigene, 1 von 1, eigenes Ereignis',
      }),
    ).toBeTruthy()
  })

  it('is chosen from a list where 500 stand on one day', async () => {
    const crowd = Array.from({ length: 500 }, (_, index) => own(`e-${String(index)}`, '2019-06-01'))
    const { user, asked } = await showTimeline({ events: withOwn(...crowd) })
    await user.click(eventButtons().getByRole('button', { name: /^500 Ereignisse, Eigene/ }))
    const items = screen.getAllByRole('menuitemradio', { hidden: true })
    expect(items).toHaveLength(500)
    await user.keyboard('{End}{Enter}')
    expect(asked.choose).toEqual(['e-499'])
  })

  it('may have a title of 1,000 letters', async () => {
    await showTimeline({ events: withOwn(own('long', '2019-06-01', 'Wort '.repeat(200))) })
    expect(eventButtons().getByRole('button', { name: /Wort ?, 1\. Juni 2019, Eigene/ })).toBeTruthy()
  })
})
