// @ts-check
import { binary } from './setup/binary.js'
import { forgetBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { program } from './setup/program.js'
import { projectRoot } from './setup/project.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'
import { sandboxArguments } from './setup/sandbox.js'

// npm run dev: the app with hot reload. Arguments go to the app.
await program(async () => {
  const electron = await setUpRuntime()
  // What is built for development must not pass for the product.
  await forgetBuild()
  const appArguments = [...sandboxArguments(), ...process.argv.slice(2)]
  const args = [binary('electron-vite'), 'dev', ...(appArguments.length > 0 ? ['--', ...appArguments] : [])]
  return withDisplay((display) =>
    follow(process.execPath, args, { cwd: projectRoot, env: electronEnvironment(electron, display) }),
  )
})
