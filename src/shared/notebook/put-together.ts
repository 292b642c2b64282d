import type { Annotation, AnnotationId, WorkId } from '../annotation/annotation'
import { changedId, type Change, type Entry, type Purge } from './change'
import { emptyNotebook, latestTime, type Deleted, type Gone, type Notebook } from './notebook'

/** What could be saved of a state whose files were damaged. */
export interface Salvage<State, Entry> {
  /** What was found whole, as far as its journal goes without a gap. */
  state: State
  /** The good entries that follow after a gap, in the order of their revisions. */
  loose: readonly Entry[]
  /** What a backup has, and when that was made. */
  elsewhere?: { state: State; made: string } | undefined
}

/** What is known of an annotation, and since when at least. */
type Known = { since: string } & ({ live: Annotation } | { binned: Deleted } | { gone: Gone })

/**
 * Puts a notebook together again, by id and time: what is newer wins, what was deleted stays deleted, and nothing is dropped
 * that any of the parts knows. It has no history: a step whose neighbours are missing cannot be taken back.
 */
export function putTogether({ state, loose, elsewhere }: Salvage<Notebook, Entry>): Notebook {
  const known = elsewhere ? united(state, elsewhere) : knownIn(state)
  for (const entry of loose) {
    // A backup that was made later has heeded it, and what came after it.
    const heeded = elsewhere && entry.revision <= elsewhere.state.revision && entry.time <= elsewhere.made
    if (heeded) continue
    for (const change of entry.changes) {
      const after = isOf(state.work, change) && knownAfter(change, entry.time, known)
      if (after) known.set(after.id, after.known)
    }
  }
  return notebookOf(state.work, known)
}

/** A journal that is not this notebook's says nothing of it. */
const isOf = (work: WorkId, change: Change | Purge): boolean =>
  change.type === 'annotation-purged' ||
  ('after' in change ? change.after : change.before).target.work === work

function knownIn({ annotations, bin, gone }: Notebook): Map<AnnotationId, Known> {
  const known = new Map<AnnotationId, Known>()
  for (const live of annotations.values()) known.set(live.id, { since: live.modified, live })
  for (const [id, binned] of bin) known.set(id, { since: binned.deleted, binned })
  for (const [id, one] of gone) known.set(id, { since: one.deleted, gone: one })
  return known
}

function united(
  here: Notebook,
  { state: there, made }: { state: Notebook; made: string },
): Map<AnnotationId, Known> {
  const inOrder =
    here.revision <= there.revision && latestTime(here) <= made
      ? { earlier: here, later: there }
      : { earlier: there, later: here }
  // Where one went before the other, the other knows best; else each of them has to be asked of its time.
  const follows =
    inOrder.later === there || (there.revision <= here.revision && latestTime(there) <= latestTime(here))
  const known = knownIn(inOrder.earlier)
  for (const [id, later] of knownIn(inOrder.later)) {
    const earlier = known.get(id)
    const bothLive = earlier && 'live' in earlier && 'live' in later
    const wins = !earlier || (follows && !bothLive) || later.since >= earlier.since
    if (wins) known.set(id, later)
  }
  return known
}

/** What is known of an annotation after a change, where nothing newer is known of it. */
function knownAfter(
  change: Change | Purge,
  time: string,
  known: ReadonlyMap<AnnotationId, Known>,
): { id: AnnotationId; known: Known } | undefined {
  const id = changedId(change)
  const before = known.get(id)
  if (before && before.since > time) return undefined
  if (change.type === 'annotation-purged') {
    const deleted = before && 'binned' in before ? before.binned.deleted : time
    return { id, known: { since: time, gone: { id, deleted } } }
  }
  if (change.type === 'annotation-deleted')
    return { id, known: { since: time, binned: { annotation: change.before, deleted: time } } }
  return { id, known: { since: time, live: change.after } }
}

function notebookOf(work: WorkId, known: ReadonlyMap<AnnotationId, Known>): Notebook {
  const notebook = emptyNotebook(work)
  for (const [id, one] of known) {
    if ('live' in one) notebook.annotations.set(id, one.live)
    else if ('binned' in one) notebook.bin.set(id, one.binned)
    else notebook.gone.set(id, one.gone)
  }
  return notebook
}
