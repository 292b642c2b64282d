import { constants } from 'node:fs'
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './notebook/disk-trouble'

/** What Windows answers while another program (a virus scanner, say) has the file open. */
const passing = new Set(['EACCES', 'EBUSY', 'EPERM'])
const patience = process.platform === 'win32' ? [20, 60, 150, 400, 900] : []

/** Tells the temporary names of one run apart. */
let count = 0

/**
 * Writes a file so that it is whole or as it was before, and on the disk when this is done; who may read it stays as it was.
 * What is no file, a device say, or may not be written stays as it is. Throws the system's errors.
 *
 * `rights` are those that the file gets in any case: what the program keeps for itself is the reader's alone.
 */
export async function writeWhole(file: string, content: string | Uint8Array, rights?: number): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const there = await modeOf(target)
  const mode = rights ?? there
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${String(process.pid)}-${String(++count)}.tmp`,
  )
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      // What the process takes from new files is not taken from one that had it; some disks know no rights.
      if (mode !== undefined) await handle.chmod(mode).catch(() => undefined)
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** The rights of a file that is there; nothing where there is none yet. */
async function modeOf(target: string): Promise<number | undefined> {
  try {
    const there = await stat(target)
    if (!there.isFile()) throw Object.assign(new Error(`${basename(target)} is no file`), { code: 'EEXIST' })
    await access(target, constants.W_OK)
    return there.mode & 0o777
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of patience) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!passing.has(codeOf(error) ?? '')) throw error
      await pause(wait)
    }
  }
  await rename(from, to)
}
