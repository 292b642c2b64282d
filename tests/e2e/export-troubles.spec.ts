import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe } from '../../src/shared/annotation/describe'
import { chooseFormat, openExport } from '../support/export-dialog'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  await reader.seed({ words: 'fern von Europa', note: 'Eine Notiz.' })
})
test.afterAll(() => reader.leave())

const press = (name: string) => reader.exportDialog.getByRole('button', { name, exact: true }).click()
const close = async () => {
  await press(reader.messages.exporting.close)
  await expect(reader.page.locator('dialog')).toHaveCount(0)
}

/** Lets nothing be written into folders of that name, as the system says it with `code`. */
const refuse = (name: string, code: string) =>
  reader.app.evaluate(
    (_electron, [folder, failing]) => {
      const promises = process.getBuiltinModule('node:fs/promises')
      const { open } = promises
      promises.open = (path, ...rest) =>
        String(path).includes(folder)
          ? Promise.reject(Object.assign(new Error(failing), { code: failing }))
          : open(path, ...rest)
      process.getBuiltinModule('node:module').syncBuiltinESMExports()
    },
    [name, code] as const,
  )

for (const [name, folder, cause, code] of [
  ['a full disk', 'full', 'full', 'ENOSPC'],
  ['a folder without permission', 'locked', 'no-permission', 'EACCES'],
  ['a folder that is gone', 'gone', 'gone', undefined],
  ['a folder that is a file', 'a file', 'unknown', undefined],
] as const) {
  test(`${name}: said in words, no half file, and the choices stay`, async () => {
    const { exporting, failures } = reader.messages
    if (code !== undefined) {
      await mkdir(join(reader.folder, folder))
      await refuse(folder, code)
    }
    await writeFile(join(reader.folder, 'a file'), '')
    await reader.answerSaveDialog(join(reader.folder, folder, 'notes.md'))
    await openExport(reader)
    await chooseFormat(reader, 'markdown')
    const dates = reader.exportDialog.getByRole('checkbox', { name: exporting.include.dates })
    await dates.uncheck()
    await press(exporting.save)
    const remedy = cause === 'full' ? failures.remedies.full : failures.chooseAnotherPlace
    await expect(reader.exportDialog.getByRole('alert')).toHaveText(
      failures.notExported(failures.causes[cause], remedy),
    )
    await expect(dates).not.toBeChecked()
    if (code !== undefined) expect(await readdir(join(reader.folder, folder))).toEqual([])

    await reader.answerSaveDialog(join(reader.folder, 'notes.md'))
    await press(exporting.save)
    await expect(reader.exportDialog).toContainText(exporting.saved('notes.md'))
    await expect(reader.exportDialog.getByRole('alert')).toHaveText('')
    await close()
  })
}

test('a long export says how far it is, is stopped by Esc, and leaves the file as it was', async () => {
  const { exporting, failures } = reader.messages
  const { plain, text } = await reader.edition('de')
  const drafts = Array.from({ length: 6000 }, (_, index) => {
    const start = (index * 7) % (plain.text.length - 200)
    return {
      motivation: 'commenting',
      id: randomUUID(),
      category: 'claim',
      tags: [],
      target: { work, edition: 'de', text, selector: describe(plain.text, { start, end: start + 60 }) },
      body: { type: 'TextualBody', value: `Notiz ${String(index)}` },
    }
  })
  expect(await reader.ask('annotateAll', { work, drafts })).toEqual({ ok: true })
  const file = join(reader.folder, 'long.docx')
  await writeFile(file, 'as it was')
  await reader.answerSaveDialog(file)
  await openExport(reader)
  await chooseFormat(reader, 'docx')
  await expect(reader.exportDialog.locator('.count[aria-live]')).toHaveText(exporting.count(6001))
  await press(exporting.save)
  await expect(reader.exportDialog.getByRole('progressbar')).toBeVisible()
  await reader.press('Escape')
  await expect(reader.saidIn(reader.exportDialog)).toHaveText(failures.exportCancelled)
  await expect(reader.exportDialog.getByRole('progressbar')).toHaveCount(0)
  expect(await readFile(file, 'utf8')).toBe('as it was')
  expect((await readdir(reader.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await reader.press('Escape')
  await expect(reader.page.locator('dialog')).toHaveCount(0)
})
