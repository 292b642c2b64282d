import { expect, test } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/shared/article/language'
import { firstOptionsIn } from '../../src/shared/export/options'
import { chooseFromMenu, freshFolder, removeFolder } from '../support/app'
import { faultsIn } from '../support/axe'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

/** Sits down at a program that was never started before, which knows nothing of what was exported. */
const somewhereElse = (language: Language = 'de', width = 1440) =>
  Reader.sitDown({ language, width, height: 900 })

/** Has the program's own JSON-LD of everything written to a file. */
async function exportTo(reader: Reader, file: string): Promise<void> {
  await reader.answerSaveDialog(file)
  const request = { format: 'json-ld', works: [work], edition: 'de', options: firstOptionsIn('de') }
  expect(await reader.ask('exportNotes', { request, update: false })).toEqual({ ok: true, value: file })
}

/** Chooses „Anmerkungen importieren“ from the menu; the file dialog answers with `file`. */
async function importFrom(reader: Reader, file: string): Promise<void> {
  await reader.answerOpenDialog(file)
  await chooseFromMenu(reader.app, 'import')
  await expect(reader.sheet(reader.messages.importing.title)).toBeVisible()
}

let folder: string
let file: string
test.beforeAll(async () => {
  folder = await freshFolder()
  file = join(folder, 'Anmerkungen.jsonld')
  const reader = await somewhereElse()
  await reader.seed(
    { words: 'fern von Europa', category: 'evidence', note: 'Warum *dort*? 🧑‍🚀', tags: ['Größe'] },
    { words: 'den wichtigsten „Sponsor“ des Konflikts' },
    { words: 'a long way from Europe', category: 'term', edition: 'en' },
  )
  await exportTo(reader, file)
  await reader.leave()
})
test.afterAll(() => removeFolder(folder))

test('what was exported comes in again somewhere else, every word of it, and goes with one undo', async () => {
  const reader = await somewhereElse()
  const words = reader.messages.importing
  await importFrom(reader, file)
  const sheet = reader.sheet(words.title)
  await expect(sheet).toContainText('Anmerkungen.jsonld')
  await expect(sheet).toContainText('3 neu')
  expect(await reader.kept()).toEqual([])
  await sheet.getByRole('button', { name: words.import, exact: true }).click()
  await expect(sheet.getByRole('heading', { name: words.report })).toBeFocused()
  await expect(sheet).toContainText('Von 3 Anmerkungen wurden 3 übernommen.')
  const kept = await reader.kept()
  expect(kept).toHaveLength(3)
  expect(kept).toContainEqual(
    expect.objectContaining({
      body: { type: 'TextualBody', value: 'Warum *dort*? 🧑‍🚀' },
      category: 'evidence',
    }),
  )
  await sheet.getByRole('button', { name: words.close, exact: true }).nth(1).click()
  await expect.poll(async () => (await reader.painted()).length).toBeGreaterThan(0)
  const again = join(folder, 'Wieder.jsonld')
  await exportTo(reader, again)
  await importFrom(reader, again)
  await expect(sheet).toContainText(words.nothingNew)
  await reader.press('Escape')
  await expect(sheet).toHaveCount(0)
  await chooseFromMenu(reader.app, 'undo')
  await expect.poll(() => reader.kept()).toEqual([])
  await reader.leave()
})

for (const language of ['de', 'en'] as const) {
  test(`a class's annotations are a layer of their own, hidden and shown by key (${language})`, async () => {
    const reader = await somewhereElse(language, 900)
    const words = reader.messages.importing
    await importFrom(reader, file)
    const sheet = reader.sheet(words.title)
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.tabTo(sheet.getByRole('radio', { checked: true, name: words.own }))
    await reader.press('ArrowDown', 'Tab')
    await reader.page.keyboard.type('Klasse 9b')
    await reader.press('Enter')
    await expect(sheet.getByRole('heading', { name: words.report })).toBeFocused()
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.press('Escape')
    const sign = reader.page.getByRole('button', { name: words.others.marginSign('Klasse 9b', 1) })
    await expect(sign.first()).toHaveText('K9')
    await chooseFromMenu(reader.app, 'other-people')
    const others = reader.sheet(words.others.title)
    await expect(others).toContainText('Klasse 9b')
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.tabTo(others.getByRole('switch'))
    await reader.press('Space', 'Escape')
    await expect(sign).toHaveCount(0)
    expect(await reader.painted()).toEqual([])
    await chooseFromMenu(reader.app, 'other-people')
    await others.getByRole('switch').click()
    await reader.press('Escape')
    await expect(sign.first()).toBeVisible()
    await reader.leave()
  })
}

test('a file that is none says so in its place, and nothing is changed', async () => {
  const reader = await somewhereElse()
  const bad = join(folder, 'nichts.jsonld')
  await writeFile(bad, 'Das ist kein JSON.')
  await importFrom(reader, bad)
  const sheet = reader.sheet(reader.messages.importing.title)
  await expect(sheet.getByRole('alert')).toContainText('Nichts wurde geändert.')
  await expect(sheet.getByRole('button', { name: reader.messages.importing.tryAgain })).toBeFocused()
  await reader.answerOpenDialog()
  await reader.press('Enter')
  await expect(sheet).toHaveCount(0)
  expect(await reader.kept()).toEqual([])
  await reader.leave()
})
