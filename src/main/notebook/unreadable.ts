import type { ReadOnlyReason } from '../../shared/failure'
import { codeOf, diskTroubleOf } from './disk-trouble'

/** Why a file could not be read as what it should be. */
export type Why = 'newer-version' | 'damaged' | 'disk'

/** Thrown by the reading of one file, because lowdb's port has no other way to say so; caught where files are opened. */
export class Unreadable extends Error {
  readonly why: Why
  readonly file: string

  constructor(why: Why, file: string, reason: string) {
    super(reason)
    this.why = why
    this.file = file
  }
}

/** Why nothing can be written, as an error says. One that is neither the system's nor a file's is a bug and thrown on. */
export function reasonOf(error: unknown): ReadOnlyReason {
  if (error instanceof Unreadable) return error.why === 'newer-version' ? 'newer-version' : 'disk'
  if (codeOf(error) === 'ENOTDIR') return 'not-a-folder'
  const trouble = diskTroubleOf(error)
  if (trouble === 'full') return 'full'
  return trouble === 'no-permission' || trouble === 'read-only-disk' ? 'write-protected' : 'disk'
}
