import { isMark, type Annotation } from '../annotation/annotation'
import { failed, ok, type Result } from '../result'
import { latestTime, type Notebook } from './notebook'
import {
  added,
  doing,
  foundAll,
  later,
  same,
  wasDeleted,
  type AnnotateAll,
  type InBin,
  type Plan,
  type ReviseAll,
} from './plan'

/** How several drafts get into the notebook, as one step; all of them, or none. What is there already is left as it is. */
export function planAnnotateAll(
  notebook: Notebook,
  { work, drafts }: AnnotateAll,
  time: string,
): Result<Plan> {
  if (drafts.some(({ target }) => target.work !== work))
    return failed({ kind: 'refused', reason: 'drafts: one is of another work' })
  if (drafts.some((draft) => wasDeleted(notebook, draft)))
    return failed({ kind: 'missing', what: 'annotation' })
  const fresh = new Map(drafts.map((draft) => [draft.id, draft]))
  for (const id of fresh.keys()) if (notebook.annotations.has(id)) fresh.delete(id)
  return ok(doing([...fresh.values()].map((draft) => added(draft, time))))
}

/** How several annotations are revised, as one step. Those that are as wished already stay as they are. */
export function planReviseAll(notebook: Notebook, wish: ReviseAll, time: string): Result<Plan> {
  const there = foundAll(wish.ids, (id) => notebook.annotations.get(id))
  if (!there.ok) return there
  const { from } = there.value.find((one) => one.from) ?? {}
  if (from) return failed({ kind: 'not-yours', name: from.name })
  return ok(
    doing(
      there.value.flatMap((before) => {
        const after = revisedLike(before, wish, later(before.modified, time))
        return same(before, after) ? [] : [{ type: 'annotation-changed', before, after }]
      }),
    ),
  )
}

/** How annotations are taken out of the bin, as one step. */
export function planRestore(notebook: Notebook, { ids }: InBin, time: string): Result<Plan> {
  const there = foundAll(ids, (id) => notebook.bin.get(id))
  if (!there.ok) return there
  return ok(
    doing(
      there.value.map(({ annotation }) => ({
        type: 'annotation-restored',
        after: { ...annotation, modified: later(annotation.modified, time) },
      })),
    ),
  )
}

/** How annotations in the bin are deleted for good. */
export function planPurge(notebook: Notebook, { ids }: InBin): Result<Plan> {
  const there = foundAll(ids, (id) => notebook.bin.get(id))
  if (!there.ok) return there
  return ok({
    act: 'tidy',
    changes: there.value.map(({ annotation: { id } }) => ({ type: 'annotation-purged', id })),
  })
}

/** How long the bin keeps what was deleted, in milliseconds: 30 days. */
export const binKeeps = 30 * 24 * 60 * 60 * 1000

/**
 * How the bin is cleared of what has been in it for long enough. `now` in milliseconds. A clock that is wrong once must not
 * empty it: beside the clock, something that was done in the notebook so much later has to bear witness.
 */
export function planClearing(notebook: Notebook, now: number): Plan {
  const until = Math.min(now, Date.parse(latestTime(notebook))) - binKeeps
  const due = [...notebook.bin.values()].filter(({ deleted }) => Date.parse(deleted) <= until)
  if (due.length === 0) return undefined
  return {
    act: 'tidy',
    changes: due.map(({ annotation: { id } }) => ({ type: 'annotation-purged', id })),
  }
}

function revisedLike(before: Annotation, wish: ReviseAll, modified: string): Annotation {
  const gone = new Set(wish.removeTags)
  const tags = [...new Set([...before.tags, ...(wish.addTags ?? [])])].filter((tag) => !gone.has(tag))
  const after = { ...before, tags, modified }
  return wish.category !== undefined && isMark(after) ? { ...after, category: wish.category } : after
}

/** Whether an annotation is already what a wish for several makes of it; one that is gone is nothing to wait for. */
export function isAsWished(
  annotation: Annotation | undefined,
  { category, addTags = [], removeTags = [] }: Omit<ReviseAll, 'work'>,
): boolean {
  if (!annotation) return true
  const { tags } = annotation
  return (
    (category === undefined || !isMark(annotation) || annotation.category === category) &&
    addTags.every((tag) => tags.includes(tag)) &&
    !removeTags.some((tag) => tags.includes(tag))
  )
}
