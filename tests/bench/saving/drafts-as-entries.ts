import type { Draft } from '../../../src/shared/annotation/annotation'
import type { Entry } from '../../../src/shared/notebook/change'

/** The entry that keeping a draft comes to: what any way of saving has to write of it. */
export function entryOf(draft: Draft, revision: number): Entry {
  const time = new Date().toISOString()
  const after = { ...draft, created: time, modified: time }
  return { revision, time, act: 'do', changes: [{ type: 'annotation-added', after }] }
}
