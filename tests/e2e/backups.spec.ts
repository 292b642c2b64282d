import { expect, test } from '@playwright/test'
import { mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../../src/shared/article/language'
import { noteOf } from '../../src/shared/annotation/annotation'
import { chooseFromMenu, removeFolder } from '../support/app'
import { faultsIn } from '../support/axe'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-sicherung-'))
})
test.afterEach(() => removeFolder(folder))

const words = {
  de: { changed: 'fern von Europa', deleted: 'er fordert eine Waffenruhe', later: 'Medienberichten zufolge' },
  en: { changed: 'a long way from Europe', deleted: 'he demands a ceasefire', later: 'According to media' },
} as const

/** The notes and the words of everything that is kept, in no order. */
const keptWords = async (reader: Reader) =>
  (await reader.kept())
    .map((one) => ('selector' in one.target ? `${one.target.selector[0].exact}: ${noteOf(one) ?? ''}` : ''))
    .sort()

/** Marks and notes, then a backup in a file, then one note is changed, one mark deleted and one made. */
async function backUpAndGoOn(reader: Reader, language: Language): Promise<string> {
  const { changed, deleted, later } = words[language]
  await reader.seed(
    { words: changed, note: 'früher', edition: language },
    { words: deleted, category: 'evidence', edition: language },
  )
  const file = join(folder, 'Sicherung mit Umlaut ä.lesespur')
  await reader.answerSaveDialog(file)
  await chooseFromMenu(reader.app, 'back-up-now')
  await expect(reader.notices).toContainText(/Gesichert und geprüft|Backed up and checked/)
  const ids = new Map((await reader.kept()).map((one) => [noteOf(one) ?? '', one.id]))
  expect(await reader.ask('revise', { work, id: ids.get('früher'), note: 'später' })).toMatchObject({
    ok: true,
  })
  expect(await reader.ask('remove', { work, ids: [ids.get('')] })).toMatchObject({ ok: true })
  await reader.seed({ words: later, edition: language })
  return file
}

for (const language of ['de', 'en'] as const) {
  const { changed, deleted, later } = words[language]
  test(`what was deleted comes back from a file by key, nothing newer goes, and all of it can be undone (${language})`, async () => {
    const reader = await Reader.sitDown({ language, width: 900, height: 760 })
    const { backingUp } = reader.messages
    const sheet = reader.sheet(backingUp.title)
    const file = await backUpAndGoOn(reader, language)
    const before = await keptWords(reader)
    expect(before).toEqual([`${later}: `, `${changed}: später`].sort())

    await chooseFromMenu(reader.app, 'backups')
    await expect(sheet.getByRole('heading', { name: backingUp.keeping.heading })).toBeVisible()
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.answerOpenDialog(file)
    await reader.tabTo(sheet.getByRole('button', { name: backingUp.openFile }))
    await reader.press('Enter')
    await expect(sheet.getByRole('heading', { level: 3 })).toBeFocused()
    await expect(sheet).toContainText(backingUp.newer(1))
    await expect(sheet).toContainText(backingUp.onlyHere(1))
    await expect(sheet).toContainText(backingUp.promise)
    expect(await faultsIn(reader.page)).toEqual([])
    const restore = sheet.getByRole('button', { name: backingUp.restore(0), exact: true })
    await expect(restore).toBeDisabled()

    const box = sheet.getByRole('checkbox', { name: deleted })
    await expect(box).not.toBeChecked()
    const older = sheet.getByRole('checkbox', { name: changed })
    await expect(older).not.toBeChecked()
    await reader.tabTo(sheet.getByRole('checkbox').first())
    await reader.press('ArrowDown')
    await expect(older).toBeFocused()
    // Past the head of the next group.
    await reader.press('ArrowDown', 'ArrowDown')
    await expect(box).toBeFocused()
    await reader.press('Space')
    await reader.tabTo(sheet.getByRole('button', { name: backingUp.restore(1), exact: true }))
    await reader.press('Enter')
    await expect(sheet.getByRole('heading', { name: backingUp.report })).toBeFocused()
    await expect(sheet).toContainText(backingUp.restored(1))
    await expect(sheet).toContainText(backingUp.outcomes.back(1))
    expect(await faultsIn(reader.page)).toEqual([])
    expect(await keptWords(reader)).toEqual([...before, `${deleted}: `].sort())

    await reader.tabTo(sheet.getByRole('button', { name: backingUp.undo }))
    await reader.press('Enter')
    await expect(sheet).toContainText(backingUp.undone(0))
    await expect(sheet.getByText(backingUp.close, { exact: true })).toBeFocused()
    expect(await keptWords(reader)).toEqual(before)
    await reader.press('Enter')
    await expect(sheet).toHaveCount(0)
    await reader.leave()
  })

  test(`a file restores everything on another computer, and once more there is nothing to restore (${language})`, async () => {
    const one = await Reader.sitDown({ language, width: 1440, height: 900 })
    const file = await backUpAndGoOn(one, language)
    await one.leave()
    const reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    const { backingUp, marks } = reader.messages
    const sheet = reader.sheet(backingUp.title)
    await reader.answerOpenDialog(file)
    await chooseFromMenu(reader.app, 'open-backup')
    await sheet.getByRole('button', { name: backingUp.restore(2), exact: true }).click()
    await expect(sheet).toContainText(backingUp.outcomes.added(2))
    expect(await keptWords(reader)).toEqual([`${changed}: früher`, `${deleted}: `].sort())
    await sheet.getByRole('button', { name: backingUp.backToList }).click()
    await sheet.getByRole('button', { name: backingUp.openFile }).click()
    await expect(sheet).toContainText(backingUp.nothing)
    expect(await faultsIn(reader.page)).toEqual([])
    await sheet.getByText(backingUp.close, { exact: true }).click()
    await expect.poll(async () => (await reader.painted()).length).toBeGreaterThan(0)
    await reader.notices.getByRole('button', { name: marks.undo }).click()
    await expect(reader.notices).toContainText(backingUp.undone(0))
    expect(await keptWords(reader)).toEqual([])
    await reader.leave()
  })
}

