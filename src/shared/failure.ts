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
  /** A file in which notes are kept could not be read, or was gone; all that could be had from it is there, and can be written. */
  | { kind: 'notes-damaged'; file: string; outcome: DamageOutcome }
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

/** Why a disk did not take what was written. */
export type DiskTrouble = 'full' | 'no-permission' | 'read-only-disk' | 'gone' | 'unknown'

/**
 * What became of damaged notes: `recovered` from other files, with the damaged one set aside; `replaced`, where there was no
 * file any more and all of it was in others; `incomplete`, where the damaged end of a file, set aside, held what nothing else does.
 */
export type DamageOutcome = 'recovered' | 'replaced' | 'incomplete'

/** Why a notebook is open for reading only. */
export type ReadOnlyReason = 'newer-version' | 'damaged' | 'missing' | 'disk'
