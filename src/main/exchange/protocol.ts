import type { Language } from '../../shared/article/language'
import type { HashedEdition } from '../../shared/annotation/hashed-edition'
import type { Work } from '../../shared/article/work'
import type { Edition } from '../../shared/article/edition'
import type { CitationDetails, CitationStyle, SampleCitation } from '../../shared/citation/citation'
import type { Written } from '../../shared/export/format'
import type { ExportRequest } from '../../shared/export/request'
import type { Result } from '../../shared/result'
import type { VocabularyRecord } from '../../shared/vocabulary/vocabulary'
import type { ReadImport } from '../../shared/import/read-import'

/** One work with all that exports and imports draw from. */
export interface ExchangeWork {
  work: Work
  /** All its editions. */
  editions: HashedEdition[]
  /** A `NotebookRecord` as JSON in UTF-8, as the keeper gives it: bytes are handed from thread to thread without a copy. */
  notebook: Uint8Array
  /** Wordings that annotations were made in and that are no edition's any more, by hash. */
  oldTexts: Record<string, string>
  /** What the reader has changed of the citation, by edition. */
  details: Partial<Record<Language, CitationDetails>>
  /** The moment of the last export in the format asked for, where there was one. */
  since?: string
}

/** What every task is done with. */
export interface ExchangeAround {
  vocabulary: Pick<VocabularyRecord, 'categories' | 'tags'>
  timeZone: string
  /** ISO 8601 in UTC. */
  now: string
}

/** An edition that is cited in a style, with the words of a language. */
export interface CitedEdition {
  edition: Edition
  /** What the reader has changed of the citation. */
  details: CitationDetails | undefined
  style: CitationStyle
  language: Language
}

/** What the thread can be asked, and what it answers. */
export interface ExchangeTasks {
  /** Writes an export. For a preview only the beginning, up to `limit` annotations a work. */
  export: {
    input: ExchangeAround & { works: ExchangeWork[]; request: ExportRequest; limit?: number; page?: boolean }
    output: ExportOutcome
  }
  /** Works fresh Markdown for Obsidian into a file that is there. */
  update: { input: { present: string; fresh: string }; output: string }
  /** A passage with its citation, plain and as HTML. */
  cite: {
    input: CitedEdition & { start: number; end: number }
    output: { text: string; html: string }
  }
  /** How an edition is cited. */
  sampleCitation: { input: CitedEdition; output: SampleCitation }
  /** Reads a file of annotations and says what would become of each. */
  readImport: {
    input: ExchangeAround & { file: string; bytes: Uint8Array; work: ExchangeWork }
    output: Result<ReadImport>
  }
}

/** An export as it was written. */
export interface ExportOutcome {
  /** Nothing where nothing goes out. Text for a preview; bytes, in UTF-8 where they are text, for a file. */
  content: Written | undefined
  /** How many annotations go out; links and own events are not counted. */
  count: number
  /** How many of them are in `content`. */
  shown: number
}

export type TaskName = keyof ExchangeTasks

/** What main sends to the thread. */
export interface ExchangeAsked {
  id: number
  name: TaskName
  input: unknown
}

/** What the thread sends to main. */
export type ExchangeTold =
  | { answers: number; output: unknown }
  | { answers: number; fault: string }
  | { progress: number; done: number; total: number }
