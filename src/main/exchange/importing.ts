import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import { SetId, type Annotation, type WorkId } from '../../shared/annotation/annotation'
import type { Failure, ImportTrouble } from '../../shared/failure'
import { isConflictFree } from '../../shared/import/conflict'
import type {
  ImportChoice,
  ImportEntry,
  ImportOutcome,
  ImportPreview,
  ImportReport,
} from '../../shared/import/import-preview'
import type { ReadImport } from '../../shared/import/read-import'
import type { Handlers } from '../../shared/ipc/contract'
import { failed, ok, type Result } from '../../shared/result'
import { diskTroubleOf } from '../notebook/disk-trouble'
import { Cancelled, type Exchange } from './client'
import { gatherAround, gatherWork, type Sources } from './gather'

/** The largest file of annotations that is read, in bytes. */
export const largestImport = 100 * 1024 * 1024

/** All that imports need from outside. */
export type ImportingParts = Sources & {
  readonly exchange: Pick<Exchange, 'ask'>
  /** Asks for a file of annotations; nothing where the reader chose none. */
  readonly askForFile: () => Promise<string | undefined>
  /** The work that annotations are taken into. */
  readonly openWork: () => WorkId
}

/** Reads files of annotations, remembers the last one until the reader has decided, and takes in what was chosen of it. */
export class Importing {
  readonly #parts: ImportingParts
  /** What was read last; only that can be taken in. */
  #read: { readonly token: string; readonly of: ReadImport } | undefined

  constructor(parts: ImportingParts) {
    this.#parts = parts
  }

  /** Asks for a file and reads it; nothing is changed by that. */
  async open(): Promise<Result<ImportPreview | null>> {
    const file = await this.#parts.askForFile()
    return file === undefined ? ok(null) : this.read(file)
  }

  /** Reads a file. */
  async read(file: string): Promise<Result<ImportPreview | null>> {
    this.#read = undefined
    const bytes = await bytesOf(file)
    if (!bytes.ok) return bytes
    const around = await gatherAround(this.#parts)
    if (!around.ok) return around
    const work = await gatherWork(this.#parts, this.#parts.openWork())
    if (!work.ok) return work
    try {
      const read = await this.#parts.exchange.ask('readImport', {
        ...around.value,
        work: work.value,
        file: basename(file),
        bytes: bytes.value,
      })
      if (!read.ok) return read
      const token = randomUUID()
      this.#read = { token, of: read.value }
      return ok({ ...read.value.preview, token })
    } catch (error) {
      if (error instanceof Cancelled) return ok(null)
      throw error
    }
  }

  /** Takes in what was chosen of what was read, as one step. */
  async apply({ token, which, as }: ImportChoice): Promise<Result<ImportReport>> {
    if (this.#read?.token !== token) return notImported('gone')
    const { preview, annotations, tags } = this.#read.of
    const chosen = which.kind === 'chosen' ? new Set(which.keys) : undefined
    const belongs = (entry: ImportEntry) =>
      chosen ? chosen.has(entry.key) : which.kind === 'all' || isConflictFree(entry)
    const from = as.kind === 'others' ? { set: v.parse(SetId, token), name: as.name } : undefined
    const wished = preview.entries.flatMap((entry) => {
      const annotation = annotations.get(entry.key)
      // What is here already is not touched, whatever the file says of how it was made.
      const isWished = entry.status !== 'same' && belongs(entry)
      return annotation && isWished ? [{ key: entry.key, annotation: madeBy(annotation, from) }] : []
    })
    const named = new Set(wished.flatMap(({ annotation }) => annotation.tags))
    const keeper = await this.#parts.keeper()
    const taken = await keeper.importAll({
      work: preview.work,
      annotations: wished.map(({ annotation }) => annotation),
      tags: tags.filter(({ id }) => named.has(id)),
    })
    if (!taken.ok) return taken
    const [earliest] = wished.map(({ annotation }) => annotation.modified).sort()
    if (earliest !== undefined) await this.#parts.exported.cameIn(preview.work, earliest)
    const outcomes = new Map<number, ImportOutcome>(
      wished.map(({ key }, index) => [key, taken.value[index] ?? 'left']),
    )
    const untouched = ({ status }: ImportEntry) => (status === 'same' ? 'same' : 'left')
    return ok({
      outcomes: [
        ...preview.entries.map((entry) => ({
          key: entry.key,
          outcome: outcomes.get(entry.key) ?? untouched(entry),
        })),
        ...preview.unreadable.map(({ key }) => ({ key, outcome: 'unreadable' as const })),
      ].sort((one, other) => one.key - other.key),
    })
  }
}

/** Answers the requests about imports. */
export function importHandlers(parts: ImportingParts): Pick<Handlers, 'openImport' | 'applyImport'> {
  const importing = new Importing(parts)
  return { openImport: () => importing.open(), applyImport: (choice) => importing.apply(choice) }
}

/** An annotation as somebody else's, or as it came: what was somebody's in the notebook that it was exported from is so here. */
const madeBy = (annotation: Annotation, from: Annotation['from']): Annotation =>
  from ? { ...annotation, from } : annotation

/** What stands in a file, unless it is none, or larger than what is read. */
async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return notImported('unreadable-file')
    return found.size > largestImport ? notImported('too-large') : ok(await readFile(file))
  } catch (error) {
    return notImported(troubleOf(error))
  }
}

function troubleOf(error: unknown): ImportTrouble {
  switch (diskTroubleOf(error)) {
    case 'no-permission':
      return 'no-permission'
    case 'gone':
      return 'gone'
    default:
      return 'unreadable-file'
  }
}

const notImported = (why: ImportTrouble) => failed<Failure>({ kind: 'not-imported', why })
