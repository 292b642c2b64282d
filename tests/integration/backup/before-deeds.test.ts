import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { openKeeper } from '../../../src/main/notebook/keeper'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import type { Files } from '../../../src/main/notebook/files'
import { Annotation, WorkId, type Draft } from '../../../src/shared/annotation/annotation'
import { backupsFor, filesInBackup, given, namesIn, quickFiles } from '../../support/backing-up'
import {
  backupsOf,
  highlight,
  newFolder,
  newId,
  note,
  notebookOf,
  openIn,
  ownEvent,
  work,
} from '../../support/keeping'

const many = (count: number): Draft[] => Array.from({ length: count }, () => highlight())
const idsOf = (drafts: readonly Draft[]) => drafts.map(({ id }) => id)

/** What the only backup for a reason holds of the work, in its order. */
async function backedUp(folder: string, reason: string) {
  const { backups } = backupsFor(folder)
  const entries = given(await backups.list()).entries.filter((one) => one.reason === reason)
  const [place] = entries.map((one) => one.place)
  if (entries.length !== 1 || !place) throw new Error(`${entries.length} backups for ${reason}`)
  const notebook = await given(await backups.open(place)).notebook(work)
  return [...(notebook?.annotations.keys() ?? [])]
}
const reasonsIn = async (folder: string) =>
  given(await backupsFor(folder).backups.list()).entries.map(({ reason }) => reason)

/** Lists folders from the end, so that the work's notebook is read after the others. */
const lastFirst: Files = { ...quickFiles, list: (folder) => quickFiles.list(folder).sort().reverse() }
const eventOn = (other: string): Draft => {
  const draft = ownEvent()
  return { ...draft, target: { ...draft.target, work: v.parse(WorkId, other) } }
}

describe('before a change of fifty annotations or more there is a backup of what there was before:', () => {
  const some = many(60)
  const ids = idsOf(some)
  const deeds = {
    'deleting them': (keeper: Keeper) => keeper.remove({ work, ids }),
    'changing their category': (keeper: Keeper) => keeper.reviseAll({ work, ids, addTags: [] }),
    'adding others': (keeper: Keeper) => keeper.annotateAll({ work, drafts: many(50) }),
  }

  test.each(Object.entries(deeds))('%s', async (_, deed) => {
    const folder = newFolder()
    const { keeper } = await openIn(folder, lastFirst)
    for (const draft of some) given(await keeper.annotate(draft))
    for (const other of ['b-work', 'c-work', 'd-work', 'e-work']) given(await keeper.annotate(eventOn(other)))
    await deed(keeper)
    await keeper.close(undefined)
    expect(await backedUp(folder, 'bulk')).toEqual(ids)
  })

  test('emptying the bin', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder, quickFiles)
    for (const draft of some) given(await keeper.annotate(draft))
    for (const id of ids) given(await keeper.remove({ work, ids: [id] }))
    given(await keeper.purge({ work, ids }))
    await keeper.close(undefined)
    const { backups } = backupsFor(folder)
    const [entry] = given(await backups.list()).entries
    const notebook = entry?.place && (await given(await backups.open(entry.place)).notebook(work))
    expect([...(notebook ? notebook.bin.keys() : [])].sort()).toEqual([...ids].sort())
  })

  test('a smaller change makes none', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder, quickFiles)
    given(await keeper.annotateAll({ work, drafts: some.slice(0, 49) }))
    given(await keeper.remove({ work, ids: ids.slice(0, 49) }))
    await keeper.close(undefined)
    expect(namesIn(backupsOf(folder))).toEqual([])
  })

  test('what is asked while it waits comes after it', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder, quickFiles)
    for (const draft of some) given(await keeper.annotate(draft))
    const later = note('danach')
    const answers = await Promise.all([
      keeper.remove({ work, ids }),
      keeper.undo(work),
      keeper.annotate(later),
    ])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const { record } = await notebookOf(keeper)
    expect(record.annotations.map(({ id }) => id).sort()).toEqual([...ids, later.id].sort())
    expect(record.bin).toEqual([])
  })
})

