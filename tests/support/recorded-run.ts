import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { openKeeper } from '../../src/main/notebook/keeper'
import type { Files } from '../../src/main/notebook/files'
import type { Keeper, OfferedText, Published } from '../../src/main/notebook/keeper-protocol'
import type { WorkId } from '../../src/shared/annotation/annotation'
import type { Failure } from '../../src/shared/failure'
import { apply } from '../../src/shared/notebook/apply'
import { Entry } from '../../src/shared/notebook/change'
import {
  emptyNotebook,
  fromRecord,
  NotebookRecord,
  toRecord,
  type Notebook,
} from '../../src/shared/notebook/notebook'
import {
  applyVocabulary,
  firstVocabulary,
  vocabularyFromRecord,
  vocabularyToRecord,
  type Vocabulary,
} from '../../src/shared/vocabulary/vocabulary'
import { seeded, type Random } from '../bench/library/random'
import { CrashingFiles, type Cut, type Image } from './crashing-files'
import { operate, wordings, works, type Part } from './operations'

export const parts: readonly Part[] = [...works, 'vocabulary']

/** Where the library of these runs lies, and its backups. */
export const library = '/disk/library'
export const backups = '/disk/backups'

/** A disk on which there is nothing but the program's folder. */
export const newDisk: Image = new Map([['/disk', undefined]])

/** A moment of a run: what is on the disk and on its way there, and up to which revision of each part something was told. */
export interface Moment {
  cut: Cut
  told: ReadonlyMap<Part, number>
}

/** A run with all its moments, and what each part was at each of its revisions, as `printOf` says it. */
export interface RecordedRun {
  operations: number
  moments: Moment[]
  states: ReadonlyMap<Part, ReadonlyMap<number, string>>
  /** What it left. */
  image: Image
}

/** What tells a record from others, in whatever order its keys are. */
export const printOf = (record: unknown): string =>
  createHash('sha1').update(inOrder(record)).digest('base64')

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, field]) => `"${name}":${inOrder(field)}`).join(',')}}`
}

/** A keeper over a disk that models its faults; it knows the wordings that operations name. */
export async function keeperOver(
  files: Files,
  {
    now,
    publish = () => undefined,
    offers = wordings,
    leastJournal = 1500,
  }: {
    now: () => Date
    publish?: (published: Published) => void
    offers?: readonly OfferedText[]
    leastJournal?: number
  },
): Promise<Keeper> {
  const around = { files, folder: library, backups, version: '0.0.0', now, publish, leastJournal }
  const keeper = await openKeeper(around)
  for (const { hash, text } of wordings)
    if (offers.some((one) => one.hash === hash)) await keeper.offerText({ hash, text })
  return keeper
}

/** A clock that goes on by twenty seconds with each look at it. */
export function clockFrom(time: string): () => Date {
  let now = Date.parse(time)
  return () => new Date((now += 20_000))
}

/** What a window that was told everything would show. */
export class Shown {
  readonly notebooks = new Map<WorkId, Notebook>()
  vocabulary: Vocabulary = vocabularyFromRecord(firstVocabulary())
  readonly told = new Map<Part, number>()
  readonly states = new Map<Part, Map<number, string>>()
  /** What was said when all was opened. */
  readonly trouble: Failure[] = []

  /** Looks at all that is kept, as windows do that open. */
  async open(keeper: Keeper): Promise<void> {
    for (const work of works) {
      const opened = await keeper.openNotebook(work)
      if (!opened.ok) throw new Error('a notebook always opens')
      this.notebooks.set(work, fromRecord(v.parse(NotebookRecord, JSON.parse(opened.value.record))))
      this.trouble.push(...opened.value.trouble)
      this.#note(work)
    }
    const opened = await keeper.openVocabulary()
    if (!opened.ok) throw new Error('a vocabulary always opens')
    this.vocabulary = vocabularyFromRecord(opened.value.record)
    this.trouble.push(...opened.value.trouble)
    this.#note('vocabulary')
  }

  readonly take = (published: Published): void => {
    if (published.name === 'notebookChanged') {
      apply(this.notebook(published.payload.work), v.parse(Entry, JSON.parse(published.payload.entry)))
      this.#note(published.payload.work)
    } else if (published.name === 'vocabularyChanged') {
      applyVocabulary(this.vocabulary, published.payload)
      this.#note('vocabulary')
    }
  }

  /** A part as it was told last, as `printOf` says it. */
  printed(part: Part): string | undefined {
    return this.states.get(part)?.get(this.told.get(part) ?? -1)
  }

  notebook(work: WorkId): Notebook {
    const notebook = this.notebooks.get(work) ?? emptyNotebook(work)
    this.notebooks.set(work, notebook)
    return notebook
  }

  #note(part: Part): void {
    const record = part === 'vocabulary' ? vocabularyToRecord(this.vocabulary) : toRecord(this.notebook(part))
    const states = this.states.get(part) ?? new Map<number, string>()
    states.set(record.revision, printOf(record))
    this.states.set(part, states)
    this.told.set(part, record.revision)
  }
}

/** How a run goes. */
export interface RunWish {
  seed: number
  operations: number
  /** What is on the disk before. */
  image?: Image
  /** When it begins. */
  begins?: string
  /** The disk as the keeper sees it. */
  seenAs?: (disk: CrashingFiles) => Files
}

/** Has the product's keeper do random operations on a disk in memory, some one after another, some at once. */
export async function recordRun({
  seed,
  operations,
  image = newDisk,
  begins = '2026-05-01T00:00:00.000Z',
  seenAs = (disk) => disk.calls,
}: RunWish): Promise<RecordedRun> {
  const random: Random = seeded(seed)
  const disk = new CrashingFiles(image)
  const shown = new Shown()
  const keeper = await keeperOver(seenAs(disk), { now: clockFrom(begins), publish: shown.take })
  await shown.open(keeper)
  const moments: Moment[] = []
  const look = () => moments.push({ cut: disk.cut, told: new Map(shown.told) })
  disk.beforeChange = look
  let done = 0
  while (done < operations) {
    const together = Math.min(operations - done, random() < 0.2 ? 3 : 1)
    await Promise.all(Array.from({ length: together }, () => operate(keeper, shown, random)))
    done += together
  }
  await keeper.close(undefined)
  look()
  disk.beforeChange = () => undefined
  const after = new Shown()
  await after.open(keeper)
  for (const part of parts) {
    if (shown.printed(part) !== after.printed(part))
      throw new Error(`what was published of ${part} is not what the keeper holds`)
  }
  return { operations: done, moments, states: shown.states, image: disk.image }
}
