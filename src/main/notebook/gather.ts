import { basename, join } from 'node:path'
import { alike } from '../../shared/notebook/plan'
import type { RecoverySource } from '../../shared/failure'
import type { Files } from './files'
import type { Journalled, Kind, Recorded, Revised, Stamped } from './kind'
import type { Found } from './load'
import type { Stop } from './replay'
import { fileOf, remainsOf, type Remains, type SegmentName } from './segment'
import { bytesOf } from './strict-json'
import { Unreadable } from './unreadable'

/** What could be gathered of a state whose files are damaged or gone. */
export interface Gathered<Entry> {
  /** The good entries after what was found whole, each once, in their order. */
  loose: Entry[]
  /** The files that are damaged, and those that are not there, by their names. */
  damaged: string[]
  gone: string[]
  from: RecoverySource[]
  /** Whether the entries go on without a gap from what was found, and nothing beside them was lost. */
  whole: boolean
  /** The highest revision that any of it speaks of. */
  highest: number
}

/** Gathers what is left, and changes nothing. Throws `Unreadable` where something is newer, or cannot be read now. */
export function gather<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  { state, stop, damaged, segments, last, snapshot }: Found<State>,
): Gathered<Entry> {
  const read = segments.map((name) => ({ name, ...remainsIn(files, folder, name, kind) }))
  const needed = read.filter((_, index) => (segments[index + 1]?.after ?? Infinity) > snapshot.revision)
  const bad = needed.filter(({ hasHeader, hasAll }) => !hasHeader || !hasAll).map(({ name }) => fileOf(name))
  const stops = [...damaged, ...(stop ? [stop] : [])]
  const loose = inOrder(
    read.flatMap(({ entries, name }, index) => {
      const next = read[index + 1]
      // What a segment holds beyond the start of the next one was never acknowledged, if that is one.
      const until = next?.hasHeader ? next.name.after : Infinity
      return entries.filter(({ revision }) => revision <= until && name.after < revision)
    }),
    state.revision,
  )
  const stopped = (why: Stop['why']) =>
    stops.filter((one) => one.why === why).map(({ file }) => basename(file))
  const contiguous = loose.every(({ revision }, index) => revision === state.revision + index + 1)
  return {
    loose,
    damaged: [...new Set([...stopped('damaged'), ...bad])],
    gone: [...new Set(stopped('missing'))],
    from: [
      ...(snapshot.file === undefined
        ? []
        : ([snapshot.file === `${kind.file}.json` ? 'current' : 'previous'] as const)),
      ...(loose.length > 0 || (last?.length ?? 0) > 0 ? ['journal' as const] : []),
    ],
    whole: contiguous && stop?.why === 'damaged' && needed.length > 0 && needed.every(({ hasAll }) => hasAll),
    highest: Math.max(
      state.revision,
      ...loose.map(({ revision }) => revision),
      ...segments.map(({ after }) => after),
    ),
  }
}

/** What follows the revision `after`, without what two segments have alike. */
function inOrder<Entry extends Stamped>(entries: readonly Entry[], after: number): Entry[] {
  const sorted = entries
    .filter(({ revision }) => revision > after)
    .toSorted((a, b) => a.revision - b.revision || (a.time < b.time ? -1 : Number(a.time > b.time)))
  return sorted.filter((entry, index) => index === 0 || !alike(entry, sorted[index - 1]))
}

function remainsIn<Entry extends Stamped>(
  files: Files,
  folder: string,
  name: SegmentName,
  kind: Journalled<Entry>,
): Remains<Entry> {
  try {
    const bytes = bytesOf(files, join(folder, fileOf(name)))
    if (bytes) return remainsOf(bytes, name, kind)
  } catch (error) {
    if (!(error instanceof Unreadable) || error.why !== 'damaged') throw error
  }
  return { entries: [], hasHeader: false, hasAll: false }
}