test('before an import of several works there is one backup of what there was before', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder, quickFiles)
  const own = highlight()
  given(await keeper.annotate(own))
  const [first] = (await notebookOf(keeper)).record.annotations
  for (let count = 0; count < 3; count++)
    given(
      await keeper.importAll({
        work,
        annotations: [v.parse(Annotation, { ...first, id: newId() })],
        tags: [],
      }),
    )
  await keeper.close(undefined)
  expect(await backedUp(folder, 'import')).toEqual([own.id])
})

test('a backup that fails holds no deed up, and is told', async () => {
  const folder = newFolder()
  const open: Files['open'] = (path, which) => {
    if (path.includes('backups')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    return quickFiles.open(path, which)
  }
  const { keeper, published } = await openIn(folder, { ...quickFiles, open })
  const some = many(60)
  for (const draft of some) given(await keeper.annotate(draft))
  given(await keeper.remove({ work, ids: idsOf(some) }))
  expect((await notebookOf(keeper)).record.annotations).toEqual([])
  await keeper.close(undefined)
  expect(published.filter(({ name }) => name === 'backupFailed')).toEqual([
    {
      name: 'backupFailed',
      payload: [{ kind: 'not-backed-up', cause: 'full', where: backupsOf(folder) }],
    },
  ])
})

describe('before the first change of what an older version wrote', () => {
  const library = (version: number) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'library')
    const fixture = join(import.meta.dirname, `../../fixtures/notebooks/version-${version}/library`)
    cpSync(fixture, folder, { recursive: true })
    return { folder, fixture }
  }
  /** When nothing in the bins is to be cleared yet. */
  const then = () => new Date('2026-01-06T00:00:00.000Z')

  test.each([1, 2, 3, 4])(
    'there is a backup of its files as version %i wrote them, and only one',
    async (version) => {
      const { folder, fixture } = library(version)
      for (let start = 0; start < 2; start++) {
        const { keeper } = await openIn(folder, quickFiles, then)
        given(await keeper.annotate(highlight()))
        given(await keeper.ensureTag(`neu ${start}`))
        await keeper.close(undefined)
      }
      const [name, ...others] = namesIn(backupsOf(folder))
      expect([name, others]).toEqual(['Lesespur 2026-01-06T00-00-00Z migration.lesespur', []])
      const held = await filesInBackup(join(backupsOf(folder), name ?? ''))
      expect(Object.keys(held)).toEqual(
        expect.arrayContaining([`notebooks/${work}/notebook.json`, 'library.json']),
      )
      for (const [path, content] of Object.entries(held))
        expect(content, path).toBe(readFileSync(join(fixture, path), 'utf8'))
    },
  )

  test('nothing is written before it is on the disk', async () => {
    const { folder } = library(3)
    const written: string[] = []
    const rename: Files['rename'] = (from, to) => {
      written.push(to)
      quickFiles.rename(from, to)
    }
    const { keeper } = await openIn(folder, { ...quickFiles, rename }, then)
    given(await keeper.annotate(highlight()))
    await keeper.close(undefined)
    expect(written[0]).toContain('migration.lesespur')
    expect(written.length).toBeGreaterThan(1)
  })

  test('a library of this version needs none, nor does a mere look at an older one by a keeper without backups', async () => {
    const folder = newFolder()
    for (let start = 0; start < 2; start++) {
      const { keeper } = await openIn(folder, quickFiles)
      given(await keeper.annotate(highlight()))
      await keeper.close(undefined)
    }
    expect(await reasonsIn(folder)).toEqual([])
    const old = library(3)
    const keeper = await openKeeper({
      files: quickFiles,
      folder: old.folder,
      backups: null,
      version: '0.0.0',
      now: then,
      publish: () => undefined,
      leastJournal: 4096,
    })
    given(await keeper.annotate(highlight()))
    expect(given(await keeper.backUp({ reason: 'asked' }))).toBeNull()
    await keeper.close(undefined)
    expect(namesIn(join(old.folder, '..'))).toEqual(['library'])
  })
})
