// @ts-check
import { setUpBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { onPath } from './setup/on-path.js'
import { program } from './setup/program.js'
import { projectRoot } from './setup/project.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'

// npm run test:faults: the faults of tests/faults/run.js, which gets the arguments.
await program(async () => {
  const electron = await setUpRuntime()
  await setUpBuild()
  const [command = '', ...args] = [
    ...apart(),
    process.execPath,
    'tests/faults/run.js',
    ...process.argv.slice(2),
  ]
  return withDisplay((display) =>
    follow(command, args, { cwd: projectRoot, env: electronEnvironment(electron, display) }),
  )
})

/** The command with which a superuser's disks are mounted for this program alone: they go with it, however it ends. */
function apart() {
  const mounts = process.platform === 'linux' && process.getuid?.() === 0 && onPath('unshare')
  return mounts ? ['unshare', '--mount', '--propagation', 'private'] : []
}
