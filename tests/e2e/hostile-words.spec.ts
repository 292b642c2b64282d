import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import type { FormatId } from '../../src/shared/export/options'
import { firstOptionsIn } from '../../src/shared/export/options'
import { noteOf } from '../../src/shared/annotation/annotation'
import { chooseFromMenu, freshFolder, removeFolder } from '../support/app'
import { bareProgram } from '../support/bare-program'
import { chooseFormat, openExport } from '../support/export-dialog'
import { hostileFiles, hostileSettings } from '../support/hostile-files'
import { hostileWords } from '../support/hostile-words'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'
import { comesUnasked, RestoreEffect } from '../../src/shared/backup/backup'

// Everything here happens in a program without any policy and without a sandbox, in which every request would be let go: what
// holds is alone that words are read and shown as words.
let program: string
let reader: Reader
test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  program = await bareProgram({ withSandbox: false })
  const folder = await freshFolder()
  await hostileSettings(folder)
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900, program, folder })
  await noteRequests()
})
test.afterAll(async () => {
  await reader.leave()
  await removeFolder(program)
})

/** Notes what the window, its frames and the pages for paper ask for from now on, in place of refusing it. */
const noteRequests = () =>
  reader.app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      asked.push(details.url)
      answer({})
    })
  })

/** That nothing ran in the window or a frame of it, nothing was asked for and nothing opened. */
async function isUnhurt(): Promise<void> {
  const seen = await reader.app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
    const frames = windows.flatMap((one) => one.webContents.mainFrame.framesInSubtree)
    const ran = await Promise.all(
      // The question is answered by yes or no; in the frame of a page no script runs at all, it neither.
      frames.map((frame) =>
        (frame.executeJavaScript(`'hurt' in window`) as Promise<boolean>).catch(() => false),
      ),
    )
    // Put there above.
    const asked = Reflect.get(globalThis, 'asked') as string[]
    return {
      windows: windows.length,
      ran: ran.filter(Boolean).length,
      asked: asked.filter((url) => !/^(app|devtools|blob|data):/.test(url)),
    }
  })
  expect(seen).toEqual({ windows: 1, ran: 0, asked: [] })
}

/** Goes through the whole list of annotations, so that every card has been on the screen. */
async function seeAllCards(): Promise<number> {
  await reader.page.getByRole('button', { name: reader.messages.marks.list, exact: true }).click()
  await expect(reader.cards.first()).toBeVisible()
  return reader.annotations.evaluate(async (panel) => {
    const seen = new Set<string>()
    const scrolls = (one: Element) =>
      /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight
    const list = [panel, ...panel.querySelectorAll('*')].find(scrolls)
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    const isAtEnd = () => !list || list.scrollTop + list.clientHeight >= list.scrollHeight - 1
    // Cards are measured as they come, so the end moves; a list that never ends would be no list.
    for (let steps = 0, ends = 0; list && ends < 3 && steps < 800; steps += 1) {
      for (const card of panel.querySelectorAll('[data-annotation]'))
        seen.add(card.getAttribute('data-annotation') ?? '')
      ends = isAtEnd() ? ends + 1 : 0
      list.scrollTop += list.clientHeight
      await frame()
    }
    return seen.size
  })
}

test('hostile settings are no settings', async () => {
  await expect(reader.text).toContainText('fern von Europa')
  await isUnhurt()
})

/** All words that annotations say, in the order of the words. */
const wordsKept = async () =>
  (await reader.kept()).map((one) => `${noteOf(one) ?? ''} ${one.from?.name ?? ''}`).sort()

