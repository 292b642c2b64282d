import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstOptionsIn } from '../../src/shared/export/options'
import { removeFolder } from '../support/app'
import { work } from '../support/kept-marks'
import { confinementOf, noOrdinaryUser } from '../support/ordinary-user'
import { Reader } from '../support/reader'

test.describe('for an ordinary user', () => {
  const reason = noOrdinaryUser()
  test.skip(reason !== undefined, reason ?? '')

  let reader: Reader
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900, ordinary: true })
  })
  test.afterAll(async () => {
    await reader.leave()
    await removeFolder(`${reader.folder}-home`)
  })

  test('the page’s process is in the system’s sandbox: calls are filtered, and it has no rights and no neighbours', async () => {
    const processes = await reader.app.evaluate(({ app }) =>
      app.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
    )
    const [browser] = processes.filter(({ type }) => type === 'Browser')
    const pages = processes.filter(({ type }) => type === 'Tab')
    expect(pages.length).toBeGreaterThan(0)
    for (const { pid } of pages) {
      const { user, depth, ...rest } = await confinementOf(pid)
      expect(rest).toEqual({ filtersCalls: true, gainsNoRights: true, rights: '0000000000000000' })
      expect(user).not.toBe(0)
      expect(depth).toBeGreaterThan(1)
    }
    // The program's own process is not, so what the system says tells one from the other.
    expect(await confinementOf(browser?.pid ?? 0)).toMatchObject({ filtersCalls: false, depth: 1 })
  })

  test('marks, notes and exports are made as everywhere, and are there after the next start', async () => {
    await reader.seed({ words: 'fern von Europa', note: 'Im Sandkasten.' })
    await expect(reader.cardOf('Im Sandkasten.')).toBeVisible()
    const file = join(reader.folder, 'export.md')
    await reader.answerSaveDialog(file)
    const request = { format: 'markdown', works: [work], edition: 'de', options: firstOptionsIn('de') }
    expect(await reader.ask('exportNotes', { request, update: false })).toEqual({ ok: true, value: file })
    expect(await readFile(file, 'utf8')).toContain('Im Sandkasten.')
    reader = await reader.startAgain({ ordinary: true })
    await expect(reader.cardOf('Im Sandkasten.')).toBeVisible()
  })
})
