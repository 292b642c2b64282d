// @ts-check
import { binary } from '../setup/binary.js'
import { follow } from '../setup/child.js'
import { projectRoot } from '../setup/project.js'

/**
 * Runs some of the tests in the real window, by the names of their files; the exit code.
 *
 * @param {string[]} specs
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [before]  a command that runs the command which follows it
 */
export function endToEnd(specs, env, before = []) {
  const [command = '', ...args] = [
    ...before,
    process.execPath,
    binary('@playwright/test', 'playwright'),
    'test',
    '--reporter=line',
    ...specs.map((name) => `tests/e2e/${name}`),
  ]
  return follow(command, args, { cwd: projectRoot, env })
}
