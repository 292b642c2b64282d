import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { withoutOurOwn } from '../../bench/round-trip/without-our-own'
import { anyNotebook } from './any-notebook'
import { exported, exportedIn, imported, whatIsImported, type CompleteFormat } from './round-trip'

// A thousand notebooks take a while on a slow machine.
vi.setConfig({ testTimeout: 180_000 })

const files: readonly { format: CompleteFormat; file: string }[] = [
  { format: 'json-ld', file: 'Brücken.jsonld' },
  { format: 'annotation', file: 'Brücken.annotation' },
  { format: 'html', file: 'Brücken.html' },
  { format: 'markdown', file: 'Brücken.md' },
]

describe('export, wipe, import', () => {
  test.for(files)('gives every field of every annotation back from $format', async ({ format, file }) => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, async (notebook) => {
        const text = await exportedIn(format, notebook)
        if (notebook.annotations.length > 0) {
          expect(imported(notebook, file, text)).toEqual(whatIsImported(notebook))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('notices what a program drops that knows the exchanged profile alone', async () => {
    const notebooks = fc.sample(anyNotebook, { numRuns: 50, seed: 5 })
    const same = await Promise.all(
      notebooks.map(async (notebook) => {
        const control = withoutOurOwn(await exported(notebook), notebook.editions)
        const wanted = whatIsImported(notebook)
        return JSON.stringify(imported(notebook, 'Brücken.jsonld', control)) === JSON.stringify(wanted)
      }),
    )
    expect(same.filter((one) => !one).length).toBeGreaterThan(25)
  })
})
