import type { DiskTrouble, Failure } from '../../shared/failure'
import { diskTroubleOf } from '../notebook/disk-trouble'
import { NotAsWritten } from './prepare'

/** The troubles with backups that were told: each cause is told once for a folder, until all is well there again. */
export class Troubles {
  readonly #told = new Map<string, Set<DiskTrouble>>()
  readonly #tell: (failures: Failure[]) => void

  constructor(tell: (failures: Failure[]) => void) {
    this.#tell = tell
  }

  /** Tells an error with a folder, unless that was done. An error that is not the system's is a bug and is thrown on. */
  tell(error: unknown, where: string): Failure {
    const cause = causeOf(error)
    const failure: Failure = { kind: 'not-backed-up', cause, where }
    const told = this.#told.get(where) ?? new Set()
    if (!told.has(cause)) this.#tell([failure])
    this.#told.set(where, told.add(cause))
    return failure
  }

  /** Takes note that all went well in these folders. */
  over(...folders: readonly string[]): void {
    for (const where of folders) this.#told.delete(where)
  }
}

/** What went wrong with a backup, as a reader is told it. An error that is not the system's is a bug and is thrown on. */
export const causeOf = (error: unknown): DiskTrouble =>
  error instanceof NotAsWritten ? 'unknown' : diskTroubleOf(error)
