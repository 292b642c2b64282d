import { Low } from 'lowdb'
import { basename, join } from 'node:path'
import { codeOf, namesIn } from './disk-trouble'
import { isTemporary } from './durable-write'
import type { Files } from './files'
import type { Kind, Recorded, Revised, Stamped } from './kind'
import { replay, type Replayed, type Stop } from './replay'
import { segmentsAmong, type SegmentName } from './segment'
import { DurableJson } from './snapshot'
import { Unreadable } from './unreadable'

/** What the folder of a notebook, or of the vocabulary, was found to hold. Finding out changes nothing. */
export interface Found<State> {
  state: State
  /** Why the state may lack something, so that nothing may be written after it. */
  stop: Stop | undefined
  /** Snapshots that are damaged or gone, even where their content could be put together from the rest. */
  damaged: Stop[]
  segments: SegmentName[]
  last: Replayed['last']
  /** What the journal holds since the snapshot, in bytes. */
  journalBytes: number
  /** The snapshot that the state rests on: its revision, its length in bytes, and its file, where there is one. */
  snapshot: { revision: number; length: number; file: string | undefined }
  /** What interrupted writes left behind. */
  temporary: string[]
  /** Whether a snapshot was cut short between its two renames: the previous one is the only one, and nothing is wrong. */
  interrupted: boolean
  /** Whether a file lies where the folder should be. */
  folderIsFile: boolean
}

/** Where the current and the previous snapshot of a kind lie. */
export const snapshotsIn = (folder: string, kind: { file: string }) => ({
  current: join(folder, `${kind.file}.json`),
  previous: join(folder, `${kind.file}.previous.json`),
})

type Reading<Written> = { written: Written; length: number } | { stop: Stop } | undefined

/** Reads what is kept in `folder`. `expected`: whether there was something, as the catalogue says. */
export async function find<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  expected: boolean,
): Promise<Found<State>> {
  const names = listOf(files, folder)
  const nothing: Found<State> = {
    state: kind.empty(),
    stop: undefined,
    damaged: [],
    segments: [],
    last: undefined,
    journalBytes: 0,
    snapshot: { revision: 0, length: 0, file: undefined },
    temporary: [],
    interrupted: false,
    folderIsFile: false,
  }
  if ('stop' in names) return { ...nothing, stop: names.stop, folderIsFile: names.stop.why === 'damaged' }
  const segments = segmentsAmong(names.list)
  const temporary = names.list.filter(isTemporary)
  const paths = snapshotsIn(folder, kind)
  const absent: Stop = { why: 'missing', file: basename(paths.current) }
  const current = await read(files, paths.current, kind)
  const base = current && 'written' in current ? current : await read(files, paths.previous, kind)
  // What is newer than this program, or cannot be read now, is not damaged: nothing is put in its place.
  const unread = [stopOf(current), stopOf(base)].find((one) => one && one.why !== 'damaged')
  if (unread) return { ...nothing, stop: unread }
  if (!current && !base && segments.length === 0) {
    return { ...nothing, temporary, stop: expected ? absent : undefined }
  }
  const written = base && 'written' in base ? base : undefined
  const state = written ? kind.fromRecord(written.written) : nothing.state
  const file = basename(base === current ? paths.current : paths.previous)
  const { stop, last, bytes } = replay(files, folder, kind, state, segments)
  // Between its two renames an interrupted snapshot leaves no current file, and its temporary one beside it.
  const interrupted = !current && temporary.some((name) => name.startsWith(absent.file))
  const gone = !current && base && !interrupted ? absent : undefined
  return {
    ...nothing,
    state,
    stop,
    damaged: [stopOf(current), stopOf(base), gone].filter((one) => one !== undefined),
    segments,
    last,
    journalBytes: bytes,
    ...(written && { snapshot: { revision: written.written.revision, length: written.length, file } }),
    temporary,
    interrupted: interrupted && written !== undefined,
  }
}

const stopOf = (reading: Reading<unknown>): Stop | undefined =>
  reading && 'stop' in reading ? reading.stop : undefined

function listOf(files: Files, folder: string): { list: string[] } | { stop: Stop } {
  try {
    return { list: namesIn(files, folder) }
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return { stop: { why: code === 'ENOTDIR' ? 'damaged' : 'disk', file: folder } }
  }
}

async function read<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  path: string,
  kind: Kind<State, Written, Entry>,
): Promise<Reading<Written>> {
  const adapter = new DurableJson(files, path, kind)
  const low = new Low<Written | null>(adapter, null)
  try {
    await low.read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { stop: { why: error.why, file: error.file } }
  }
  return low.data ? { written: low.data, length: adapter.length } : undefined
}
