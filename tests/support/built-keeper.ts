import { mkdtempSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Builds one file of the project as one file of Node's, and gives its path. */
export async function buildOneFile(
  source: string,
  name: string,
  format: 'cjs' | 'es' = 'cjs',
): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'lesespur-built-'))
  const file = `${name}.${format === 'es' ? 'mjs' : 'cjs'}`
  await build({
    configFile: false,
    root: join(import.meta.dirname, '..', '..'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: source },
        external: ['electron', /^node:/, ...builtinModules],
        output: { format, entryFileNames: file },
      },
    },
  })
  return join(outDir, file)
}

/** Builds the keeper's thread, and gives its path. */
export const buildKeeper = (): Promise<string> => buildOneFile('src/main/notebook/worker.ts', 'keeper')
