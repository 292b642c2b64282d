import { join } from 'node:path'
import type { Failure, ReadOnlyReason, Recovery } from '../../shared/failure'
import { tolerate } from './disk-trouble'
import { renamePatiently } from './durable-write'
import type { Files } from './files'
import { Journal } from './journal'
import type { Kind, Recorded, Revised, Stamped } from './kind'
import { find, snapshotsIn, type Found } from './load'
import { putTogether, writeAnew, type Backup, type Elsewhere, type Recovered } from './recover'
import type { Stop } from './replay'
import { fileOf } from './segment'
import type { SetAside } from './set-aside'
import { reasonOf } from './unreadable'

declare const provedByLoading: unique symbol

/**
 * A state that was found whole or put together again, with the journal in which it goes on. Only `openKept` makes one, and only
 * from this can a store write: what was not read cannot be written over.
 */
export interface Loaded<State> {
  readonly [provedByLoading]: true
  readonly state: State
  readonly journal: Journal
  readonly journalBytes: number
  readonly snapshot: Found<State>['snapshot']
  /** Whether a new snapshot is wanted, because the last one was damaged or is gone. */
  readonly snapshotWanted: boolean
  /** Whether an older program wrote to it last. */
  readonly older: boolean
}

/** What opening gives: something to write to, or a state for reading only and why. */
export type Opened<State> = { trouble: Failure[] } & (
  { loaded: Loaded<State> } | { state: State; readOnly: ReadOnlyReason }
)

/**
 * Opens what is kept in `folder`; damaged files are set aside before anything is written. What is damaged or gone is put
 * together again from what can be read, and from `elsewhere`; what is newer, or cannot be read now, stays untouched.
 */
export async function openKept<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  expected: boolean,
  setAside: SetAside,
  elsewhere: Elsewhere<State> = () => Promise.resolve(undefined),
): Promise<Opened<State>> {
  const found = await find(files, folder, kind, expected)
  if (found.stop?.why === 'newer-version' || found.stop?.why === 'disk')
    return readOnly(found, found.stop.why)
  try {
    // A journal that breaks off may have lost what a backup still has.
    const backup = found.stop || found.last?.end === 'torn' ? await elsewhere() : undefined
    const isBehind = backup && backup.state.revision > found.state.revision
    if (found.stop || isBehind) return await openRecovered(files, folder, kind, found, { setAside, backup })
    const torn = cutTornTail(files, folder, kind, found, setAside)
    for (const { why, file } of found.damaged)
      if (why === 'damaged') setAside.move(join(folder, file), kind.of)
    if (found.interrupted) takeBack(files, folder, kind)
    for (const name of found.temporary) {
      tolerate(() => {
        files.remove(join(folder, name))
      })
    }
    return {
      loaded: loadedFrom(files, folder, kind, asTakenBack(found, kind)),
      trouble: [...restored(found, setAside), ...torn],
    }
  } catch (error) {
    return readOnly(found, reasonOf(error))
  }
}

/** What is kept in `folder`, for reading alone: nothing is written, set aside or put together again. */
export async function readKept<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
): Promise<State> {
  return (await find(files, folder, kind, false)).state
}

const readOnly = <State>({ state }: { state: State }, why: ReadOnlyReason): Opened<State> => ({
  state,
  readOnly: why,
  // That says already that something is wrong with the files.
  trouble: [{ kind: 'read-only', why }],
})

async function openRecovered<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  found: Found<State>,
  { setAside, backup }: { setAside: SetAside; backup: Backup<State> | undefined },
): Promise<Opened<State>> {
  const recovered = putTogether(files, folder, kind, found, backup)
  const { state, damaged, gone, isSomething } = recovered
  const told: Failure = {
    kind: 'notes-recovered',
    recovery: { ...recovered.told, aside: damaged.length > 0 ? setAside.folder : null },
  }
  try {
    const loaded = isSomething
      ? await writtenAnew(files, folder, kind, found, recovered, setAside)
      : loadedFrom(files, folder, kind, found)
    return { loaded, trouble: [told] }
  } catch (error) {
    const waiting = [...damaged, ...gone].map((file): Failure => ({
      kind: 'notes-damaged',
      file,
      outcome: 'waiting',
    }))
    const { trouble, ...rest } = readOnly({ state }, reasonOf(error))
    return { ...rest, trouble: [...trouble, ...waiting] }
  }
}

/** The only snapshot gets its name back, before what tells that nothing is wrong is taken away. */
function takeBack(files: Files, folder: string, kind: { file: string }): void {
  const { current, previous } = snapshotsIn(folder, kind)
  renamePatiently(files, previous, current)
  files.flushFolder(folder)
}

const asTakenBack = <State>(found: Found<State>, kind: { file: string }): Found<State> =>
  found.interrupted ? { ...found, snapshot: { ...found.snapshot, file: `${kind.file}.json` } } : found

/** What a snapshot held that is damaged or gone was all in the one before it and in the journal. */
function restored({ damaged, snapshot, journalBytes }: Found<unknown>, setAside: SetAside): Failure[] {
  if (damaged.length === 0) return []
  const named = (why: Stop['why']) => damaged.filter((one) => one.why === why).map(({ file }) => file)
  const recovery: Recovery = {
    damaged: named('damaged'),
    gone: named('missing'),
    from: [
      ...(snapshot.file === undefined ? [] : ['previous' as const]),
      ...(journalBytes > 0 ? ['journal' as const] : []),
    ],
    backup: null,
    whole: true,
    aside: named('damaged').length > 0 ? setAside.folder : null,
  }
  return [{ kind: 'notes-recovered', recovery }]
}

function loadedFrom<State>(
  files: Files,
  folder: string,
  kind: { of: string; schema: number },
  { state, segments, last, journalBytes, snapshot, damaged }: Found<State>,
): Loaded<State> {
  // A segment of an older format is not written to: this program begins its own.
  const length = last?.format === kind.schema ? last.length : undefined
  const journal = new Journal(files, kind, { folder, segments, length })
  const older = last !== undefined && last.format < kind.schema
  return proved({ state, journal, journalBytes, snapshot, snapshotWanted: damaged.length > 0, older })
}

async function writtenAnew<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  found: Found<State>,
  recovered: Recovered<State>,
  setAside: SetAside,
): Promise<Loaded<State>> {
  const { journal, length } = await writeAnew(files, folder, kind, found, recovered, setAside)
  const { state } = recovered
  const snapshot = { revision: state.revision, length, file: `${kind.file}.json` }
  return proved({ state, journal, journalBytes: 0, snapshot, snapshotWanted: false, older: false })
}

/** The proof is in the type alone; this is the one place that may give it. */
const proved = <State>(loaded: Omit<Loaded<State>, typeof provedByLoading>): Loaded<State> =>
  loaded as Loaded<State>

/** A new line after a torn one would be glued to it and lost with it. */
function cutTornTail(
  files: Files,
  folder: string,
  kind: { of: string },
  { last }: Found<unknown>,
  setAside: SetAside,
): Failure[] {
  if (last?.end !== 'torn') return []
  const file = fileOf(last.name)
  const path = join(folder, file)
  if (last.suspicious) setAside.keep(path, kind.of)
  const handle = files.open(path, 'existing')
  try {
    files.truncate(handle, last.length)
    files.flush(handle)
  } finally {
    files.close(handle)
  }
  return last.suspicious ? [{ kind: 'notes-damaged', file, outcome: 'incomplete' }] : []
}
