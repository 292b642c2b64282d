import * as v from 'valibot'
import type { WorkId } from '../../shared/annotation/annotation'
import { apply } from '../../shared/notebook/apply'
import { Entry } from '../../shared/notebook/change'
import {
  emptyNotebook,
  fromRecord,
  latestTime,
  NotebookRecord,
  notebookSchema,
  toRecord,
  type Notebook,
} from '../../shared/notebook/notebook'
import { putTogether } from '../../shared/notebook/put-together'
import { putVocabularyTogether } from '../../shared/vocabulary/put-together'
import {
  applyVocabulary,
  firstVocabulary,
  VocabularyEntry,
  vocabularyFromRecord,
  VocabularyRecord,
  vocabularySchema,
  vocabularyToRecord,
  type Vocabulary,
} from '../../shared/vocabulary/vocabulary'
import { fieldsOf, knowing, type Kind, type Migration } from './kind'

/** Version 2 knows bookmarks and annotations that are gone for good; what version 1 wrote has neither. */
const bookmarksAndGone: Migration = {
  name: 'bookmarks, and annotations that are gone for good',
  to: 2,
  record: (record) => ({ ...fieldsOf(record), schema: 2, gone: [] }),
  entry: (entry) => entry,
}

/** How the notebook of `work` is kept. */
export const notebookKind = (work: WorkId): Kind<Notebook, NotebookRecord, Entry> => ({
  of: work,
  file: 'notebook',
  schema: notebookSchema,
  migrations: [
    bookmarksAndGone,
    knowing(3, 'links to events, and own events'),
    knowing(4, "other people's annotations"),
    knowing(5, 'steps that came from a backup, and a checksum'),
  ],
  written: v.pipe(
    NotebookRecord,
    v.check((record) => record.work === work, 'this is the notebook of another work'),
  ),
  entry: Entry,
  empty: () => emptyNotebook(work),
  fromRecord,
  toRecord,
  apply,
  putTogether,
  latest: latestTime,
})

/** How categories and tags are kept. */
export const vocabularyKind: Kind<Vocabulary, VocabularyRecord, VocabularyEntry> = {
  of: 'vocabulary',
  file: 'vocabulary',
  schema: vocabularySchema,
  migrations: [knowing(2, 'eight colours for categories'), knowing(3, 'a checksum')],
  written: VocabularyRecord,
  entry: VocabularyEntry,
  empty: () => vocabularyFromRecord(firstVocabulary()),
  fromRecord: vocabularyFromRecord,
  toRecord: vocabularyToRecord,
  apply: applyVocabulary,
  putTogether: putVocabularyTogether,
  latest: () => '',
}
