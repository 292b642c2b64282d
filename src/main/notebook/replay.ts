import { join } from 'node:path'
import type { Files } from './files'
import type { Journalled, Kind, Recorded, Revised, Stamped } from './kind'
import { fileOf, parseSegment, type Segment, type SegmentName } from './segment'
import { bytesOf } from './strict-json'
import { Unreadable, type Why } from './unreadable'

/** What stopped a replay: a file that is not what it should be, or one that is not there. */
export interface Stop {
  why: Why | 'missing'
  file: string
}

/** How far a replay came. `last` is the segment at which it ended well, `bytes` the length of all it needed. */
export interface Replayed {
  stop: Stop | undefined
  last: Omit<Segment<unknown>, 'entries'> | undefined
  bytes: number
}

/** Applies to `state`, in place, what the segments hold after its revision, as far as they go without a gap. */
export function replay<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  state: State,
  names: readonly SegmentName[],
): Replayed {
  const result: Replayed = { stop: undefined, last: undefined, bytes: 0 }
  // A segment is begun before the snapshot that it follows is written: without it something is gone.
  const first = names.findLastIndex(({ after }) => after === state.revision)
  const needed = first === -1 ? [] : names.slice(first)
  if (needed.length === 0) return { ...result, stop: absent(`journal-${state.revision}.ndjson`) }
  for (const [index, name] of needed.entries()) {
    // What a segment holds beyond the start of the next one was never acknowledged.
    const until = needed[index + 1]?.after ?? Infinity
    if (until <= state.revision) continue
    try {
      const segment = read(files, folder, kind, name)
      result.bytes += segment.length
      result.stop = follow(kind, state, segment, until)
      result.last = segment
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      result.stop = { why: error.why, file: error.file }
    }
    if (result.stop) return result
  }
  return result
}

const absent = (file: string): Stop => ({ why: 'missing', file })

function read<Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Journalled<Entry>,
  name: SegmentName,
): Segment<Entry> {
  const path = join(folder, fileOf(name))
  const bytes = bytesOf(files, path)
  if (!bytes) throw new Unreadable('damaged', fileOf(name), 'it went while the folder was read')
  return parseSegment(bytes, name, kind)
}

function follow<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  kind: Kind<State, Written, Entry>,
  state: State,
  segment: Segment<Entry>,
  until: number,
): Stop | undefined {
  const file = fileOf(segment.name)
  for (const entry of segment.entries) {
    if (entry.revision <= state.revision) continue
    if (entry.revision > until) return undefined
    if (entry.revision !== state.revision + 1) {
      return { why: 'damaged', file }
    }
    kind.apply(state, entry)
  }
  if (state.revision === until) return undefined
  if (segment.end === 'bad') return { why: 'damaged', file }
  if (until === Infinity) return undefined
  return { why: segment.end === 'whole' ? 'missing' : 'damaged', file }
}
