// @ts-check
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { binary } from './setup/binary.js'
import { setUpBuild } from './setup/build.js'
import { follow } from './setup/child.js'
import { setUpDependencies } from './setup/dependencies.js'
import { setUpElectron } from './setup/electron.js'
import { program, say, Trouble } from './setup/program.js'
import { projectRoot } from './setup/project.js'

const testingOnly = `
  ************************************************************************
  This package holds the DEVELOPMENT RUNTIME, an old Electron. It is for
  testing only: do not give it to anybody. What ships is packed where the
  official Electron can be downloaded.
  ************************************************************************`

// npm run package: the app as people get it, in dist/. Arguments go to electron-builder; without any
// it makes the plain folder for this platform (--dir).
await program(async () => {
  await setUpDependencies()
  const electron = await setUpElectron()
  await setUpBuild()
  const wanted = process.argv.slice(2)
  if (electron.kind === 'fallback' && wanted.some((word) => /^(--win|--mac|-[a-z]*[wm])/.test(word))) {
    throw new Trouble(
      'The official Electron could not be downloaded, and the development runtime makes Linux packages only.',
    )
  }
  const args = [...(wanted.length > 0 ? wanted : ['--dir']), '--publish', 'never']
  if (electron.kind !== 'official') args.push(...(await packagedFrom(electron.folder)))
  const code = await follow(process.execPath, [binary('electron-builder'), ...args], { cwd: projectRoot })
  if (electron.kind === 'fallback') say(testingOnly)
  return code
})

/** @param {string} folder */
async function packagedFrom(folder) {
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => {
    throw new Trouble(`${folder} has no file "version", so it cannot be told which Electron would be packed.`)
  })
  return [`--config.electronDist=${folder}`, `--config.electronVersion=${version.trim().replace(/^v/, '')}`]
}
