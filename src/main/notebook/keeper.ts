import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  isLink,
  isOwnEvent,
  TagId,
  type Draft,
  type TextHash,
  type WorkId,
} from '../../shared/annotation/annotation'
import type { Entry } from '../../shared/notebook/change'
import { toRecord, type Notebook, type NotebookRecord } from '../../shared/notebook/notebook'
import {
  planAnnotate,
  planRedo,
  planRemove,
  planRevise,
  planUndo,
  type Plan,
} from '../../shared/notebook/plan'
import {
  planAnnotateAll,
  planClearing,
  planPurge,
  planRestore,
  planReviseAll,
} from '../../shared/notebook/plan-several'
import { ok, type Result } from '../../shared/result'
import { planChangeCategory, planRenameTag, planTag, type VocabularyPlan } from '../../shared/vocabulary/plan'
import {
  vocabularyToRecord,
  type Tag,
  type Vocabulary,
  type VocabularyEntry,
  type VocabularyRecord,
} from '../../shared/vocabulary/vocabulary'
import { Catalogue, partsOf } from './catalogue'
import type { Files } from './files'
import type { Keeper, Published } from './keeper-protocol'
import type { Kind, Revised, Stamped } from './kind'
import { notebookKind, vocabularyKind } from './kinds'
import { openKept } from './open'
import { SetAside } from './set-aside'
import { JournalledStore, type Surroundings } from './store'
import { takeIn } from './take-in'
import { Texts } from './texts'

/** All that the keeper needs from outside. */
export interface KeeperSurroundings {
  files: Files
  /** The folder of the library. */
  folder: string
  now: () => Date
  publish: (published: Published) => void
  /** How many bytes a journal may grow to before there is a snapshot, at least. */
  leastJournal: number
}

type NotebookStore = JournalledStore<Notebook, NotebookRecord, Entry>
type VocabularyStore = JournalledStore<Vocabulary, VocabularyRecord, VocabularyEntry>

