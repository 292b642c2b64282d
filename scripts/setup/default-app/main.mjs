// @ts-check
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// What the development runtime runs first: it opens the app folder named on the command line, as
// Electron's own default app does. The app's main file is awaited at top level, because Electron
// is not ready before this module has ended, and some calls are possible only until then.

const require = createRequire(import.meta.url)

// Both are there in every Electron for its default app alone, and therefore not in its public types.
const internal =
  /** @type {typeof app & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app)
const { preloads, appFolder, asksVersion } = readArguments(process.argv.slice(1))

for (const file of preloads) require(resolve(file))

if (asksVersion) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
} else if (appFolder === undefined) {
  console.error('Name the folder of the app to open: electron FOLDER')
  process.exit(1)
} else {
  await openApp(resolve(appFolder)).catch((error) => {
    console.error(error)
    process.exit(1)
  })
}

/** @param {string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = []
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '-r' || argument === '--require') preloads.push(args[++index] ?? '')
    else if (argument === '-v' || argument === '--version') return { preloads, asksVersion: true }
    else if (!argument.startsWith('-')) return { preloads, appFolder: argument, asksVersion: false }
  }
  return { preloads, asksVersion: false }
}

/** @param {string} folder */
async function openApp(folder) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const description = join(folder, 'package.json')
  if (existsSync(description)) introduce(JSON.parse(readFileSync(description, 'utf8')))
  const main = require.resolve(folder)
  internal.setAppPath(existsSync(description) ? folder : dirname(main))
  await import(pathToFileURL(main).href)
}

/** @param {{ name?: string, productName?: string, version?: string, desktopName?: string }} description */
function introduce({ name, productName, version, desktopName }) {
  if (version) internal.setVersion(version)
  app.setName(productName ?? name ?? app.getName())
  app.setDesktopName(desktopName ?? `${app.getName()}.desktop`)
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), app.getName()))
  }
}
