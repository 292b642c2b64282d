import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { TagId, WorkId } from '../../../src/shared/annotation/annotation'
import type { ExportableWork } from '../../../src/shared/ipc/contract'
import { de } from '../../../src/shared/messages/de'
import { ok } from '../../../src/shared/result'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'
import { annotate, answering, box, button, counted, lastAsked, openExport, radio } from './at-export'

let house: House
let desk: Desk
let stop: () => void
const user = userEvent.setup()
const words = de.exporting

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  stop = desk.preferences.follow()
  await annotate(desk)
})
afterEach(async () => {
  stop()
  await house.close()
})

const options = () => lastAsked(house, 'previewExport').options
const which = () => within(screen.getByRole('group', { name: 'Was' }))

describe('what goes out', () => {
  it('is everything at first, with how many that are, and no choice that makes no difference', () => {
    openExport(desk)
    expect(which().getAllByRole('radio')).toHaveLength(1)
    expect(radio(/^Alle Anmerkungen/).checked).toBe(true)
    expect(which().getByText('4')).toBeTruthy()
  })

  it('can be the open edition alone, where there are annotations in two', async () => {
    desk.reading.language = 'en'
    valueOf(await desk.notebook.mark(passageOf(desk, 'Alaska'), categoryOf(desk, 1)))
    await waitFor(() => expect(desk.notebook.count).toBe(5))
    openExport(desk)
    await counted('5 Anmerkungen')
    await user.click(radio(/^Nur Fassung: Englisch/))
    await counted('2 Anmerkungen')
  })

  it('can be what a filter shows, and is what was chosen in the list', async () => {
    const [first, second] = desk.notebook.marks.map(({ mark }) => mark.id)
    if (!first || !second) throw new Error('there are marks')
    openExport(desk, { kind: 'filtered', ids: [first] })
    await counted('4 Anmerkungen')
    await user.click(radio(/^Nur die gefilterten/))
    await counted('1 Anmerkung')
  })

  it('is what was chosen in the list, from the beginning', async () => {
    const ids = desk.notebook.marks.slice(0, 2).map(({ mark }) => mark.id)
    openExport(desk, { kind: 'chosen', ids })
    expect(radio(/^Nur die ausgewählten/).checked).toBe(true)
    await counted('2 Anmerkungen')
    expect(options().which).toEqual({ kind: 'these', ids })
  })

  it('can leave categories out, and says what goes along only with all of them', async () => {
    openExport(desk)
    await counted('4 Anmerkungen')
    const group = screen.getByRole('group', { name: 'Kategorien' })
    expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      words.which.uncategorised,
    )
    expect(options().categories).toBeNull()
    await user.click(within(group).getByRole('checkbox', { name: 'Beleg' }))
    await counted('2 Anmerkungen')
    expect(options().categories).toHaveLength(4)
    await user.click(within(group).getByRole('checkbox', { name: 'Beleg' }))
    await counted('4 Anmerkungen')
    expect(options().categories).toBeNull()
  })

  it('can be narrowed to tags, and widened again', async () => {
    openExport(desk)
    const tags = () => screen.getByRole('group', { name: 'Schlagwörter' })
    screen.getByText('alle', { selector: 'details:has([aria-label="Schlagwörter"]) summary span' })
    await user.click(within(tags()).getByRole('checkbox', { name: /Front/ }))
    await counted('1 Anmerkung')
    screen.getByText('1 gewählt')
    const [clear] = screen.getAllByRole('button', { name: 'Auswahl aufheben' })
    if (!clear) throw new Error('the choice can be taken back')
    await user.click(clear)
    await counted('4 Anmerkungen')
    expect(document.activeElement).toBe(within(tags()).getByRole('checkbox', { name: /Front/ }))
  })

  it('can be narrowed to events that annotations belong to', async () => {
    openExport(desk)
    const events = within(screen.getByRole('group', { name: 'Ereignisse' }))
    const boxes = events.getAllByRole<HTMLInputElement>('checkbox')
    expect(boxes.length).toBeGreaterThan(0)
    expect(boxes.length).toBeLessThan(desk.notesByEvent.events.length)
    await user.click(events.getByRole('checkbox', { name: /Großangriff/ }))
    await counted('1 Anmerkung')
    expect(options().events).toEqual(['invasion'])
  })

  it('filters a long list of tags without letting go of what is chosen', async () => {
    const ids: TagId[] = []
    for (const name of ['Brücke', 'Donau', 'Fluss', 'Grenze', 'Hafen', 'Insel', 'Küste', 'Land', 'Meer'])
      ids.push(valueOf(await desk.vocabulary.ensureTag(name)).id)
    const [{ mark } = { mark: undefined }] = desk.notebook.marks
    if (!mark) throw new Error('there are marks')
    valueOf(await desk.notebook.revise({ id: mark.id, tags: ids }))
    await waitFor(() => expect(desk.notebook.marks[0]?.mark.tags).toHaveLength(9))
    openExport(desk)
    await user.click(box(/Donau/))
    const field = screen.getByRole('searchbox', { name: 'Schlagwörter filtern' })
    await user.type(field, 'brucke')
    const shown = () => within(screen.getByRole('group', { name: 'Schlagwörter' })).queryAllByRole('checkbox')
    expect(shown()).toHaveLength(1)
    await user.click(box(/Brücke/))
    await user.clear(field)
    await user.type(field, 'xyz')
    expect(shown()).toHaveLength(0)
    screen.getByText('Nichts gefunden.')
    await waitFor(() => expect(options().tags).toEqual(ids.slice(0, 2)))
  })

  it('can be only what is new, once there was an export in the format', async () => {
    openExport(desk)
    await user.click(radio('Notizen weiterschreiben'))
    expect(screen.queryByRole('checkbox', { name: /Nur Neues/ })).toBeNull()
    await user.click(button(/Kopieren/))
    await user.click(
      await screen.findByRole('checkbox', { name: /^Nur Neues seit dem letzten Export \(am \d/ }),
    )
    await waitFor(() => expect(screen.getAllByText(words.nothingNew).length).toBeGreaterThan(0))
    expect(button(/Speichern/).disabled).toBe(true)
    valueOf(await desk.notebook.bookmark(passageOf(desk, 'Kiew')))
    await user.click(button(/Alles einschließen/))
    await counted('5 Anmerkungen')
    await user.click(radio('Tabelle'))
    expect(screen.queryByRole('checkbox', { name: /Nur Neues/ })).toBeNull()
  })

  it('leaves parts of annotations out, and says what to do when nothing is left', async () => {
    openExport(desk)
    await user.click(box('Stellen im Wortlaut'))
    await counted('2 Anmerkungen')
    await user.click(box('Notizen', 'Enthalten'))
    await waitFor(() => expect(screen.getAllByText(words.nothingLeft)).toHaveLength(2))
    expect(button(/Speichern/).disabled).toBe(true)
    const reason = document.getElementById(button(/Speichern/).getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toBe(words.nothingLeft)
    await user.click(button(/Alles einschließen/))
    await counted('4 Anmerkungen')
    expect(box('Stellen im Wortlaut').checked).toBe(true)
  })
})

describe('several articles', () => {
  // The catalogue has checked the id; the brand only says so.
  const other = 'bridges-2024' as WorkId
  const elsewhere: ExportableWork = {
    work: other,
    title: 'Bridges',
    language: 'en',
    count: 1234,
    exported: {},
  }

  function openWith(works: (open: ExportableWork) => ExportableWork[]) {
    const { bridge } = desk
    openExport(
      answering(desk, {
        exportableWorks: async () => {
          const [open] = valueOf(await bridge.exportableWorks(undefined))
          if (!open) throw new Error('the open article is always there')
          return ok(works(open))
        },
      }),
    )
  }

  it('are not offered while only one has annotations', async () => {
    openWith((open) => [open])
    await counted('4 Anmerkungen')
    expect(screen.queryByRole('group', { name: 'Artikel' })).toBeNull()
  })

  it('are chosen from a list with their counts, the open one first', async () => {
    openWith((open) => [open, elsewhere])
    const list = within(await screen.findByRole('group', { name: 'Artikel' }))
    expect(list.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
      true,
      false,
    ])
    list.getByText('1.234')
    await user.click(list.getByRole('checkbox', { name: /Bridges/ }))
    screen.getByText('2 Artikel')
    expect(which().getByText('1.238')).toBeTruthy()
    await waitFor(() => expect(lastAsked(house, 'previewExport').works).toEqual([desk.notebook.work, other]))
  })

  it('have to be one at least', async () => {
    openWith((open) => [open, elsewhere])
    const list = within(await screen.findByRole('group', { name: 'Artikel' }))
    await user.click(list.getByRole('checkbox', { name: /Gipfel/ }))
    expect(screen.getAllByText(words.noWork)).toHaveLength(2)
    expect(button(/Speichern/).disabled).toBe(true)
    await user.click(button(/Alles einschließen/))
    expect(button(/Speichern/).disabled).toBe(false)
  })
})

describe('an empty notebook', () => {
  it('says what to do, and still gives its timeline away', async () => {
    await house.close()
    house = await openHouse()
    desk = await house.openDesk()
    openExport(desk)
    await waitFor(() => expect(screen.getAllByText(words.empty)).toHaveLength(2))
    expect(button(/Speichern/).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: words.reset })).toBeNull()
    await user.click(radio('Notizen weiterschreiben'))
    await user.click(box('Zeitleiste anfügen'))
    await counted('0 Anmerkungen')
    expect(button(/Kopieren/).disabled).toBe(false)
  })
})
