import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import BesideView from '../../../src/renderer/src/notes/BesideView.svelte'
import ListView from '../../../src/renderer/src/notes/ListView.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { Passage } from '../../../src/shared/annotation/passage'
import { categoryOf, openHouse, renderAt, valueOf, type House } from '../../support/desk'

const many = 10_000
let house: House
let desk: Desk
const user = userEvent.setup()

beforeAll(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  const { length } = desk.reading.plain.text
  const passages = Array.from({ length: many }, (_, index) => {
    const start = Math.floor((index / many) * (length - 40))
    return { start, end: start + 4 + (index % 30) }
  })
  valueOf(await desk.notebook.markAll(passages, categoryOf(desk, 1)))
}, 120_000)
afterAll(() => house.close())

const cards = () => screen.queryAllByRole('group', { name: /^Anmerkung/ })

describe('ten thousand annotations', () => {
  it('have a list with few cards on the page, whose last one is a key away', async () => {
    renderAt(desk, ListView, { onjump: () => undefined })
    expect(cards().length).toBeGreaterThan(5)
    expect(cards().length).toBeLessThan(60)
    cards()[0]?.focus()
    await user.keyboard('{End}')
    const last = desk.notebook.marks.at(-1)?.mark.id
    await waitFor(() =>
      expect(document.activeElement?.closest<HTMLElement>('.card')?.dataset.annotation).toBe(last),
    )
    expect(cards().length).toBeLessThan(60)
  })

  it('stand by event with few cards and heads on the page, and count every card', async () => {
    desk.filter.sorting = 'event'
    renderAt(desk, ListView, { onjump: () => undefined })
    expect(cards().length).toBeGreaterThan(5)
    expect(cards().length).toBeLessThan(60)
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeLessThan(60)
    const heads = [...desk.notesByEvent.heads(desk.filter.shown).values()]
    expect(heads.reduce((sum, { count }) => sum + count, 0)).toBe(many)
    expect(new Set(heads.map(({ event }) => event)).size).toBe(heads.length)
    expect(heads.at(-1)?.event).toBeUndefined()
    cards()[0]?.focus()
    await user.keyboard('{End}')
    const last = desk.filter.shown.at(-1)?.mark.id
    await waitFor(() =>
      expect(document.activeElement?.closest<HTMLElement>('.card')?.dataset.annotation).toBe(last),
    )
    desk.filter.sorting = 'text'
  })

  it('are measured beside the text only where their paragraphs are in sight', async () => {
    const measured: Passage[] = []
    const text = document.createElement('div')
    Object.defineProperty(text, 'clientHeight', { value: 600 })
    const lineLength = 60
    const topOf = (passage: Passage) => {
      measured.push(passage)
      return Math.floor(passage.start / lineLength) * 30
    }
    renderAt(desk, BesideView, { onjump: () => undefined, topOf, text, laid: 0, empty: false })
    await waitFor(() => expect(measured.length).toBeGreaterThan(0))
    expect(measured.length).toBeLessThan(many / 4)
    expect(cards().length).toBeGreaterThan(5)
    expect(cards().length).toBeLessThan(60)
  })
})
