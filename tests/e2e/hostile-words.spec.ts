import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FormatId } from '../../src/shared/export/options'
import { firstOptionsIn } from '../../src/shared/export/options'
import { chooseFromMenu } from '../support/app'
import { chooseFormat, openExport } from '../support/export-dialog'
import { hostileWords } from '../support/hostile-words'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
})
test.afterAll(() => reader.leave())

/** A file in which every entry says hostile words wherever it can. */
async function hostileFile(): Promise<string> {
  const items = hostileWords.map((words) => ({
    type: 'Annotation',
    id: `urn:uuid:${randomUUID()}`,
    motivation: 'commenting',
    creator: { type: 'Person', name: words },
    body: [
      { type: 'TextualBody', format: 'text/markdown', value: words },
      { type: 'TextualBody', purpose: 'tagging', value: words },
    ],
    target: {
      source: words,
      selector: { type: 'TextQuoteSelector', exact: 'fern von Europa', prefix: '', suffix: '' },
    },
  }))
  const file = join(reader.folder, 'hostile.jsonld')
  await writeFile(
    file,
    JSON.stringify({ type: 'AnnotationSet', about: { 'dc:title': hostileWords[0] }, items }),
  )
  return file
}

/** Asked of the window alone: in the frame of a page nothing runs, the driver's questions neither. */
const wasHurt = async () => {
  expect(await reader.page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(reader.app.windows()).toHaveLength(1)
}

test('hostile words are imported, shown, previewed and exported as words: nothing runs, nothing is asked for', async () => {
  // What the window, its frames and the pages for paper ask for.
  await reader.app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      asked.push(details.url)
      answer({})
    })
  })
  const { importing, exporting } = reader.messages
  await reader.answerOpenDialog(await hostileFile())
  await chooseFromMenu(reader.app, 'import')
  const sheet = reader.sheet(importing.title)
  await sheet.getByRole('radio', { name: importing.own }).check({ force: true })
  await sheet.getByRole('button', { name: importing.import, exact: true }).click()
  await expect(sheet.getByRole('heading', { name: importing.report })).toBeFocused()
  await wasHurt()
  await reader.press('Escape')
  const kept = await reader.kept()
  expect(kept).toHaveLength(hostileWords.length)
  await reader.page.getByRole('button', { name: reader.messages.marks.list, exact: true }).click()
  await expect(reader.cards.first()).toBeVisible()
  await wasHurt()

  await openExport(reader)
  for (const format of ['html', 'docx', 'pdf', 'print', 'obsidian', 'markdown', 'anki', 'csv'] as const) {
    await chooseFormat(reader, format)
    await expect(reader.exportDialog.locator('.count[aria-live]')).toHaveText(exporting.count(kept.length))
    await wasHurt()
  }
  await reader.press('Escape')

  const page = await exported('html')
  await exported('pdf')
  const asked = await reader.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect(asked.filter((url) => !/^(app|devtools|blob|data):/.test(url))).toEqual([])

  // The saved page as a browser opens it that heeds no policy.
  const bare = join(reader.folder, 'bare.html')
  const html = await readFile(page, 'utf8')
  expect(html).toContain('http-equiv="Content-Security-Policy"')
  await writeFile(bare, html.replace(/<meta http-equiv[^>]*>/, ''))
  const seen = await reader.app.evaluate(async ({ BrowserWindow, session }, file) => {
    const apart = session.fromPartition('hostile')
    const urls: string[] = []
    apart.webRequest.onBeforeRequest((details, answer) => {
      urls.push(details.url)
      answer({})
    })
    const window = new BrowserWindow({ show: false, webPreferences: { session: apart, sandbox: true } })
    await window.loadFile(file)
    await new Promise((later) => setTimeout(later, 500))
    const ran: unknown = await window.webContents.executeJavaScript(
      `[document.body.innerText.length > 1000, 'hurt' in window, document.scripts.length]`,
    )
    window.destroy()
    return { urls: urls.filter((url) => !url.startsWith('devtools:')), ran }
  }, bare)
  expect(seen.ran).toEqual([true, false, 1])
  expect(seen.urls).toHaveLength(1)
  await wasHurt()
})

/** Everything in a format, in a file. */
async function exported(format: FormatId): Promise<string> {
  const file = join(reader.folder, `hostile.${format}`)
  await reader.answerSaveDialog(file)
  const options = { ...firstOptionsIn('de'), others: true, timeline: true }
  const request = { format, works: [work], edition: 'de', options }
  expect(await reader.ask('exportNotes', { request, update: false })).toEqual({ ok: true, value: file })
  return file
}
