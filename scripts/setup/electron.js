// @ts-check
import { accessSync, constants, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fallbackFits, fallbackFolder, fallbackIsThere, setUpFallback } from './fallback-electron.js'
import {
  downloadOfficial,
  executableName,
  officialFolder,
  officialIsThere,
  officialPackage,
} from './official-electron.js'
import { say, Trouble } from './program.js'
import { removeLeftovers } from './whole-folder.js'

/**
 * @typedef {object} Electron
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} folder      what ELECTRON_OVERRIDE_DIST_PATH names
 * @property {string} executable
 */

/**
 * Finds the Electron to run, and sets one up where there is none: what ELECTRON_OVERRIDE_DIST_PATH
 * names, else the official binary, else, where its server cannot be reached, the development runtime.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Electron>}
 */
export async function setUpElectron(env = process.env) {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return overridden(resolve(override))
  if (await officialIsThere()) return electronIn('official', officialFolder)
  // A dead server is not asked again once the development runtime is there; a mirror just named is.
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror']
  if (fallbackIsThere() && !mirror) return fallback()
  const download = await downloadOfficial()
  if (download.result === 'done') return electronIn('official', officialFolder)
  if (download.result === 'unreachable' && fallbackFits()) {
    say(`Electron's release server cannot be reached (${download.reason}).`)
    if (!fallbackIsThere()) await setUpFallback()
    return fallback()
  }
  throw new Trouble(await waysOut(download.reason))
}

async function fallback() {
  await removeLeftovers(fallbackFolder)
  say(`Electron: ${basename(fallbackFolder)} in .cache, a development runtime, not what ships.`)
  say('  (Delete that folder to have the official binary tried again.)')
  return electronIn('fallback', fallbackFolder)
}

/** @param {string} folder */
function overridden(folder) {
  const electron = electronIn('override', folder)
  if (!isExecutable(electron.executable)) {
    throw new Trouble(
      [
        `ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron that can be run: ${folder}`,
        `It must hold the executable file "${executableName}". Correct the variable, or unset it to have Electron set up here.`,
      ].join('\n'),
    )
  }
  say(`Electron: ${folder} (ELECTRON_OVERRIDE_DIST_PATH)`)
  return electron
}

/**
 * @param {Electron['kind']} kind
 * @param {string} folder
 * @returns {Electron}
 */
function electronIn(kind, folder) {
  return { kind, folder, executable: join(folder, executableName) }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** @param {string} reason */
async function waysOut(reason) {
  const { version, node } = await officialPackage()
  return [
    `Electron ${version} could not be downloaded: ${reason}`,
    'Ways out:',
    '  ELECTRON_MIRROR=ADDRESS/            downloads from a mirror of the release server',
    '  ELECTRON_GET_USE_PROXY=1            with HTTPS_PROXY=ADDRESS downloads through a proxy',
    '  ELECTRON_OVERRIDE_DIST_PATH=FOLDER  uses an Electron that you have unpacked yourself',
    `The download is made for Node ${node}; this is Node ${process.versions.node}.`,
  ].join('\n')
}
