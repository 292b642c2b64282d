import { join } from 'node:path'
import type { Recovery } from '../../shared/failure'
import { namesIn, tolerate } from './disk-trouble'
import { isTemporary, makeFolderDurably } from './durable-write'
import type { Files } from './files'
import { gather } from './gather'
import { Journal } from './journal'
import type { Kind, Recorded, Revised, Stamped } from './kind'
import { snapshotsIn, type Found } from './load'
import { segmentsAmong } from './segment'
import type { SetAside } from './set-aside'
import { DurableJson } from './snapshot'

/** What the latest backup has of a notebook or of the vocabulary, and when that was made; nothing where none has it. */
export type Elsewhere<State> = () => Promise<Backup<State> | undefined>
export type Backup<State> = { state: State; made: string }

/** A state that was put together again. */
export interface Recovered<State> {
  state: State
  damaged: string[]
  gone: string[]
  /** What is told of it, but for where the damaged files lie. */
  told: Omit<Recovery, 'aside'>
  /** Whether there is anything that could be written down; else the folder stays as it is. */
  isSomething: boolean
}

/** Puts together what can be had of a state whose files are damaged or gone; changes nothing. Throws `Unreadable`. */
export function putTogether<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  found: Found<State>,
  backup: Backup<State> | undefined,
): Recovered<State> {
  const { loose, damaged, gone, whole, highest, from } = gather(files, folder, kind, found)
  const told = { damaged, gone, whole }
  if (whole) {
    const state = kind.fromRecord(kind.toRecord(found.state))
    for (const entry of loose) kind.apply(state, entry)
    return { state, damaged, gone, told: { ...told, from, backup: null }, isSomething: true }
  }
  const state = kind.putTogether({ state: found.state, loose, elsewhere: backup })
  // Above everything that any file here speaks of, so that no old journal follows from it.
  state.revision = Math.max(highest, backup?.state.revision ?? 0) + 1
  const sources = [...from, ...(backup ? ['backup' as const] : [])]
  return {
    state,
    damaged,
    gone,
    told: { ...told, from: sources, backup: backup?.made ?? null },
    isSomething: sources.length > 0 || damaged.length > 0 || found.segments.length > 0,
  }
}

/**
 * Sets every damaged file aside, and only then writes the state anew: a journal that goes on, and the snapshot it rests on.
 * Cut short anywhere, the next start finds as much as this one. Throws the system's errors, and `Unreadable` where what was
 * written does not come back.
 */
export async function writeAnew<State extends Revised, Written extends Recorded, Entry extends Stamped>(
  files: Files,
  folder: string,
  kind: Kind<State, Written, Entry>,
  found: Found<State>,
  { state, damaged }: Recovered<State>,
  setAside: SetAside,
): Promise<{ journal: Journal; length: number }> {
  if (found.folderIsFile) setAside.move(folder, kind.of)
  else for (const file of damaged) setAside.keep(join(folder, file), kind.of)
  makeFolderDurably(files, folder)
  const names = namesIn(files, folder)
  for (const name of names.filter(isTemporary))
    tolerate(() => {
      files.remove(join(folder, name))
    })
  const journal = new Journal(files, kind, { folder, segments: segmentsAmong(names), length: undefined })
  journal.begin(state.revision)
  const { current, previous } = snapshotsIn(folder, kind)
  // A damaged snapshot must not take the place of the one before it, which may be good.
  const isGood = found.snapshot.file === `${kind.file}.json`
  const snapshot = new DurableJson<Written>(files, current, kind, isGood ? previous : undefined)
  await snapshot.write(kind.toRecord(state))
  return { journal, length: snapshot.length }
}
