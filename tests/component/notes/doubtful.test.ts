import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import AnnotationsPanel from '../../../src/renderer/src/notes/AnnotationsPanel.svelte'
import AttachBanner from '../../../src/renderer/src/notes/AttachBanner.svelte'
import TextReportSheet from '../../../src/renderer/src/notes/TextReportSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { Placed } from '../../../src/renderer/src/state/placed'
import type { AnnotationId } from '../../../src/shared/annotation/annotation'
import type { Edition } from '../../../src/shared/article/edition'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let lost: AnnotationId
let unsure: AnnotationId
const user = userEvent.setup()

/** Words that stand once in the text as it was. */
const rare = 'Ein Satz, den es so nur einmal gibt.'

/** The edition with another text in one of its paragraphs, counted from 0. */
const withParagraph = (edition: Edition, texts: Record<number, string>): Edition => {
  let number = -1
  return {
    ...edition,
    blocks: edition.blocks.map((block) => {
      if (block.type !== 'paragraph') return block
      number += 1
      const text = texts[number]
      return text === undefined ? block : { ...block, text }
    }),
  }
}

/** Two paragraphs that read alike: nothing says which of them was meant. */
const twins = `Davor steht dies. ${rare} Danach steht das.`
const first = { 2: 'Hier stand vorzeiten etwas ganz anderes zu lesen.', 8: twins }
const second = { 2: 'Xylophone quaken zwölf boxende Jungs.', 4: twins, 6: twins, 8: twins.replace(rare, '') }

beforeEach(async () => {
  house = await openHouse()
  const before = await house.openChangedDesk((edition) => withParagraph(edition, first))
  const mark = async (words: string) =>
    valueOf(await before.notebook.mark(passageOf(before, words), categoryOf(before, 1)))
  lost = await mark(first[2])
  valueOf(await before.notebook.revise({ id: lost, note: 'Die Notiz bleibt.' }))
  unsure = await mark(rare)
  await mark('Alaska')
  desk = await house.openChangedDesk((edition) => withParagraph(edition, second))
  await waitFor(() => expect(desk.notebook.marks.some(({ state }) => state === 'sought')).toBe(false))
})
afterEach(() => house.close())

const panel = (onjump: (placed: Placed) => void = () => undefined) =>
  renderAt(desk, AnnotationsPanel, { onjump, topOf: undefined, text: undefined, laid: 0, welcome: undefined })
const cards = () => screen.queryAllByRole('group', { name: /^Anmerkung/ })
const cardOf = (id: AnnotationId) => {
  const card = cards().find((one) => one.dataset.annotation === id)
  if (!card) throw new Error('there is no such card')
  return card
}
const openList = async () => {
  await user.click(screen.getByRole('button', { name: 'Zum Zuordnen öffnen' }))
  await waitFor(() => expect(cards()).toHaveLength(2))
}

describe('annotations without a sure place', () => {
  it('are what the ladder says they are', () => {
    expect([lost, unsure].map((id) => desk.notebook.placed(id)?.state)).toEqual(['lost', 'unsure'])
  })

  it('are named at the head of the panel, from where they alone are listed', async () => {
    panel()
    expect(
      screen.getByText(
        'Eine Anmerkung hat ihre Stelle nicht wiedergefunden. Sie ist vollständig erhalten. Eine Anmerkung ist zu prüfen.',
      ),
    ).toBeTruthy()
    await openList()
    expect(screen.queryByRole('button', { name: 'Zum Zuordnen öffnen' })).toBeNull()
  })

  it('show each place that is possible, with its words around it, to be stepped through and chosen', async () => {
    panel()
    await openList()
    cardOf(unsure).focus()
    const places = await within(cardOf(unsure)).findByRole('group', { name: '2 mögliche Stellen' })
    expect(places.textContent).toContain('Stelle 1 von 2')
    expect(within(places).getByText(rare).tagName).toBe('MARK')
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(places.textContent).toContain('Stelle 2 von 2'))
    const wanted = desk.notebook.placed(unsure)?.candidates[1]
    expect(desk.reading.goal).toMatchObject({ passage: wanted, light: true })
    await user.click(within(places).getByRole('button', { name: 'Hier zuordnen' }))
    await waitFor(() => expect(desk.notebook.placed(unsure)?.state).toBe('exact'))
    expect(desk.notebook.placed(unsure)?.passage).toEqual(wanted)
    expect(house.asked.filter(({ name }) => name === 'revise').length).toBe(2)
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect(desk.notebook.placed(unsure)?.state).toBe('unsure'))
  })

  it('are attached with R to the place that is shown', async () => {
    panel()
    await openList()
    const wanted = desk.notebook.placed(unsure)?.candidates[0]
    cardOf(unsure).focus()
    await within(cardOf(unsure)).findByRole('group', { name: '2 mögliche Stellen' })
    await user.keyboard('r')
    await waitFor(() => expect(desk.notebook.placed(unsure)?.passage).toEqual(wanted))
  })

  it('keep quote and note where the passage is missing, and begin to be attached with R', async () => {
    panel()
    renderAt(desk, AttachBanner, {})
    await openList()
    const card = cardOf(lost)
    expect(within(card).getByText(`„${first[2]}“`)).toBeTruthy()
    expect(within(card).getByText('Die Notiz bleibt.')).toBeTruthy()
    expect(within(card).getByText('Stelle fehlt').title).toContain('Die Notiz ist vollständig erhalten.')
    card.focus()
    await user.keyboard('r')
    const banner = await screen.findByRole('region', { name: 'Neu zuordnen' })
    expect(banner.textContent).toContain(`Wählen Sie die Stelle für „${first[2]}“ und drücken Sie R`)
    expect(within(banner).getByRole<HTMLButtonElement>('button', { name: 'Hier zuordnen' }).disabled).toBe(
      true,
    )
    desk.pen.selection = passageOf(desk, 'Moskau')
    await user.click(await within(banner).findByRole('button', { name: 'Hier zuordnen' }))
    await waitFor(() => expect(desk.notebook.placed(lost)?.passage).toEqual(passageOf(desk, 'Moskau')))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Neu zuordnen' })).toBeNull())
  })
})

describe('the report after a change of the text', () => {
  const show = (onjump: (placed: Placed) => void = () => undefined) =>
    renderAt(desk, TextReportSheet, { onclose: () => undefined, onjump })

  it('is offered at the head of the panel until it was seen', async () => {
    panel()
    await user.click(screen.getByRole('button', { name: 'Bericht ansehen' }))
    expect(desk.panels.sheet).toBe('text-report')
    show()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bericht ansehen' })).toBeNull())
  })

  it('counts what was found how, and leads to what is to be looked at', async () => {
    show()
    const numbers = [...document.querySelectorAll('dl dd')].map((one) => one.textContent)
    const { textReport } = desk
    expect(numbers).toEqual(
      (['exact', 'moved', 'unsure', 'lost'] as const).map((state) => String(textReport.in(state).length)),
    )
    expect(textReport.count).toBe(3)
    await user.click(screen.getByRole('button', { name: `In der Liste zeigen: ${rare}`, hidden: true }))
    expect([desk.filter.place, desk.panels.view, desk.pen.chosenId]).toEqual(['open', 'list', unsure])
  })

  it('has nothing to say where the text is the one that was marked', async () => {
    desk = await house.openChangedDesk((edition) => withParagraph(edition, first))
    show()
    expect(screen.getByText(/Es gibt nichts zu berichten\.$/)).toBeTruthy()
  })
})
