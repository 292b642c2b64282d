import { basename, dirname } from 'node:path'
import type { BackupEntry } from '../../shared/backup/backup'
import { failed, ok, type Result } from '../../shared/result'
import { unlessAbsent } from '../notebook/disk-trouble'
import type { Files } from '../notebook/files'
import { freeName } from './backup-folder'
import { causeOf } from './troubles'
import { isWithin } from './within'

/** A file of the reader's choice, and whether it is to lie beside what has its name already, or in its place. */
interface Chosen {
  path: string
  beside: boolean
}

/**
 * Has a backup written to a file of the reader's choice, with the name that `write` asks for when it gets it. Never into the
 * library itself, at `folder`, and never in the place of what is no file.
 */
export async function writeChosen(
  { files, folder }: { files: Files; folder: string },
  { path, beside }: Chosen,
  write: (name: () => string) => Promise<BackupEntry>,
): Promise<Result<BackupEntry>> {
  const [where, wished] = [dirname(path), basename(path)]
  if (isWithin(folder, path))
    return failed({ kind: 'not-backed-up', cause: 'no-permission', where, asked: true })
  try {
    if (!beside) unlessAbsent(() => files.head(path, 1), undefined)
    return ok(await write(() => (beside ? freeName(wished, files.list(where)) : wished)))
  } catch (error) {
    return failed({ kind: 'not-backed-up', cause: causeOf(error), where, asked: true })
  }
}
