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
import { checksums, fieldsOf, type Kind, type Migration } from './kind'

/** Version 2 knows bookmarks and annotations that are gone for good; what version 1 wrote has neither. */
const bookmarksAndGone: Migration = {
  name: 'bookmarks, and annotations that are gone for good',
  to: 2,
  record: (record) => ({ ...fieldsOf(record), schema: 2, gone: [] }),
  entry: (entry) => entry,
}

/** Version 3 knows links to events and events of the reader's own; what version 2 wrote has neither. */
const linksAndEvents: Migration = {
  name: 'links to events, and own events',
  to: 3,
  record: (record) => ({ ...fieldsOf(record), schema: 3 }),
  entry: (entry) => entry,
}

/** Version 4 knows other people's annotations; what version 3 wrote are the reader's own. */
const othersAnnotations: Migration = {
  name: "other people's annotations",
  to: 4,
  record: (record) => ({ ...fieldsOf(record), schema: 4 }),
  entry: (entry) => entry,
}

/** Version 5 knows steps that came from a backup, and its files have a checksum; what version 4 wrote has neither. */
const fromBackups: Migration = {
  name: 'steps that came from a backup, and a checksum',
  to: 5,
  record: (record) => ({ ...fieldsOf(record), schema: 5 }),
  entry: (entry) => entry,
}

/** Version 2 has eight colours for categories, of which version 1 had the first five. */
const eightColours: Migration = {
  name: 'eight colours',
  to: 2,
  record: (record) => ({ ...fieldsOf(record), schema: 2 }),
  entry: (entry) => entry,
}

/** How the notebook of `work` is kept. */
export const notebookKind = (work: WorkId): Kind<Notebook, NotebookRecord, Entry> => ({
  of: work,
  file: 'notebook',
  schema: notebookSchema,
  migrations: [bookmarksAndGone, linksAndEvents, othersAnnotations, fromBackups],
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
  migrations: [eightColours, checksums(3)],
  written: VocabularyRecord,
  entry: VocabularyEntry,
  empty: () => vocabularyFromRecord(firstVocabulary()),
  fromRecord: vocabularyFromRecord,
  toRecord: vocabularyToRecord,
  apply: applyVocabulary,
  putTogether: putVocabularyTogether,
  latest: () => '',
}