/** Opens the library in its folder and answers for its notebooks and its vocabulary. Creates nothing until there is something to keep. */
export async function openKeeper(around: KeeperSurroundings): Promise<Keeper> {
  const { files, folder, now, publish, leastJournal } = around
  const parts = partsOf(folder)
  const setAside = new SetAside(files, parts.setAside, now)
  const catalogue = await Catalogue.open(files, folder, setAside)
  const texts = new Texts(files, parts.texts, setAside)
  const notebooks = new Map<WorkId, Promise<NotebookStore>>()
  let vocabulary: Promise<VocabularyStore> | undefined

  async function open<State extends Revised, Written extends Revised, Made extends Stamped>(
    kind: Kind<State, Written, Made>,
    expected: boolean,
    place: Pick<Surroundings<Made>, 'folder' | 'publish' | 'enrol'>,
  ): Promise<JournalledStore<State, Written, Made>> {
    const opened = await openKept(files, place.folder, kind, expected, setAside)
    const trouble = [...catalogue.trouble, ...opened.trouble]
    const readOnly = catalogue.readOnly
    const state = 'loaded' in opened ? opened.loaded.state : opened.state
    const asAllowed = readOnly ? { state, readOnly, trouble } : { ...opened, trouble }
    return new JournalledStore(kind, asAllowed, { files, now, leastJournal, ...place })
  }

  const lookAtAll = async (): Promise<void> => {
    for (const store of await Promise.all([...notebooks.values(), ...(vocabulary ? [vocabulary] : [])]))
      store.look()
  }

  /** Enters a store in the catalogue. Where files of one went, those of the others are looked at too. */
  const enrolling =
    (add: () => Promise<void>): Surroundings<never>['enrol'] =>
    async (step) => {
      if (step === 'after') return add()
      if (step === 'again') return lookAtAll()
      const isGone = catalogue.isGone
      if (isGone) await texts.keepOffered()
      await catalogue.mark()
      if (isGone) await lookAtAll()
    }

  const openNotebook = async (work: WorkId): Promise<NotebookStore> => {
    const store = await open(notebookKind(work), catalogue.hasNotebook(work), {
      folder: join(parts.notebooks, work),
      publish: (entry) => {
        publish({ name: 'notebookChanged', payload: { work, entry: JSON.stringify(entry) } })
      },
      enrol: enrolling(() => catalogue.addNotebook(work)),
    })
    const clearing = planClearing(store.kept, now().getTime())
    // A bin that cannot be cleared now is cleared when the notebook is opened the next time.
    if (clearing) await store.change(() => ok({ entry: clearing, value: undefined }))
    return store
  }

  const notebookOf = (work: WorkId): Promise<NotebookStore> => {
    const store = notebooks.get(work) ?? openNotebook(work)
    notebooks.set(work, store)
    return store
  }

  const theVocabulary = (): Promise<VocabularyStore> =>
    (vocabulary ??= open(vocabularyKind, catalogue.hasVocabulary, {
      folder: parts.vocabulary,
      publish: (entry) => {
        publish({ name: 'vocabularyChanged', payload: entry })
      },
      enrol: enrolling(() => catalogue.addVocabulary()),
    }))

  const running = new Set<Promise<unknown>>()
  /** Lets closing wait for what has begun. */
  const counted = <Value>(answer: Promise<Value>): Promise<Value> => {
    running.add(answer)
    void answer.finally(() => running.delete(answer))
    return answer
  }

  const changed = async (
    work: WorkId,
    plan: (notebook: Notebook, time: string) => Result<Plan>,
    named: readonly TextHash[] = [],
  ): Promise<Result<void>> => {
    const notebook = await notebookOf(work)
    for (const text of notebook.readOnly === undefined ? new Set(named) : []) {
      const kept = await texts.keep(text)
      if (!kept.ok) return kept
    }
    return notebook.change((state, time) => {
      const planned = plan(state, time)
      return planned.ok ? ok({ entry: planned.value, value: undefined }) : planned
    })
  }

  const change = (...asked: Parameters<typeof changed>) => counted(changed(...asked))

  const tagNamed = async (name: string): Promise<Result<Tag>> =>
    (await theVocabulary()).change<Tag>((state) => {
      const { plan, tag } = planTag(state, name, v.parse(TagId, randomUUID()))
      return ok({ entry: plan, value: tag })
    })

  const changeWords = async (plan: (state: Vocabulary) => Result<VocabularyPlan>): Promise<Result<void>> =>
    (await theVocabulary()).change((state) => {
      const planned = plan(state)
      return planned.ok ? ok({ entry: planned.value, value: undefined }) : planned
    })

  return {
    async openNotebook(work) {
      // One that could not be written to is looked at anew: its disk may be back.
      if ((await notebooks.get(work))?.readOnly !== undefined) notebooks.delete(work)
      const { kept, readOnly, trouble } = await notebookOf(work)
      return ok({
        record: JSON.stringify(toRecord(kept)),
        writable: readOnly === undefined,
        trouble: [...trouble],
      })
    },
    async openVocabulary() {
      const { kept, trouble } = await theVocabulary()
      return ok({ record: vocabularyToRecord(kept), trouble: [...trouble] })
    },
    annotate: (draft) =>
      change(draft.target.work, (notebook, time) => planAnnotate(notebook, draft, time), textsNamed([draft])),
    annotateAll: (wish) =>
      change(wish.work, (notebook, time) => planAnnotateAll(notebook, wish, time), textsNamed(wish.drafts)),
    revise: (wish) =>
      change(
        wish.work,
        (notebook, time) => planRevise(notebook, wish, time),
        wish.place ? [wish.place.text] : [],
      ),
    reviseAll: (wish) => change(wish.work, (notebook, time) => planReviseAll(notebook, wish, time)),
    remove: (wish) => change(wish.work, (notebook) => planRemove(notebook, wish)),
    restore: (wish) => change(wish.work, (notebook, time) => planRestore(notebook, wish, time)),
    purge: (wish) => change(wish.work, (notebook) => planPurge(notebook, wish)),
    importAll: (wish) => counted(takeIn({ notebookOf, theVocabulary, texts }, wish)),
    keptText: async (hash) => ok((await texts.kept(hash)) ?? null),
    undo: (work) => change(work, planUndo),
    redo: (work) => change(work, planRedo),
    ensureTag: (name) => counted(tagNamed(name)),
    renameTag: (tag) => counted(changeWords((state) => planRenameTag(state, tag))),
    changeCategory: (category) => counted(changeWords((state) => planChangeCategory(state, category))),
    async works() {
      const counted = catalogue.works.map(async (work) => {
        const { annotations } = (await notebookOf(work)).kept
        const own = [...annotations.values()].filter((one) => !isLink(one) && !isOwnEvent(one))
        return { work, count: own.length }
      })
      return ok(await Promise.all(counted))
    },
    async notebookWithTexts({ work, current }) {
      const { kept } = await notebookOf(work)
      const record = toRecord(kept)
      const named = new Set(textsNamed(record.annotations))
      for (const hash of current) named.delete(hash)
      const found = await Promise.all(
        [...named].map(async (hash): Promise<[string, string][]> => {
          const text = await texts.kept(hash)
          return text === undefined ? [] : [[hash, text]]
        }),
      )
      return ok({
        record: new TextEncoder().encode(JSON.stringify(record)),
        oldTexts: Object.fromEntries(found.flat()),
      })
    },
    offerText: ({ hash, text }) => Promise.resolve(texts.offer(hash, text)),
    async close() {
      await Promise.allSettled(running)
      const stores = await Promise.all([...notebooks.values(), ...(vocabulary ? [vocabulary] : [])])
      await Promise.all(stores.map((store) => store.close()))
      return ok(undefined)
    },
  }
}

/** The wordings that drafts or annotations name. */
const textsNamed = (drafts: readonly Pick<Draft, 'target'>[]): TextHash[] =>
  drafts.flatMap(({ target }) => ('text' in target ? target.text : []))
