import type { TextHash, WorkId } from '../../shared/annotation/annotation'
import type { BackupEntry, BackupPlace } from '../../shared/backup/backup'
import type { BackupTrouble } from '../../shared/failure'
import type { Notebook } from '../../shared/notebook/notebook'
import { failed, ok, type Result } from '../../shared/result'
import type { Vocabulary } from '../../shared/vocabulary/vocabulary'
import { codeOf } from '../notebook/disk-trouble'
import type { Files } from '../notebook/files'
import { limits, longestHeader, unpacked } from './backup-file'
import { entryFor } from './backup-folder'
import { MountedLibrary, type LibraryParts } from './mounted-library'

/** What a backup holds, opened and brought to this version of the program. */
export interface OpenedBackup {
  entry: BackupEntry
  works: WorkId[]
  /** What the library should have had, also where it could not be read. */
  enrolled: LibraryParts
  /** One at a time, so that a large library need not be in memory as a whole; nothing where it is not whole. */
  notebook: (work: WorkId) => Promise<Notebook | undefined>
  vocabulary: Vocabulary
  text: (hash: TextHash) => string | undefined
}

/** Reads a backup's file and checks it whole. */
export async function openBackup(
  files: Files,
  path: string,
  place: BackupPlace | null,
): Promise<Result<OpenedBackup, BackupTrouble>> {
  const bytes = bytesOf(files, path)
  if (!bytes.ok) return bytes
  const read = await unpacked(bytes.value)
  if (!read.ok) return read
  const library = new MountedLibrary(read.value.library)
  return ok({
    entry: entryFor(read.value.header, bytes.value.length, place),
    works: library.works,
    enrolled: library.enrolled,
    notebook: (work) => library.notebook(work),
    vocabulary: await library.vocabulary(),
    text: (hash) => library.text(hash),
  })
}

function bytesOf(files: Files, path: string): Result<Uint8Array, BackupTrouble> {
  try {
    if (files.head(path, longestHeader).size > limits.unpacked) return failed('too-large')
    return ok(files.read(path))
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return failed(code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable-file')
  }
}
