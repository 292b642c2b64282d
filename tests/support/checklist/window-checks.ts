import { readFile } from 'node:fs/promises'
import type { Check, Room } from './room'
import { trueOnes } from './room'

/** What the window was made with, as far as Electron tells. */
async function preferencesOf({ running }: Room): Promise<Record<string, unknown>> {
  const read = await running.app.evaluate(({ BrowserWindow }): unknown => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's public types; the only way to read what is in force.
    const reading: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
    return typeof reading === 'function' ? Reflect.apply(reading, contents, []) : undefined
  })
  if (typeof read !== 'object' || read === null) throw new Error('Electron does not tell the preferences')
  return { ...read }
}

/** A check of what the window was made with: the preferences that are not as they have to be. */
const preferences =
  (wanted: Readonly<Record<string, unknown>>): Check =>
  async (room) => {
    const found = await preferencesOf(room)
    return Object.keys(wanted).filter((name) => found[name] !== wanted[name])
  }

const switches = ({ running }: Room, names: readonly string[]): Promise<string[]> =>
  running.app.evaluate(({ app }, all) => all.filter((name) => app.commandLine.hasSwitch(name)), names)

/** Several checks as one. */
const all =
  (...checks: readonly Check[]): Check =>
  async (room) => {
    const found: string[] = []
    for (const check of checks) found.push(...(await check(room)))
    return found
  }

export const noNode = all(
  preferences({ nodeIntegration: false, nodeIntegrationInSubFrames: false }),
  ({ running }) =>
    running.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'setImmediate'].filter(
        (name) => name in window,
      ),
    ),
)

/** Where worlds are apart, what the page does to the bridge is its own affair, and its own things are not the bridge's. */
export const contextIsolation = all(preferences({ contextIsolation: true }), async ({ running }) =>
  trueOnes(
    await running.page.evaluate(() => {
      const wire: unknown = Reflect.get(window, 'lesespurWire')
      if (typeof wire !== 'object' || wire === null) return { 'there is no bridge': true }
      const before: unknown = Reflect.get(wire, 'invoke')
      const other = () => undefined
      const changed = Reflect.set(wire, 'invoke', other) && Reflect.get(wire, 'invoke') === other
      if (changed) Reflect.set(wire, 'invoke', before)
      return { 'the bridge can be changed': changed }
    }),
  ),
)

/** As root there is no sandbox to be seen, only the wish for one. */
export const sandbox = all(preferences({ sandbox: true }), async ({ running }) => {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return []
  const pid = await running.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
  return trueOnes({ 'no filter of calls to the system': !/^Seccomp:\s+2$/m.test(status) })
})

export const webSecurity = all(preferences({ webSecurity: true }), async ({ running, server }) =>
  running.page.evaluate(
    (address) =>
      fetch(address).then(
        async (answer) => [`read ${String((await answer.text()).length)} signs of another origin`],
        () => [],
      ),
    `${server.address}/read`,
  ),
)

export const noInsecureContent = preferences({ allowRunningInsecureContent: false })

export const noExperiments = all(preferences({ experimentalFeatures: false }), (room) =>
  switches(room, ['enable-experimental-web-platform-features']),
)

export const noBlinkFeatures: Check = async (room) => {
  const { enableBlinkFeatures = '' } = await preferencesOf(room)
  const chosen =
    enableBlinkFeatures === '' ? [] : [`enableBlinkFeatures: ${JSON.stringify(enableBlinkFeatures)}`]
  return [...chosen, ...(await switches(room, ['enable-blink-features']))]
}

/** What `allowpopups` would be written on is no web view. */
export const noWebViewTag = all(preferences({ webviewTag: false }), async ({ running }) =>
  trueOnes({
    'a web view': await running.page.evaluate(() => 'loadURL' in document.createElement('webview')),
  }),
)

/** Even where a window were made with web views, none is attached. */
export const noWebViewAttached: Check = ({ running, server }) =>
  running.app.evaluate(async ({ BrowserWindow, webContents }, address) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } })
    await window.loadURL('about:blank')
    await window.webContents.executeJavaScript(`
      const view = document.createElement('webview')
      view.src = 'about:blank'
      view.setAttribute('nodeintegration', '')
      view.setAttribute('preload', ${JSON.stringify(`${address}/preload.js`)})
      document.body.append(view)
      new Promise((later) => setTimeout(later, 700))`)
    const attached = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview')
    window.destroy()
    return attached.map(() => 'a web view was attached')
  }, server.address)
