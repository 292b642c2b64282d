import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import TextReportSheet from '../../../src/renderer/src/notes/TextReportSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let closed = 0
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  closed = 0
})
afterEach(() => house.close())

const show = () => renderAt(desk, TextReportSheet, { onclose: () => (closed += 1), onjump: () => undefined })

it('the report lists links whose passage is missing, and begins to re-attach one', async () => {
  const event = { title: 'Waffenruhe', date: '2025-08~', lane: 'own' as const }
  const block = desk.reading.plain.blocks.find(({ paragraph }) => paragraph === 3)
  if (!block) throw new Error('there is a third paragraph')
  const passages = [passageOf(desk, 'Moskau'), { start: block.start, end: block.start + 60 }]
  const id = valueOf(await desk.notebook.addEvent(event, { note: '', passages }))
  desk = await house.openChangedDesk((edition) => ({
    ...edition,
    blocks: edition.blocks.filter((one) => one.id !== block.block.id),
  }))
  await waitFor(() => expect(desk.textReport.openLinks).toHaveLength(1))
  show()
  expect(screen.queryByText(/^Alle Anmerkungen dieser Fassung stammen/)).toBeNull()
  expect(
    screen.getByText(/^2 Verknüpfungen stammen aus einem anderen Wortlaut\. Eine ist zu prüfen/),
  ).toBeTruthy()
  const name = /^Neu zuordnen: „.+“, verknüpft mit: Waffenruhe$/
  await userEvent.setup().click(screen.getByRole('button', { name, hidden: true }))
  expect([closed, desk.attaching.id, desk.timeline.chosen]).toEqual([
    1,
    desk.textReport.openLinks[0]?.mark.id,
    id,
  ])
})

it('the report has nothing to say of links made in the open wording', async () => {
  const event = { title: 'Waffenruhe', date: '2025', lane: 'own' as const }
  await desk.notebook.addEvent(event, { note: '', passages: [passageOf(desk, 'Moskau')] })
  show()
  expect(screen.getByText(/Es gibt nichts zu berichten\.$/)).toBeTruthy()
})
