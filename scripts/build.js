// @ts-check
import { build } from './setup/build.js'
import { setUpDependencies } from './setup/dependencies.js'
import { program } from './setup/program.js'

// npm run build: the app into out/.
await program(async () => {
  await setUpDependencies()
  return build()
})
