import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Contents from '../../../src/renderer/src/window/Contents.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

const words = messagesIn('de').bookmarks
const user = userEvent.setup()
let house: House
let desk: Desk
let chosen: number

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  chosen = 0
  renderAt(desk, Contents, { onchosen: () => (chosen += 1) })
})
afterEach(() => house.close())

const tab = (name: string) => screen.getByRole('tab', { name })
const toBookmarks = () => user.click(tab('Lesezeichen'))
const names = () =>
  within(screen.getByRole('list', { name: 'Lesezeichen' }))
    .queryAllByRole('listitem')
    .map((item) => within(item).getAllByRole('button')[0]?.getAttribute('aria-label'))
const bookmark = async (text: string, label?: string) =>
  valueOf(await desk.notebook.bookmark(passageOf(desk, text), label))

describe('the left side', () => {
  it('shows the questions or the bookmarks, and remembers which', async () => {
    expect(tab('Inhalt').getAttribute('aria-selected')).toBe('true')
    expect(screen.getAllByRole('link').length).toBeGreaterThan(9)
    await toBookmarks()
    expect(screen.queryAllByRole('link')).toEqual([])
    expect(tab('Lesezeichen').getAttribute('aria-selected')).toBe('true')
    const { viewState } = valueOf(await desk.bridge.open(undefined))
    expect(viewState.panels.contentsView).toBe('bookmarks')
  })

  it('is one stop of the Tab key at its head, changed with the arrows', async () => {
    tab('Inhalt').focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(tab('Lesezeichen'))
    expect(desk.panels.contentsView).toBe('bookmarks')
    await user.keyboard('{ArrowRight}')
    expect(desk.panels.contentsView).toBe('questions')
  })

  it('has its names in the rail too', async () => {
    desk.panels.width = 1200
    await toBookmarks()
    await bookmark('Schauplatz ist', 'Der Ort')
    expect(await screen.findByRole('button', { name: /^Der Ort, Absatz/ })).toBeTruthy()
  })
})

describe('the bookmarks', () => {
  beforeEach(toBookmarks)

  it('say what to do while there are none', () => {
    expect(screen.getByText(words.empty('Strg+D'))).toBeTruthy()
  })

  it('stand in text order, by name or first words, with their paragraph', async () => {
    await bookmark('Schauplatz ist Anchorage', 'Der Ort')
    await bookmark('Alaska')
    await waitFor(() =>
      expect(names()).toEqual(['Alaska, Titel', expect.stringMatching(/^Der Ort, Absatz \d+$/)]),
    )
  })

  it('lead to their passage', async () => {
    await bookmark('Schauplatz ist Anchorage', 'Der Ort')
    await user.click(await screen.findByRole('button', { name: /^Der Ort,/ }))
    expect(desk.reading.goal?.passage).toEqual(passageOf(desk, 'Schauplatz ist Anchorage'))
    expect(chosen).toBe(1)
  })

  it('are renamed in place: Enter keeps, Esc does not, and the focus stays with the bookmark', async () => {
    await bookmark('Alaska', 'Anfang')
    const entry = await screen.findByRole('button', { name: 'Anfang, Titel' })
    entry.focus()
    await user.keyboard('{F2}')
    const field = await screen.findByRole('textbox', { name: words.name })
    expect(document.activeElement).toBe(field)
    await user.keyboard('Hier beginnt es{Enter}')
    const renamed = await screen.findByRole('button', { name: 'Hier beginnt es, Titel' })
    await waitFor(() => expect(document.activeElement).toBe(renamed))
    await user.click(screen.getByRole('button', { name: words.renameThis('Hier beginnt es') }))
    await user.keyboard('Etwas anderes{Escape}')
    await waitFor(() => expect(names()).toEqual(['Hier beginnt es, Titel']))
  })

  it('keep a name where the field is left', async () => {
    await bookmark('Alaska')
    await user.click(await screen.findByRole('button', { name: words.renameThis('Alaska') }))
    await user.keyboard('Der Titel')
    await user.tab()
    await waitFor(() => expect(names()).toEqual(['Der Titel, Titel']))
  })

  it('keep a name that is being typed when the window closes', async () => {
    await bookmark('Alaska')
    await user.click(await screen.findByRole('button', { name: words.renameThis('Alaska') }))
    await user.keyboard('Der Titel')
    expect([...desk.unsaved].map(({ safe }) => safe)).toEqual([false])
    for (const one of desk.unsaved) await one.flush()
    await waitFor(() => expect(desk.bookmarks.all[0]?.mark.label).toBe('Der Titel'))
    expect([...desk.unsaved].every(({ safe }) => safe)).toBe(true)
  })

  it('keep a name in its field, with the reason, while the disk takes nothing', async () => {
    await bookmark('Alaska')
    await user.click(await screen.findByRole('button', { name: words.renameThis('Alaska') }))
    house.disk.failEvery('write', 'ENOSPC')
    await user.keyboard('Der Titel{Enter}')
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: words.name }).value).toBe('Der Titel')
    house.disk.failEvery(undefined)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(names()).toEqual(['Der Titel, Titel']))
  })

  it('are deleted by button and by key, the focus going to the neighbour, and come back', async () => {
    await bookmark('Alaska')
    await bookmark('Schauplatz ist', 'Der Ort')
    const first = await screen.findByRole('button', { name: 'Alaska, Titel' })
    const other = await screen.findByRole('button', { name: /^Der Ort,/ })
    first.focus()
    await user.keyboard('{Delete}')
    await waitFor(() => expect(document.activeElement).toBe(other))
    await waitFor(() => expect(names()).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: words.deleteThis('Der Ort') }))
    await waitFor(() => expect(names()).toEqual([]))
    await desk.history.undo()
    await waitFor(() => expect(names()).toHaveLength(1))
  })
})
