import { join } from 'node:path'
import type { Failure, ReadOnlyReason } from '../../shared/failure'
import { diskTroubleOf, tolerate } from './disk-trouble'
import type { Files } from './files'
import { Journal } from './journal'
import type { Kind, Revised, Stamped } from './kind'
import { find, type Found } from './load'
import type { Stop } from './replay'
import { fileOf } from './segment'
import type { SetAside } from './set-aside'

declare const provedByLoading: unique symbol

/**
 * A state that was found whole, with the journal in which it goes on. Only `openKept` makes one, and only from this
 * can a store write: what was not read cannot be written over.
 */
export interface Loaded<State> {
  readonly [provedByLoading]: true
  readonly state: State
  readonly journal: Journal
  readonly journalBytes: number
  readonly snapshot: Found<State>['snapshot']
  /** Whether a new snapshot is wanted, because the last one was damaged or is gone. */
  readonly snapshotWanted: boolean
}

/** What opening gives: something to write to, or a state for reading only and why. */
export type Opened<State> = { trouble: Failure[] } & (
  { loaded: Loaded<State> } | { state: State; readOnly: ReadOnlyReason }
)

/** Opens what is kept in `folder`; damaged files are set aside before anything is written. */
export async function openKept<State extends Revised, Written extends Revised, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  expected: boolean,
  setAside: SetAside,
): Promise<Opened<State>> {
  const found = await find(files, folder, kind, expected)
  const readOnly = (why: ReadOnlyReason): Opened<State> => ({
    state: found.state,
    readOnly: why,
    // That says already that something is wrong with the files.
    trouble: [{ kind: 'read-only', why }],
  })
  if (found.stop) {
    for (const { why, file } of [...found.damaged, found.stop]) {
      if (why !== 'damaged') continue
      tolerate(() => {
        setAside.copy(join(folder, file), kind.of)
      })
    }
    return readOnly(found.damaged.some(({ why }) => why === 'damaged') ? 'damaged' : found.stop.why)
  }
  try {
    const torn = cutTornTail(files, folder, kind, found, setAside)
    moveAside(found.damaged, folder, kind, setAside)
    for (const name of found.temporary) {
      tolerate(() => {
        files.remove(join(folder, name))
      })
    }
    return {
      loaded: loadedFrom(files, folder, kind, found),
      trouble: [...found.damaged.map(recovered), ...torn],
    }
  } catch (error) {
    diskTroubleOf(error)
    return readOnly('disk')
  }
}

const recovered = ({ why, file }: Stop): Failure => ({
  kind: 'notes-damaged',
  file,
  outcome: why === 'missing' ? 'replaced' : 'recovered',
})

function loadedFrom<State>(
  files: Files,
  folder: string,
  kind: { of: string; schema: number },
  { state, segments, last, journalBytes, snapshot, damaged }: Found<State>,
): Loaded<State> {
  // A segment of an older format is not written to: this program begins its own.
  const length = last?.format === kind.schema ? last.length : undefined
  const journal = new Journal(files, kind, { folder, segments, length })
  const loaded = { state, journal, journalBytes, snapshot, snapshotWanted: damaged.length > 0 }
  // The proof is in the type alone; this is the one place that may give it.
  return loaded as typeof loaded & Pick<Loaded<State>, typeof provedByLoading>
}

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
  if (last.suspicious) setAside.copy(path, kind.of)
  const handle = files.open(path, 'existing')
  try {
    files.truncate(handle, last.length)
    files.flush(handle)
  } finally {
    files.close(handle)
  }
  return last.suspicious ? [{ kind: 'notes-damaged', file, outcome: 'incomplete' }] : []
}

function moveAside(damaged: readonly Stop[], folder: string, kind: { of: string }, setAside: SetAside): void {
  for (const { why, file } of damaged) if (why === 'damaged') setAside.move(join(folder, file), kind.of)
}
