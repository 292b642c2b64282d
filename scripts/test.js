// @ts-check
import { chosenSteps } from './checks/chosen-steps.js'
import { printClosingLines } from './checks/closing-lines.js'
import { endToEnd, endToEndLevel, packaging } from './checks/end-to-end.js'
import { runSteps } from './checks/run-steps.js'
import { steps } from './checks/steps.js'
import { setUpBuild } from './setup/build.js'
import { setUpDependencies } from './setup/dependencies.js'
import { withDisplay } from './setup/display.js'
import { program } from './setup/program.js'
import { setUpReadingTools } from './setup/reading-tools.js'
import { setUpRuntime } from './setup/runtime.js'

// npm test: everything; npm test -- unit lint: only the levels named.
await program(async () => {
  const begun = performance.now()
  const { chosen, all, includes } = chosenSteps(
    steps,
    [packaging.level, endToEndLevel],
    process.argv.slice(2),
  )
  await setUpDependencies()
  if (includes('integration') || includes(endToEndLevel)) await setUpReadingTools()
  const checked = await runSteps(chosen, { all })
  const goesOn = includes(packaging.level) || includes(endToEndLevel)
  if (!goesOn || (checked.failedSteps.length > 0 && !all)) return printClosingLines(checked, begun)
  const electron = await setUpRuntime()
  await setUpBuild()
  const seen = await withDisplay((display) => {
    const last = includes(endToEndLevel) ? [packaging, endToEnd(electron, display)] : [packaging]
    return runSteps(last, { all })
  })
  return printClosingLines(together(checked, seen), begun)
})

/**
 * @param {import('./checks/run-steps.js').Results} one
 * @param {import('./checks/run-steps.js').Results} other
 * @returns {import('./checks/run-steps.js').Results}
 */
function together(one, other) {
  return {
    failedSteps: [...one.failedSteps, ...other.failedSteps],
    counts: {
      passed: one.counts.passed + other.counts.passed,
      failed: one.counts.failed + other.counts.failed,
      skipped: [...one.counts.skipped, ...other.counts.skipped],
    },
  }
}
