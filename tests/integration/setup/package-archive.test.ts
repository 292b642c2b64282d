import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchArchive } from '../../../scripts/setup/package-archive'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
})
afterEach(() => rm(folder, { recursive: true }))

const content = 'what the registry serves'
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`

/** An npm that puts an archive into the folder it was told, as `npm pack --json` does. */
async function npmThatPacks() {
  await writeFile(join(folder, 'carrier.tgz'), content)
  const stdout = JSON.stringify([{ filename: 'carrier.tgz' }])
  return { code: 0, stdout, output: stdout }
}

describe('fetching an archive through npm', () => {
  it('hands over an archive whose contents are the expected ones', async () => {
    const archive = await fetchArchive({ name: 'carrier@1.0.0', integrity }, folder, npmThatPacks)
    expect(archive).toBe(join(folder, 'carrier.tgz'))
  })

  it('refuses and deletes an archive with other contents', async () => {
    const expected = integrity.replace('sha512-', 'sha512-x')
    const fetching = fetchArchive({ name: 'carrier@1.0.0', integrity: expected }, folder, npmThatPacks)
    await expect(fetching).rejects.toThrow(/not the one that was expected.*deleted/)
    expect(existsSync(join(folder, 'carrier.tgz'))).toBe(false)
  })

  it('repeats what npm said when npm fails', async () => {
    const npm = async () => ({ code: 1, stdout: '', output: 'npm error code ENOTFOUND\n' })
    const fetching = fetchArchive({ name: 'carrier@1.0.0', integrity }, folder, npm)
    await expect(fetching).rejects.toThrow('npm could not fetch carrier@1.0.0:\nnpm error code ENOTFOUND')
  })
})
