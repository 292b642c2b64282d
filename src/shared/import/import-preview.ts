import * as v from 'valibot'
import { longestSetName, WorkId } from '../annotation/annotation'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What an entry of a file is. */
export const EntryKind = v.picklist(['highlight', 'note', 'bookmark', 'article-note', 'link', 'event'])
export type EntryKind = v.InferOutput<typeof EntryKind>

/** Where an entry's passage is in the text at hand; what has no passage has none. */
export const EntryPlace = v.picklist(['exact', 'moved', 'unsure', 'lost', 'none'])
export type EntryPlace = v.InferOutput<typeof EntryPlace>

/**
 * How an entry stands to the notebook: not there yet, there with the same content, there with older or newer content, there
 * with other content and no clear order, or deleted by the reader.
 */
export const EntryStatus = v.picklist(['new', 'same', 'newer', 'older', 'unordered', 'deleted'])
export type EntryStatus = v.InferOutput<typeof EntryStatus>

/** One annotation of a file, as it is shown before it is taken in. */
export const ImportEntry = v.strictObject({
  /** Counts the file's annotations from 0, unreadable ones as well. */
  key: Count,
  kind: EntryKind,
  /** The beginning of its passage's words, or of an own event's title; and of its note. */
  excerpt: v.string(),
  note: v.string(),
  /** Who made it, as the file says; empty where it does not. */
  creator: v.string(),
  place: EntryPlace,
  status: EntryStatus,
})
export type ImportEntry = v.InferOutput<typeof ImportEntry>

/** Why one entry of a file cannot be read. */
export const UnreadableReason = v.picklist([
  'no-object',
  'no-target',
  'no-quote',
  'bad-selector',
  'too-long',
  'unknown-kind',
  'bad-event',
  'cut-off',
  /** It belongs to another of the articles that the file is about. */
  'other-article',
  /** Another entry of the file has the same id, and was changed later or says the same. */
  'duplicate',
])
export type UnreadableReason = v.InferOutput<typeof UnreadableReason>

/** What a file of annotations holds, and what would become of it. */
export const ImportPreview = v.strictObject({
  /** Names what was read, for `applyImport`. */
  token: v.pipe(v.string(), v.uuid()),
  /** The file's name without its folder. */
  file: v.string(),
  format: v.picklist(['json-ld', 'annotation', 'html', 'markdown']),
  work: WorkId,
  title: v.string(),
  /** Whether the file names this article, or its quotes stand in it, or neither. */
  fits: v.picklist(['named', 'by-quotes', 'nowhere']),
  /** The article's title as the file tells it; empty where it does not. */
  toldTitle: v.string(),
  /** The names of those who made the annotations. */
  creators: v.array(v.string()),
  entries: v.array(ImportEntry),
  unreadable: v.array(v.strictObject({ key: Count, reason: UnreadableReason })),
})
export type ImportPreview = v.InferOutput<typeof ImportPreview>

/** What is to be taken in, and as whose. */
export const ImportChoice = v.strictObject({
  token: v.pipe(v.string(), v.uuid()),
  /** All means: what is newer here is replaced, too. Conflict-free: only what is not here yet, or older here. */
  which: v.variant('kind', [
    v.strictObject({ kind: v.literal('all') }),
    v.strictObject({ kind: v.literal('conflict-free') }),
    v.strictObject({ kind: v.literal('chosen'), keys: v.array(Count) }),
  ]),
  as: v.variant('kind', [
    v.strictObject({ kind: v.literal('own') }),
    v.strictObject({
      kind: v.literal('others'),
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestSetName)),
    }),
  ]),
})
export type ImportChoice = v.InferOutput<typeof ImportChoice>

/** What became of one entry. */
export const ImportOutcome = v.picklist(['added', 'replaced', 'same', 'left', 'unreadable'])
export type ImportOutcome = v.InferOutput<typeof ImportOutcome>

/** What became of a file of annotations, entry by entry. */
export const ImportReport = v.strictObject({
  outcomes: v.array(v.strictObject({ key: Count, outcome: ImportOutcome })),
})
export type ImportReport = v.InferOutput<typeof ImportReport>
