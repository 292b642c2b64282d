// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} ChildOptions
 * @typedef {{ code: number, stdout: string, output: string }} Outcome  `output` holds stdout and stderr as they came
 * @typedef {(command: string, args: string[], options?: ChildOptions) => Promise<Outcome>} Capture
 */

/**
 * Runs a command to its end and keeps what it prints; `live` shows it as it comes, too. A command that cannot be started counts as
 * ended with code 127. Aborting the signal ends the command.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions & { signal?: AbortSignal, live?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(command, args, { live = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    handSignalsOn(child)
    let stdout = ''
    let output = ''
    const keep = (/** @type {string} */ text) => {
      output += text
      if (live) process.stdout.write(text)
    }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      keep(text)
    })
    child.stderr.setEncoding('utf8').on('data', keep)
    child.once('error', (error) => resolve({ code: 127, stdout, output: `${output}${error.message}\n` }))
    child.once('close', (code, signal) => resolve({ code: exitCode(code, signal), stdout, output }))
  })
}

/**
 * Runs a command in the reader's terminal and returns its exit
 * code (128 and the signal's number where a signal ended it, as shells do).
 *
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function follow(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    handSignalsOn(child)
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/**
 * Leaves SIGINT and SIGTERM to a child while it runs, so that what was set up around it is taken down
 * after it.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function handSignalsOn(child) {
  const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  const stop = () => {
    process.off('SIGINT', handOn)
    process.off('SIGTERM', handOn)
  }
  process.on('SIGINT', handOn)
  process.on('SIGTERM', handOn)
  child.once('error', stop)
  child.once('close', stop)
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}
