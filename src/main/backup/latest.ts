import type { Result } from '../../shared/result'
import type { BackupFolders, GoodBackup } from './backup-folders'
import type { OpenedBackup } from './opening'

/** What a backup has, and when that was made. */
export interface Had<Value> {
  value: Value
  made: string
}

/** How backups are looked through: what is looked for, and how far that had come, as far as it counts that. */
export interface Sought<Value> {
  has: (opened: OpenedBackup) => Promise<Value | undefined>
  revisionOf: (value: Value) => number
}

/**
 * What the latest good backup holds that has it; nothing where none has. One that bears a time to come was made when the clock
 * was wrong, or the clock is wrong now: between those and the others decides which has come further.
 */
export async function latestThat<Value>(
  folders: BackupFolders,
  open: (backup: GoodBackup) => Promise<Result<OpenedBackup>>,
  now: Date,
  { has, revisionOf }: Sought<Value>,
): Promise<Had<Value> | undefined> {
  const first = async (some: readonly GoodBackup[]): Promise<Had<Value> | undefined> => {
    for (const one of some) {
      const opened = await open(one)
      const value = opened.ok ? await has(opened.value) : undefined
      if (value !== undefined) return { value, made: one.entry.made }
    }
    return undefined
  }
  const all = folders.goodInBoth
  const isToCome = ({ entry }: GoodBackup) => Date.parse(entry.made) > now.getTime()
  const [toCome, past] = [await first(all.filter(isToCome)), await first(all.filter((one) => !isToCome(one)))]
  if (!toCome || !past) return toCome ?? past
  return revisionOf(toCome.value) > revisionOf(past.value) ? toCome : past
}
