import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpacked } from '../../src/main/backup/backup-file'
import { Backups } from '../../src/main/backup/backups'
import { systemFiles, type Files } from '../../src/main/notebook/files'
import type { BackupReason } from '../../src/shared/backup/backup'
import type { Failure } from '../../src/shared/failure'
import type { Result } from '../../src/shared/result'
import { backupsOf } from './keeping'

/** Nothing is cut off from power here, so nothing need reach the disk. */
export const quickFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

/** A clock that a test sets. */
export class Clock {
  #time: number
  constructor(time: string) {
    this.#time = Date.parse(time)
  }
  readonly now = (): Date => new Date(this.#time)
  add({ days = 0, minutes = 0, seconds = 0 }): void {
    this.#time += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000
  }
}

/** The backups of a library, with the troubles that were told. */
export function backupsFor(
  folder: string,
  { files = quickFiles, now = () => new Date(), own = backupsOf(folder) } = {},
) {
  const told: Failure[][] = []
  const backups = new Backups({
    files,
    folder,
    backups: own,
    version: '0.0.0',
    now,
    publish: ({ name, payload }) => {
      if (name === 'backupFailed') told.push(payload)
    },
  })
  return { backups, told }
}

/** What a result carries, where it must be a success. */
export function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** A backup that must be due, with the path of its file. */
export async function made(backups: Backups, folder: string, reason: BackupReason = 'asked') {
  const entry = given(await backups.make(reason))
  if (!entry?.place) throw new Error('a backup was due')
  return { entry, place: entry.place, path: join(backupsOf(folder), entry.place.file) }
}

/** The names in a folder, and none where there is no folder. */
export const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** The library's files that a backup holds, as text by their paths. */
export async function filesInBackup(path: string): Promise<Record<string, string>> {
  const read = await unpacked(readFileSync(path))
  if (!read.ok) throw new Error(read.failure)
  return Object.fromEntries(
    [...read.value.library].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  )
}
