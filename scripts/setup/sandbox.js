// @ts-check
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Trouble } from './program.js'

/** The arguments Electron needs for its sandbox: it cannot have one as root, and has one everywhere else. */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * Stops, with the command that helps, on a Linux that keeps ordinary programs from making a sandbox
 * of their own (as Ubuntu 24.04 does) while Electron's helper is not set up for it.
 *
 * @param {string} folder  Electron's
 */
export async function checkSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const restricted =
    (await kernelSetting('apparmor_restrict_unprivileged_userns')) === '1' ||
    (await kernelSetting('unprivileged_userns_clone')) === '0'
  const helper = join(folder, 'chrome-sandbox')
  if (!restricted || isSetUp(helper)) return
  throw new Trouble(
    [
      'This Linux lets Electron make its sandbox only through a helper that belongs to root. Set it up once with',
      `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
      'and try again.',
    ].join('\n'),
  )
}

/** @param {string} name */
async function kernelSetting(name) {
  return (await readFile(`/proc/sys/kernel/${name}`, 'utf8').catch(() => '')).trim()
}

/** @param {string} helper */
function isSetUp(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001
}
