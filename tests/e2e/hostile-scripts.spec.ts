import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freshFolder, removeFolder, startApp } from '../support/app'
import { bareProgram } from '../support/bare-program'
import { putRaw, readingAttempts, tryToRead } from '../support/hostile-scripts'
import { hostileWords } from '../support/hostile-words'

const secret = `secret-${randomUUID()}`
let folder: string
let path: string
test.beforeAll(async () => {
  folder = await freshFolder()
  path = join(folder, 'secret.js')
  await writeFile(path, `window.secret = '${secret}'; self.postMessage?.('${secret}')`)
})
test.afterAll(() => removeFolder(folder))

/** The attempts that got hold of the secret, or of anything of Node. */
const successful = (results: Record<string, string>) =>
  readingAttempts.filter((name) => {
    const result = results[name] ?? ''
    return !result.startsWith('refused') && (result.includes(secret) || /readFileSync|^"\//.test(result))
  })

test('where scripts run, the sandbox and the contract alone keep every file and all of Node from them', async () => {
  const program = await bareProgram({ withSandbox: true })
  const running = await startApp({ program })
  const { page, app } = running
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await page.evaluate(putRaw, hostileWords)
  await expect.poll(() => page.evaluate(() => 'hurt' in window)).toBe(true)
  const results = await page.evaluate(tryToRead, { path })
  const got = successful(results)
  console.info(
    `sandbox and contract alone: scripts run, ${got.length} of ${readingAttempts.length} ways to a file are open`,
  )
  expect(Object.keys(results).sort()).toEqual([...readingAttempts].sort())
  expect(got).toEqual([])
  for (const name of readingAttempts.filter((one) => one.startsWith('a '))) {
    expect(results[name], name).toMatch(/"ok":false/)
  }
  expect(app.windows()).toHaveLength(1)
  await running.close()
  await removeFolder(running.folder)
  await removeFolder(program)
})

test('where no wall stands, the same scripts read the file', async () => {
  const program = join(folder, 'open')
  await mkdir(program)
  await writeFile(join(program, 'package.json'), '{ "name": "open", "main": "main.cjs" }')
  await writeFile(join(program, 'page.html'), '<!doctype html><title>Open</title><body>')
  await writeFile(
    join(program, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({
       webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false, webSecurity: false },
     }).loadFile('page.html'))`,
  )
  const running = await startApp({ program })
  const results = await running.page.evaluate(tryToRead, { path })
  const got = successful(results)
  console.info(
    `no wall: ${got.length} of ${readingAttempts.length} ways to a file are open (${got.join(', ')})`,
  )
  expect(got.length).toBeGreaterThan(5)
  await running.close()
  await removeFolder(running.folder)
})
