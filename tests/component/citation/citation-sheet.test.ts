import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CitationSheet from '../../../src/renderer/src/citation/CitationSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk

const onclose = vi.fn()
const user = userEvent.setup()

beforeEach(async () => {
  onclose.mockClear()
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const show = () => renderAt(desk, CitationSheet, { onclose })
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const kept = async () => {
  const { work, language } = desk.reading.edition
  return valueOf(await desk.bridge.citationDetails({ work, edition: language })).changed
}

async function type(name: string, words: string) {
  const box = await field(name)
  await user.clear(box)
  if (words !== '') await user.type(box, words)
}

const save = () => user.click(screen.getByRole('button', { name: 'Speichern' }))

describe('the sheet of the citation', () => {
  it('shows what the article says, and how each style cites it', async () => {
    show()
    expect((await field('Titel')).value).toBe('Ein Gipfel ohne Kiew: neun Fragen zum Treffen in Alaska')
    expect((await field('Verfasst von')).value).toBe('Lesespur-Redaktion')
    expect((await field('Erschienen am')).value).toBe('2025-08-14')
    expect((await field('Abgerufen am')).value).toBe('')
    expect(
      await screen.findByText('(Lesespur-Redaktion, 2025, Abs. 1)', {}, { timeout: 20_000 }),
    ).toBeTruthy()
    expect(screen.getByText(/citeproc-js/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Angaben des Artikels wiederherstellen' })).toBeNull()
  })

  it('lets the samples follow what is typed', async () => {
    show()
    await type('Verfasst von', 'Beispiel, Ada')
    expect(await screen.findByText('(Beispiel, 2025, Abs. 1)', {}, { timeout: 20_000 })).toBeTruthy()
    expect(await kept()).toBeNull()
  })

  it('keeps what was typed and closes', async () => {
    show()
    await type('Herausgegeben von', 'Eigener Verlag')
    await type('Erschienen am', '15.08.2025')
    await save()
    await waitFor(() => expect(onclose).toHaveBeenCalled())
    expect(await kept()).toMatchObject({ publisher: 'Eigener Verlag', date: '2025-08-15' })
    expect(desk.notices.shown.at(-1)?.words).toBe('Quellenangabe gespeichert.')
  })

  it.each([
    ['Titel', '', /Ohne Titel/],
    ['Erschienen am', '2025-02-30', /Dieses Datum gibt es nicht/],
    ['Abgerufen am', 'heute', /Dieses Datum gibt es nicht/],
    ['Adresse im Web', 'example.org', /http/],
  ])('says what is wrong with „%s“ when it is to be kept, and goes there', async (name, words, reason) => {
    show()
    await type(name, words)
    const box = await field(name)
    expect(box.getAttribute('aria-invalid')).toBeNull()
    await save()
    expect(await screen.findByText(reason, { selector: '[role="alert"]' })).toBeTruthy()
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(box)
    expect(onclose).not.toHaveBeenCalled()
    expect(await kept()).toBeNull()
  })

  it('gives back what the article says', async () => {
    const { work, language } = desk.reading.edition
    const { original } = valueOf(await desk.bridge.citationDetails({ work, edition: language }))
    valueOf(
      await desk.bridge.changeCitationDetails({
        work,
        edition: language,
        details: { ...original, title: 'Anders' },
      }),
    )
    show()
    expect((await field('Titel')).value).toBe('Anders')
    await user.click(screen.getByRole('button', { name: 'Angaben des Artikels wiederherstellen' }))
    expect(await screen.findByText('Es gelten wieder die Angaben des Artikels.')).toBeTruthy()
    expect((await field('Titel')).value).toBe(original.title)
    expect(document.activeElement).toBe(await field('Titel'))
    expect(await kept()).toBeNull()
  })
})
