import fc from 'fast-check'
import { anyNotebook } from '../../unit/export/any-notebook'
import {
  exported,
  exportedIn,
  imported,
  whatIsImported,
  type CompleteFormat,
} from '../../unit/export/round-trip'
import type { Figure } from '../figure'
import { differingFields } from './differing-fields'
import { withoutOurOwn } from './without-our-own'

const notebooks = 1000
const seed = 12

const files: readonly (readonly [CompleteFormat, string])[] = [
  ['json-ld', 'notes.jsonld'],
  ['html', 'notes.html'],
  ['markdown', 'notes.md'],
]

/**
 * R12: how many fields differ between random notebooks and what an import gets back from each of their exports that can be read
 * back, in a program that has neither notebook nor tags. The control is the JSON-LD as a program keeps it that knows the
 * exchanged profile alone.
 */
export async function measureRoundTrip(): Promise<Figure[]> {
  const samples = fc.sample(anyNotebook, { numRuns: notebooks, seed })
  let [ours, control] = [0, 0]
  for (const notebook of samples) {
    // A file without annotations is refused, and says so.
    if (notebook.annotations.length === 0) continue
    const wanted = whatIsImported(notebook)
    for (const [format, file] of files) {
      const text = await exportedIn(format, notebook)
      ours += differingFields(wanted, imported(notebook, file, text)).length
    }
    const stripped = withoutOurOwn(await exported(notebook), notebook.editions)
    control += differingFields(wanted, imported(notebook, 'notes.jsonld', stripped)).length
  }
  const figure = (id: string, value: number, against: string | null): Figure => ({
    id,
    value,
    unit: 'fields',
    against,
    ratio: null,
    limit: 0,
    runs: samples.length,
  })
  return [figure('R12', ours, null), figure('R12.control', control, 'the profile’s own properties alone')]
}
