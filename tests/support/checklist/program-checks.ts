import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outdated } from './electron-releases'
import { fuseNames, fusesNotSet } from './fuses'
import type { Check } from './room'

/** Addresses that no browser is to be given, and one that it is only given after asking. */
const links = ['file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share', 'https://name:word@a.org/']

/** The page asks for addresses to be opened; the reader says no to each question. */
export const noUntrustedLinks: Check = async ({ running: { app, page } }) => {
  await app.evaluate(({ dialog, shell }) => {
    const handed: string[] = []
    Object.assign(globalThis, { handed })
    shell.openExternal = (address) => {
      handed.push(address)
      return Promise.resolve()
    }
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  for (const address of [...links, 'https://example.org/']) {
    await page.evaluate((to) => Reflect.get(window, 'lesespurWire').invoke('openLink', to), address)
  }
  return app.evaluate(() => (globalThis as unknown as { handed: string[] }).handed)
}

export const currentElectron: Check = async ({ program }) =>
  outdated(await readFile(join(program, 'package.json'), 'utf8'))

/** Other windows and frames ask what only the window's own page may ask. */
export const onlyOurSender: Check = async (room) => {
  const { running, server } = room
  return running.app.evaluate(
    async ({ BrowserWindow }, { preload, preferences, addresses }) => {
      const found: string[] = []
      let asked = 0
      const ask = `typeof lesespurWire === 'object' && lesespurWire.invoke('open').then(({ ok }) => String(ok))`
      for (const address of addresses) {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, ...preferences } })
        await foreign.loadURL(address).catch(() => undefined)
        const ok: unknown = await foreign.webContents.executeJavaScript(ask).catch(() => false)
        foreign.destroy()
        if (typeof ok === 'string') asked += 1
        if (ok === 'true') found.push(address)
      }
      // Where nothing could be asked, nothing was checked.
      return asked >= 3 ? found : [`asked from ${String(asked)} windows only`]
    },
    {
      preload: join(room.program, room.preload),
      preferences: room.preferences,
      addresses: [running.page.url(), 'data:text/html,foreign', 'about:blank', `${server.address}/foreign`],
    },
  )
}

export const fusesSet: Check = ({ binary }) =>
  binary === undefined ? Promise.resolve(fuseNames) : fusesNotSet(binary)
