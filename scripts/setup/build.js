// @ts-check
import { existsSync } from 'node:fs'
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { follow } from './child.js'
import { binary } from './binary.js'
import { say, Trouble } from './program.js'
import { projectRoot } from './project.js'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const results = ['main/index.cjs', 'renderer/index.html']
const stampName = '.built'

/** Builds the app into out/ where that is not newer than everything it is made of. */
export async function setUpBuild() {
  if (await isBuilt(projectRoot)) return
  say('Building …')
  const code = await build()
  if (code !== 0) throw new Trouble('The build failed; its message stands above.')
}

/**
 * Builds the app into out/ whatever is there.
 *
 * @param {typeof follow} [run]
 * @returns {Promise<number>} the build's exit code
 */
export async function build(run = follow) {
  const begun = new Date()
  await forgetBuild()
  const code = await run(process.execPath, [binary('electron-vite'), 'build'], { cwd: projectRoot })
  if (code === 0) await markBuilt(projectRoot, begun)
  return code
}

/**
 * Notes that out/ is made of the sources as they were at `begun`; a source that changed during the
 * build then counts as newer.
 *
 * @param {string} root
 * @param {Date} begun
 */
export async function markBuilt(root, begun) {
  const stamp = join(root, 'out', stampName)
  await writeFile(stamp, '')
  await utimes(stamp, begun, begun)
}

/**
 * Makes the next start build anew, whatever out/ holds.
 *
 * @param {string} [root]
 */
export async function forgetBuild(root = projectRoot) {
  await rm(join(root, 'out', stampName), { force: true })
}

/**
 * Whether out/ is whole and newer than its sources.
 *
 * @param {string} root
 */
export async function isBuilt(root) {
  const out = join(root, 'out')
  const stamp = await stat(join(out, stampName)).catch(() => undefined)
  if (!stamp || !results.every((name) => existsSync(join(out, name)))) return false
  for (const source of sources) {
    if ((await newest(join(root, source))) > stamp.mtimeMs) return false
  }
  return true
}

/**
 * The latest change below a path, in milliseconds. A folder's own time counts too: it tells that
 * something in it was removed.
 *
 * @param {string} path
 * @returns {Promise<number>}
 */
async function newest(path) {
  const found = await stat(path).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  return Math.max(found.mtimeMs, ...inside)
}
