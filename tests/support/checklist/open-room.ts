import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const manifest = {
  name: 'open-room',
  main: 'main.cjs',
  devDependencies: { electron: '^33.2.1' },
}

const main = `
const { app, BrowserWindow, ipcMain, shell } = require('electron')
app.commandLine.appendSwitch('enable-blink-features', 'CSSTextIndentHanging')
app.commandLine.appendSwitch('enable-experimental-web-platform-features')
ipcMain.handle('lesespur:request', (_event, name, input) => {
  if (name === 'openLink') shell.openExternal(input)
  return { ok: true }
})
app.whenReady().then(() => {
  const window = new BrowserWindow({
    webPreferences: {
      preload: require('node:path').join(__dirname, 'preload.cjs'),
      nodeIntegration: true,
      nodeIntegrationInWorker: true,
      nodeIntegrationInSubFrames: true,
      contextIsolation: false,
      sandbox: false,
      webSecurity: false,
      allowRunningInsecureContent: true,
      experimentalFeatures: true,
      enableBlinkFeatures: 'CSSTextIndentHanging',
      webviewTag: true,
      navigateOnDragDrop: true,
    },
  })
  window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
`

const preload = `
const { ipcRenderer } = require('electron')
window.ipcRenderer = ipcRenderer
window.lesespurWire = {
  invoke: (name, input) => ipcRenderer.invoke('lesespur:request', name, input),
  listen: (listener) => { ipcRenderer.on('lesespur:event', listener) },
}
`

const page = '<!doctype html><meta charset="utf-8"><title>An open room</title><p>All doors are open.</p>'

/**
 * Writes a small program that does the opposite of each item of Electron's checklist: what a check finds nothing in, has to
 * find something in this one. Answers the program's folder.
 */
export async function writeOpenRoom(folder: string): Promise<string> {
  const program = join(folder, 'open-room')
  await mkdir(program)
  const files = {
    'package.json': JSON.stringify(manifest),
    'main.cjs': main,
    'preload.cjs': preload,
    'index.html': page,
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(program, name), text)
  return program
}
