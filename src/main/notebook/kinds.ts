import * as v from 'valibot'
import type { WorkId } from '../../shared/annotation/annotation'
import { apply } from '../../shared/notebook/apply'
import { Entry } from '../../shared/notebook/change'
import {
  emptyNotebook,
  fromRecord,
  NotebookRecord,
  toRecord,
  type Notebook,
} from '../../shared/notebook/notebook'
import {
  applyVocabulary,
  firstVocabulary,
  VocabularyEntry,
  vocabularyFromRecord,
  VocabularyRecord,
  vocabularyToRecord,
  type Vocabulary,
} from '../../shared/vocabulary/vocabulary'
import type { Kind } from './kind'

/** How the notebook of `work` is kept. */
export const notebookKind = (work: WorkId): Kind<Notebook, NotebookRecord, Entry> => ({
  of: work,
  file: 'notebook',
  schema: 1,
  migrations: [],
  written: v.pipe(
    NotebookRecord,
    v.check((record) => record.work === work, 'this is the notebook of another work'),
  ),
  entry: Entry,
  empty: () => emptyNotebook(work),
  fromRecord,
  toRecord,
  apply,
  latest: latestOf,
})

/** How categories and tags are kept. */
export const vocabularyKind: Kind<Vocabulary, VocabularyRecord, VocabularyEntry> = {
  of: 'vocabulary',
  file: 'vocabulary',
  schema: 1,
  migrations: [],
  written: VocabularyRecord,
  entry: VocabularyEntry,
  empty: () => vocabularyFromRecord(firstVocabulary()),
  fromRecord: vocabularyFromRecord,
  toRecord: vocabularyToRecord,
  apply: applyVocabulary,
  latest: () => '',
}

function latestOf({ annotations, bin, done, undone }: Notebook): string {
  let latest = ''
  const look = (time: string): void => {
    if (time > latest) latest = time
  }
  for (const { modified } of annotations.values()) look(modified)
  for (const { deleted } of bin.values()) look(deleted)
  for (const { time } of [...done, ...undone]) look(time)
  return latest
}
