// @ts-check
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

// The faults are TypeScript and use the product's own code: they are bundled for Node first, with the programs they kill.
const project = join(import.meta.dirname, '..', '..')
const folder = join(project, '.cache', 'faults')

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
    rolldownOptions: {
      input: {
        faults: join(import.meta.dirname, 'faults.ts'),
        'keeper-writer': join(import.meta.dirname, 'keeping', 'keeper-writer.ts'),
        'lowdb-writer': join(import.meta.dirname, 'keeping', 'lowdb-writer.ts'),
        'lowdb-app': join(import.meta.dirname, 'kills', 'lowdb-app.ts'),
      },
      output: { entryFileNames: '[name].mjs' },
    },
  },
})
const { inflictFaults } = await import(pathToFileURL(join(folder, 'faults.mjs')).href)
process.exitCode = await inflictFaults(process.argv.slice(2))
