import { isLink, type Annotation, type AnnotationId } from '../annotation/annotation'
import { changedId, reverseAll } from '../notebook/change'
import type { Notebook, Step } from '../notebook/notebook'
import { same, type Plan } from '../notebook/plan'

/** A step that takes a restore back, and of which annotations; `before`: those that the reader has undone already. */
export type TakenBack = {
  readonly plan: Plan
  readonly ids: ReadonlySet<AnnotationId>
  readonly before: ReadonlySet<AnnotationId>
}

/**
 * How the restore that was made at that time is taken back. Where nothing was done since, it is undone, and can be made
 * again; else what was not changed since is taken back by a new step, and what was changed stays. An event stays that
 * something newer hangs on.
 */
export function planTakingBack(notebook: Notebook, time: string): TakenBack {
  const isMeant = (one: Step) => one.origin === 'backup' && one.time === time
  const step = notebook.done.find(isMeant)
  const before = idsOf(notebook.undone.find(isMeant)?.changes ?? [])
  if (!step) return { plan: undefined, ids: new Set(), before }
  if (step === notebook.done.at(-1))
    return { plan: { act: 'undo', changes: reverseAll(step.changes) }, ids: idsOf(step.changes), before }
  const ids = unchangedSince(notebook, step)
  const changes = step.changes.filter((change) => ids.has(changedId(change)))
  return { plan: changes.length > 0 ? { act: 'do', changes: reverseAll(changes) } : undefined, ids, before }
}

const idsOf = (changes: Step['changes']): Set<AnnotationId> => new Set(changes.map(changedId))

function unchangedSince({ annotations }: Notebook, { changes }: Step): Set<AnnotationId> {
  const restored = new Map<AnnotationId, Annotation>()
  for (const change of changes) if ('after' in change) restored.set(change.after.id, change.after)
  const isUnchanged = (one: Annotation) => {
    const there = annotations.get(one.id)
    return there !== undefined && same(there, one)
  }
  const unchanged = [...restored.values()].filter(isUnchanged)
  const taken = new Set(unchanged.map(({ id }) => id))
  const came = new Set(changes.filter(({ type }) => type !== 'annotation-changed').map(changedId))
  const staying = [...annotations.values()].filter(({ id }) => !taken.has(id) || !came.has(id))
  const held = new Set<string>(staying.flatMap((one) => (isLink(one) ? one.event : [])))
  const isHeld = (one: Annotation) =>
    came.has(one.id) && (held.has(one.id) || (isLink(one) && held.has(one.event)))
  return new Set(unchanged.filter((one) => !isHeld(one)).map(({ id }) => id))
}
