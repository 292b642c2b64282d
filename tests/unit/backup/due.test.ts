import { describe, expect, test } from 'vitest'
import { ownSchemas } from '../../../src/main/backup/backup-file'
import { isDue, type Earlier } from '../../../src/main/backup/due'
import { BackupReason } from '../../../src/shared/backup/backup'

const minute = 60 * 1000
/** At noon of the computer's own day. */
const now = new Date(2026, 10, 23, 12)
const earlier = (reason: BackupReason, minutesAgo: number, fingerprint = 'before'): Earlier => ({
  reason,
  made: new Date(now.getTime() - minutesAgo * minute).toISOString(),
  fingerprint,
  schemas: ownSchemas,
})

const cases: [string, BackupReason, Earlier[], boolean][] = [
  ['a daily one, as long as there is none', 'daily', [], true],
  ['a daily one, not twice on a day', 'daily', [earlier('daily', 60)], false],
  ['a daily one, on the next day', 'daily', [earlier('daily', 13 * 60)], true],
  [
    'a daily one, on the next day, unless nothing changed',
    'daily',
    [earlier('daily', 13 * 60, 'now')],
    false,
  ],
  ['a daily one, also after another one on that day', 'daily', [earlier('bulk', 60)], true],
  ['a daily one, also where the clock was set back', 'daily', [earlier('daily', -72 * 60)], true],
  ['one before an import', 'import', [earlier('daily', 1)], true],
  ['one before an import, not twice in a quarter of an hour', 'import', [earlier('import', 14)], false],
  ['one before an import, after a quarter of an hour', 'import', [earlier('import', 15)], true],
  ['one before an import, also where the clock was set back', 'import', [earlier('import', -14)], true],
  ['one before a bulk change, soon after an import', 'bulk', [earlier('import', 1)], true],
  ['one before a bulk change, not twice in a quarter of an hour', 'bulk', [earlier('bulk', 1)], false],
  ['one before a bulk change, unless nothing changed', 'bulk', [earlier('asked', 60, 'now')], false],
  ['one before a restore, however soon', 'restore', [earlier('restore', 1)], true],
  ['one before a restore, unless nothing changed', 'restore', [earlier('daily', 1, 'now')], false],
  ['one before a migration, although nothing changed', 'migration', [earlier('daily', 1, 'now')], true],
  ['one before a migration, not twice', 'migration', [earlier('migration', 9999)], false],
  [
    'one before the next migration',
    'migration',
    [{ ...earlier('migration', 9999), schemas: { ...ownSchemas, notebook: ownSchemas.notebook - 1 } }],
    true,
  ],
  ['one that was asked for, always', 'asked', [earlier('asked', 0, 'now')], true],
]

describe('a backup is due', () => {
  test.each(cases)('%s', (_, reason, some, expected) => {
    expect(isDue(reason, some, { now, schemas: ownSchemas, fingerprint: 'now' })).toBe(expected)
  })

  test('as long as nobody knows whether anything changed, as if it had', () => {
    for (const reason of BackupReason.options)
      expect(isDue(reason, [earlier('asked', 60, 'now')], { now, schemas: ownSchemas })).toBe(true)
  })
})
