import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import AboutSheet from '../../../src/renderer/src/window/AboutSheet.svelte'
import { Commands } from '../../../src/renderer/src/window/commands.svelte'
import { copyWithCitation } from '../../../src/renderer/src/window/copy-with-citation'
import { MenuLines } from '../../../src/renderer/src/window/menu-lines'
import { openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const words = 'fern von Europa'
const lastNotice = () => desk.notices.shown.at(-1)?.words

const menuLines = () => {
  const nothing = () => undefined
  const commands = new Commands(desk, {
    focusText: nothing,
    openLayout: nothing,
    openMenu: nothing,
    openSeveral: nothing,
    clearSelection: nothing,
    select: nothing,
  })
  return new MenuLines(desk, commands)
}

describe('copying with citation', () => {
  it('puts the quote with its citation on the clipboard, plain and as HTML, and says so', async () => {
    await copyWithCitation(desk, passageOf(desk, words))
    expect(house.copied).toEqual([
      `„${words}“\n\nLesespur-Redaktion, „Ein Gipfel ohne Kiew: neun Fragen zum Treffen in Alaska“ (Lesespur, 14. August 2025), Abs. 1.\n`,
    ])
    expect(house.copiedHtml[0]).toContain(`<span lang="de">„${words}“</span>`)
    expect(lastNotice()).toBe(`Mit Quellenangabe kopiert: „${words}“`)
  })

  it('cites in the style that was chosen, with what the reader says of the article', async () => {
    const { work, language } = desk.reading.edition
    const { original } = valueOf(await desk.bridge.citationDetails({ work, edition: language }))
    const details = { ...original, author: 'Beispiel, Ada' }
    valueOf(await desk.bridge.changeCitationDetails({ work, edition: language, details }))
    valueOf(await desk.bridge.changeSettings({ citationStyle: 'iso-690' }))
    await copyWithCitation(desk, passageOf(desk, words))
    expect(house.copied[0]).toContain(`„${words}“ (Beispiel 2025, Abs.\u00A01)\n\nBEISPIEL, Ada, 2025. `)
  })

  it('says what to do where nothing is chosen', async () => {
    await copyWithCitation(desk, undefined)
    expect(house.copied).toEqual([])
    expect(lastNotice()).toMatch(/^Keine Stelle gewählt\..*Strg\+Umschalt\+C/)
  })

  it('shortens a long passage in the notice at a word', async () => {
    const start = desk.reading.plain.text.indexOf('An diesem Freitag')
    await copyWithCitation(desk, { start, end: start + 300 })
    expect(lastNotice()).toMatch(/^Mit Quellenangabe kopiert: „An diesem Freitag .{20,60} …“$/)
  })

  it('refuses a passage that ends after the text', async () => {
    await copyWithCitation(desk, { start: 0, end: desk.reading.plain.text.length + 1 })
    expect(house.copied).toEqual([])
    expect(desk.notices.shown.at(-1)?.kind).toBe('trouble')
  })

  it('is in the menu of a passage and of a paragraph’s number', async () => {
    desk.pen.selection = passageOf(desk, words)
    const line = menuLines()
      .passage()
      .find(({ words: name }) => name === 'Mit Quellenangabe kopieren')
    expect(line).toMatchObject({ keys: 'Strg+Umschalt+C' })
    line?.run()
    await waitFor(() => expect(house.copied).toHaveLength(1))
    const paragraph = desk.reading.plain.blocks.find((block) => block.paragraph === 2)
    if (!paragraph) throw new Error('there is no second paragraph')
    menuLines()
      .paragraph(paragraph)
      .find(({ words: name }) => name === 'Absatz mit Quellenangabe kopieren')
      ?.run()
    await waitFor(() => expect(house.copied).toHaveLength(2))
    expect(house.copied[1]).toContain('Abs. 2.')
  })
})

describe('what the article says of itself', () => {
  it('is cited in the chosen style, and leads to where that is changed', async () => {
    renderAt(desk, AboutSheet, { onclose: () => undefined, oncopy: () => undefined })
    expect(
      await screen.findByText(/^Lesespur-Redaktion\. „Ein Gipfel .*“\. Lesespur, 14\. August 2025\.$/),
    ).toBeTruthy()
    screen.getByRole('button', { name: 'Quellenangabe ändern …' }).click()
    expect(desk.panels.sheet).toBe('citation-details')
  })
})
