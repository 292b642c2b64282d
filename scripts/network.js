// @ts-check
import { runAsOrdinaryUser } from './network/as-ordinary-user.js'
import { countSockets } from './network/sockets.js'
import { runWithoutNetwork } from './network/without-network.js'
import { binary } from './setup/binary.js'
import { setUpBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { program, Trouble } from './setup/program.js'
import { projectRoot } from './setup/project.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'

/** The long tests of the closed room. */
const parts = {
  sockets: countSockets,
  'without-network': runWithoutNetwork,
  'ordinary-user': runAsOrdinaryUser,
  contract: fuzzContract,
}

// npm run test:network: all of them; npm run test:network -- sockets: only the parts named.
await program(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in parts))
  if (unknown.length > 0) {
    throw new Trouble(`There is no ${unknown.join(', ')} here. There are: ${Object.keys(parts).join(', ')}.`)
  }
  const electron = await setUpRuntime()
  await setUpBuild()
  return withDisplay(async (display) => {
    const env = electronEnvironment(electron, display)
    let code = 0
    for (const [name, run] of Object.entries(parts)) {
      if (wanted.length === 0 || wanted.includes(name)) code = Math.max(code, await run({ electron, env }))
    }
    return code
  })
})

/**
 * Sends every request of the contract 10,000 messages.
 *
 * @param {{ env: NodeJS.ProcessEnv }} around
 */
function fuzzContract({ env }) {
  const file = 'tests/integration/security/contract-fuzzed.test.ts'
  return follow(process.execPath, [binary('vitest'), 'run', '--project', 'integration', file], {
    cwd: projectRoot,
    env: { ...env, LESESPUR_FUZZED_MESSAGES: '10000' },
  })
}
