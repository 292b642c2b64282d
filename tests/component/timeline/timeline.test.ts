import { cleanup, screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleWork } from './sample-work'
import { eventButtons as events, focusedName, showTimeline as show } from './shown-timeline'

beforeEach(() => {
  // Nothing glides, so that each step can be looked at.
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduced-motion') }))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the timeline', () => {
  it('has one tab stop among its events', async () => {
    await show()
    const stops = events()
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0)
    expect(stops).toHaveLength(1)
  })

  it('reaches every event by the keyboard alone', async () => {
    const { user, asked } = await show()
    const onEvents = () =>
      waitFor(() => {
        expect(events().getAllByRole('button')).toContain(document.activeElement)
      })
    const first = events()
      .getAllByRole('button')
      .find((button) => button.tabIndex === 0)
    first?.focus()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    for (let lane = 0; lane < 3; lane += 1) {
      await user.keyboard('0{Home}')
      for (let name = '', step = 0; name !== focusedName() && step < 50; step += 1) {
        await onEvents()
        name = focusedName()
        const count = Number(/(\d+) Ereignisse, /.exec(name)?.[1] ?? 1)
        await user.keyboard('{Enter}')
        // What no zooming parts is chosen from a list; else a count comes apart.
        if (screen.queryByRole('menu', { hidden: true })) {
          for (let item = 0; item < count; item += 1) {
            if (item > 0) await user.keyboard('{Enter}')
            await user.keyboard(`${'{ArrowDown}'.repeat(item)}{Enter}`)
          }
        } else if (count > 1) {
          name = ''
          continue
        }
        await onEvents()
        await user.keyboard('{ArrowRight}')
      }
      await user.keyboard('{ArrowDown}')
    }
    expect(new Set(asked.choose.filter((id) => id !== undefined))).toEqual(
      new Set(sampleWork.events.map(({ id }) => id)),
    )
  }, 30_000)

  it('zooms, pans and shows named periods by keys and buttons', async () => {
    const { user } = await show()
    const slider = screen.getByRole('slider')
    const whole = slider.getAttribute('aria-valuetext')
    await user.click(screen.getByRole('button', { name: 'Letztes Jahr' }))
    expect(screen.getByRole('button', { name: 'Letztes Jahr' }).getAttribute('aria-pressed')).toBe('true')
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^(Juli|August) 2024 bis (September|Oktober) 2025$/)
    slider.focus()
    await user.keyboard('{Home}')
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^(Dezember 2013|Januar 2014) bis /)
    await user.keyboard('{PageDown}{ArrowRight}+')
    expect(slider.getAttribute('aria-valuetext')).not.toMatch(/ 2013 | 2014 bis/)
    await user.keyboard('0')
    expect(slider.getAttribute('aria-valuetext')).toBe(whole)
  })

  it('zooms in and out again to where it was', async () => {
    const { user } = await show()
    const slider = screen.getByRole('slider')
    const before = slider.getAttribute('aria-valuetext')
    await user.click(screen.getByRole('button', { name: 'Vergrößern' }))
    expect(slider.getAttribute('aria-valuetext')).not.toBe(before)
    await user.click(screen.getByRole('button', { name: 'Verkleinern' }))
    expect(slider.getAttribute('aria-valuetext')).toBe(before)
  })

  it.each([
    ['de', 'Gipfel in Anchorage, 15. August 2025, Diplomatie, 4 von 4'],
    ['en', 'Summit in Anchorage, 15 August 2025, Diplomacy, 4 of 4'],
  ] as const)('says title, date, lane and place in the count in %s', async (language, name) => {
    await show({}, language)
    expect(events().getByRole('button', { name })).toBeTruthy()
  })

  it.each([
    ['de', /^2 Ereignisse, Diplomatie, 16\. Mai 2025 bis 2\. Juni 2025: .*Istanbul.* – vergrößern$/],
    ['en', /^2 events, Diplomacy, 16 May 2025 to 2 June 2025: .*Istanbul.* – zoom in$/],
  ] as const)('says of a count how many and which they are in %s', async (language, name) => {
    await show({}, language)
    expect(events().getByRole('button', { name })).toBeTruthy()
  })

  it('chooses an event and lets it go again', async () => {
    const { user, asked } = await show()
    const summit = events().getByRole('button', { name: /^Gipfel in Anchorage/ })
    expect(summit.getAttribute('aria-pressed')).toBe('false')
    await user.click(summit)
    await waitFor(() => {
      expect(summit.getAttribute('aria-pressed')).toBe('true')
    })
    await user.click(summit)
    await user.click(summit)
    summit.focus()
    await user.keyboard('{Escape}')
    expect(asked.choose).toEqual(['summit', undefined, 'summit', undefined])
  })

  it('shows the chosen event’s card and goes to its passages, one after the other', async () => {
    const { user, asked } = await show({ chosen: 'istanbul-2' })
    const card = within(screen.getByRole('article', { name: 'Übergabe des Memorandums in Istanbul' }))
    expect(card.getByText('2. Juni 2025 · genau datiert')).toBeTruthy()
    expect(card.getByText('Diplomatie · im Artikel erwähnt')).toBeTruthy()
    expect(card.getByText('Istanbul')).toBeTruthy()
    expect(card.getByText('Wladimir Putin')).toBeTruthy()
    await user.click(card.getByRole('button', { name: 'Abs. 21' }))
    await user.click(card.getByRole('button', { name: 'Nächste Stelle' }))
    await user.click(card.getByRole('button', { name: 'Vorherige Stelle' }))
    expect(asked.go).toEqual([
      ['istanbul-2', 1],
      ['istanbul-2', 0],
      ['istanbul-2', 1],
    ])
  })

  it('closes the card, and tells of the event in its head', async () => {
    const { user, asked } = await show({ chosen: 'istanbul-2' })
    await user.click(screen.getByRole('button', { name: 'Einzelheiten schließen' }))
    expect(screen.queryByRole('article')).toBeNull()
    await user.click(screen.getByRole('button', { name: '2 Stellen im Text ›' }))
    await user.click(screen.getByRole('button', { name: '2 Stellen im Text ›' }))
    expect(asked.go.map(([, passage]) => passage)).toEqual([0, 1])
    await user.click(screen.getByRole('button', { name: 'Einzelheiten' }))
    expect(screen.getByRole('article')).toBeTruthy()
  })

  it('says so where an event has no passage', async () => {
    await show({ chosen: 'mh17' })
    expect(screen.getByText('Keine Stelle im Text')).toBeTruthy()
  })

  it('becomes taller and lower by keys, within its limits', async () => {
    const { user, asked } = await show({ height: 216, maxHeight: 240 })
    const handle = screen.getByRole('separator', { name: 'Höhe der Zeitleiste' })
    expect(handle.getAttribute('aria-valuenow')).toBe('216')
    handle.focus()
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}{Home}{End}')
    expect(asked.heights).toEqual([232, 240, 224, 194, 240])
  })

  it.each([
    ['de', 'Zeitleiste einblenden', 'hier im Text'],
    ['en', 'Show timeline', 'here in the text'],
  ] as const)('folds to a strip with the overview in %s', async (language, button, here) => {
    const { user, asked } = await show({ open: false }, language)
    expect(screen.queryByRole('separator')).toBeNull()
    expect(screen.getByRole('slider')).toBeTruthy()
    expect(screen.getByText(here)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: button, expanded: false }))
    expect(asked.toggles).toBe(1)
  })

  it('says so where a work has no events', async () => {
    await show({}, 'de', { ...sampleWork, events: [] })
    expect(screen.getByText('Zu diesem Artikel gibt es keine Ereignisse.')).toBeTruthy()
    expect(screen.queryByRole('slider')).toBeNull()
  })
})
