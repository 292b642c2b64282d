import { Low } from 'lowdb'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { WorkId } from '../../shared/annotation/annotation'
import type { Failure, ReadOnlyReason, Recovery } from '../../shared/failure'
import { namesIn, tolerate, unlessAbsent } from './disk-trouble'
import { isTemporary, makeFolderDurably } from './durable-write'
import type { Files } from './files'
import { knowing, type Shape } from './kind'
import type { SetAside } from './set-aside'
import { DurableJson } from './snapshot'
import { reasonOf, Unreadable } from './unreadable'
import { workOfFolder } from './work-folder'

/** What there is in the library, so that a notebook that went is trouble and not a fresh start. */
const CatalogueRecord = v.strictObject({
  schema: v.literal(2),
  /** The works that have a notebook. */
  notebooks: v.array(WorkId),
  /** Whether the vocabulary was ever changed. */
  vocabulary: v.boolean(),
})
type CatalogueRecord = v.InferOutput<typeof CatalogueRecord>

const shape: Shape<CatalogueRecord> = {
  schema: 2,
  migrations: [knowing(2, 'a checksum')],
  written: CatalogueRecord,
}

/** Where the parts of the library at `root` lie. */
export const partsOf = (root: string) => ({
  catalogue: join(root, 'library.json'),
  notebooks: join(root, 'notebooks'),
  vocabulary: join(root, 'vocabulary'),
  texts: join(root, 'texts'),
  setAside: join(root, 'set-aside'),
})

/** What reading the catalogue gave. */
interface Found {
  record: CatalogueRecord
  /** Whether the record stands in the file. */
  written: boolean
  readOnly?: ReadOnlyReason
  trouble: Failure[]
}

/** The catalogue of the library, `library.json`; that it is there also marks that there is a library. */
export class Catalogue {
  readonly #files: Files
  readonly #root: string
  #record: CatalogueRecord
  #notebooks: ReadonlySet<WorkId>
  #written: boolean
  /** Whether its file's name is on the disk for certain: whoever wrote it may have been killed before that. */
  #isSettled = false
  /** Why nothing in the library may be written, or nothing. */
  readonly readOnly: ReadOnlyReason | undefined
  readonly trouble: readonly Failure[]

  private constructor(files: Files, root: string, found: Found) {
    this.#files = files
    this.#root = root
    this.#record = found.record
    this.#notebooks = new Set(found.record.notebooks)
    this.#written = found.written
    this.readOnly = found.readOnly
    this.trouble = found.trouble
  }

  /** Reads it; one that is damaged or gone is made again from what lies in the folder. */
  static async open(files: Files, root: string, setAside: SetAside): Promise<Catalogue> {
    return new Catalogue(files, root, await find(files, root, setAside))
  }

  hasNotebook(work: WorkId): boolean {
    return this.#notebooks.has(work)
  }

  /** The works that have a notebook, by name. */
  get works(): WorkId[] {
    return [...this.#record.notebooks]
  }

  /** Whether it stands in no file, so that there may have been more than it says. */
  get isUnsure(): boolean {
    return !this.#written && this.readOnly === undefined
  }

  /** Takes note of what there was elsewhere besides, so that it is missed and not begun anew. Nothing is written yet. */
  expect({ works, vocabulary }: { works: readonly WorkId[]; vocabulary: boolean }): void {
    const notebooks = [...new Set([...this.#notebooks, ...works])].sort()
    this.#record = { ...this.#record, notebooks, vocabulary: vocabulary || this.#record.vocabulary }
    this.#notebooks = new Set(notebooks)
  }

  get hasVocabulary(): boolean {
    return this.#record.vocabulary
  }

  /** Whether its file was there and went. Throws the system's errors. */
  get isGone(): boolean {
    const names = namesIn(this.#files, this.#root)
    return this.#written && !names.includes(basename(partsOf(this.#root).catalogue))
  }

  /** Marks that there is a library, before anything else of it is written. Throws the system's errors. */
  async mark(): Promise<void> {
    if (!this.#written || this.isGone) await this.#write(this.#record)
  }

  /** Enters a work as one that has a notebook. Throws the system's errors. */
  async addNotebook(work: WorkId): Promise<void> {
    if (this.#written && this.#notebooks.has(work)) {
      this.#settle()
      return
    }
    const notebooks = [...new Set([...this.#notebooks, work])].sort()
    await this.#write({ ...this.#record, notebooks })
  }

  /** Enters that there is a vocabulary. Throws the system's errors. */
  async addVocabulary(): Promise<void> {
    if (this.#written && this.#record.vocabulary) {
      this.#settle()
      return
    }
    await this.#write({ ...this.#record, vocabulary: true })
  }

  async #write(record: CatalogueRecord): Promise<void> {
    makeFolderDurably(this.#files, this.#root)
    for (const name of this.#files.list(this.#root).filter(isTemporary)) {
      tolerate(() => {
        this.#files.remove(join(this.#root, name))
      })
    }
    const low = fileIn(this.#files, this.#root)
    low.data = record
    await low.write()
    this.#record = record
    this.#notebooks = new Set(record.notebooks)
    this.#written = true
    this.#isSettled = true
  }

  #settle(): void {
    if (this.#isSettled) return
    // A library that went is seen by whoever writes next.
    this.#isSettled = unlessAbsent(() => {
      this.#files.flushFolder(this.#root)
      return true
    }, false)
  }
}

const fileIn = (files: Files, root: string) =>
  new Low<CatalogueRecord | null>(new DurableJson(files, partsOf(root).catalogue, shape), null)

const nothing: CatalogueRecord = { schema: 2, notebooks: [], vocabulary: false }

async function find(files: Files, root: string, setAside: SetAside): Promise<Found> {
  const path = partsOf(root).catalogue
  const file = basename(path)
  try {
    const low = fileIn(files, root)
    await low.read()
    if (low.data) return { record: low.data, written: true, trouble: [] }
    const record = whatIsThere(files, root)
    const lost = record.notebooks.length > 0 || record.vocabulary
    return {
      record,
      written: false,
      trouble: lost ? [madeAgain({ gone: [file], damaged: [], aside: null })] : [],
    }
  } catch (error) {
    if (!(error instanceof Unreadable) || error.why !== 'damaged') return forReading(reasonOf(error))
  }
  try {
    setAside.move(path, 'library')
    const trouble = [madeAgain({ gone: [], damaged: [file], aside: setAside.folder })]
    return { record: whatIsThere(files, root), written: false, trouble }
  } catch (error) {
    return forReading(reasonOf(error))
  }
}

const forReading = (readOnly: ReadOnlyReason): Found => ({
  record: nothing,
  written: false,
  readOnly,
  trouble: [{ kind: 'read-only', why: readOnly }],
})

const madeAgain = (files: Pick<Recovery, 'gone' | 'damaged' | 'aside'>): Failure => ({
  kind: 'notes-recovered',
  recovery: { ...files, from: ['folder'], backup: null, whole: true },
})

function whatIsThere(files: Files, root: string): CatalogueRecord {
  const parts = partsOf(root)
  const names = namesIn(files, parts.notebooks)
  return {
    schema: 2,
    notebooks: names.flatMap((name) => {
      const work = workOfFolder(name)
      return work === undefined ? [] : [work]
    }),
    vocabulary: namesIn(files, parts.vocabulary).length > 0,
  }
}
