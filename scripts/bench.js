// @ts-check
import { setUpBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { program } from './setup/program.js'
import { projectRoot } from './setup/project.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'

// npm run bench: the measurements of tests/bench/run.js, which gets the arguments.
await program(async () => {
  const electron = await setUpRuntime()
  await setUpBuild()
  const args = ['tests/bench/run.js', ...process.argv.slice(2)]
  return withDisplay((display) =>
    follow(process.execPath, args, { cwd: projectRoot, env: electronEnvironment(electron, display) }),
  )
})
