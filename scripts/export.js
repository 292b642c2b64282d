// @ts-check
import { setUpBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { program } from './setup/program.js'
import { projectRoot } from './setup/project.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'
import { sandboxArguments } from './setup/sandbox.js'

// npm run export -- --format markdown --out FILE: exports annotations without a window, as the packaged program does.
await program(async () => {
  const electron = await setUpRuntime()
  await setUpBuild()
  const args = [...sandboxArguments(), projectRoot, 'export', ...process.argv.slice(2)]
  return withDisplay((display) =>
    follow(electron.executable, args, {
      // npm starts scripts in the project; files are named from where it was called.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: electronEnvironment(electron, display),
    }),
  )
})
