import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { SettingsStore } from '../../../src/main/library/settings-store'
import { openLog } from '../../../src/main/log'
import { systemFiles } from '../../../src/main/notebook/files'
import { firstSettings } from '../../../src/shared/settings/settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesespur-no-file-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const onUnix = process.platform !== 'win32'
if (!onUnix) console.log('Windows has no pipes and devices among its files: these tests are passed over.')

/** What is no file, and never ends when it is opened or read. */
const kinds: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a link to a device': (path) => {
    symlinkSync('/dev/zero', path)
  },
}

describe.runIf(onUnix)('in the place of a file of the program’s own', () => {
  test.for(Object.entries(kinds))('%s is refused, and not waited for', ([, put]) => {
    const path = join(folder, 'notebook.json')
    put(path)
    expect(() => systemFiles.read(path)).toThrow(expect.objectContaining({ code: 'EINVAL' }))
  })

  test.for(Object.entries(kinds))('%s is set aside, and the settings are begun anew', async ([, put]) => {
    const path = join(folder, 'settings.json')
    put(path)
    const settings = new SettingsStore(path, () => undefined)
    expect(settings.current).toEqual(firstSettings)
    expect(settings.trouble).toMatchObject({ kind: 'record-damaged', outcome: 'anew' })
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^settings\.json\.broken-/)])
    expect(await settings.change({ textSize: 20 })).toEqual({ ok: true, value: undefined })
    expect(new SettingsStore(path, () => undefined).current.textSize).toBe(20)
  })

  test.for(Object.entries(kinds))('%s is no log', ([, put]) => {
    const path = join(folder, 'lesespur.log')
    put(path)
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    openLog(path)('here', new Error('trouble'))
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
    expect(existsSync(`${path}.1`)).toBe(false)
  })

  it('a file that a link leads to is read', () => {
    writeFileSync(join(folder, 'elsewhere.json'), '{}')
    symlinkSync('elsewhere.json', join(folder, 'notebook.json'))
    expect(Buffer.from(systemFiles.read(join(folder, 'notebook.json'))).toString()).toBe('{}')
  })
})
