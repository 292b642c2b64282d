import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { WorkId } from '../../shared/annotation/annotation'
import type {
  BackupEntry,
  BackupList,
  BackupPlace,
  BackupReason,
  BackupSettings,
} from '../../shared/backup/backup'
import { failed, ok, type Result } from '../../shared/result'
import { makeFolderDurably } from '../notebook/durable-write'
import type { KeeperSurroundings } from '../notebook/keeper'
import { ownSchemas } from './backup-file'
import { entryFor, nameFor, putBackup, tidy } from './backup-folder'
import { BackupFolders } from './backup-folders'
import { writeChosen } from './chosen-file'
import { isDue } from './due'
import { latestThat, type Had, type Sought } from './latest'
import { fingerprintOf, readLibrary, type LibraryFiles } from './library-files'
import type { LibraryParts } from './mounted-library'
import { openBackup, type OpenedBackup } from './opening'
import { checkWhole, prepare, type Prepared } from './prepare'
import { copyLatest } from './second-folder'
import { Troubles } from './troubles'

/** What backups need of the keeper's surroundings. */
type BackupSurroundings = Pick<
  KeeperSurroundings,
  'files' | 'folder' | 'backups' | 'version' | 'now' | 'publish'
>

/** A library as it was read, and when that began. */
interface Read {
  library: LibraryFiles
  made: string
}

/** A backup under way: when the library is read, and what becomes of it. */
interface Begun {
  read: Promise<void>
  done: Promise<Result<BackupEntry | null>>
}

const nothing = () => undefined

/** The backups of a library: made, checked, listed, thinned, opened. */
export class Backups {
  readonly #around: BackupSurroundings
  readonly #folders: BackupFolders
  readonly #troubles: Troubles
  /** When everything is read that was to be read before deeds that wait. */
  #read: Promise<void> = Promise.resolve()
  /** When the backup that was begun last is done, for better or worse; they are written one after another. */
  #done: Promise<unknown> = Promise.resolve()
  #migrated: Promise<void> | undefined

