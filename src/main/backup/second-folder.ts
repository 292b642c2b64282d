import type { Files } from '../notebook/files'
import { unpacked, type BackupHeader } from './backup-file'
import { listBackups, nameFor, putBackup } from './backup-folder'
import { isSameBackup, type BackupFolders } from './backup-folders'
import { NotAsWritten } from './prepare'

/**
 * Copies the latest backup to the second folder, unless it lies there already, and says which one was copied. That folder is
 * never made: its disk may just be away. Throws the system's errors, and `NotAsWritten` where the copy is not whole.
 */
export async function copyLatest(
  files: Files,
  folders: BackupFolders,
  second: string,
  now: Date,
): Promise<BackupHeader | undefined> {
  const latest = folders.latest(now)
  const path = latest && folders.pathOf(latest.entry.place)
  const there = listBackups(files, second, 'second')
  if (!latest || path === undefined || there.some(({ header }) => isSameBackup(header, latest.header)))
    return undefined
  await putBackup(files, files.read(path), {
    folder: second,
    name: () => nameFor(latest.header, files.list(second)),
    origin: latest.header.origin,
    check: async (written) => {
      if (!(await unpacked(written)).ok) throw new NotAsWritten('the copy is not whole')
    },
  })
  return latest.header
}
