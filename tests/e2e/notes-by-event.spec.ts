import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFormat, openMore } from '../support/export-dialog'
import { Reader } from '../support/reader'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  await reader.seed(
    { words: 'fern von Europa', note: 'ohne Ereignis' },
    { words: 'Stützpunkt Elmendorf-Richardson', note: 'zum Gipfel' },
    { words: 'russischen Großangriff vom Februar', category: 'evidence', note: 'zum Großangriff' },
    { words: 'Die 2014 annektierte Krim' },
  )
  await reader.annotations.getByRole('button', { name: reader.messages.marks.list }).click()
})
test.afterAll(() => reader.leave())

const quotes = () => reader.cards.locator('.quote').allInnerTexts()
const heads = () => reader.annotations.getByRole('heading', { level: 3 }).allInnerTexts()

test('notes stand under their events, in order of time, and lead to the timeline', async () => {
  await reader.filter.getByRole('combobox', { name: reader.messages.list.sort }).selectOption('event')
  await expect
    .poll(heads)
    .toEqual([
      'Russland annektiert die Krim · 18. März 2014 · 1 Anmerkung',
      'Russlands Großangriff auf die Ukraine · 24. Feb. 2022 · 1 Anmerkung',
      'Gipfel in Anchorage · 15. Aug. 2025 · 1 Anmerkung',
      'Ohne Ereignis · 1 Anmerkung',
    ])
  expect((await quotes()).at(-1)).toContain('fern von Europa')
  await reader
    .cardOf('zum Gipfel')
    .getByRole('button', { name: /^Ereignis „Gipfel/ })
    .click()
  await expect(reader.timeline).toContainText('Gipfel in Anchorage')
})

test('notes are filtered by event and by time, with the keyboard alone', async () => {
  const { list } = reader.messages
  const button = reader.filter.getByRole('button', { name: list.filterCount(0), exact: true })
  await reader.tabTo(button)
  await reader.press('Enter')
  const event = reader.filter.getByRole('combobox', { name: list.event, exact: true })
  await reader.tabTo(event)
  await reader.page.keyboard.type('Gipfel')
  await expect.poll(quotes).toHaveLength(1)
  expect((await quotes())[0]).toContain('Stützpunkt')
  await reader.tabTo(reader.filter.getByRole('button', { name: list.drop('Gipfel in Anchorage') }))
  await reader.press('Enter')
  await expect.poll(quotes).toHaveLength(4)
  await reader.tabTo(reader.filter.getByRole('textbox', { name: list.timeTo }))
  await reader.page.keyboard.type('Frühjahr 2022')
  await expect(reader.filter).toContainText('2 von 4 Anmerkungen')
  await reader.press('Escape')
  await expect(reader.filter.getByRole('textbox', { name: list.timeTo })).toHaveCount(0)
  await reader.filter.getByRole('button', { name: list.drop('Bis Frühjahr 2022') }).click()
  await expect.poll(quotes).toHaveLength(4)
})

test('notes are exported under their events, with the timeline', async () => {
  const { exporting, window } = reader.messages
  await reader.page.getByRole('button', { name: window.export, exact: true }).click()
  await chooseFormat(reader, 'markdown')
  await openMore(reader)
  await reader.exportDialog.getByRole('radio', { name: exporting.grouping.event }).check()
  await reader.exportDialog.getByRole('checkbox', { name: exporting.timeline }).check()
  const file = join(reader.folder, 'by-event.md')
  await reader.answerSaveDialog(file)
  await reader.exportDialog.getByRole('button', { name: exporting.save }).click()
  await expect(reader.saidIn(reader.exportDialog)).toContainText('by-event.md')
  const written = await readFile(file, 'utf8')
  const titles = [...written.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
  expect(titles).toEqual([
    'Russland annektiert die Krim · 18. März 2014',
    'Russlands Großangriff auf die Ukraine · 24. Feb. 2022',
    'Gipfel in Anchorage · 15. Aug. 2025',
    'Ohne Ereignis',
    'Zeitleiste',
  ])
  for (const note of ['ohne Ereignis', 'zum Gipfel', 'zum Großangriff'])
    expect(written.split(`\n${note}\n`)).toHaveLength(2)
})
