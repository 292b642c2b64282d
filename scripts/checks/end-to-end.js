// @ts-check
import { binary } from '../setup/binary.js'
import { electronEnvironment } from '../setup/runtime.js'

/** Makes the packaged program, which some of the tests in the real window start. */
export const packaging = {
  level: 'package',
  name: 'package',
  alone: true,
  /** @type {import('./steps.js').Step['run']} */
  run: ({ run }) => run(process.execPath, ['scripts/package.js', '--dir']),
}

/** The level of the tests in the real window. */
export const endToEndLevel = 'e2e'

/**
 * The tests in the real window, with the Electron and the display to run them on.
 *
 * @param {import('../setup/electron.js').Electron} electron
 * @param {{ DISPLAY?: string }} display
 * @returns {import('./steps.js').Step}
 */
export function endToEnd(electron, display) {
  return {
    level: endToEndLevel,
    name: endToEndLevel,
    alone: true,
    live: true,
    tests: 'playwright',
    run: ({ run, report }) =>
      run(process.execPath, [binary('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
        env: { ...electronEnvironment(electron, display), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
  }
}
