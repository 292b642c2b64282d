import { _electron, type Page } from '@playwright/test'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { sandboxArguments } from '../../support/app'
import { freshFolder, project } from '../places'

const main = `const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() =>
  new BrowserWindow({ width: 1320, height: 860, webPreferences: { sandbox: true } }).loadURL('about:blank'))`

const html =
  '<!doctype html><html lang="de" data-appearance="light"><head><meta charset="utf-8"><title>Timeline</title>' +
  '<link rel="stylesheet" href="page.css"><script defer src="page.js"></script></head><body><main></main></body></html>'

/** A plain window of the real Electron, and a page that draws timelines in it without the program's main process. */
export async function openTimelineWindow(): Promise<{
  page: Page
  address: string
  close: () => Promise<void>
}> {
  const folder = freshFolder('timeline')
  await buildPage(folder)
  const file = join(folder, 'page.html')
  writeFileSync(file, html)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bench', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), main)
  const userData = freshFolder('timeline-data')
  const app = await _electron.launch({ args: [...sandboxArguments(), `--user-data-dir=${userData}`, folder] })
  return { page: await app.firstWindow(), address: pathToFileURL(file).href, close: () => app.close() }
}

/** A classic script: pages of files may not load modules. */
async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    plugins: [svelte()],
    build: {
      target: 'chrome130',
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      minify: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: join(project, 'tests', 'bench', 'timeline', 'page.ts'),
        output: {
          format: 'iife',
          entryFileNames: 'page.js',
          assetFileNames: (asset) =>
            asset.names.some((name) => name.endsWith('.css')) ? 'page.css' : '[name][extname]',
        },
      },
    },
  })
}
