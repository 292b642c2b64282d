// @ts-check
import { binary } from '../setup/binary.js'
import { build } from '../setup/build.js'

/**
 * @typedef {object} Step  one thing that is checked
 * @property {string} level   the name it is asked for by: npm test -- LEVEL
 * @property {string} name    what is printed
 * @property {boolean} [alone]  it keeps both cores busy by itself, or others must not see it half done
 * @property {boolean} [live]  its output is shown as it comes
 * @property {'vitest' | 'playwright'} [tests]  whose report it writes to `report`
 * @property {(edges: { run: import('../setup/child.js').Capture, report: string }) => Promise<StepOutcome>} run
 * @typedef {{ code: number, output: string }} StepOutcome
 */

/** @type {Step[]} */
export const steps = [
  node('format', () => [binary('prettier'), '--check', '.']),
  node('lint', () => [binary('eslint'), '.']),
  ...['src/shared', 'src/main', 'src/preload', 'tests', 'scripts'].map((folder) =>
    node('types', () => [binary('typescript', 'tsc'), '-p', folder], `types of ${folder}`),
  ),
  node(
    'types',
    () => [binary('svelte-check'), '--tsconfig', 'src/renderer/tsconfig.json'],
    'types of src/renderer',
  ),
  node('architecture', () => [binary('dependency-cruiser', 'depcruise'), 'src']),
  node('unused', () => [binary('knip')], 'unused code'),
  vitest('unit'),
  vitest('component'),
  vitest('integration'),
  {
    level: 'build',
    name: 'build',
    alone: true,
    run: async ({ run }) => {
      let output = ''
      const code = await build(async (...command) => {
        const outcome = await run(...command)
        output = outcome.output
        return outcome.code
      })
      return { code, output }
    },
  },
]

/**
 * @param {string} level
 * @param {() => string[]} args  asked for late: the programs need not be installed when this file is loaded
 * @param {string} [name]
 * @returns {Step}
 */
function node(level, args, name = level) {
  return { level, name, run: ({ run }) => run(process.execPath, args()) }
}

/**
 * @param {string} project
 * @returns {Step}
 */
function vitest(project) {
  return {
    level: project,
    name: project,
    alone: true,
    tests: 'vitest',
    run: ({ run, report }) =>
      run(process.execPath, [
        binary('vitest'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
  }
}