test('hostile words of every kind of file are imported and shown as words', async () => {
  const { importing } = reader.messages
  const seen: string[][] = []
  for (const file of await hostileFiles(reader.folder)) {
    // One after the other: what comes out of each is compared below.
    if (seen.length > 0) await reader.ask('undo', work)
    await reader.answerOpenDialog(file)
    await chooseFromMenu(reader.app, 'import')
    const sheet = reader.sheet(importing.title)
    await expect(sheet, basename(file)).toContainText(basename(file))
    await sheet.getByRole('radio', { name: importing.own }).check({ force: true })
    await sheet.getByRole('button', { name: importing.import, exact: true }).click()
    await expect(sheet.getByRole('heading', { name: importing.report })).toBeFocused()
    await isUnhurt()
    await reader.press('Escape')
    await expect(sheet).toBeHidden()
    seen.push(await wordsKept())
  }
  expect(seen[0]).toHaveLength(hostileWords.length)
  // The same words come in whichever way, so that the cards of one way show those of all.
  for (const words of seen) expect(words).toEqual(seen[0])
  expect(await seeAllCards()).toBe(hostileWords.length)
  await isUnhurt()
})

test('hostile words are typed: names, labels, events, citations', async () => {
  const target = { work }
  const drafts = hostileWords.map((words) => ({
    motivation: 'identifying',
    id: randomUUID(),
    tags: [],
    target,
    event: { title: words.slice(0, 200).replaceAll('\u0000', ' ').trim(), date: '2025-08-15', lane: 'own' },
    body: { type: 'TextualBody', value: words },
  }))
  // The wire gives results.
  const taken = await Promise.all(
    drafts.map((draft) => reader.ask('annotate', draft) as Promise<{ ok: boolean }>),
  )
  expect(taken.filter(({ ok }) => ok).length).toBeGreaterThan(100)
  for (const words of hostileWords.slice(0, 20)) {
    await reader.ask('changeCategory', { id: 'claim', name: words.slice(0, 40), colour: 1, line: 'none' })
  }
  await isUnhurt()
})

test('hostile words are previewed and exported as words', async () => {
  const { exporting } = reader.messages
  await openExport(reader)
  for (const format of ['html', 'docx', 'pdf', 'print', 'obsidian', 'markdown', 'anki', 'csv'] as const) {
    await chooseFormat(reader, format)
    await expect(reader.exportDialog.locator('.count[aria-live]')).toHaveText(
      exporting.count(hostileWords.length),
    )
    await isUnhurt()
  }
  await reader.press('Escape')
  const page = await exported('html')
  await exported('pdf')
  await isUnhurt()
  // The page names the policy, which this program has none of.
  expect(await readFile(page, 'utf8')).toContain('http-equiv="Content-Security-Policy"')
})

test('the exported page, opened by a browser that heeds no policy, runs and asks for nothing', async () => {
  const bare = join(reader.folder, 'bare.html')
  const html = await readFile(join(reader.folder, 'hostile.html'), 'utf8')
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

test('hostile words come back from a backup’s file elsewhere, and are shown as words', async () => {
  const file = join(reader.folder, 'hostile.lesespur')
  await reader.answerSaveDialog(file)
  expect(await reader.ask('backUpNow')).toMatchObject({ ok: true })
  const words = await wordsKept()
  const first = reader
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900, program })
  await noteRequests()
  await reader.answerOpenDialog(file)
  await chooseFromMenu(reader.app, 'open-backup')
  await expect(reader.page.locator('dialog[open]')).toBeVisible()
  await isUnhurt()
  const compared = v.parse(Compared, await reader.ask('openBackup'))
  // Those that were undone before come back only where that is chosen.
  const keys = compared.value.lines.flatMap(({ key, effect }) => (comesUnasked(effect) ? [key] : []))
  expect(keys.length).toBeGreaterThanOrEqual(hostileWords.length)
  expect(await reader.ask('restoreBackup', { token: compared.value.token, keys })).toMatchObject({ ok: true })
  await reader.press('Escape')
  await expect(reader.page.locator('dialog[open]')).toHaveCount(0)
  // The same words as above, where each of their cards was on the screen.
  expect(new Set(await wordsKept())).toEqual(new Set(words))
  await isUnhurt()
  await reader.leave()
  reader = first
})

const Compared = v.object({
  ok: v.literal(true),
  value: v.object({
    token: v.string(),
    lines: v.array(v.object({ key: v.number(), effect: RestoreEffect })),
  }),
})
