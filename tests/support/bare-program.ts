import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..', '..')

/** What is taken away of a program, and what stands there instead. */
type Removal = { readonly from: string; readonly what: RegExp; readonly by: string }

const policies: readonly Removal[] = [
  // The window's and the previews' by their header, and the one that exported pages carry.
  { from: 'index.cjs', what: /(["`'])default-src 'none'[^"`]*?\1/g, by: '""' },
  { from: 'exchange.cjs', what: /(["`'])default-src 'none'[^"`]*?\1/g, by: '""' },
]
const sandbox: readonly Removal[] = [
  { from: 'index.cjs', what: /\bsandbox:\s*(?:!0|true)/g, by: 'sandbox:false' },
  { from: 'index.cjs', what: /\.enableSandbox\(\)/g, by: '.isReady()' },
]

/**
 * A copy of the built program from which walls are taken away: its policies, and the sandbox where that is asked for. Whoever
 * asked for it removes the folder.
 */
export async function bareProgram({ withSandbox }: { withSandbox: boolean }): Promise<string> {
  const program = await mkdtemp(join(tmpdir(), 'lesespur-bare-'))
  for (const part of ['package.json', 'out', 'resources']) {
    await cp(join(project, part), join(program, part), { recursive: true })
  }
  for (const { from, what, by } of withSandbox ? policies : [...policies, ...sandbox]) {
    const file = join(program, 'out', 'main', from)
    const text = await readFile(file, 'utf8')
    if (text.search(what) < 0)
      throw new Error(`${from} has no ${String(what)}: nothing would be proven without it`)
    await writeFile(file, text.replace(what, by))
  }
  return program
}
