import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import Contents from '../../../src/renderer/src/window/Contents.svelte'
import FirstSteps from '../../../src/renderer/src/window/FirstSteps.svelte'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

describe('the card of first steps', () => {
  const show = (done: ('mark' | 'note' | 'event' | 'export' | 'closed')[]) => {
    let closed = 0
    renderAt(desk, FirstSteps, { done, exportKeys: 'Strg+E', onclose: () => (closed += 1) })
    return () => closed
  }

  it('names four steps, the five categories and where everything stays', () => {
    show([])
    expect(screen.getByRole('region', { name: 'Erste Schritte' })).toBeTruthy()
    expect(screen.getByText('Strg+E nimmt alles mit')).toBeTruthy()
    expect(screen.getByText('Alles bleibt auf diesem Computer.')).toBeTruthy()
    for (const name of ['Aussage', 'Beleg', 'Begriff', 'Offene Frage', 'Wichtig']) {
      expect(screen.getByText(name)).toBeTruthy()
    }
    expect(screen.queryByLabelText('erledigt')).toBeNull()
  })

  it('ticks off what was done, for the ear too', () => {
    show(['mark', 'export'])
    expect(screen.getAllByLabelText('erledigt')).toHaveLength(2)
  })

  it('can be closed', async () => {
    const closed = show([])
    await user.click(screen.getByRole('button', { name: 'Schließen' }))
    expect(closed()).toBe(1)
  })
})

describe('the contents', () => {
  it('list the nine questions with their count of annotations, and lead to them', async () => {
    const heading = desk.reading.plain.blocks.find(({ question }) => question === 3)
    const words = desk.reading.plain.text.slice(heading?.start, (heading?.start ?? 0) + 8)
    valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, 1)))
    let chosen = 0
    renderAt(desk, Contents, { onchosen: () => (chosen += 1) })
    const links = screen.getAllByRole('link')
    expect(links).toHaveLength(10)
    const third = screen.getByRole('link', { name: /^Frage 3: .*, 1 Anmerkung$/ })
    await user.click(third)
    expect(chosen).toBe(1)
    expect(desk.reading.goal?.passage).toMatchObject({ block: { question: 3 } })
  })

  it('say where the reader is', async () => {
    const block = desk.reading.plain.blocks.find(({ question }) => question === 2)?.block.id
    desk.reading.focus = block
    renderAt(desk, Contents, { onchosen: () => undefined })
    const current = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true')
    expect(current).toHaveLength(1)
    expect(current[0]?.getAttribute('aria-label')).toMatch(/^Frage 2:/)
  })
})

it('a part of the window outside of a desk says so, rather than showing nothing', () => {
  expect(() => render(Contents, { props: { onchosen: () => undefined } })).toThrow()
})
