import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Sheets from '../../../src/renderer/src/Sheets.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const mark = async (words: string, note?: string, at = desk) => {
  const id = valueOf(await at.notebook.mark(passageOf(at, words), categoryOf(at, 2)))
  if (note !== undefined) valueOf(await at.notebook.revise({ id, note }))
  return id
}
/** Exports everything of the desk as JSON-LD; the file. */
async function exported(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-import-'))
  house.chosen.target = folder
  const request = {
    format: 'json-ld' as const,
    works: [desk.notebook.work],
    edition: 'de' as const,
    options: {
      ...firstOptionsIn('de'),
      which: { kind: 'all' as const },
      categories: null,
      tags: null,
      events: null,
    },
  }
  return valueOf(await desk.bridge.exportNotes({ request, update: false })) ?? ''
}
/** Gives the window another house, in which nothing has happened. */
async function moveOut(): Promise<void> {
  await house.close()
  house = await openHouse()
  desk = await house.openDesk()
}
const open = async (file: string | undefined) => {
  house.chosen.present = file
  renderAt(desk, Sheets, {})
  await desk.importing.start()
}
const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true })
const radio = (name: string | RegExp) => screen.getByRole('radio', { name, hidden: true })
const facts = () => document.querySelector('dl')?.textContent.replace(/\s+/g, ' ') ?? ''
const quotes = () => desk.notebook.marks.map(({ mark: { target } }) => target.selector[0].exact)
const report = () => screen.findByRole('heading', { name: 'Bericht', hidden: true })

