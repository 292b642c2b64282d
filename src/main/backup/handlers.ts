import { realpath } from 'node:fs/promises'
import { extname } from 'node:path'
import type { WorkId } from '../../shared/annotation/annotation'
import { titleOf } from '../../shared/article/edition'
import type { BackupSettings } from '../../shared/backup/backup'
import type { Handlers } from '../../shared/ipc/contract'
import { failed, ok, type Result } from '../../shared/result'
import type { Articles } from '../library/articles'
import type { KeeperClient } from '../notebook/keeper-client'
import type { Compared, Keeper } from '../notebook/keeper-protocol'
import { isWithin } from './within'

/** What of the keeper backups need. */
export type BackupKeeper = Pick<
  Keeper,
  'keepBackups' | 'backUp' | 'backUpTo' | 'backups' | 'compareBackup' | 'restoreBackup' | 'undoRestore'
>

/** The same, asked of the keeper's thread. */
export const askForBackups = (client: Pick<KeeperClient, 'ask' | 'keepBackups'>): BackupKeeper => ({
  keepBackups: (settings) => client.keepBackups(settings),
  backUp: (input) => client.ask('backUp', input),
  backUpTo: (input) => client.ask('backUpTo', input),
  backups: (input) => client.ask('backups', input),
  compareBackup: (input) => client.ask('compareBackup', input),
  restoreBackup: (input) => client.ask('restoreBackup', input),
  undoRestore: (input) => client.ask('undoRestore', input),
})

/** The ending of a backup's file, without the dot. */
export const backupExtension = 'lesespur'

/** All that the requests about backups need from outside. */
export type BackupParts = {
  readonly articles: Articles
  readonly keeper: () => Promise<BackupKeeper>
  readonly settings: () => BackupSettings
  /** Keeps how backups are kept, and tells the windows. */
  readonly changeSettings: (settings: BackupSettings) => Promise<Result<void>>
  /** Asks where a backup is to be written; nothing where the reader chose no place. */
  readonly askForTarget: (day: string) => Promise<string | undefined>
  /** Asks for a backup's file; nothing where the reader chose none. */
  readonly askForFile: () => Promise<string | undefined>
  /** Asks for a folder; nothing where the reader chose none. */
  readonly askForFolder: () => Promise<string | undefined>
  /** Shows a folder in the system's own window. */
  readonly showFolder: (path: string) => Promise<void>
  /** The folders of the library and of its own backups: a second folder may not lie in one of them. */
  readonly ownFolders: readonly string[]
  readonly now: () => Date
}

/** The requests that main answers about backups, with the keeper's help. */
export type BackupHandlers = Pick<
  Handlers,
  | 'backups'
  | 'backUpNow'
  | 'openBackup'
  | 'compareBackup'
  | 'restoreBackup'
  | 'undoRestore'
  | 'chooseBackupFolder'
  | 'showBackups'
>

/** Answers the requests about backups. */
export function backupHandlers(parts: BackupParts): BackupHandlers {
  const { articles, keeper, settings } = parts
  const previewed = (compared: Result<Compared>) =>
    compared.ok ? ok({ ...compared.value, titles: titlesOf(articles, compared.value) }) : compared
  const listed = async () => {
    const open = await keeper()
    await open.keepBackups(settings())
    return open.backups(undefined)
  }
  /** What goes wrong with that the keeper tells by itself. */
  const fillSecond = async () => {
    const open = await keeper()
    await open.keepBackups(settings())
    await open.backUp({ reason: 'daily' })
  }
  return {
    backups: listed,
    backUpNow: async () => {
      const path = await parts.askForTarget(dayOf(parts.now()))
      if (path === undefined) return ok(null)
      // Of a name that is made here, the reader was not asked whether it may take another file's place.
      const isNamed = extname(path) !== ''
      return (await keeper()).backUpTo(
        isNamed ? { path } : { path: `${path}.${backupExtension}`, beside: true },
      )
    },
    openBackup: async () => {
      const path = await parts.askForFile()
      return path === undefined ? ok(null) : previewed(await (await keeper()).compareBackup({ path }))
    },
    compareBackup: async (place) => previewed(await (await keeper()).compareBackup(place)),
    restoreBackup: async (choice) => (await keeper()).restoreBackup(choice),
    undoRestore: async () => (await keeper()).undoRestore(undefined),
    chooseBackupFolder: async () => {
      const second = await parts.askForFolder()
      if (second === undefined) return ok(null)
      if (await liesInOne(parts.ownFolders, second)) return failed({ kind: 'own-folder' })
      const changed = await parts.changeSettings({ ...settings(), second })
      if (!changed.ok) return changed
      // Not waited for: a slow disk takes a while.
      void fillSecond()
      return ok(second)
    },
    showBackups: async () => {
      const list = await listed()
      if (!list.ok) return list
      await parts.showFolder(list.value.folder)
      return ok(undefined)
    },
  }
}

/** Whether a folder is one of these or lies in one, whatever links lead there. */
async function liesInOne(folders: readonly string[], folder: string): Promise<boolean> {
  const [place, ...places] = await Promise.all(
    [folder, ...folders].map((path) => realpath(path).catch(() => path)),
  )
  return place !== undefined && places.some((one) => isWithin(one, place))
}

/** The articles' titles, in their first edition, as far as they are here. */
function titlesOf(articles: Articles, { lines }: Compared): Record<string, string> {
  const titleOfWork = (id: WorkId): string[] => {
    const work = articles.work(id)
    const [first] = work.ok ? work.value.editions : []
    const edition = first && articles.edition(id, first)
    return edition?.ok ? [titleOf(edition.value)] : []
  }
  const works = [...new Set(lines.map(({ work }) => work))]
  return Object.fromEntries(works.flatMap((work) => titleOfWork(work).map((title) => [work, title])))
}

/** A day as it stands in a file's name, in the computer's own time: `2026-01-31`. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-')
