import type { Annotation, TagId, WorkId } from '../../shared/annotation/annotation'
import type { Entry } from '../../shared/notebook/change'
import type { Notebook, NotebookRecord } from '../../shared/notebook/notebook'
import { planImport, type ImportAll, type Taken } from '../../shared/notebook/plan-import'
import { failed, ok, type Result } from '../../shared/result'
import { planTags } from '../../shared/vocabulary/plan'
import type { Tag, Vocabulary, VocabularyEntry, VocabularyRecord } from '../../shared/vocabulary/vocabulary'
import type { JournalledStore } from './store'
import type { Texts } from './texts'

/** The stores that annotations from elsewhere are taken into. */
interface Stores {
  notebookOf: (work: WorkId) => Promise<JournalledStore<Notebook, NotebookRecord, Entry>>
  theVocabulary: () => Promise<JournalledStore<Vocabulary, VocabularyRecord, VocabularyEntry>>
  texts: Texts
}

/**
 * Takes in annotations that were made elsewhere with their tags: first what they name, then all of them as one entry. Where
 * that fails, no annotation is there; a tag that came before it may be.
 */
export async function takeIn(
  stores: Stores,
  { work, annotations, tags }: ImportAll,
): Promise<Result<Taken[]>> {
  const notebook = await stores.notebookOf(work)
  if (notebook.readOnly) return failed({ kind: 'read-only', why: notebook.readOnly })
  const wordings = annotations.flatMap(({ target }) => ('text' in target ? target.text : []))
  for (const text of new Set(wordings)) {
    const kept = await stores.texts.keep(text)
    // A wording that nobody here has is no reason to refuse: its annotations are looked for by their quotes.
    if (!kept.ok && kept.failure.kind !== 'refused') return kept
  }
  const ids = await keptTags(stores, tags)
  if (!ids.ok) return ids
  const named = annotations.map((one) => withTags(one, ids.value))
  return notebook.change((state, time) => {
    const planned = planImport(state, { work, annotations: named }, time)
    return planned.ok ? ok({ entry: planned.value.plan, value: planned.value.taken }) : planned
  })
}

/** Which id stands for a given one, where its name is known under another. */
async function keptTags(
  { theVocabulary }: Stores,
  tags: readonly Tag[],
): Promise<Result<ReadonlyMap<TagId, TagId>>> {
  if (tags.length === 0) return ok(new Map())
  const vocabulary = await theVocabulary()
  return vocabulary.change((state) => {
    const { plan, ids } = planTags(state, tags)
    return ok({ entry: plan, value: ids })
  })
}

/** An annotation whose tags have the ids that they go by here, each once. */
const withTags = (annotation: Annotation, ids: ReadonlyMap<TagId, TagId>): Annotation =>
  annotation.tags.some((tag) => ids.has(tag))
    ? { ...annotation, tags: [...new Set(annotation.tags.map((tag) => ids.get(tag) ?? tag))] }
    : annotation
