// @ts-check
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from './child.js'
import { say } from './program.js'
import { projectRoot } from './project.js'

const electronPackage = join(projectRoot, 'node_modules', 'electron')

/** Where the official binary lies once it has been downloaded. */
export const officialFolder = join(electronPackage, 'dist')

/** Where the executable lies inside an Electron folder on this platform. */
export const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ??
  'electron'

/** The version and the Node versions that the electron package in node_modules asks for. */
export async function officialPackage() {
  const { version, engines } = JSON.parse(await readFile(join(electronPackage, 'package.json'), 'utf8'))
  return { version: String(version), node: String(engines?.node ?? 'any') }
}

/** Whether the official binary of the very version in node_modules is there. */
export async function officialIsThere() {
  try {
    const { version } = await officialPackage()
    const downloaded = await readFile(join(officialFolder, 'version'), 'utf8')
    // The package writes path.txt last.
    return (
      downloaded.trim().replace(/^v/, '') === version &&
      existsSync(join(electronPackage, 'path.txt')) &&
      existsSync(join(officialFolder, executableName))
    )
  } catch {
    return false
  }
}

/**
 * Runs the electron package's own download.
 *
 * @param {import('./child.js').Capture} [run]
 * @returns {Promise<{ result: 'done' } | { result: 'unreachable' | 'failed', reason: string }>}
 */
export async function downloadOfficial(run = capture) {
  const { version } = await officialPackage()
  say(`Downloading Electron ${version} …`)
  const patience = new URL('short-patience.js', import.meta.url).href
  const { code, output } = await run(process.execPath, [
    '--import',
    patience,
    join(electronPackage, 'install.js'),
  ])
  if (code === 0 && (await officialIsThere())) return { result: 'done' }
  const reason = output.trim().split('\n')[0] || `exit code ${code}`
  return { result: speaksOfTheNetwork(output) ? 'unreachable' : 'failed', reason: withoutAddresses(reason) }
}

/** @param {string} output */
function speaksOfTheNetwork(output) {
  return /fetch failed|Response code \d+|terminated|UND_ERR|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/.test(output)
}

/**
 * Addresses may hold a mirror's user name and password, so they are not repeated.
 *
 * @param {string} text
 */
function withoutAddresses(text) {
  return text.replace(/https?:\/\/\S+/g, '(address)')
}
