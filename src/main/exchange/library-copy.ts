import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../notebook/disk-trouble'

/** How often a library that is written to meanwhile is copied anew, with a pause in milliseconds between. */
const patience = { attempts: 40, pause: 50 }

/**
 * Copies a library as it stood at one moment into a folder that is empty, also beside a program that writes to it; of a library
 * that was never kept nothing comes. Throws the system's errors, and where the library never stands still.
 */
export async function copyLibrary(library: string, copy: string): Promise<void> {
  for (let attempt = 0; attempt < patience.attempts; attempt += 1) {
    if (attempt > 0) await pause(patience.pause)
    const before = await standOf(library)
    if (before === 'none') return
    // Half of a copy is none: a file of it can belong to an older state than the next.
    await rm(copy, { recursive: true, force: true })
    await mkdir(copy, { recursive: true })
    if (before === 'moving' || !(await copied(library, copy))) continue
    if ((await standOf(library)) === before) return
  }
  throw new Error('the library was written to all the while, so that it could not be copied whole')
}

/** Whether all was still there when its turn came. */
async function copied(library: string, copy: string): Promise<boolean> {
  try {
    await cp(library, copy, { recursive: true })
    return true
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return false
  }
}

/** What tells a library from itself at another moment; `moving` where something went while it was looked at. */
async function standOf(library: string): Promise<string> {
  try {
    await stat(library)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none'
    throw error
  }
  try {
    const names = (await readdir(library, { recursive: true })).sort()
    const stands = names.map(async (name) => {
      const { ino, size, mtimeNs } = await stat(join(library, name), { bigint: true })
      return `${name} ${String(ino)} ${String(size)} ${String(mtimeNs)}`
    })
    return ['files', ...(await Promise.all(stands))].join('\n')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'moving'
    throw error
  }
}
