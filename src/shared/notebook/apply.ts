import type { AnnotationId } from '../annotation/annotation'
import { changedId, type Change, type Deed, type Entry, type Purge } from './change'
import { longestHistory, type Notebook, type Step } from './notebook'

/**
 * The one function that changes a notebook, run by the store, by replay after a crash and by every window alike.
 * Changes `notebook` in place and returns the ids it touched; what it costs does not grow with the notebook.
 * The caller sees to it that `entry.revision` follows `notebook.revision`.
 */
export function apply(notebook: Notebook, entry: Entry): AnnotationId[] {
  for (const change of entry.changes) applyChange(notebook, change, entry.time)
  if (entry.act === 'tidy') forget(notebook, new Set(entry.changes.map(({ id }) => id)))
  else remember(notebook, entry)
  notebook.revision = entry.revision
  return entry.changes.map(changedId)
}

function applyChange({ annotations, bin, gone }: Notebook, change: Change | Purge, time: string): void {
  switch (change.type) {
    case 'annotation-added':
    case 'annotation-changed':
    case 'annotation-restored':
      annotations.set(change.after.id, change.after)
      bin.delete(change.after.id)
      gone.delete(change.after.id)
      return
    case 'annotation-deleted':
      annotations.delete(change.before.id)
      bin.set(change.before.id, { annotation: change.before, deleted: time })
      return
    case 'annotation-purged':
      gone.set(change.id, { id: change.id, deleted: bin.get(change.id)?.deleted ?? time })
      bin.delete(change.id)
  }
}

function remember({ done, undone }: Notebook, entry: Deed): void {
  if (entry.act === 'undo') {
    const step = done.pop()
    if (step) undone.push(step)
    return
  }
  if (entry.act === 'redo') {
    const step = undone.pop()
    if (step) done.push(step)
    return
  }
  undone.length = 0
  const last = done.at(-1)
  const joined = last && join(last, entry)
  if (joined) done[done.length - 1] = joined
  else done.push(stepOf(entry))
  if (done.length > longestHistory) done.shift()
}

const stepOf = ({ time, sitting, origin, changes }: Deed): Step => ({
  time,
  ...(sitting !== undefined && { sitting }),
  ...(origin !== undefined && { origin }),
  changes,
})

/** One sitting at one annotation is one step: from before its first change to after its last. */
function join(step: Step, { sitting, changes: [change, ...more], time }: Deed): Step | undefined {
  const [first, ...others] = step.changes
  if (sitting === undefined || sitting !== step.sitting || more.length > 0 || others.length > 0)
    return undefined
  if (change?.type !== 'annotation-changed' || !first || first.type === 'annotation-deleted') return undefined
  if (first.after.id !== change.after.id) return undefined
  return { time, sitting, changes: [{ ...first, after: change.after }] }
}

/** Nothing of what was deleted for good stays in what can be undone or redone. */
function forget({ done, undone }: Notebook, ids: ReadonlySet<AnnotationId>): void {
  for (const steps of [done, undone]) {
    const left = steps.flatMap((step) => {
      const changes = step.changes.filter((change) => !ids.has(changedId(change)))
      return changes.length > 0 ? [{ ...step, changes }] : []
    })
    steps.splice(0, steps.length, ...left)
  }
}
