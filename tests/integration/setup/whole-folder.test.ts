import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeWholeFolder } from '../../../scripts/setup/whole-folder'

let place: string
let folder: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
  folder = join(place, 'runtime')
})
afterEach(() => rm(place, { recursive: true }))

// Larger than any process id that Linux, macOS or Windows gives out.
const nobody = 2 ** 31 - 1

describe('a folder that is whole or not there', () => {
  it('has its name only when it has been filled', async () => {
    await makeWholeFolder(folder, async (unfinished) => {
      await writeFile(join(unfinished, 'electron'), '')
      expect(existsSync(folder)).toBe(false)
    })
    expect(await readdir(place)).toEqual(['runtime'])
    expect(await readdir(folder)).toEqual(['electron'])
  })

  it('leaves nothing behind when filling it fails half-way', async () => {
    const filling = makeWholeFolder(folder, async (unfinished) => {
      await writeFile(join(unfinished, 'half'), '')
      throw new Error('the disk is full')
    })
    await expect(filling).rejects.toThrow('the disk is full')
    expect(await readdir(place)).toEqual([])
  })

  it('removes what a killed run left behind, and nothing else', async () => {
    await mkdir(join(place, `runtime.unfinished-${nobody}`, 'locales'), { recursive: true })
    await mkdir(join(place, 'something else'))
    await makeWholeFolder(folder, async () => {})
    expect((await readdir(place)).sort()).toEqual(['runtime', 'something else'])
  })

  it('leaves alone what another running process is just filling', async () => {
    const others = `runtime.unfinished-${process.ppid}`
    await mkdir(join(place, others))
    await makeWholeFolder(folder, async () => {})
    expect((await readdir(place)).sort()).toEqual(['runtime', others])
  })
})
