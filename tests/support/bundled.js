// @ts-check
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const project = join(import.meta.dirname, '..', '..')

/**
 * Bundles TypeScript that uses the product's own code for Node, into a folder of that name in `.cache`, and calls a function
 * of the first bundle with the arguments of the command line. The working directory is the project's from then on.
 *
 * @param {string} name
 * @param {string} start the function, which comes back with the exit code
 * @param {Record<string, string>} inputs the files by the names of their bundles, below `tests`
 * @returns {Promise<number>}
 */
export async function runBundled(name, start, inputs) {
  const folder = join(project, '.cache', name)
  process.chdir(project)
  await mkdir(folder, { recursive: true })
  const input = Object.fromEntries(
    Object.entries(inputs).map(([bundle, file]) => [bundle, join(project, 'tests', file)]),
  )
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
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  })
  const [first] = Object.keys(inputs)
  const bundle = await import(pathToFileURL(join(folder, `${first}.mjs`)).href)
  return bundle[start](process.argv.slice(2))
}