describe('importing a file of annotations', () => {
  it('shows first what the file holds, and changes nothing by that', async () => {
    await mark('Alaska', 'Warum dort?')
    await mark('Putin')
    const file = await exported()
    await moveOut()
    await open(file)
    expect(facts()).toContain('JSON-LD')
    expect(facts()).toContain('1 Markierung, 1 Notiz')
    expect(facts()).toContain('2 genau gefunden')
    expect(facts()).toContain('2 neu')
    expect(facts()).toContain('wie die Datei angibt')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('DL'))
    expect(quotes()).toEqual([])
    await user.click(button('Abbrechen'))
    expect(desk.panels.sheet).toBeUndefined()
  })

  it('takes everything in, reports on each, and takes it all back with one press', async () => {
    await mark('Alaska', 'Warum dort?')
    await mark('Putin')
    const file = await exported()
    const before = desk.notebook.annotations
    await moveOut()
    await open(file)
    await user.click(button('Importieren'))
    const heading = await report()
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(screen.getByText('Von 2 Anmerkungen wurden 2 übernommen.')).toBeTruthy()
    expect(desk.notebook.annotations).toEqual(before)
    expect(screen.getAllByText('hinzugefügt')).toHaveLength(2)
    await user.click(button('Bericht kopieren'))
    await waitFor(() => expect(house.copied[0]).toContain('Nr. 1\tNotiz\t„Alaska“\tWarum dort?\thinzugefügt'))
    await user.click(button('Rückgängig'))
    await waitFor(() => expect(quotes()).toEqual([]))
    expect(await screen.findByText('Der Import wurde rückgängig gemacht.')).toBeTruthy()
    expect(desk.notebook.nextRedo?.origin).toBe('import')
  })

  it('says what is here already, and never that anything was imported where nothing arrived', async () => {
    await mark('Alaska')
    await open(await exported())
    expect(facts()).toContain('Alle Anmerkungen der Datei sind schon hier.')
    await user.click(button('Importieren'))
    await report()
    expect(screen.getByText('Es wurde nichts übernommen. 1 war schon da.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Rückgängig', hidden: true })).toBeNull()
    expect(desk.notebook.nextUndo?.origin).toBeUndefined()
  })

  it('has the reader choose where nothing is without conflict', async () => {
    const id = await mark('Alaska', 'früher')
    const file = await exported()
    valueOf(await desk.notebook.revise({ id, note: 'später' }))
    await open(file)
    expect(radio(/^Nur ohne Konflikt \(0\)/)).toHaveProperty('disabled', true)
    expect(radio('Auswählen')).toHaveProperty('checked', true)
    expect(button('Importieren')).toHaveProperty('disabled', true)
    screen.getByText('Wählen Sie mindestens eine Anmerkung aus.')
  })

  it('leaves what is newer here as it is, unless the reader wishes all', async () => {
    const id = await mark('Alaska', 'früher')
    await mark('Putin')
    const file = await exported()
    valueOf(await desk.notebook.revise({ id, note: 'später' }))
    await open(file)
    expect(facts()).toContain('1 hier neuer')
    expect(radio(/^Nur ohne Konflikt \(1\)/)).toHaveProperty('checked', true)
    await user.click(button('Importieren'))
    await report()
    expect(desk.notebook.placed(id)?.mark).toMatchObject({ body: { value: 'später' } })
    desk.importing.close()
    await desk.importing.start()
    await user.click(radio(/^Alle \(2\)/))
    await user.click(button('Importieren'))
    await report()
    await waitFor(() => expect(desk.notebook.placed(id)?.mark).toMatchObject({ body: { value: 'früher' } }))
    expect(
      screen.getByText('Von 2 Anmerkungen wurde 1 übernommen, davon 1 ersetzt. 1 war schon da.'),
    ).toBeTruthy()
  })

  it('offers what the reader has deleted, and brings it back where it is chosen', async () => {
    const id = await mark('Alaska', 'weg')
    const file = await exported()
    valueOf(await desk.notebook.remove([id]))
    await open(file)
    expect(facts()).toContain('1 von Ihnen gelöscht')
    expect(button('Importieren')).toHaveProperty('disabled', true)
    await user.click(radio('Auswählen'))
    await user.click(await screen.findByRole('checkbox', { name: /Auswählen: Nr. 1/, hidden: true }))
    await user.click(button('Importieren'))
    await report()
    await waitFor(() => expect(quotes()).toEqual(['Alaska']))
    expect(desk.notebook.bin).toEqual([])
  })

  it('takes in only what is chosen in the list, by mouse and by key', async () => {
    for (const words of ['Alaska', 'Putin', 'Moskau']) await mark(words)
    const file = await exported()
    await moveOut()
    await open(file)
    await user.click(radio('Auswählen'))
    await user.click(button('Keine auswählen'))
    expect(screen.getByText('Wählen Sie mindestens eine Anmerkung aus.')).toBeTruthy()
    const boxes = await screen.findAllByRole('checkbox', { hidden: true })
    boxes[0]?.focus()
    await user.keyboard('{ArrowDown} ')
    expect(screen.getByText('1 von 3 ausgewählt')).toBeTruthy()
    await user.click(button('Importieren'))
    await report()
    await waitFor(() => expect(quotes()).toHaveLength(1))
    expect(screen.getAllByText('nicht übernommen')).toHaveLength(2)
    const outcomes = screen.getByRole('combobox', { name: 'Ergebnis', hidden: true })
    await user.selectOptions(outcomes, 'added')
    await waitFor(() => expect(screen.queryAllByText('nicht übernommen')).toEqual([]))
  })

  it('takes them in as somebody’s, under the name that the reader gives', async () => {
    await mark('Alaska', 'Lehrerin')
    const file = await exported()
    await moveOut()
    await open(file)
    await user.click(radio('Als fremde Anmerkungen von …'))
    expect(button('Importieren')).toHaveProperty('disabled', true)
    expect(screen.getByText('Geben Sie an, von wem die Anmerkungen sind.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /^Name/, hidden: true }), 'Klasse 9b')
    await user.click(button('Importieren'))
    await report()
    expect(desk.otherPeople.sets).toMatchObject([{ name: 'Klasse 9b', count: 1, shown: true, sign: 'K9' }])
    expect(desk.notebook.marks[0]?.mark.from?.name).toBe('Klasse 9b')
  })

  it('takes in the good ones of a file with bad ones, and says which could not be read', async () => {
    for (const words of ['Alaska', 'Putin']) await mark(words)
    const file = await exported()
    const set = JSON.parse(readFileSync(file, 'utf8')) as { items: unknown[] }
    writeFileSync(file, JSON.stringify({ ...set, items: [set.items[0], 'nichts', set.items[1]] }))
    await moveOut()
    await open(file)
    expect(facts()).toContain('Nr. 2: keine Anmerkung')
    await user.click(button('Importieren'))
    await report()
    expect(screen.getByText('Von 3 Anmerkungen wurden 2 übernommen. 1 war unlesbar.')).toBeTruthy()
  })

  it.each([
    ['an empty file', '', 'Die Datei ist leer. Nichts wurde geändert.'],
    ['a file without annotations', '{"a":1}', /keine Anmerkungen/],
  ])('says what is wrong with %s in its place, and lets the reader try again', async (_, content, words) => {
    const file = join(mkdtempSync(join(tmpdir(), 'lesespur-import-')), 'x.jsonld')
    writeFileSync(file, content)
    await open(file)
    expect(screen.getByRole('alert', { hidden: true }).textContent).toMatch(words)
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Erneut versuchen'))
    house.chosen.present = undefined
    await user.click(button('Erneut versuchen'))
    await waitFor(() => expect(desk.panels.sheet).toBeUndefined())
  })

  it('says that a file is gone', async () => {
    await open(join(tmpdir(), 'lesespur-nowhere', 'x.jsonld'))
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('Die Datei ist nicht mehr da.')
  })

  it('keeps the choices where the disk is full, and takes them in when there is room again', async () => {
    await mark('Alaska')
    const file = await exported()
    await moveOut()
    await open(file)
    house.disk.failEvery('write', 'ENOSPC')
    await user.click(button('Importieren'))
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain(
      'Der Datenträger ist voll',
    )
    house.disk.failEvery(undefined)
    await user.click(button('Erneut versuchen'))
    await report()
    await waitFor(() => expect(quotes()).toEqual(['Alaska']))
  })

  it('goes on where the sheet is closed meanwhile, and says so in a notice with the way back', async () => {
    await mark('Alaska')
    const file = await exported()
    await moveOut()
    await open(file)
    const release = house.hold()
    await user.click(button('Importieren'))
    desk.importing.close()
    release()
    await waitFor(() =>
      expect(desk.notices.shown.map(({ words }) => words)).toEqual(['Die Anmerkung wurde übernommen.']),
    )
    desk.notices.shown[0]?.action?.run()
    await waitFor(() => expect(quotes()).toEqual([]))
  })

  it('has a list of any length on the page only as far as it is seen', async () => {
    await mark('Alaska')
    const file = await exported()
    const set = JSON.parse(readFileSync(file, 'utf8')) as { items: { id: string }[] }
    const items = Array.from({ length: 10_000 }, () => ({
      ...set.items[0],
      id: `urn:uuid:${crypto.randomUUID()}`,
    }))
    writeFileSync(file, JSON.stringify({ ...set, items }))
    await moveOut()
    await open(file)
    await user.click(radio('Auswählen'))
    expect(screen.getByText('10000 von 10000 ausgewählt')).toBeTruthy()
    const list = screen.getByRole('list', { name: 'Anmerkungen der Datei', hidden: true })
    expect(within(list).getAllByRole('checkbox', { hidden: true }).length).toBeLessThan(100)
    await user.click(button('Importieren'))
    await report()
    await waitFor(() => expect(desk.notebook.count).toBe(10_000))
  }, 60_000)
})
