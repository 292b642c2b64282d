import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import {
  isLink,
  isOwnEvent,
  TagId,
  type Draft,
  type TextHash,
  type WorkId,
} from '../../shared/annotation/annotation'
import type { Failure } from '../../shared/failure'
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
import { Backups } from '../backup/backups'
import { bulk } from '../backup/due'
import { Restoring } from '../backup/restoring'
import { Catalogue, partsOf } from './catalogue'
import { diskTroubleOf } from './disk-trouble'
import type { Files } from './files'
import type { Keeper, Published } from './keeper-protocol'
import type { Kind, Recorded, Revised, Stamped } from './kind'
import { notebookKind, vocabularyKind } from './kinds'
import { inBackups } from './elsewhere'
import { find } from './load'
import { openKept, readKept } from './open'
import type { Elsewhere } from './recover'
import { SetAside } from './set-aside'
import { Shelf } from './shelf'
import { JournalledStore, type Surroundings } from './store'
import { takeIn } from './take-in'
import { Texts } from './texts'
import { Unreadable } from './unreadable'
import { workFolder } from './work-folder'

/** All that the keeper needs from outside. */
export interface KeeperSurroundings {
  files: Files
  /** The folder of the library, and the program's own folder for backups, or nothing where none are made. */
  folder: string
  backups: string | null
  /** The program's version. */
  version: string
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
  const backups = new Backups(around)
  const elsewhere = inBackups(backups)
  const parts = partsOf(folder)
  const setAside = new SetAside(files, parts.setAside, now)
  const catalogue = await Catalogue.open(files, folder, setAside)
  const texts = new Texts(files, parts.texts, setAside)
  let vocabulary: Promise<VocabularyStore> | undefined

  /** Comes back when it is known what there should be. Where no catalogue says what there was, the backups do. */
  let known: Promise<void> | undefined
  const knowing = (): Promise<void> =>
    (known ??= catalogue.isUnsure
      ? backups.parts().then((parts) => {
          catalogue.expect(parts)
        })
      : Promise.resolve())

  async function open<State extends Revised, Written extends Recorded, Made extends Stamped>(
    kind: Kind<State, Written, Made>,
    isExpected: () => boolean,
    place: Pick<Surroundings<Made>, 'folder' | 'publish' | 'enrol'>,
    latest: Elsewhere<State>,
  ): Promise<JournalledStore<State, Written, Made>> {
    const around = { files, now, leastJournal, ...place }
    const { readOnly, trouble } = catalogue
    if (readOnly) {
      const state = await readKept(files, place.folder, kind)
      return new JournalledStore(kind, { state, readOnly, trouble: [...trouble] }, around)
    }
    await knowing()
    const opened = await openKept(files, place.folder, kind, isExpected(), setAside, latest)
    if (opened.trouble.some(({ kind }) => kind === 'notes-recovered')) await goOn()
    // What an older program wrote is in a backup as it was before this one writes to it.
    const migrates = 'loaded' in opened && opened.loaded.older
    const first = migrates ? { writesAfter: backups.beforeMigration() } : {}
    const told = { ...opened, trouble: [...trouble, ...opened.trouble] }
    return new JournalledStore(kind, told, { ...around, ...first })
  }

  /** Where one was put together again because the whole library went, the others have to be looked at. */
  const goOn = async (): Promise<void> => {
    try {
      if (!catalogue.isGone) return
      await texts.keepOffered()
      await catalogue.mark()
      // Not waited for: the one that is just being opened is among them.
      void lookAtAll()
    } catch (error) {
      // The next change meets it again.
      if (!(error instanceof Unreadable)) diskTroubleOf(error)
    }
  }

