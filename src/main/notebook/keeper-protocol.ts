import type { TextHash, WorkId } from '../../shared/annotation/annotation'
import type {
  BackupEntry,
  BackupList,
  BackupPlace,
  BackupReason,
  BackupSettings,
  RestoreChoice,
  RestorePreview,
  RestoreReport,
} from '../../shared/backup/backup'
import type { Handlers, Payload } from '../../shared/ipc/contract'
import type { ImportAll, Taken } from '../../shared/notebook/plan-import'
import type { Result } from '../../shared/result'

/** The contract's requests that the keeper answers. */
export const keptRequests = [
  'openNotebook',
  'openVocabulary',
  'annotate',
  'annotateAll',
  'revise',
  'reviseAll',
  'remove',
  'restore',
  'purge',
  'keptText',
  'undo',
  'redo',
  'ensureTag',
  'renameTag',
  'changeCategory',
] as const satisfies readonly (keyof Handlers)[]

/** How the keeper answers the contract's requests. */
export type KeeperHandlers = Pick<Handlers, (typeof keptRequests)[number]>

/** A text with its hash, handed over before annotations can name it. */
export interface OfferedText {
  hash: TextHash
  text: string
}

/** A work that has a notebook. */
export interface CountedWork {
  work: WorkId
  count: number
}

/** Whose notebook is meant, and which wordings are at hand already. */
export interface NotebookWish {
  work: WorkId
  current: readonly TextHash[]
}

/** A notebook for export, and the older wordings that its targets name, by hash, as far as they are kept. */
export interface NotebookWithTexts {
  /** In UTF-8. */
  record: Uint8Array
  oldTexts: Record<string, string>
}

/** Everything that the keeper can be asked. */
export interface Keeper extends KeeperHandlers {
  /** The works that have a notebook, by name, and how many annotations each holds; links and own events are not counted. */
  works: (input: undefined) => Promise<Result<CountedWork[]>>
  /** A notebook as JSON of a `NotebookRecord`, with the wordings it names beside the current ones. */
  notebookWithTexts: (input: NotebookWish) => Promise<Result<NotebookWithTexts>>
  /** Takes note of a text that annotations may name; it is written down before the first one that does. */
  offerText: (offer: OfferedText) => Promise<Result<void>>
  /** Takes in annotations that were made elsewhere with their tags, as one step; says of each what became of it. */
  importAll: (wish: ImportAll) => Promise<Result<Taken[]>>
  /** How backups are kept from now on. */
  keepBackups: (settings: BackupSettings) => Promise<Result<void>>
  /** Makes a backup where one is due for that reason; nothing where none is, or where there is nothing to back up. */
  backUp: (wish: { reason: BackupReason }) => Promise<Result<BackupEntry | null>>
  /** Writes a backup to a file; `beside` one that has that name already, instead of in its place. */
  backUpTo: (wish: { path: string; beside?: boolean }) => Promise<Result<BackupEntry>>
  /** The backups that there are, the latest first. */
  backups: (input: undefined) => Promise<Result<BackupList>>
  /** Compares a backup with what there is, and remembers it; nothing is changed. */
  compareBackup: (from: BackupPlace | { path: string }) => Promise<Result<Compared>>
  /** Restores what was chosen of what was compared last. */
  restoreBackup: (choice: RestoreChoice) => Promise<Result<RestoreReport>>
  /** Takes the last restore back. */
  undoRestore: (input: undefined) => Promise<Result<RestoreReport>>
  /** Keeps what waits and lets go of the files. */
  close: (input: undefined) => Promise<Result<void>>
}

/** A comparison without the titles of articles, which the keeper does not know. */
export type Compared = Omit<RestorePreview, 'titles'>

/** What became durable, or a backup that did not, as the contract's event for the windows. */
export type Published = {
  [Name in PublishedName]: { name: Name; payload: Payload<Name> }
}[PublishedName]
type PublishedName = 'notebookChanged' | 'vocabularyChanged' | 'backupFailed'

/** What main sends to the keeper's thread. The input's type follows from the name. */
export interface Asked {
  id: number
  name: keyof Keeper
  input: unknown
}

/** What the keeper's thread sends to main: a list of these, all that came up in one turn. */
export type Told = { answers: number; result: Result<unknown> } | { publishes: Published }

/** What the keeper's thread is started with. */
export interface KeeperStart {
  /** The folder of the library. */
  folder: string
  /** The program's own folder for backups, outside the library's; nothing where none are made. */
  backups: string | null
  /** The program's version, which backups name. */
  version: string
}
