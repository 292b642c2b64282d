// @ts-check
import { setUpBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { program } from './setup/program.js'
import { projectRoot } from './setup/project.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'
import { sandboxArguments } from './setup/sandbox.js'

// npm start: sets up what is missing, builds where out/ is old, and opens the app.
await program(async () => {
  const electron = await setUpRuntime()
  await setUpBuild()
  const args = [...sandboxArguments(), projectRoot, ...process.argv.slice(2)]
  return withDisplay((display) =>
    follow(electron.executable, args, { cwd: projectRoot, env: electronEnvironment(electron, display) }),
  )
})
