import { join } from 'node:path'
import {
  firstBackupSettings,
  type BackupEntry,
  type BackupList,
  type BackupPlace,
  type BackupSettings,
} from '../../shared/backup/backup'
import { diskTroubleOf, unlessAbsent } from '../notebook/disk-trouble'
import type { Files } from '../notebook/files'
import type { BackupHeader } from './backup-file'
import { listBackups, type Listed } from './backup-folder'
import { byAge } from './thin'

/** A good backup that is listed, with what its first line says. */
export interface GoodBackup {
  entry: BackupEntry & { place: BackupPlace }
  header: BackupHeader
}

/** The program's own folder for backups, and the second one where there is one. */
export class BackupFolders {
  readonly #files: Files
  readonly own: string | null
  /** How backups are kept. */
  settings: BackupSettings = firstBackupSettings

  constructor(files: Files, own: string | null) {
    this.#files = files
    this.own = own
  }

  /** The good backups of the program's own folder, the latest first. */
  get good(): GoodBackup[] {
    return goodAmong(this.#listed('own') ?? [])
  }

  /**
   * By which the backups of this library are known, where there are any: what most of those in the program's own folder bear,
   * or the latest of as many. A reader may have laid some of another computer beside them.
   */
  get origin(): string | undefined {
    const counts = new Map<string, number>()
    for (const { header } of this.good) counts.set(header.origin, (counts.get(header.origin) ?? 0) + 1)
    const most = Math.max(...counts.values())
    return [...counts].find(([, count]) => count === most)?.[0]
  }

  /**
   * The good backups of both folders, the latest first; those of this library before what else lies in the program's own folder.
   * What another computer keeps in the second one counts only where nothing tells which is whose.
   */
  get goodInBoth(): GoodBackup[] {
    const all = goodAmong(inBoth(this.#listed('own') ?? [], this.#listed('second') ?? []))
    const { origin } = this
    if (origin === undefined) return all
    const isOurs = ({ header }: GoodBackup) => header.origin === origin
    const beside = all.filter((one) => !isOurs(one) && one.entry.place.folder === 'own')
    return [...all.filter(isOurs), ...beside]
  }

  /** The good backup of the program's own folder that was made last; one from a time to come only where there is no other. */
  latest(now: Date): GoodBackup | undefined {
    const { good } = this
    return good.find(({ entry }) => Date.parse(entry.made) <= now.getTime()) ?? good[0]
  }

  /** The backups of both folders, the latest first, by their first lines. */
  get list(): BackupList {
    const own = this.#listed('own') ?? []
    const second = this.#listed('second')
    const folder = this.settings.second
    return {
      entries: inBoth(own, second ?? []).map(({ entry }) => entry),
      folder: this.own ?? '',
      second: folder === null ? null : { folder, reachable: second !== undefined },
      bytes: own.reduce((sum, { entry }) => sum + entry.bytes, 0),
    }
  }

  /** Where a backup lies, or nothing where there is no such folder. */
  pathOf({ folder, file }: BackupPlace): string | undefined {
    const path = this.#folder(folder)
    return path === null ? undefined : join(path, file)
  }

  /** Nothing where there is no such folder, or where it cannot be read. */
  #listed(which: BackupPlace['folder']): Listed[] | undefined {
    const folder = this.#folder(which)
    if (folder === null) return undefined
    try {
      return unlessAbsent(() => listBackups(this.#files, folder, which), undefined)
    } catch (error) {
      diskTroubleOf(error)
      return undefined
    }
  }

  #folder(which: BackupPlace['folder']): string | null {
    return which === 'own' ? this.own : this.settings.second
  }
}

/** Whether two files are the same backup. */
export const isSameBackup = (a: BackupHeader | undefined, b: BackupHeader | undefined): boolean =>
  a !== undefined && a.sha256 === b?.sha256 && a.made === b.made

const goodAmong = (listed: readonly Listed[]): GoodBackup[] =>
  listed.flatMap(({ entry, header }) => (header && entry.state === 'good' ? [{ entry, header }] : []))

/** One that lies in both is taken from the program's own, and says so. */
function inBoth(own: readonly Listed[], second: readonly Listed[]): Listed[] {
  const isIn = (listed: readonly Listed[], { header, entry }: Listed) =>
    listed.some((one) => one.entry.state === entry.state && isSameBackup(one.header, header))
  const all = own.map((one): Listed => {
    const { header, entry } = one
    return isIn(second, one) ? { header, entry: { ...entry, alsoSecond: true } } : one
  })
  const alone = second.filter((one) => !isIn(own, one))
  return [...all, ...alone].sort((a, b) => byAge(b.entry, a.entry))
}