  constructor(around: BackupSurroundings) {
    this.#around = around
    this.#folders = new BackupFolders(around.files, around.backups)
    this.#troubles = new Troubles((payload) => {
      around.publish({ name: 'backupFailed', payload })
    })
  }

  keepAs(settings: BackupSettings): void {
    this.#folders.settings = settings
  }

  /** Makes a backup where one is due for that reason; nothing where none is, or where there is nothing to back up. */
  make(reason: BackupReason): Promise<Result<BackupEntry | null>> {
    return this.#begin(reason).done
  }

  /**
   * Comes back when a deed may be done. Where it comes with a reason, and a backup is due for that, the library has been read
   * by then as it was before the deed; the backup is written while the deed goes on. Whether it succeeds holds nothing up.
   */
  before(reason?: BackupReason): Promise<void> {
    if (reason) this.#read = this.#read.then(() => this.#readBefore(reason))
    return this.#read
  }

  /** Comes back when there is a backup of the library as an older program wrote it, or when none could be made. */
  beforeMigration(): Promise<void> {
    this.#migrated ??= this.make('migration').then(nothing)
    return this.#migrated
  }

  /** Comes back when no backup is under way. */
  async settled(): Promise<void> {
    await this.#read
    await this.#done
  }

  /** Writes a backup to a file of the reader's choice; `beside` what has its name already, or in its place. */
  writeTo(path: string, beside = false): Promise<Result<BackupEntry>> {
    return writeChosen(this.#around, { path, beside }, async (name) => {
      const read = await this.#readLibrary()
      const prepared = await this.#prepared('asked', read, await fingerprintOf(read.library))
      await this.#put(dirname(path), name, prepared)
      return entryFor(prepared.header, prepared.bytes.length, null)
    })
  }

  /** The backups of both folders, the latest first, by their first lines. */
  list(): Promise<Result<BackupList>> {
    return Promise.resolve(ok(this.#folders.list))
  }

  /** Opens a backup of the list, or any file. */
  async open(from: BackupPlace | { path: string }): Promise<Result<OpenedBackup>> {
    const place = 'path' in from ? null : from
    const path = 'path' in from ? from.path : this.#folders.pathOf(from)
    const opened =
      path === undefined ? failed('gone' as const) : await openBackup(this.#around.files, path, place)
    return opened.ok ? opened : failed({ kind: 'not-restored', why: opened.failure })
  }

  /** What the latest good backup of this library that has it holds, and when that was made; nothing where none has. */
  latestThat<Value>(sought: Sought<Value>): Promise<Had<Value> | undefined> {
    const { now } = this.#around
    return latestThat(this.#folders, ({ entry }) => this.open(entry.place), now(), sought)
  }

  /** The parts that the library had when it was backed up, as far back as the last backup that lacks none of them. */
  async parts(): Promise<LibraryParts> {
    const works = new Set<WorkId>()
    let vocabulary = false
    for (const { entry, header } of this.#folders.goodInBoth) {
      const opened = await this.open(entry.place)
      if (!opened.ok) continue
      for (const work of opened.value.enrolled.works) works.add(work)
      vocabulary ||= opened.value.enrolled.vocabulary
      if (header.lacking === 0) break
    }
    return { works: [...works], vocabulary }
  }

  #begin(reason: BackupReason): Begun {
    const reading = this.#readIfDue(reason)
    const done = this.#done.then(() => this.#finish(reason, reading))
    this.#done = done.catch(nothing)
    return { read: reading.then(nothing, nothing), done }
  }

  #readBefore(reason: BackupReason): Promise<void> {
    const { read, done } = this.#begin(reason)
    // Trouble is told; only a bug rejects, and must be heard of though nobody waits for it.
    void done.then(nothing)
    return read
  }

  async #readIfDue(reason: BackupReason): Promise<Read | undefined> {
    return this.#folders.own !== null && this.#isDue(reason) ? this.#readLibrary() : undefined
  }

  async #readLibrary(): Promise<Read> {
    const { files, folder, now } = this.#around
    const made = now().toISOString()
    return { library: await readLibrary(files, folder), made }
  }

  #isDue(reason: BackupReason, fingerprint?: string): boolean {
    const earlier = this.#folders.good.map(({ header }) => header)
    const now = this.#around.now()
    return isDue(reason, earlier, { now, schemas: ownSchemas, ...(fingerprint && { fingerprint }) })
  }

  async #finish(
    reason: BackupReason,
    reading: Promise<Read | undefined>,
  ): Promise<Result<BackupEntry | null>> {
    const { folder } = this.#around
    const { own } = this.#folders
    if (own === null) return ok(null)
    let where = folder
    try {
      const read = await reading
      where = own
      const entry = read && read.library.size > 0 ? await this.#keep(reason, read, own) : null
      if (entry) this.#troubles.over(own, folder)
      if (entry || reason === 'daily') await this.#copyToSecond()
      return ok(entry)
    } catch (error) {
      return failed(this.#troubles.tell(error, where))
    }
  }

  async #keep(reason: BackupReason, read: Read, own: string): Promise<BackupEntry | null> {
    const fingerprint = await fingerprintOf(read.library)
    if (!this.#isDue(reason, fingerprint)) return null
    const { files } = this.#around
    const prepared = await this.#prepared(reason, read, fingerprint)
    makeFolderDurably(files, own)
    const file = await this.#put(own, () => nameFor(prepared.header, files.list(own)), prepared)
    this.#tidy(own, prepared.header.origin)
    return entryFor(prepared.header, prepared.bytes.length, { folder: 'own', file })
  }

  #prepared(reason: BackupReason, { library, made }: Read, fingerprint: string): Promise<Prepared> {
    const { version } = this.#around
    const origin = this.#folders.origin ?? randomUUID()
    return prepare(library, { made, reason, version, schemas: ownSchemas, fingerprint, origin })
  }

  #put(folder: string, name: () => string, prepared: Prepared): Promise<string> {
    return putBackup(this.#around.files, prepared.bytes, {
      folder,
      name,
      origin: prepared.header.origin,
      check: (written) => checkWhole(written, prepared),
    })
  }

  #tidy(folder: string, origin: string): void {
    const { files, now } = this.#around
    tidy(files, folder, { origin, now: now(), largest: this.#folders.settings.largest })
  }

  async #copyToSecond(): Promise<void> {
    const { second } = this.#folders.settings
    if (second === null) return
    try {
      const { files, now } = this.#around
      const copied = await copyLatest(files, this.#folders, second, now())
      if (copied) this.#tidy(second, copied.origin)
      this.#troubles.over(second)
    } catch (error) {
      this.#troubles.tell(error, second)
    }
  }
}