  const lookAtAll = async (): Promise<void> => {
    for (const store of await Promise.all([...notebooks.all(), ...(vocabulary ? [vocabulary] : [])]))
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

  /** What there is to tell of the wordings that notebooks name. */
  const mended = new Map<WorkId, Failure[]>()
  const mendedTexts = async ({ annotations }: Notebook): Promise<Failure[]> => {
    const told = []
    for (const hash of new Set(textsNamed([...annotations.values()])))
      told.push(await texts.mend(hash, elsewhere.text(hash)))
    return told.filter((one) => one !== undefined)
  }

  const openNotebook = async (work: WorkId): Promise<NotebookStore> => {
    const store = await open(
      notebookKind(work),
      () => catalogue.hasNotebook(work),
      {
        folder: workFolder(files, parts.notebooks, work),
        publish: (entry) => {
          publish({ name: 'notebookChanged', payload: { work, entry: JSON.stringify(entry) } })
        },
        enrol: enrolling(() => catalogue.addNotebook(work)),
      },
      elsewhere.notebook(work),
    )
    if (store.readOnly === undefined) mended.set(work, await mendedTexts(store.kept))
    const clearing = planClearing(store.kept, now().getTime())
    // A bin that cannot be cleared now is cleared when the notebook is opened the next time.
    if (clearing) await store.change(() => ok({ entry: clearing, value: undefined }))
    return store
  }

  const notebooks = new Shelf(openNotebook)
  const notebookOf = (work: WorkId): Promise<NotebookStore> => notebooks.of(work)

  /** A notebook as it is, without keeping it open. One with which anything is wrong is opened, and so mended. */
  const peek = async (work: WorkId): Promise<Notebook> => {
    const shelved = notebooks.get(work)
    if (shelved) return (await shelved).kept
    await knowing()
    const place = workFolder(files, parts.notebooks, work)
    const found = await find(files, place, notebookKind(work), catalogue.hasNotebook(work))
    if (!found.stop && found.damaged.length === 0) return found.state
    return notebooks.lend(work, (store) => Promise.resolve(store.kept))
  }

  const theVocabulary = (): Promise<VocabularyStore> =>
    (vocabulary ??= open(
      vocabularyKind,
      () => catalogue.hasVocabulary,
      {
        folder: parts.vocabulary,
        publish: (entry) => {
          publish({ name: 'vocabularyChanged', payload: entry })
        },
        enrol: enrolling(() => catalogue.addVocabulary()),
      },
      elsewhere.vocabulary,
    ))

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
    { named = [], touches = 1 }: { named?: readonly TextHash[]; touches?: number } = {},
  ): Promise<Result<void>> => {
    await backups.before(touches >= bulk ? 'bulk' : undefined)
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

  const restoring = new Restoring({
    lend: (work, use) => notebooks.lend(work, use),
    peek,
    theVocabulary,
    texts,
    backups,
    catalogue,
  })

  return {
    async openNotebook(work) {
      // One that could not be written to is looked at anew: its disk may be back.
      if ((await notebooks.get(work))?.readOnly !== undefined) notebooks.forget(work)
      const { kept, readOnly, trouble } = await notebookOf(work)
      return ok({
        record: JSON.stringify(toRecord(kept)),
        writable: readOnly === undefined,
        trouble: [...trouble, ...(mended.get(work) ?? [])],
      })
    },
    async openVocabulary() {
      if ((await vocabulary)?.readOnly !== undefined) vocabulary = undefined
      const { kept, trouble } = await theVocabulary()
      return ok({ record: vocabularyToRecord(kept), trouble: [...trouble] })
    },
    annotate: (draft) =>
      change(draft.target.work, (notebook, time) => planAnnotate(notebook, draft, time), {
        named: textsNamed([draft]),
      }),
    annotateAll: (wish) =>
      change(wish.work, (notebook, time) => planAnnotateAll(notebook, wish, time), {
        named: textsNamed(wish.drafts),
        touches: wish.drafts.length,
      }),
    revise: (wish) =>
      change(wish.work, (notebook, time) => planRevise(notebook, wish, time), {
        named: wish.place ? [wish.place.text] : [],
      }),
    reviseAll: (wish) =>
      change(wish.work, (notebook, time) => planReviseAll(notebook, wish, time), {
        touches: wish.ids.length,
      }),
    remove: (wish) =>
      change(wish.work, (notebook) => planRemove(notebook, wish), { touches: wish.ids.length }),
    restore: (wish) =>
      change(wish.work, (notebook, time) => planRestore(notebook, wish, time), { touches: wish.ids.length }),
    purge: (wish) => change(wish.work, (notebook) => planPurge(notebook, wish), { touches: wish.ids.length }),
    importAll: (wish) =>
      counted(backups.before('import').then(() => takeIn({ notebookOf, theVocabulary, texts }, wish))),
    keptText: async (hash) => ok((await texts.kept(hash)) ?? null),
    undo: (work) => change(work, planUndo),
    redo: (work) => change(work, planRedo),
    ensureTag: (name) => counted(tagNamed(name)),
    renameTag: (tag) => counted(changeWords((state) => planRenameTag(state, tag))),
    changeCategory: (category) => counted(changeWords((state) => planChangeCategory(state, category))),
    async works() {
      await knowing()
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
    keepBackups: (settings) => {
      backups.keepAs(settings)
      return Promise.resolve(ok(undefined))
    },
    backUp: ({ reason }) => counted(backups.make(reason)),
    backUpTo: ({ path, beside }) => counted(backups.writeTo(path, beside)),
    backups: () => backups.list(),
    compareBackup: (from) => counted(restoring.compare(from)),
    restoreBackup: (choice) => counted(restoring.restore(choice)),
    undoRestore: () => counted(restoring.undo()),
    offerText: ({ hash, text }) => Promise.resolve(texts.offer(hash, text)),
    async close() {
      await Promise.allSettled(running)
      const stores = await Promise.all([...notebooks.all(), ...(vocabulary ? [vocabulary] : [])])
      await Promise.all(stores.map((store) => store.close()))
      await backups.settled()
      return ok(undefined)
    },
  }
}

/** The wordings that drafts or annotations name. */
const textsNamed = (drafts: readonly Pick<Draft, 'target'>[]): TextHash[] =>
  drafts.flatMap(({ target }) => ('text' in target ? target.text : []))
