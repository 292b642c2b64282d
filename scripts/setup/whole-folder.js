// @ts-check
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const mark = '.unfinished-'

/**
 * Makes a folder that is either there and whole or not there at all: `fill` works in a sibling with a
 * temporary name, which takes the final name only once `fill` has succeeded. What an interrupted
 * earlier run left behind is removed first.
 *
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 */
export async function makeWholeFolder(folder, fill) {
  await mkdir(dirname(folder), { recursive: true })
  await removeLeftovers(folder)
  const unfinished = `${folder}${mark}${process.pid}`
  try {
    await mkdir(unfinished)
    await fill(unfinished)
    await rename(unfinished, folder).catch((error) => {
      // Another run may have finished the same folder meanwhile; then that one is as good.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * Removes what interrupted runs of makeWholeFolder left behind for this folder. Another run's work in
 * progress stays.
 *
 * @param {string} folder
 */
export async function removeLeftovers(folder) {
  const prefix = `${basename(folder)}${mark}`
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const leftover = join(dirname(folder), name)
    const inWork = isRunning(Number(name.slice(prefix.length))) && (await changedLately(leftover))
    if (!inWork) await rm(leftover, { recursive: true, force: true })
  }
}

/**
 * Process ids are used again, so a running process alone does not tell that somebody is at work.
 *
 * @param {string} folder
 */
async function changedLately(folder) {
  const tenMinutes = 600_000
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs < tenMinutes
}

/** @param {number} processId */
function isRunning(processId) {
  if (processId === process.pid) return false
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
