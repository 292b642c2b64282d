import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { killApp } from '../faults/kills/kill-app'
import { startTwice } from '../faults/instances/two-instances'
import { Reader } from '../support/reader'

// A few of the faults that `npm run test:faults` inflicts by the hundred, and what the reader is told when a part dies.

const harmless = { lost: 0, unreadable: 0, troubles: [] }

test('the program killed three times while it works shows everything that was acknowledged', async () => {
  test.setTimeout(120_000)
  expect(await killApp(3)).toMatchObject({ tried: 3, ...harmless })
})

test('of two programs started together or one after the other, with a link or without, one stays and has it all', async () => {
  test.setTimeout(240_000)
  expect(await startTwice(4)).toMatchObject({ tried: 4, ...harmless })
})

/** Has the system's messages answered by their button of that number, and remembers them. */
const answerMessages = (reader: Reader, button: number) =>
  reader.app.evaluate(({ dialog }, response) => {
    const told: unknown[] = []
    Reflect.set(globalThis, 'toldMessages', told)
    dialog.showMessageBox = (...given: unknown[]) => {
      told.push(given.at(-1))
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, button)
const toldMessages = (reader: Reader): Promise<unknown> =>
  reader.app.evaluate((): unknown => Reflect.get(globalThis, 'toldMessages'))

/** Ends the page's process as a bug in it would, and waits until there is another one. */
const crashPage = (reader: Reader) =>
  reader.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((loaded) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => {
          loaded()
        })
        contents?.forcefullyCrashRenderer()
      }),
  )
/** What the window shows; the page that Playwright knew is gone. */
const shown = (reader: Reader): Promise<unknown> =>
  reader.app.evaluate(({ BrowserWindow }): unknown =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.textContent'),
  )

for (const language of ['de', 'en'] as const) {
  test(`a page whose process ends is opened again with everything in it, and the reader is told (${language})`, async () => {
    const reader = await Reader.sitDown({ language })
    const { pageOpenedAgain, pageKeepsEnding, close } = reader.messages.dialogs
    const words = language === 'de' ? 'fern von Europa' : 'a long way from Europe'
    await reader.seed({ words, edition: language, note: 'written before it happened' })
    await answerMessages(reader, 0)
    await crashPage(reader)
    await expect.poll(() => shown(reader)).toContain('written before it happened')
    await expect.poll(() => toldMessages(reader)).toMatchObject([{ ...pageOpenedAgain, buttons: [close] }])

    // One that ends again at once would do so for ever: the reader is asked.
    await answerMessages(reader, 0)
    await crashPage(reader)
    await expect.poll(() => shown(reader)).toContain('written before it happened')
    const { openAgain, quit, ...asked } = pageKeepsEnding
    expect(await toldMessages(reader)).toMatchObject([{ ...asked, buttons: [openAgain, quit] }])
    expect(await readFile(join(reader.folder, 'log', 'lesespur.log'), 'utf8')).toMatch(/ page: Error: /)
    await reader.leave()
  })
}

test("a keeper's thread that dies is told of and started again, and keeps the next note beside all earlier ones", async () => {
  const reader = await Reader.sitDown()
  await reader.seed({ words: 'fern von Europa', note: 'before' })
  await answerMessages(reader, 0)
  await reader.app.evaluate(() => {
    const { prototype } = process.getBuiltinModule('node:worker_threads').Worker
    const post = Reflect.getOwnPropertyDescriptor(prototype, 'postMessage')
    // The next request finds the thread, and its end.
    Reflect.set(prototype, 'postMessage', function (this: typeof prototype) {
      Reflect.defineProperty(prototype, 'postMessage', post ?? {})
      void this.terminate()
    })
  })
  await reader.select('die Weltbühne')
  await reader.press('1')
  const { dialogs, failures } = reader.messages
  await expect(reader.notices.getByRole('alert')).toContainText(failures.unexpected)
  await expect
    .poll(() => toldMessages(reader))
    .toMatchObject([{ message: dialogs.unexpectedTitle, detail: failures.unexpected }])
  await reader.select('die Weltbühne')
  await reader.press('1')
  await expect(reader.cards).toHaveCount(2)
  await reader.kill()
  const again = await reader.startAgain()
  expect(await again.kept()).toHaveLength(2)
  await expect(again.annotations.getByRole('alert')).toHaveCount(0)
  await again.leave()
})
