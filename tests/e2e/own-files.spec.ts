import { expect, test } from '@playwright/test'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Reader } from '../support/reader'

test.skip(process.platform === 'win32', 'Windows keeps rights in another way')

/** What the browser's engine keeps for itself, and what names this run for the system. */
const ofTheEngine =
  /^(Crashpad|Singleton|DevToolsActivePort|.*Cache|blob_storage|Dictionaries|Local Storage|Session Storage|Shared Dictionary|Network|Preferences|Local State|Cookies|Trust Tokens|TransportSecurity|DIPS|Partitions|WebStorage|Service Worker|Local Prefs)/

test('what the program keeps is the reader’s alone: no other account of the computer can read it', async () => {
  const before = process.umask(0o022)
  const reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  process.umask(before)
  await reader.seed({ words: 'fern von Europa', category: 'evidence', note: 'eigene Worte' })
  expect(await reader.ask('changeSettings', { textSize: 21 })).toMatchObject({ ok: true })
  await reader.press('F7', 'ArrowDown')
  await reader.close('quit')
  const names = await readdir(reader.folder, { recursive: true })
  const own = names.filter((name) => !ofTheEngine.test(name))
  expect(own).toEqual(expect.arrayContaining(['settings.json', 'view-state.json', 'library']))
  const open: string[] = []
  for (const name of ['.', ...own]) {
    const { mode } = await stat(join(reader.folder, name))
    if ((mode & 0o077) !== 0) open.push(`${name} ${(mode & 0o777).toString(8)}`)
  }
  expect(open).toEqual([])
  await reader.leave()
})
