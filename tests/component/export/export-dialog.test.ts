import { cleanup, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rememberedOf } from '../../../src/renderer/src/export/remembered'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { formats } from '../../../src/shared/export/formats'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { de } from '../../../src/shared/messages/de'
import { openHouse, valueOf, type House } from '../../support/desk'
import { annotate, box, button, counted, lastAsked, openExport, previewed, radio } from './at-export'

let house: House
let desk: Desk
let stop: () => void
const user = userEvent.setup()
const words = de.exporting

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  stop = desk.preferences.follow()
})
afterEach(async () => {
  stop()
  await house.close()
})

const formatNames = () =>
  within(screen.getByRole('group', { name: 'Format' }))
    .getAllByRole<HTMLInputElement>('radio')
    .map(({ value }) => value)

describe('the export dialog', () => {
  it('has a name and asks first where the annotations go', async () => {
    await annotate(desk)
    openExport(desk)
    screen.getByRole('dialog', { name: 'Exportieren' })
    const destinations = within(screen.getByRole('group', { name: 'Wohin' })).getAllByRole('radio')
    expect(destinations).toHaveLength(6)
    expect(document.activeElement).toBe(radio('Word, PDF, Druck'))
    await counted('4 Anmerkungen')
  })

  it.each([
    ['Word, PDF, Druck', ['docx', 'pdf', 'print', 'html']],
    ['Notizen weiterschreiben', ['obsidian', 'markdown', 'text']],
    ['Lernkarten', ['anki']],
    ['Literaturverwaltung', ['ris', 'bibtex', 'csl-json']],
    ['Tabelle', ['csv']],
    ['Archiv und Austausch', ['json-ld', 'annotation']],
  ])('has its formats under %s', async (destination, expected) => {
    openExport(desk)
    await user.click(radio(destination))
    expect(formatNames()).toEqual(expected)
  })

  it('says of each format what it is for, and whether it can be read back in', async () => {
    openExport(desk)
    for (const { id, destination } of formats) {
      await user.click(radio(words.destinations.names[destination]))
      const described = radio(words.format.names[id]).getAttribute('aria-describedby') ?? ''
      const told = document.getElementById(described)?.textContent
      expect(told).toContain(words.format.purposes[id])
      const back = ['html', 'markdown', 'json-ld', 'annotation'].includes(id)
      // Of what becomes no file there is nothing to say.
      if (id === 'print') expect(told).toBe(words.format.purposes.print)
      else expect(told).toContain(back ? words.format.readsBack : words.format.readsNotBack)
    }
  })

  it('goes back to the format that was looked at last in a destination', async () => {
    openExport(desk)
    await user.click(radio('PDF'))
    await user.click(radio('Tabelle'))
    await user.click(radio('Word, PDF, Druck'))
    expect(radio('PDF').checked).toBe(true)
  })

  it('begins with the format that was exported in last, and its options', async () => {
    await annotate(desk)
    openExport(desk)
    await user.click(radio('Notizen weiterschreiben'))
    await user.click(radio('Markdown'))
    await user.click(box('Datum'))
    await counted('4 Anmerkungen')
    await user.click(button(/Kopieren/))
    await waitFor(() => expect(desk.preferences.settings.exportFormat).toBe('markdown'))
    expect(Object.keys(desk.preferences.settings.exports)).toEqual(['markdown'])
    cleanup()
    openExport(desk)
    expect(radio('Markdown').checked).toBe(true)
    expect(box('Datum').checked).toBe(false)
  })

  it('keeps what was chosen about a format while another one is looked at', async () => {
    openExport(desk)
    await user.click(radio('Notizen weiterschreiben'))
    await user.click(box('Notizen', 'Enthalten'))
    await user.click(radio('Tabelle'))
    expect(box('Notizen', 'Enthalten').checked).toBe(true)
    await user.click(radio('Notizen weiterschreiben'))
    expect(box('Notizen', 'Enthalten').checked).toBe(false)
  })

  it('shows text as text, and pages in a frame of their own in which nothing runs', async () => {
    await annotate(desk)
    openExport(desk)
    const frame = await screen.findByTitle('Vorschau: Word')
    expect(frame.getAttribute('sandbox')).toBe('')
    expect(frame.getAttribute('src')).toMatch(/^app:\/\/preview\//)
    await user.click(radio('Notizen weiterschreiben'))
    await user.click(radio('Markdown'))
    await previewed('# Ein Gipfel ohne Kiew')
    expect(screen.queryByTitle(/^Vorschau/)).toBeNull()
  })

  it('shows only what the format heeds', async () => {
    openExport(desk)
    await user.click(radio('Archiv und Austausch'))
    screen.getByText(words.complete)
    expect(screen.queryByRole('group', { name: 'Enthalten' })).toBeNull()
    expect(screen.queryByText('Mehr einstellen')).toBeNull()
    await user.click(radio('Tabelle'))
    screen.getByRole('group', { name: 'Trennzeichen' })
    expect(screen.queryByRole('group', { name: 'Gliedern' })).toBeNull()
    await user.click(radio('Lernkarten'))
    screen.getByRole('textbox', { name: 'Stapel in Anki' })
    expect(screen.queryByRole('group', { name: 'Sortieren' })).toBeNull()
    // Cards bear no days.
    expect(screen.queryByRole('checkbox', { name: 'Datum' })).toBeNull()
    box('Quellenangabe zu jeder Stelle')
    // A program for references makes the citations itself.
    await user.click(radio('Literaturverwaltung'))
    box('Datum')
    box('Link zurück zu jeder Stelle')
    expect(screen.queryByRole('checkbox', { name: 'Quellenangabe zu jeder Stelle' })).toBeNull()
    expect(screen.queryByRole('group', { name: 'Zitierstil' })).toBeNull()
  })

  it('asks for an order and headings only where the annotations stand alone', async () => {
    openExport(desk)
    expect(screen.queryByRole('group', { name: 'Gliedern' })).toBeNull()
    expect(screen.queryByRole('group', { name: 'Sortieren' })).toBeNull()
    await user.click(radio('Nur die Anmerkungen'))
    screen.getByRole('group', { name: 'Gliedern' })
    screen.getByRole('group', { name: 'Sortieren' })
  })

  it('says what a page looks like in Word, and nothing of the kind of other pages', async () => {
    await annotate(desk)
    openExport(desk)
    await screen.findByText(words.inWord.article)
    await user.click(radio('Nur die Anmerkungen'))
    await screen.findByText(words.inWord.notes)
    await user.click(radio('PDF'))
    await screen.findByTitle('Vorschau: PDF')
    expect(screen.queryByText(words.inWord.notes)).toBeNull()
    expect(screen.queryByText(words.inWord.article)).toBeNull()
  })

  it('keeps the other options open from format to format', async () => {
    openExport(desk)
    const more = () => screen.getByText(words.more).closest('details')
    await user.click(screen.getByText(words.more))
    expect(more()?.open).toBe(true)
    await user.click(radio('Archiv und Austausch'))
    await user.click(radio('Tabelle'))
    expect(more()?.open).toBe(true)
  })

  it('asks for what is chosen behind the other options', async () => {
    await annotate(desk)
    openExport(desk)
    await user.click(radio('Notizen weiterschreiben'))
    await user.click(radio('Markdown'))
    await user.click(radio('nach Zeit'))
    await user.click(radio('nach Schlagwörtern'))
    await user.click(radio('Englisch'))
    for (const name of ['Quellenangabe zu jeder Stelle', 'Link zurück zu jeder Stelle', 'Zeitleiste anfügen'])
      await user.click(box(name))
    await previewed(/lesespur:\/\/open\//)
    expect(lastAsked(house, 'previewExport').options).toMatchObject({
      order: 'time',
      grouping: 'tag',
      language: 'en',
      timeline: true,
      include: { citations: true, links: true },
    })
  })

  it('carries no data while something is left out, and says why', async () => {
    openExport(desk)
    await user.click(radio('Notizen weiterschreiben'))
    await user.click(radio('Markdown'))
    const data = () => box('Daten zum Wiedereinlesen')
    expect(data().checked).toBe(true)
    await user.click(box('Datum'))
    expect(data().disabled).toBe(true)
    expect(data().checked).toBe(false)
    const reason = document.getElementById(data().getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toContain(words.carriesData.reason)
    await user.click(box('Datum'))
    expect(data().checked).toBe(true)
  })

  it('asks for the citation style until something was exported, and keeps it for everything', async () => {
    await annotate(desk)
    openExport(desk)
    const style = () => within(screen.getByRole('group', { name: 'Zitierstil' }))
    expect(style().getAllByRole('radio')).toHaveLength(3)
    screen.getByText(words.style.samples.apa)
    await user.click(radio('APA 7'))
    await waitFor(() => expect(desk.preferences.settings.citationStyle).toBe('apa'))
    expect(lastAsked(house, 'previewExport').format).toBe('docx')
    await waitFor(() => expect(lastAsked(house, 'previewExport').options.style).toBe('apa'))
    expect(screen.getByRole('group', { name: 'Zitierstil' }).closest('details')).toBeNull()
  })

  it('has the citation style among the other options once it was asked for', async () => {
    valueOf(await desk.preferences.change({ exports: { pdf: rememberedOf(firstOptionsIn('de')) } }))
    await waitFor(() => expect(desk.preferences.settings.exports).toHaveProperty('pdf'))
    openExport(desk)
    expect(screen.getByRole('group', { name: 'Zitierstil' }).closest('details')).toBeTruthy()
  })

  it('goes to printing where that was asked for, also while it is open', async () => {
    desk.panels.askExport('print')
    openExport(desk)
    await waitFor(() => expect(radio('Drucken').checked).toBe(true))
    await user.click(radio('Tabelle'))
    desk.panels.askExport('print')
    await waitFor(() => expect(radio('Drucken').checked).toBe(true))
    button(/Drucken …/)
  })

  it('leads to the export of the timeline, and tells whoever opened it that it is closed', async () => {
    const led = openExport(desk)
    await user.click(button(/Zeitleiste exportieren/))
    expect(led.timeline).toBe(1)
    await user.click(button(/Schließen/))
    expect(led.closed).toBe(1)
  })

  it('speaks English', async () => {
    valueOf(await desk.preferences.change({ language: 'en' }))
    await waitFor(() => expect(desk.preferences.language).toBe('en'))
    await annotate(desk)
    openExport(desk)
    screen.getByRole('dialog', { name: 'Export' })
    await counted('4 annotations')
    await user.click(radio('Notes to go on writing'))
    await user.click(radio('Markdown'))
    await previewed('## Note on the article')
  })
})
