import type { BackupReason } from '../../shared/backup/backup'
import type { BackupHeader } from './backup-file'
import { dayOf } from './thin'

/** What earlier backups tell about whether another one is due. */
export type Earlier = Pick<BackupHeader, 'made' | 'reason' | 'fingerprint' | 'schemas'>

/** Between two backups for the same import or bulk change, in milliseconds. */
const pause = 15 * 60 * 1000

/** How many annotations one change touches before it is a bulk change. */
export const bulk = 50

/**
 * Whether a backup is due. `fingerprint` is that of the library now, or nothing as long as it is not known: then it may turn
 * out later that nothing has changed since one of the earlier ones.
 */
export function isDue(
  reason: BackupReason,
  earlier: readonly Earlier[],
  { now, schemas, fingerprint }: { now: Date; schemas: BackupHeader['schemas']; fingerprint?: string },
): boolean {
  const same = earlier.filter((one) => one.reason === reason)
  const isNew = earlier.every((one) => one.fingerprint !== fingerprint)
  switch (reason) {
    case 'asked':
      return true
    case 'migration':
      return !same.some(
        (one) => one.schemas.notebook === schemas.notebook && one.schemas.vocabulary === schemas.vocabulary,
      )
    case 'daily':
      return isNew && !same.some(({ made }) => dayOf(new Date(made)) === dayOf(now))
    case 'import':
    case 'bulk':
      return isNew && !same.some(({ made }) => isWithin(now.getTime() - Date.parse(made)))
    case 'restore':
      return isNew
  }
}

/** A backup from the future, made before the clock was set back, holds nothing up. */
const isWithin = (since: number): boolean => since >= 0 && since < pause
