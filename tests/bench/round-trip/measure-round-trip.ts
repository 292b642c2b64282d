import fc from 'fast-check'
import { anyNotebook } from '../../unit/export/any-notebook'
import { exported, exportedAndRead, whatIsKept } from '../../unit/export/round-trip'
import type { Figure } from '../figure'
import { differingFields } from './differing-fields'
import { withoutOurOwn } from './without-our-own'

const notebooks = 1000
const seed = 12

/**
 * R12: how many fields differ between random notebooks and what a reader of their JSON-LD export gets back. The control is
 * the same file as a program keeps it that knows the exchanged profile alone.
 */
export function measureRoundTrip(): Promise<Figure[]> {
  const samples = fc.sample(anyNotebook, { numRuns: notebooks, seed })
  let [ours, control] = [0, 0]
  for (const notebook of samples) {
    const kept = whatIsKept(notebook)
    const json = exported(notebook)
    ours += differingFields(kept, exportedAndRead(notebook, json)).length
    control += differingFields(kept, exportedAndRead(notebook, withoutOurOwn(json, notebook.editions))).length
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
  return Promise.resolve([
    figure('R12', ours, null),
    figure('R12.control', control, 'the profile’s own properties alone'),
  ])
}
