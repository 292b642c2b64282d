// @ts-check
import { basename } from 'node:path'

/**
 * The command that starts npm: the very npm that runs the present script where there is one, so that
 * its version and settings hold; otherwise the one on the PATH.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ command: string, first: string[], shell: boolean }} `first` goes before npm's own arguments
 */
export function npmCommand(env = process.env) {
  const running = env['npm_execpath']
  if (running && basename(running) === 'npm-cli.js') {
    return { command: process.execPath, first: [running], shell: false }
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}
