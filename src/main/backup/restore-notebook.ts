import {
  isLink,
  type Annotation,
  type AnnotationId,
  type TagId,
  type WorkId,
} from '../../shared/annotation/annotation'
import type { RestoreEffect } from '../../shared/backup/backup'
import { planRestoring, type RestoreWish } from '../../shared/backup/plan-restoring'
import { asHere } from '../../shared/backup/plan-words'
import type { Entry } from '../../shared/notebook/change'
import type { Notebook, NotebookRecord } from '../../shared/notebook/notebook'
import { failed, ok, type Result } from '../../shared/result'
import { planTags } from '../../shared/vocabulary/plan'
import type { Vocabulary, VocabularyEntry, VocabularyRecord } from '../../shared/vocabulary/vocabulary'
import type { JournalledStore } from '../notebook/store'
import type { Texts } from '../notebook/texts'
import type { OpenedBackup } from './opening'

/** The stores that are restored into. */
export interface RestoringStores {
  /** Lends a notebook out, which need not stay open afterwards. */
  lend: <Value>(
    work: WorkId,
    use: (store: JournalledStore<Notebook, NotebookRecord, Entry>) => Promise<Value>,
  ) => Promise<Value>
  theVocabulary: () => Promise<JournalledStore<Vocabulary, VocabularyRecord, VocabularyEntry>>
  texts: Texts
}

/** What was done in one notebook: when, what became of which annotations, and how many wishes were left. */
export interface RestoredHere {
  time: string
  became: ReadonlyMap<AnnotationId, RestoreEffect>
  left: number
}

/**
 * Restores what was chosen of one notebook: first what it names, texts and tags, then all of it as one entry, planned against
 * the notebook as it is in that moment. Where that fails, no annotation was touched; a tag or a text that came before may be there.
 */
export function restoreNotebook(
  { lend, theVocabulary, texts }: RestoringStores,
  backup: OpenedBackup,
  work: WorkId,
  wishes: readonly RestoreWish[],
): Promise<Result<RestoredHere>> {
  return lend(work, async (store) => {
    if (store.readOnly) return failed({ kind: 'read-only', why: store.readOnly })
    const theirs = await backup.notebook(work)
    if (!theirs) return failed({ kind: 'not-restored', why: 'gone' })
    const wanted = wantedOf(theirs, wishes)
    const kept = await keepTexts(texts, backup, wanted)
    if (!kept.ok) return kept
    const ids = await keepTags(theVocabulary, backup, wanted)
    if (!ids.ok) return ids
    const asIsHere = notebookAsHere(theirs, ids.value)
    return store.change((state, time) => {
      const { plan, became, left } = planRestoring(asIsHere, state, wishes)
      return ok({ entry: plan, value: { time, became, left } })
    })
  })
}

/** Which ids tags of a backup go by here, where their names are known under others. */
export const tagIdsHere = (here: Vocabulary, backup: Vocabulary): ReadonlyMap<TagId, TagId> =>
  planTags(here, [...backup.tags.values()]).ids

/** A backup's notebook as it can be here. */
export const notebookAsHere = (notebook: Notebook, ids: ReadonlyMap<TagId, TagId>): Notebook => ({
  ...notebook,
  annotations: new Map([...notebook.annotations].map(([id, one]) => [id, asHere(one, ids)])),
  bin: new Map(
    [...notebook.bin].map(([id, one]) => [id, { ...one, annotation: asHere(one.annotation, ids) }]),
  ),
})

/** What may come: what was chosen, and the links that come with an event. */
function wantedOf({ annotations, bin }: Notebook, wishes: readonly RestoreWish[]): Annotation[] {
  const wished = new Set<string>(wishes.map(({ id }) => id))
  const all = [...annotations.values(), ...[...bin.values()].map(({ annotation }) => annotation)]
  return all.filter((one) => wished.has(one.id) || (isLink(one) && wished.has(one.event)))
}

/** Sees to it that the tags are known that restored annotations name, and says which id stands for which. */
async function keepTags(
  theVocabulary: RestoringStores['theVocabulary'],
  backup: OpenedBackup,
  wanted: readonly Annotation[],
): Promise<Result<ReadonlyMap<TagId, TagId>>> {
  const named = new Set(wanted.flatMap(({ tags }) => tags))
  const tags = [...backup.vocabulary.tags.values()].filter(({ id }) => named.has(id))
  const vocabulary = await theVocabulary()
  if (tags.every(({ id }) => vocabulary.kept.tags.has(id))) return ok(new Map())
  return vocabulary.change((state) => {
    const { plan, ids } = planTags(state, tags)
    return ok({ entry: plan, value: ids })
  })
}

async function keepTexts(
  texts: Texts,
  backup: OpenedBackup,
  wanted: readonly Annotation[],
): Promise<Result<void>> {
  for (const hash of new Set(wanted.flatMap(({ target }) => ('text' in target ? target.text : [])))) {
    const text = backup.text(hash)
    if (text !== undefined) texts.offer(hash, text)
    const kept = await texts.keep(hash)
    // A wording that nobody has is no reason to refuse: its annotations are looked for by their quotes.
    if (!kept.ok && kept.failure.kind !== 'refused') return kept
  }
  return ok(undefined)
}
