// @ts-check
import { chosenSteps } from './checks/chosen-steps.js'
import { printClosingLines } from './checks/closing-lines.js'
import { runSteps } from './checks/run-steps.js'
import { steps } from './checks/steps.js'
import { setUpDependencies } from './setup/dependencies.js'
import { program } from './setup/program.js'

// npm run check: everything but the tests in the real window.
await program(async () => {
  const begun = performance.now()
  const { chosen, all } = chosenSteps(steps, [], process.argv.slice(2))
  await setUpDependencies()
  return printClosingLines(await runSteps(chosen, { all }), begun)
})
