import fc from 'fast-check'
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { systemFiles, type Files } from '../../src/main/notebook/files'
import type { Keeper } from '../../src/main/notebook/keeper-protocol'
import type { Annotation, WorkId } from '../../src/shared/annotation/annotation'
import { comesUnasked, type RestoreReport } from '../../src/shared/backup/backup'
import { NotebookRecord } from '../../src/shared/notebook/notebook'
import type { Result } from '../../src/shared/result'
import type { VocabularyRecord } from '../../src/shared/vocabulary/vocabulary'
import { differingFields } from '../bench/round-trip/differing-fields'
import { anyNotebook } from '../unit/export/any-notebook'
import { workId } from '../unit/export/sample'
import { newFolder, openIn, work } from './keeping'
import { act } from './notebook-laws'
import { perform } from './performing'

/** Nothing here needs to outlive a power cut. */
export const quickFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const acts = fc.array(act, { minLength: 1, maxLength: 20 })

/** A library of two notebooks: one of all that can stand in one, and one to which everything is done that can be done. */
const anyLibrary = fc.record({ given: anyNotebook, before: acts, since: acts })

/** What is in a library, as it is found by a program that has just started. */
export interface Contents {
  notebooks: ReadonlyMap<WorkId, readonly Annotation[]>
  words: Pick<VocabularyRecord, 'categories' | 'tags'>
}

const works = [workId, work]

export async function contentsOf(folder: string, of: readonly WorkId[] = works): Promise<Contents> {
  const { keeper } = await openIn(folder, quickFiles, undefined, [])
  const read = async (one: WorkId): Promise<[WorkId, Annotation[]]> => {
    const { record } = valueOf(await keeper.openNotebook(one))
    return [one, v.parse(NotebookRecord, JSON.parse(record)).annotations]
  }
  const notebooks = new Map(await Promise.all(of.map(read)))
  const { categories, tags } = valueOf(await keeper.openVocabulary(undefined)).record
  await keeper.close(undefined)
  return { notebooks, words: { categories, tags } }
}

/** Restores everything of a file that is ticked at first, in a program that has just started. */
export async function restoreFrom(folder: string, path: string): Promise<RestoreReport> {
  const { keeper } = await openIn(folder, quickFiles, undefined, [])
  const report = await restoreTicked(keeper, path)
  await keeper.close(undefined)
  return report
}

/** Restores everything of a file that is ticked at first. */
export async function restoreTicked(keeper: Keeper, path: string): Promise<RestoreReport> {
  const { token, lines } = valueOf(await keeper.compareBackup({ path }))
  const keys = lines.filter(({ effect }) => comesUnasked(effect)).map(({ key }) => key)
  return valueOf(await keeper.restoreBackup({ token, keys }))
}

/** How often what must not happen did happen, over so many notebooks with so many annotations in all. */
export interface RestoreLosses {
  notebooks: number
  annotations: number
  /** Fields that differ on another machine after a backup was restored there. */
  fields: number
  /** Annotations that were there, and are not after a restore. */
  removed: number
  /** Annotations that were there, are not older than the backup's, and differ after a restore. */
  changed: number
  /** Annotations that the backup has later, and that were restored over older ones: that is what restoring is for. */
  restored: number
}

/**
 * What stands for the restore: ours, which merges; one that puts the files of the backup in the place of those that are there;
 * or one that takes the backup's annotations in as a file of annotations is taken in.
 */
export type Way = 'merge' | 'files' | 'import'

/** Backs random libraries up; restores each on another machine, and again where it came from, after more was done there. */
export async function restoreCampaign(libraries: number, seed: number, way: Way): Promise<RestoreLosses> {
  const losses: RestoreLosses = {
    notebooks: 0,
    annotations: 0,
    fields: 0,
    removed: 0,
    changed: 0,
    restored: 0,
  }
  for (const { given, before, since } of fc.sample(anyLibrary, { numRuns: libraries, seed })) {
    const folder = newFolder()
    const path = join(dirname(folder), 'kept', 'one.lesespur')
    const { keeper } = await openIn(folder, quickFiles)
    await keeper.importAll({ work: workId, annotations: given.annotations, tags: given.vocabulary.tags })
    for (const category of given.vocabulary.categories) await keeper.changeCategory(category)
    for (const one of before) await perform(keeper, one)
    systemFiles.makeFolder(dirname(path))
    valueOf(await keeper.backUpTo({ path }))
    await keeper.close(undefined)
    const backedUp = await contentsOf(folder)
    cpSync(folder, `${folder}-copy`, { recursive: true })

    const elsewhere = newFolder()
    await bring(way, { into: elsewhere, path, copy: `${folder}-copy`, backedUp })
    losses.fields += differing(backedUp, await contentsOf(elsewhere))

    const going = await openIn(folder, quickFiles)
    for (const one of since) await perform(going.keeper, one)
    await going.keeper.close(undefined)
    const later = await contentsOf(folder)
    await bring(way, { into: folder, path, copy: `${folder}-copy`, backedUp })
    const after = await contentsOf(folder)
    for (const one of works) countLosses(losses, of(backedUp, one), of(later, one), of(after, one))
    rmSync(dirname(folder), { recursive: true })
    rmSync(dirname(elsewhere), { recursive: true })
  }
  return losses
}

interface Brought {
  into: string
  path: string
  copy: string
  backedUp: Contents
}

async function bring(way: Way, { into, path, copy, backedUp }: Brought): Promise<void> {
  if (way === 'merge') await restoreFrom(into, path)
  else if (way === 'files') {
    rmSync(into, { recursive: true, force: true })
    cpSync(copy, into, { recursive: true })
  } else {
    const { keeper } = await openIn(into, quickFiles)
    for (const [one, annotations] of backedUp.notebooks)
      await keeper.importAll({ work: one, annotations, tags: backedUp.words.tags })
    await keeper.close(undefined)
  }
}

const of = ({ notebooks }: Contents, one: WorkId) =>
  new Map((notebooks.get(one) ?? []).map((each) => [each.id, each]))
type ById = ReturnType<typeof of>

const differing = (one: Contents, other: Contents): number =>
  differingFields([...one.notebooks], [...other.notebooks]).length +
  differingFields(one.words, other.words).length

function countLosses(losses: RestoreLosses, backup: ById, before: ById, after: ById): void {
  losses.notebooks += 1
  losses.annotations += before.size
  for (const [id, one] of before) {
    const now = after.get(id)
    if (!now) losses.removed += 1
    else if (differingFields(one, now).length === 0) continue
    else if (one.modified < (backup.get(id)?.modified ?? '')) losses.restored += 1
    else losses.changed += 1
  }
}
