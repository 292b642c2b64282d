import type { DiskTrouble } from '../../shared/failure'
import type { Files } from './files'

const troubles: Readonly<Record<string, DiskTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only-disk',
  ENOENT: 'gone',
}

/** The system's code of an error, or nothing where the error is none of the system's. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** What a failed call to the file system means to a reader. An error that is not the system's is a bug and is thrown on. */
export function diskTroubleOf(error: unknown): DiskTrouble {
  const code = codeOf(error)
  if (code === undefined) throw error
  return troubles[code] ?? 'unknown'
}

/** What `attempt` gives, or `otherwise` where the system says that the file or folder is not there. */
export function unlessAbsent<Value, Otherwise>(
  attempt: () => Value,
  otherwise: Otherwise,
): Value | Otherwise {
  try {
    return attempt()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise
    throw error
  }
}

/** The names in a folder; none where there is no such folder. */
export const namesIn = (files: Files, folder: string): string[] => unlessAbsent(() => files.list(folder), [])

/** Tries what may fail without harm, and says whether it went well; an error that is not the system's is still thrown. */
export function tolerate(attempt: () => void): boolean {
  try {
    attempt()
    return true
  } catch (error) {
    diskTroubleOf(error)
    return false
  }
}
