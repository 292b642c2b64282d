import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Edition, titleOf } from '../../src/shared/article/edition'
import {
  ask,
  chooseFromMenu,
  environment,
  freshFolder,
  programArguments,
  removeFolder,
  startApp,
  type RunningApp,
} from '../support/app'
import { electronFile } from '../support/internet-calls'

let folder: string
let running: RunningApp | undefined
const start = async (language?: 'de_DE.UTF-8' | 'en_US.UTF-8') => {
  running = await startApp({ folder, ...(language && { language }) })
  return running
}
const stop = async () => {
  await running?.close()
  running = undefined
}
test.beforeEach(async () => {
  folder = await freshFolder()
})
test.afterEach(async () => {
  await stop()
  await removeFolder(folder)
})

/** The names of the commands that the window is sent from now on. */
const listen = ({ page }: RunningApp) =>
  page.evaluate(() => {
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    Reflect.get(window, 'lesespurWire').listen((name: string, payload: unknown) =>
      heard.push([name, payload]),
    )
  })
const heard = ({ page }: RunningApp) => page.evaluate((): unknown => Reflect.get(window, 'heard'))

/** Has the save dialog answer at once. */
const answerDialog = ({ app }: RunningApp, filePath: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen })
  }, filePath)

test('the page has the article’s text before any script', async () => {
  const { app } = await start()
  const html = await app.evaluate(async ({ net }) => (await net.fetch('app://lesespur/')).text())
  const edition = v.parse(
    Edition,
    JSON.parse(
      await readFile(join(import.meta.dirname, '../../resources/articles/alaska-2025.de.json'), 'utf8'),
    ),
  )
  expect(html).toContain(`<h1 id="title" data-block="title">${titleOf(edition)}</h1>`)
  expect(html.match(/data-block=/g)).toHaveLength(edition.blocks.length)
  expect(html).toMatch(/<html lang="de" data-appearance="light" data-face="serif" data-platform="\w+"/)
  expect(html).toMatch(/<link rel="stylesheet" href="\/reading.css"/)
})

test('the window shows the article and bears its title', async () => {
  const { page } = await start()
  await expect(page.locator('article h1').first()).toBeVisible()
  await expect(page).toHaveTitle(/ – Lesespur$/)
})

test.describe('the language', () => {
  for (const [language, lang, menu] of [
    ['de_DE.UTF-8', 'de', 'Datei'],
    ['en_US.UTF-8', 'en', 'File'],
  ] as const) {
    test(`is the computer’s: ${lang}`, async () => {
      const { app, page } = await start(language)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('article').first()).toHaveAttribute('lang', lang)
      expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label)).toBe(menu)
    })
  }

  test('can be chosen, and the menu follows at once', async () => {
    const started = await start()
    const { app, page } = started
    await listen(started)
    expect(await ask(page, 'changeSettings', { language: 'en' })).toEqual({ ok: true })
    await expect
      .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label))
      .toBe('File')
    await expect.poll(() => heard(started)).toMatchObject([['settingsChanged', { language: 'en' }]])
  })
})

test('settings, place and size are there again after a restart', async () => {
  const first = await start()
  await ask(first.page, 'changeSettings', { appearance: 'dark', textSize: 22, textWidth: 600 })
  await ask(first.page, 'saveViewState', { position: { block: 'title', share: 0 }, edition: 'en' })
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 70, width: 1000, height: 640 })
  })
  // The window manager moves the window in its own time and tells nobody.
  await first.page.waitForTimeout(300)
  await stop()

  const { app, page } = await start()
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  const style = await app.evaluate(async ({ net }) => (await net.fetch('app://lesespur/reading.css')).text())
  expect(style).toContain('--text-size:22px')
  expect(style).toContain('--text-width:600px')
  expect(new URL(page.url()).hash).toBe('#title')
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'en')
  const seen = await app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    paper: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    theme: nativeTheme.themeSource,
  }))
  expect(seen).toMatchObject({ bounds: { width: 1000, height: 640 }, paper: '#191815', theme: 'dark' })
})

test('broken settings and a broken view are set aside, and the program starts', async () => {
  await writeFile(join(folder, 'settings.json'), '{"schema":1,')
  await writeFile(join(folder, 'view-state.json'), 'null')
  const { page } = await start()
  expect(await ask(page, 'open')).toMatchObject({ ok: true })
  const names = await readdir(folder)
  expect(names.filter((name) => /^(settings|view-state)\.json\.broken-/.test(name))).toHaveLength(2)
})

test('a view of an article that is gone begins anew', async () => {
  const first = await start()
  await ask(first.page, 'saveViewState', { edition: 'en' })
  await stop()
  const file = join(folder, 'view-state.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"alaska-2025"', '"gone-2020"'))
  const { page } = await start()
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'de')
  expect(await ask(page, 'open')).toMatchObject({ ok: true, value: { viewState: { work: 'alaska-2025' } } })
})

test('a second program hands over and leaves; the first one stays', async () => {
  const { app, page } = await start()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  const second = spawn(electronFile(), programArguments(folder), { env: environment(), stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  expect(await ask(page, 'openVocabulary')).toMatchObject({ ok: true })
  expect(app.windows()).toHaveLength(1)
})

test('a chosen item of the menu reaches the window once', async () => {
  const first = await start()
  await listen(first)
  await chooseFromMenu(first.app, 'export')
  await expect.poll(() => heard(first)).toEqual([['commandChosen', 'export']])
})

test('the appearance chosen in the menu is kept', async () => {
  const first = await start()
  await chooseFromMenu(first.app, 'appearance-sepia')
  await expect
    .poll(async () => JSON.stringify(await ask(first.page, 'open')))
    .toContain('"appearance":"sepia"')
})

test('an export is written where the reader says, whole, and nothing where the reader cancels', async () => {
  const first = await start()
  const file = join(folder, 'Größe.md')
  await answerDialog(first, file)
  const wish = { name: 'Größe', extension: 'md', content: '# Über „alles“ 🧑‍🚀\n' }
  expect(await ask(first.page, 'saveExport', wish)).toEqual({ ok: true, value: file })
  expect(await readFile(file, 'utf8')).toBe(wish.content)

  await answerDialog(first, '')
  expect(await ask(first.page, 'saveExport', wish)).toEqual({ ok: true, value: null })

  await answerDialog(first, join(folder, 'gone', 'x.md'))
  expect(await ask(first.page, 'saveExport', wish)).toEqual({
    ok: false,
    failure: { kind: 'not-exported', cause: 'gone' },
  })
})

test('the save dialog is asked for a name that every system takes', async () => {
  const { app, page } = await start()
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      Reflect.set(globalThis, 'asked', asked.at(-1))
      return Promise.resolve({ canceled: true, filePath: '' })
    }
  })
  await ask(page, 'saveExport', { name: 'Größe: 1/2', extension: 'md', content: '' })
  const asked: unknown = await app.evaluate((): unknown => Reflect.get(globalThis, 'asked'))
  expect(asked).toMatchObject({
    title: 'Anmerkungen exportieren',
    buttonLabel: 'Exportieren',
    defaultPath: expect.stringMatching(/[\\/]Größe- 1-2\.md$/),
  })
})

test('text is copied', async () => {
  const { app, page } = await start()
  expect(await ask(page, 'copyText', 'words „so“')).toEqual({ ok: true })
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('words „so“')
})
