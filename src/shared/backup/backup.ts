import * as v from 'valibot'
import { Moment, WorkId } from '../annotation/annotation'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What occasioned a backup. */
export const BackupReason = v.picklist(['daily', 'migration', 'import', 'bulk', 'restore', 'asked'])
export type BackupReason = v.InferOutput<typeof BackupReason>

/** How backups are kept, as the reader has chosen. */
export const BackupSettings = v.strictObject({
  /** The path of a second folder in which each backup is kept too, or none. */
  second: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(4000))),
  /** What the backups of one folder may take together, in bytes; none for no limit. The latest one is always kept. */
  largest: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1_000_000))),
})
export type BackupSettings = v.InferOutput<typeof BackupSettings>

export const firstBackupSettings: BackupSettings = { second: null, largest: 1_000_000_000 }

/** Which backup is meant: a file of the program's own folder, or of the second one. */
export const BackupPlace = v.strictObject({
  folder: v.picklist(['own', 'second']),
  file: v.pipe(v.string(), v.regex(/^[\w. -]{1,120}$/)),
})
export type BackupPlace = v.InferOutput<typeof BackupPlace>

/** A backup as it is listed: what its own first line says. */
export const BackupEntry = v.strictObject({
  place: v.nullable(BackupPlace),
  made: Moment,
  reason: BackupReason,
  /** How many notebooks it holds, and how many annotations are in them; links and own events are counted too. */
  notebooks: Count,
  annotations: Count,
  /** The file's length. */
  bytes: Count,
  /** Whether one of the program's own folder lies in the second one too. */
  alsoSecond: v.exactOptional(v.boolean()),
  /** Whether it can be restored from, as far as its first line tells: it is checked whole when it is opened. */
  state: v.picklist(['good', 'damaged', 'newer-version']),
})
export type BackupEntry = v.InferOutput<typeof BackupEntry>

/** All backups, the latest first. One that lies in both folders is listed once, with its place in the program's own. */
export const BackupList = v.strictObject({
  entries: v.array(BackupEntry),
  /** The path of the program's own folder for backups. */
  folder: v.string(),
  /** The second folder's path and whether it can be reached now. */
  second: v.nullable(v.strictObject({ folder: v.string(), reachable: v.boolean() })),
  /** What the program's own folder takes, in bytes. */
  bytes: Count,
})
export type BackupList = v.InferOutput<typeof BackupList>

/**
 * What restoring would do with one annotation: `added`, it is not known here; `changed`, the backup's is later; `both`, the same
 * one differs and neither is later, so that both stay; `older`, the one here is later and has other words, so that it stays and the
 * backup's comes beside it only if that is chosen; `back`, it was deleted since, or lay in the backup's own bin and is not
 * known here, and comes back only if that is chosen. The line of an own event that comes back stands for its links too.
 */
export const RestoreEffect = v.picklist(['added', 'changed', 'both', 'older', 'back'])
export type RestoreEffect = v.InferOutput<typeof RestoreEffect>

/** Whether restoring does that unless the reader says otherwise. */
export const comesUnasked = (effect: RestoreEffect): boolean => effect !== 'back' && effect !== 'older'

/** One annotation that restoring would touch. */
export const RestoreLine = v.strictObject({
  /** Names it in the choice; counts from 0 over all notebooks. */
  key: Count,
  work: WorkId,
  effect: RestoreEffect,
  kind: v.picklist(['highlight', 'note', 'articleNote', 'bookmark', 'link', 'event']),
  /**
   * The beginning of its quote, and of its words as the backup has them and as they are here, empty where there are none: a
   * note, a bookmark's name, an event's title with its note behind it, and of a link the title of the own event.
   */
  quote: v.pipe(v.string(), v.maxLength(400)),
  note: v.pipe(v.string(), v.maxLength(400)),
  noteHere: v.pipe(v.string(), v.maxLength(400)),
  /** When the backup's was last changed, and when it was deleted here, for `back`. */
  modified: Moment,
  deleted: v.nullable(Moment),
})
export type RestoreLine = v.InferOutput<typeof RestoreLine>

/** What a backup has that differs from what there is. */
export const RestorePreview = v.strictObject({
  token: v.string(),
  backup: BackupEntry,
  /** The works that lines name, by id, with their titles as far as the articles are here. */
  titles: v.record(v.string(), v.string()),
  lines: v.array(RestoreLine),
  /** How many annotations are the same here, how many are newer here and stay, and how many only exist here. */
  same: Count,
  newer: Count,
  onlyHere: Count,
  /** Names of tags that come along because they are not known here. */
  tags: v.array(v.string()),
})
export type RestorePreview = v.InferOutput<typeof RestorePreview>

/** What was chosen of a preview, by keys. */
export const RestoreChoice = v.strictObject({ token: v.string(), keys: v.array(Count) })
export type RestoreChoice = v.InferOutput<typeof RestoreChoice>

/** What became of it, in annotations; `left` could not be taken, because it was changed meanwhile or its notebook is read-only. */
export const RestoreReport = v.strictObject({
  added: Count,
  changed: Count,
  both: Count,
  older: Count,
  back: Count,
  left: Count,
})
export type RestoreReport = v.InferOutput<typeof RestoreReport>
