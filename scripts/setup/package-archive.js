// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture } from './child.js'
import { npmCommand } from './npm.js'
import { Trouble } from './program.js'
import { projectRoot } from './project.js'

/**
 * Fetches a package's archive through npm, so that the reader's registry, proxy and certificates
 * hold, into `folder`, and resolves to the archive's path once its contents have been checked.
 *
 * @param {{ name: string, integrity: string }} wanted  name with version; integrity as in a lock file, sha512
 * @param {string} folder
 * @param {import('./child.js').Capture} [run]
 */
export async function fetchArchive({ name, integrity }, folder, run = capture) {
  const { command, first, shell } = npmCommand()
  const args = ['pack', name, '--json', '--loglevel=error', '--pack-destination', folder]
  const { code, stdout, output } = await run(command, [...first, ...args], { cwd: projectRoot, shell })
  if (code !== 0) throw new Trouble(`npm could not fetch ${name}:\n${output.trim()}`)
  const archive = join(folder, JSON.parse(stdout)[0].filename)
  await checkIntegrity(archive, integrity)
  return archive
}

/**
 * Holds a file against its expected integrity; one that differs is deleted and refused.
 *
 * @param {string} file
 * @param {string} integrity
 */
async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  await rm(file, { force: true })
  throw new Trouble(
    [
      'The fetched archive is not the one that was expected; it has been deleted and nothing of it was used.',
      `  expected ${integrity}`,
      `  found    ${found}`,
      'Run "npm cache clean --force" and try again. If it happens again, the registry in use serves something else.',
    ].join('\n'),
  )
}
