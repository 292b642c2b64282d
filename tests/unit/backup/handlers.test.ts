import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupHandlers, type BackupKeeper } from '../../../src/main/backup/handlers'
import { Articles } from '../../../src/main/library/articles'
import { firstBackupSettings, type BackupSettings } from '../../../src/shared/backup/backup'
import { failed, ok } from '../../../src/shared/result'

/** The requests over a keeper that only notes what it is asked, and never comes to an end with a backup. */
function handlersWith(
  { target, folder }: { target?: string; folder?: string },
  isKept = true,
  ownFolders = ['/Profil/library', '/Profil/backups'],
) {
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
    ownFolders,
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

test.each(['/Profil/library', '/Profil/library/works', '/Profil/backups', '/Profil/backups/zweiter'])(
  'a second folder does not lie where the notes or their backups are: %s',
  async (folder) => {
    const { handlers, asked } = handlersWith({ folder })
    expect(await handlers.chooseBackupFolder(undefined)).toEqual(failed({ kind: 'own-folder' }))
    expect(asked).toEqual([])
    const beside = handlersWith({ folder: '/Profil/backups neu' })
    expect(await beside.handlers.chooseBackupFolder(undefined)).toEqual(ok('/Profil/backups neu'))
  },
)

test('a link that leads to the notes is no second folder either', async ({ skip }) => {
  const profile = mkdtempSync(join(tmpdir(), 'second-'))
  try {
    const [library, link] = [join(profile, 'library'), join(profile, 'link')]
    mkdirSync(library)
    try {
      symlinkSync(library, link, 'junction')
    } catch {
      skip('this system makes no links')
    }
    const { handlers } = handlersWith({ folder: link }, true, [library])
    expect(await handlers.chooseBackupFolder(undefined)).toEqual(failed({ kind: 'own-folder' }))
  } finally {
    rmSync(profile, { recursive: true })
  }
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
