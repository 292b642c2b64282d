// @ts-check
import { app, BrowserWindow } from 'electron'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { appleIcon, windowsIcon } from './icon-files.js'

// Run by Electron (scripts/draw-icon.js): draws resources/icon.svg in every size that a platform asks
// for, and writes the files that the packages take.

const resources = new URL('../../resources/', import.meta.url)
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

app.disableHardwareAcceleration()
// Not awaited at top level: Electron is not ready before this module has ended.
app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )

async function drawAll() {
  const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await page.loadURL('about:blank')
  /** @type {Map<number, Buffer>} */
  const pictures = new Map()
  for (const size of sizes) pictures.set(size, await draw(page, size))
  mkdirSync(new URL('icons/', resources), { recursive: true })
  for (const [size, picture] of pictures) {
    if (size <= 512) write(`icons/${size}x${size}.png`, picture)
  }
  write('icon.png', pictures.get(512) ?? Buffer.of())
  write('icon.ico', windowsIcon(pictures))
  write('icon.icns', appleIcon(pictures))
}

/**
 * @param {BrowserWindow} page
 * @param {number} size  edge in pixels
 * @returns {Promise<Buffer>} a PNG
 */
async function draw(page, size) {
  const source = readFileSync(fileURLToPath(new URL('icon.svg', resources)), 'utf8')
  const drawing = `data:image/svg+xml;base64,${Buffer.from(source.replace('<svg ', `<svg width="${size}" height="${size}" `)).toString('base64')}`
  const address = await page.webContents.executeJavaScript(`(async () => {
    const image = new Image()
    image.src = '${drawing}'
    await image.decode()
    const canvas = new OffscreenCanvas(${size}, ${size})
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })()`)
  return Buffer.from(address, 'base64')
}

/**
 * @param {string} name
 * @param {Buffer} bytes
 */
function write(name, bytes) {
  writeFileSync(new URL(name, resources), bytes)
}
