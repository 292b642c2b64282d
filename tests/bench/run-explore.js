// @ts-check
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

// The measurements are TypeScript and use the product's own code: they are bundled for Node first.
const project = join(import.meta.dirname, '..', '..')
const entry = fileURLToPath(new URL('file:///tmp/explore.ts'))
const folder = join(project, '.cache', 'bench')

process.chdir(project)
await mkdir(folder, { recursive: true })
await build({
  configFile: false,
  root: project,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: { measure: entry }, output: { entryFileNames: '[name].mjs' } },
  },
})
const { measure } = await import(pathToFileURL(join(folder, 'measure.mjs')).href)
process.exitCode = await measure(process.argv.slice(2))
