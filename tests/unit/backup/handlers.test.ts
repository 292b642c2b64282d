import { expect, test } from 'vitest'
import { backupHandlers, type BackupKeeper } from '../../../src/main/backup/handlers'
import { Articles } from '../../../src/main/library/articles'
import { firstBackupSettings, type BackupSettings } from '../../../src/shared/backup/backup'
import { failed, ok } from '../../../src/shared/result'

/** The requests over a keeper that only notes what it is asked, and never comes to an end with a backup. */
function handlersWith({ target, folder }: { target?: string; folder?: string }, isKept = true) {
  const asked: unknown[] = []
  let settings: BackupSettings = firstBackupSettings
  const nothing = failed({ kind: 'unexpected' as const })
  const keeper: BackupKeeper = {
    keepBackups: (input) => {
      asked.push(['keepBackups', input])
      return Promise.resolve(ok(undefined))
    },
    backUp: (input) => {
      asked.push(['backUp', input])
      return new Promise(() => undefined)
    },
    backUpTo: (input) => {
      asked.push(['backUpTo', input])
      return Promise.resolve(nothing)
    },
    backups: () => Promise.resolve(nothing),
    compareBackup: () => Promise.resolve(nothing),
    restoreBackup: () => Promise.resolve(nothing),
    undoRestore: () => Promise.resolve(nothing),
  }
  const handlers = backupHandlers({
    articles: new Articles('nowhere'),
    keeper: () => Promise.resolve(keeper),
    settings: () => settings,
    changeSettings: (changed) => {
      if (!isKept) return Promise.resolve(failed({ kind: 'not-saved', cause: 'full' }))
      settings = changed
      return Promise.resolve(ok(undefined))
    },
    askForTarget: () => Promise.resolve(target),
    askForFile: () => Promise.resolve(undefined),
    askForFolder: () => Promise.resolve(folder),
    showFolder: () => Promise.resolve(),
    now: () => new Date('2026-11-23T10:00:00.000Z'),
  })
  return { handlers, asked }
}

test('a second folder that was chosen is filled at once, and the answer does not wait for that', async () => {
  const { handlers, asked } = handlersWith({ folder: '/Übungen/Zweiter Ordner' })
  expect(await handlers.chooseBackupFolder(undefined)).toEqual(ok('/Übungen/Zweiter Ordner'))
  await new Promise((turn) => setImmediate(turn))
  expect(asked).toEqual([
    ['keepBackups', { ...firstBackupSettings, second: '/Übungen/Zweiter Ordner' }],
    ['backUp', { reason: 'daily' }],
  ])
})

test('a second folder that could not be kept, or was not chosen, is left alone', async () => {
  const failing = handlersWith({ folder: '/voll' }, false)
  expect(await failing.handlers.chooseBackupFolder(undefined)).toMatchObject({
    failure: { kind: 'not-saved' },
  })
  const without = handlersWith({})
  expect(await without.handlers.chooseBackupFolder(undefined)).toEqual(ok(null))
  await new Promise((turn) => setImmediate(turn))
  expect([...failing.asked, ...without.asked]).toEqual([])
})

test.each([
  ['/Notizen/Sicherung.lesespur', { path: '/Notizen/Sicherung.lesespur' }],
  ['/Notizen/Sicherung.bak', { path: '/Notizen/Sicherung.bak' }],
  ['/Notizen/Sicherung', { path: '/Notizen/Sicherung.lesespur', beside: true }],
])(
  'a backup to %s takes the place of a file only where the reader was asked about that very file',
  async (target, wish) => {
    const { handlers, asked } = handlersWith({ target })
    await handlers.backUpNow(undefined)
    expect(asked).toEqual([['backUpTo', wish]])
  },
)
