import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpElectron } from '../../../scripts/setup/electron'
import { downloadOfficial, executableName } from '../../../scripts/setup/official-electron'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('an Electron named by ELECTRON_OVERRIDE_DIST_PATH', () => {
  it('is taken when it can be run', async () => {
    const executable = join(folder, executableName)
    await mkdir(dirname(executable), { recursive: true })
    await writeFile(executable, '')
    await chmod(executable, 0o755)
    const electron = await setUpElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })
    expect(electron).toEqual({ kind: 'override', folder, executable })
  })

  it('is refused, with its name and what to do, when there is no executable', async () => {
    const settingUp = setUpElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })
    await expect(settingUp).rejects.toThrow(`names a folder without an Electron that can be run: ${folder}`)
    await expect(settingUp).rejects.toThrow('Correct the variable, or unset it')
  })

  it('is refused when a folder stands where the executable should be', async () => {
    await mkdir(join(folder, executableName), { recursive: true })
    const settingUp = setUpElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })
    await expect(settingUp).rejects.toThrow('without an Electron that can be run')
  })
})

describe('the official download', () => {
  it.each([
    ['TypeError: fetch failed\n    at node:internal', 'unreachable', 'TypeError: fetch failed'],
    [
      'HTTPError: Response code 403 (Forbidden) for https://user:secret@mirror.example/electron.zip',
      'unreachable',
      'HTTPError: Response code 403 (Forbidden) for (address)',
    ],
    ['Error: Generated checksum did not match', 'failed', 'Error: Generated checksum did not match'],
    ['', 'failed', 'exit code 1'],
  ])('that fails is told apart: %j counts as %s', async (output, result, reason) => {
    const download = await downloadOfficial(async () => ({ code: 1, stdout: '', output }))
    expect(download).toEqual({ result, reason })
  })
})
