// @ts-check
import { setUpDependencies } from './dependencies.js'
import { setUpElectron } from './electron.js'
import { checkSandbox } from './sandbox.js'
import { setUpSystemLibraries } from './system-libraries.js'

/** Sets up everything that running Electron here takes, and says which Electron it is. */
export async function setUpRuntime() {
  await setUpDependencies()
  const electron = await setUpElectron()
  await setUpSystemLibraries(electron.executable)
  await checkSandbox(electron.folder)
  return electron
}

/**
 * The environment for a child that runs Electron, or starts it through the electron package,
 * electron-vite or Playwright.
 *
 * @param {import('./electron.js').Electron} electron
 * @param {{ DISPLAY?: string }} display
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(electron, display) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    ...display,
    ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
    // electron-vite asks for this one.
    ELECTRON_EXEC_PATH: electron.executable,
  }
  // Set in terminals inside other Electron programs; it would make Electron a plain Node.
  delete env['ELECTRON_RUN_AS_NODE']
  return env
}
