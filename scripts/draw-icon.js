// @ts-check
import { fileURLToPath } from 'node:url'
import { follow } from './setup/child.js'
import { withDisplay } from './setup/display.js'
import { program } from './setup/program.js'
import { electronEnvironment, setUpRuntime } from './setup/runtime.js'
import { sandboxArguments } from './setup/sandbox.js'

// node scripts/draw-icon.js: makes the icon files in resources/ anew after icon.svg has changed.
await program(async () => {
  const electron = await setUpRuntime()
  const drawing = fileURLToPath(new URL('packaging/render-icon.mjs', import.meta.url))
  return withDisplay((display) =>
    follow(electron.executable, [...sandboxArguments(), drawing], {
      env: electronEnvironment(electron, display),
    }),
  )
})
