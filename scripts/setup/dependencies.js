// @ts-check
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { follow } from './child.js'
import { npmCommand } from './npm.js'
import { say, Trouble } from './program.js'
import { projectRoot } from './project.js'

/**
 * Installs the dependencies of the lock file where node_modules does not hold them yet. Resolves
 * without starting anything where it does.
 *
 * @param {{ root?: string, install?: typeof follow }} [edges]
 */
export async function setUpDependencies({ root = projectRoot, install = follow } = {}) {
  const missing = await missingPackages(root)
  if (missing === 'none') return
  say(`Installing the dependencies of package-lock.json (${missing}) …`)
  const { command, first, shell } = npmCommand()
  // Nearly everything is a development dependency, so NODE_ENV=production must not leave them out.
  const code = await install(command, [...first, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    shell,
  })
  if (code !== 0) {
    throw new Trouble(
      [
        `npm ci failed (exit code ${code}); its own message stands above.`,
        'Without a network connection, or behind a proxy, set npm up for it (npm config set registry …, proxy …, https-proxy …) and try again.',
        'If it says that package.json and package-lock.json do not agree, run "npm install" once.',
      ].join('\n'),
    )
  }
}

/**
 * What of the lock file is not installed: 'none', or a few words that name it. npm leaves
 * node_modules/.package-lock.json behind as its last act, so an interrupted installation shows too.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
async function missingPackages(root) {
  const wanted = await lockedPackages(join(root, 'package-lock.json'))
  if (!wanted) throw new Trouble('package-lock.json is missing or broken; get it back from the repository.')
  const installed = await lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return 'node_modules is missing or incomplete'
  const missing = Object.entries(wanted).filter(
    ([path, entry]) =>
      path !== '' && !entry.optional && (installed[path]?.version ?? '') !== (entry.version ?? ''),
  )
  if (missing.length === 0) return 'none'
  return missing.length === 1 ? '1 has changed' : `${missing.length} have changed`
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }> | undefined>}
 */
async function lockedPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
