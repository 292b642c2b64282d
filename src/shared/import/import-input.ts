import type { Clock } from '../annotation/anchor-all'
import type { HashedEdition } from '../annotation/hashed-edition'
import type { Work } from '../article/work'
import type { VocabularyRecord } from '../vocabulary/vocabulary'

/** What a file of annotations is read with. */
export type ImportInput = {
  /** The file's name without its folder. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly work: {
    readonly work: Work
    /** All its editions. */
    readonly editions: readonly HashedEdition[]
    /** A `NotebookRecord` as JSON. */
    readonly notebook: string
    /** Wordings that annotations were made in and that are no edition's any more, by hash. */
    readonly oldTexts: Readonly<Record<string, string>>
  }
  readonly vocabulary: Pick<VocabularyRecord, 'categories' | 'tags'>
  /** ISO 8601 in UTC. */
  readonly now: string
  readonly clock?: Clock
}
