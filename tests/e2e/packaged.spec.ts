import { chromium, expect, test, type Page } from '@playwright/test'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, environment, freshFolder, removeFolder, sandboxArguments } from '../support/app'
import { paintedWords } from '../support/article-on-page'

const program = join(import.meta.dirname, '..', '..', 'dist', 'linux-unpacked', 'lesespur')

/** How a fuse stands in the binary: the character 0 or 1. */
const [off, on] = ['0', '1'].map((sign) => sign.charCodeAt(0))

test.skip(!existsSync(program), 'the packaged program is not there: npm run package makes it')

/** Runs the packaged program, as people get it, with a port for the driver. */
async function withProgram(folder: string, use: (page: Page) => Promise<void>): Promise<void> {
  const portFile = join(folder, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const args = [...sandboxArguments(), `--user-data-dir=${folder}`, '--remote-debugging-port=0']
  const child = spawn(program, args, { env: environment('de_DE.UTF-8'), stdio: 'ignore' })
  const ended = once(child, 'exit')
  try {
    await expect.poll(() => existsSync(portFile), { timeout: 20_000 }).toBe(true)
    const [port = ''] = (await readFile(portFile, 'utf8')).split('\n')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const pages = () => browser.contexts().flatMap((context) => context.pages())
    await expect.poll(() => pages().length).toBe(1)
    const [page] = pages()
    if (page) await use(page)
    // Closing the window ends the program; the answer may get lost with it.
    await page?.evaluate(() => setTimeout(() => window.close(), 0))
    await ended
  } finally {
    child.kill('SIGKILL')
  }
}

test('the packaged program shows the text, and keeps a mark', async () => {
  const folder = await freshFolder()
  await withProgram(folder, async (page) => {
    await expect(page.locator('article h1')).toHaveText(
      'Ein Gipfel ohne Kiew: neun Fragen zum Treffen in Alaska',
    )
    expect(new URL(page.url()).protocol).toBe('app:')
    await page.locator('#text').focus()
    await page.keyboard.press('F7')
    await page.keyboard.press('2')
    await expect(page.locator('[data-annotation]')).toHaveCount(1)
  })
  await withProgram(folder, async (page) => {
    await expect(page.locator('[data-annotation]')).toHaveCount(1)
    await expect.poll(async () => (await paintedWords(page)).map(({ look }) => look)).toEqual([2])
    expect(await ask(page, 'open')).toMatchObject({ ok: true, value: { version: expect.any(String) } })
  })
  await removeFolder(folder)
})

test('the packaged program’s fuses are set', async () => {
  const wire = await getCurrentFuseWire(program)
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspectArguments: wire[FuseV1Options.EnableNodeCliInspectArguments],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    onlyFromAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    fileProtocolPrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: off,
    nodeOptions: off,
    inspectArguments: off,
    cookieEncryption: on,
    onlyFromAsar: on,
    asarIntegrity: on,
    fileProtocolPrivileges: off,
  })
})
