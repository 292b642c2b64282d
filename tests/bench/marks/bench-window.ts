import { _electron, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { sandboxArguments } from '../../support/app'
import { byline } from '../../../src/shared/article/byline'
import { articleHtml } from '../../../src/shared/article/static-html'
import { messagesIn } from '../../../src/shared/messages/messages'
import { freshFolder, longRead, project } from '../places'

/** A window of Electron's and the addresses of the pages that it can show. */
export type BenchWindow = {
  readonly page: Page
  readonly addresses: Addresses
  readonly close: () => Promise<void>
}
type Addresses = {
  /** One megabyte of text with the product's styles, and what measures marks on it. */
  readonly marks: string
  /** The same without `content-visibility`: all of it is laid out. */
  readonly marksWhole: string
  /** The text and the styles alone. */
  readonly text: string
  /** The same without `content-visibility`. */
  readonly plain: string
}

const main = `const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() =>
  new BrowserWindow({ width: 1320, height: 860, webPreferences: { sandbox: true } }).loadURL('about:blank'))`

/** Opens a plain window of the real Electron. */
export async function openBenchWindow(): Promise<BenchWindow> {
  const folder = freshFolder('pages')
  await buildPage(folder)
  const edition = longRead()
  const article = articleHtml(edition, messagesIn('de').page, byline(edition))
  const address = (name: string, head: string) => {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, pageOf(head, article))
    return pathToFileURL(file).href
  }
  const script = '<script defer src="page.js"></script>'
  const laidOut = '<style>article section { content-visibility: visible !important }</style>'
  const addresses = {
    marks: address('marks', script),
    marksWhole: address('marks-whole', script + laidOut),
    text: address('text', ''),
    plain: address('plain', laidOut),
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bench', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), main)
  const userData = freshFolder('pages-data')
  const app = await _electron.launch({ args: [...sandboxArguments(), `--user-data-dir=${userData}`, folder] })
  return { page: await app.firstWindow(), addresses, close: () => app.close() }
}

const pageOf = (head: string, article: string) =>
  '<!doctype html><html lang="de" data-appearance="light" data-annotations="open"><head><meta charset="utf-8">' +
  `<title>Text</title><link rel="stylesheet" href="page.css">${head}</head>` +
  `<body><main class="text first">${article}</main></body></html>`

/** A classic script: pages of files may not load modules. */
async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    build: {
      target: 'chrome130',
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(project, 'tests', 'bench', 'marks', 'page.ts'),
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