test('a backup of the list is restored from by mouse, what is broken says so, and the settings of backups hold', async () => {
  const reader = await Reader.sitDown({ width: 1440, height: 900 })
  const { backingUp } = reader.messages
  const sheet = reader.sheet(backingUp.title)
  const file = await backUpAndGoOn(reader, 'de')
  await reader.answerOpenDialog()
  await chooseFromMenu(reader.app, 'open-backup')
  await expect(sheet).toHaveCount(0)

  // A restore makes a backup of what there was before, which then stands in the list.
  await reader.answerOpenDialog(file)
  await chooseFromMenu(reader.app, 'open-backup')
  await sheet.getByRole('checkbox', { name: words.de.deleted }).click()
  await sheet.getByRole('button', { name: backingUp.restore(1), exact: true }).click()
  await expect(sheet.getByRole('heading', { name: backingUp.report })).toBeFocused()
  await sheet.getByRole('button', { name: backingUp.backToList }).click()
  const row = sheet.getByRole('listitem').filter({ hasText: backingUp.reasons.restore })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText(backingUp.holding(2, 1))
  await row.getByRole('button').click()
  await expect(sheet.getByRole('heading', { level: 3 })).toBeFocused()
  await sheet.getByRole('button', { name: backingUp.backToList }).click()
  await expect(row.getByRole('button')).toBeFocused()

  const backUpNow = sheet.getByRole('button', { name: backingUp.backUpNow })
  await backUpNow.focus()
  await reader.answerSaveDialog(join(reader.folder, 'library', 'hier.lesespur'))
  await reader.press('Enter')
  await expect(sheet.getByRole('alert')).toContainText('wurde nicht geschrieben')
  await expect(backUpNow).toBeFocused()

  const bad = join(folder, 'kaputt.lesespur')
  await writeFile(bad, 'Das ist keine Sicherung.')
  await reader.answerOpenDialog(bad)
  await sheet.getByRole('button', { name: backingUp.openFile }).click()
  await expect(sheet.getByRole('alert')).toContainText('Nichts wurde geändert.')
  await expect(sheet.getByRole('button', { name: backingUp.openFile })).toBeFocused()

  await reader.answerOpenDialog(join(reader.folder, 'backups'))
  await sheet.getByRole('button', { name: backingUp.keeping.choose }).click()
  await expect(sheet.getByRole('alert')).toContainText(reader.messages.failures.ownFolder)
  await reader.answerOpenDialog(folder)
  await sheet.getByRole('button', { name: backingUp.keeping.choose }).click()
  await expect(sheet).toContainText(folder)
  await sheet.getByRole('combobox', { name: backingUp.keeping.largest }).selectOption('null')
  await expect.poll(async () => JSON.stringify(await reader.ask('open'))).toContain('"largest":null')
  await removeFolder(folder)
  await reader.press('Escape')
  await expect(sheet).toHaveCount(0)
  await chooseFromMenu(reader.app, 'backups')
  await expect(sheet).toContainText(backingUp.keeping.unreachable)
  await sheet.getByRole('button', { name: backingUp.keeping.forget }).click()
  await expect(sheet).toContainText(backingUp.keeping.noSecond)
  expect(await faultsIn(reader.page)).toEqual([])
  await reader.leave()
})

test('the folders of the backups and of the log are shown, also while there is nothing in them', async () => {
  const reader = await Reader.sitDown({ width: 900, height: 760 })
  const { backingUp } = reader.messages
  await reader.app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.openPath = (path) => {
      shown.push(path)
      return Promise.resolve('')
    }
  })
  const shown = () => reader.app.evaluate((): unknown => Reflect.get(globalThis, 'shown'))
  const [backups, log] = [join(reader.folder, 'backups'), join(reader.folder, 'log')]
  await chooseFromMenu(reader.app, 'show-log')
  await expect.poll(shown).toEqual([log])
  await chooseFromMenu(reader.app, 'backups')
  await reader.sheet(backingUp.title).getByRole('button', { name: backingUp.keeping.showFolder }).click()
  await expect.poll(shown).toEqual([log, backups])
  expect(
    (await Promise.all([backups, log].map((path) => stat(path)))).every((one) => one.isDirectory()),
  ).toBe(true)
  await reader.leave()
})
