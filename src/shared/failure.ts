/**
 * Everything that can go wrong that a reader should be told about; bugs throw instead.
 * `shared/messages/failure-sentence.ts` turns each into a sentence.
 */
export type Failure =
  /** The request breaks the contract; `reason` names the field, for the log. */
  | { kind: 'refused'; reason: string }
  /** What the request names is not there (any more). */
  | { kind: 'missing'; what: 'annotation' | 'article' | 'category' | 'edition' | 'step' | 'tag' }
  /** Another tag, or another category, has that name already. */
  | { kind: 'name-taken'; name: string }
  /** The change could not be made durable; nothing was changed. */
  | { kind: 'not-saved'; cause: DiskTrouble }
  /** The notebook can be read but not written, because something of it is missing, damaged or newer than this program. */
  | { kind: 'read-only'; why: ReadOnlyReason }
  /** An exported file could not be written. */
  | { kind: 'not-exported'; cause: DiskTrouble }
  /** An export was cancelled by the reader; nothing was written. */
  | { kind: 'export-cancelled' }
  /** No printer took the page. */
  | { kind: 'not-printed' }
  /** Nothing goes out with what was chosen. */
  | { kind: 'nothing-to-export' }
  /** A file of annotations could not be taken in at all; nothing was changed. */
  | { kind: 'not-imported'; why: ImportTrouble }
  /** The annotation belongs to somebody else: it can be hidden or removed with its set, not changed. */
  | { kind: 'not-yours'; name: string }
  /** A file of the program itself (an article, say) is damaged. */
  | { kind: 'damaged'; file: string; reason: string }
  /** Files in which notes are kept were damaged or gone; what could be had of them is put together again, and can be written. */
  | { kind: 'notes-recovered'; recovery: Recovery }
  /** A file in which notes are kept is damaged, and not all of it could be had. */
  | { kind: 'notes-damaged'; file: string; outcome: DamageOutcome }
  /** A small file of the reader's could not be read as what it should be. */
  | { kind: 'record-damaged'; record: SmallRecord; file: string; outcome: RecordOutcome }
  /** A backup could not be written, or was not what it should be when it was read again; `where` is the folder as the reader knows it,
   * and `asked` says that the reader chose it for this one backup, which nobody tries again. */
  | { kind: 'not-backed-up'; cause: DiskTrouble; where: string; asked?: true }
  /** A backup cannot be restored from; nothing was changed. */
  | { kind: 'not-restored'; why: BackupTrouble }
  /** The second folder for backups cannot be one that the program keeps notes or backups in already; nothing was changed. */
  | { kind: 'own-folder' }
  /** An address from a text cannot be opened: only those of the web can. */
  | { kind: 'not-opened' }
  /** A bug in the program: written to the log, told in general words. */
  | { kind: 'unexpected' }

/** Why a file of annotations cannot be taken in: what it is instead, or what is wrong with it. */
export type ImportTrouble =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'not-annotations'
  | 'cut-off'
  | 'unreadable-file'
  | 'no-permission'
  | 'gone'

/** Why a backup cannot be restored from: what it is instead, what is wrong with it, or that it went. */
export type BackupTrouble =
  'not-a-backup' | 'damaged' | 'newer-version' | 'too-large' | 'unreadable-file' | 'gone'

/** Why a disk did not take what was written. */
export type DiskTrouble = 'full' | 'no-permission' | 'read-only-disk' | 'gone' | 'unknown'

/**
 * What became of damaged notes: `incomplete`, where the damaged end of a file, set aside, held what nothing else does;
 * `waiting`, where nothing can be written now, and so nothing was put together again yet; `wording`, where an older wording of an
 * article, set aside, is nowhere else.
 */
export type DamageOutcome = 'incomplete' | 'waiting' | 'wording'

/** How notes were put together again. */
export interface Recovery {
  /** The files that were not what they should be, and those that were not there, by their names. */
  damaged: string[]
  gone: string[]
  /** What had a part in it; nothing where nothing could be had. */
  from: RecoverySource[]
  /** When the backup was made that had a part in it. */
  backup: string | null
  /** Whether all is there, as far as can be told; else single changes may be missing, and nothing older can be undone. */
  whole: boolean
  /** The folder in which the damaged files lie unchanged; null where there was none left. */
  aside: string | null
}

/** Where notes were had from: a snapshot, the one before it, the journal, a backup, the folder's own files, the article. */
export type RecoverySource = 'current' | 'previous' | 'journal' | 'backup' | 'folder' | 'article'

/**
 * What became of a small file: it is begun `anew`, or goes on with what could be read of it (`partly`), the damaged one set aside;
 * or it could not be set aside and `stays`, and nothing is written.
 */
export type RecordOutcome = 'anew' | 'partly' | 'stays'

/** The small files beside the notes. */
export type SmallRecord = 'settings' | 'view-state' | 'citations' | 'last-exports' | 'event-drafts'

/** Why a notebook is open for reading only. */
export type ReadOnlyReason = 'newer-version' | 'full' | 'write-protected' | 'not-a-folder' | 'disk'
