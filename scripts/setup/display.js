// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onPath } from './on-path.js'
import { say, Trouble } from './program.js'

/**
 * Whether windows can be shown here.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Runs `work` where windows can be shown: as it is where there is a display, otherwise under an Xvfb
 * of its own, which ends with it. `work` gets the environment variables to add.
 *
 * @template Result
 * @param {(variables: { DISPLAY?: string }) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({})
  if (!onPath('Xvfb'))
    throw new Trouble('There is no display (DISPLAY and WAYLAND_DISPLAY are unset) and no Xvfb.')
  const screen = await startXvfb()
  say(`There is no display; using Xvfb (${screen.name}), so the window is not to be seen.`)
  try {
    return await work({ DISPLAY: screen.name })
  } finally {
    await screen.stop()
  }
}

async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset']
  // In a process group of its own: Ctrl+C is for the app first, which still needs its screen.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
  const ended = once(server, 'close')
  const stopNow = () => server.kill()
  process.once('exit', stopNow)
  const pipe = server.stdio[3]
  const number = await new Promise((resolve) => {
    pipe?.once('data', (bytes) => resolve(String(bytes).trim()))
    server.once('error', () => resolve(''))
    server.once('exit', () => resolve(''))
  })
  if (!number) throw new Trouble('Xvfb could not be started. Try it by hand: Xvfb -displayfd 1')
  const stop = async () => {
    process.off('exit', stopNow)
    server.kill()
    await ended
  }
  return { name: `:${number}`, stop }
}
