// @ts-check
import { say } from '../setup/program.js'

/**
 * Prints what came of a run: the steps that failed, the time, and the count of tests alone on the last line.
 *
 * @param {import('./run-steps.js').Results} result
 * @param {number} begun  from performance.now()
 * @returns {number} the exit code
 */
export function printClosingLines({ failedSteps, counts }, begun) {
  say('')
  if (failedSteps.length > 0) say(`Failed: ${failedSteps.join(', ')}`)
  say(`${((performance.now() - begun) / 1000).toFixed(1)} s in all`)
  const skipped = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : ''
  say(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
  return failedSteps.length > 0 ? 1 : 0
}
