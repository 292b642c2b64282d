import type { Annotation, WorkId } from '../annotation/annotation'
import { failed, ok, type Result } from '../result'
import type { Tag } from '../vocabulary/vocabulary'
import type { Change } from './change'
import type { Notebook } from './notebook'
import { same, type Plan } from './plan'

/** Annotations of one work as they came in a file, and the tags that they name. */
export type ImportAll = {
  readonly work: WorkId
  readonly annotations: readonly Annotation[]
  readonly tags: readonly Tag[]
}

/**
 * What became of one of them: it is there now, it took the place of what was there, nothing had to be done, or what is the
 * reader's own stayed as it is.
 */
export type Taken = 'added' | 'replaced' | 'same' | 'left'

/**
 * How annotations that were made elsewhere get into the notebook, as one step; all of them, or none. They keep what they say
 * of themselves; only a time to come becomes `time`. What lies in the bin comes out of it, and what was deleted for good is
 * there again, because the reader has chosen it. Somebody else's annotation never takes the place of the reader's own, and
 * what comes under a name that is known belongs to the set of that name. `taken` says in the same order what became of
 * each; of several with one id the first counts.
 */
export function planImport(
  notebook: Notebook,
  { work, annotations }: Pick<ImportAll, 'work' | 'annotations'>,
  time: string,
): Result<{ plan: Plan; taken: Taken[] }> {
  if (annotations.some(({ target }) => target.work !== work))
    return failed({ kind: 'refused', reason: 'annotations: one is of another work' })
  const setOf = setsByName(notebook)
  const changes: Change[] = []
  const seen = new Map<string, Taken>()
  const taken = annotations.map((one) => {
    const before = seen.get(one.id)
    if (before !== undefined) return before === 'left' ? before : 'same'
    const { outcome, made } = taking(notebook, setOf(notLaterThan(one, time)))
    changes.push(...made)
    seen.set(one.id, outcome)
    return outcome
  })
  return ok({ plan: changes.length > 0 ? { act: 'do', origin: 'import', changes } : undefined, taken })
}

function taking(notebook: Notebook, after: Annotation): { outcome: Taken; made: Change[] } {
  const there = notebook.annotations.get(after.id)
  const binned = notebook.bin.get(after.id)?.annotation
  const before = there ?? binned
  if (!before) return { outcome: 'added', made: [{ type: 'annotation-added', after }] }
  if (after.from && !before.from) return { outcome: 'left', made: [] }
  const changed: Change[] = same(before, after) ? [] : [{ type: 'annotation-changed', before, after }]
  if (!binned) return { outcome: changed.length > 0 ? 'replaced' : 'same', made: changed }
  // What lay in the bin comes out as it was, so that taking this back puts the same into it again.
  return { outcome: 'added', made: [{ type: 'annotation-restored', after: binned }, ...changed] }
}

/** Gives an annotation of a set that is not known here the set of that name, where there is one. */
function setsByName({ annotations, bin }: Notebook): (annotation: Annotation) => Annotation {
  const here = [...[...bin.values()].map(({ annotation }) => annotation), ...annotations.values()]
  const known = here.flatMap(({ from }) => from ?? [])
  const ids = new Set(known.map(({ set }) => set))
  const named = new Map(known.map((from) => [from.name, from]))
  return (annotation) => {
    const { from } = annotation
    const there = from && !ids.has(from.set) && named.get(from.name)
    return there ? { ...annotation, from: there } : annotation
  }
}

const notLaterThan = (annotation: Annotation, time: string): Annotation => ({
  ...annotation,
  created: annotation.created < time ? annotation.created : time,
  modified: annotation.modified < time ? annotation.modified : time,
})
