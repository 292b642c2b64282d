import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { unpacked } from '../../../src/main/backup/backup-file'
import type { Files } from '../../../src/main/notebook/files'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { Draft, WorkId, type AnnotationId } from '../../../src/shared/annotation/annotation'
import { comesUnasked, type RestorePreview } from '../../../src/shared/backup/backup'
import { NotebookRecord } from '../../../src/shared/notebook/notebook'
import { TagName } from '../../../src/shared/vocabulary/vocabulary'
import { filesInBackup, given, namesIn, quickFiles } from '../../support/backing-up'
import { failingFiles } from '../../support/failing-files'
import { digestOf } from '../../support/folder-digest'
import { backupsOf, highlight, newFolder, note, openIn, work } from '../../support/keeping'

const works = ['a-work', 'b-work', 'c-work', 'd-work'].map((id) => v.parse(WorkId, id))
const inWork = (id: WorkId, draft: Draft): Draft =>
  v.parse(Draft, { ...draft, target: { ...draft.target, work: id } })

const recordOf = async (keeper: Keeper, of: WorkId = work) =>
  v.parse(NotebookRecord, JSON.parse(given(await keeper.openNotebook(of)).record))
const idsOf = async (keeper: Keeper, of: WorkId): Promise<AnnotationId[]> =>
  (await recordOf(keeper, of)).annotations.map(({ id }) => id)
const ticked = ({ token, lines }: Omit<RestorePreview, 'titles'>) => ({
  token,
  keys: lines.filter(({ effect }) => comesUnasked(effect)).map(({ key }) => key),
})

/** A library with a note in each of several works, and a backup of it that lies elsewhere. */
async function backedUp() {
  const folder = newFolder()
  const path = join(dirname(folder), 'kept.lesespur')
  const { keeper } = await openIn(folder, quickFiles)
  const ids = new Map<WorkId, AnnotationId>()
  for (const id of works) {
    const draft = inWork(id, note(`in ${id}`))
    given(await keeper.annotate(draft))
    ids.set(id, draft.id)
  }
  given(await keeper.backUpTo({ path }))
  return { folder, path, keeper, ids }
}

describe('what was taken back since the backup', () => {
  test('stays taken back by a restore as it is ticked at first, also after more was done and a restart', async () => {
    const folder = newFolder()
    const path = join(dirname(folder), 'kept.lesespur')
    const { keeper } = await openIn(folder, quickFiles)
    const draft = note('so')
    given(await keeper.annotate(draft))
    given(await keeper.revise({ work, id: draft.id, note: 'doch anders' }))
    given(await keeper.backUpTo({ path }))
    given(await keeper.undo(work))
    // What could be redone is forgotten with the next deed.
    given(await keeper.annotate(highlight()))
    await keeper.close(undefined)
    const { keeper: again } = await openIn(folder, quickFiles)
    const compared = given(await again.compareBackup({ path }))
    expect(compared).toMatchObject({ lines: [{ effect: 'older' }], newer: 1, onlyHere: 1 })
    given(await again.restoreBackup(ticked(compared)))
    expect((await recordOf(again)).annotations[0]).toMatchObject({ id: draft.id, body: { value: 'so' } })
    await again.close(undefined)
  })

  test('by a restore can be restored once more, because taking a restore back gives exactly what was there', async () => {
    const { folder, path, keeper, ids } = await backedUp()
    await keeper.close(undefined)
    const there = await openIn(newFolder(), quickFiles, () => new Date('2020-01-01T00:00:00.000Z'))
    const [first = work] = works
    given(await there.keeper.annotate(inWork(first, note('älter', ids.get(first)))))
    const before = await recordOf(there.keeper, first)
    given(await there.keeper.restoreBackup(ticked(given(await there.keeper.compareBackup({ path })))))
    given(await there.keeper.undo(first))
    expect((await recordOf(there.keeper, first)).annotations).toEqual(before.annotations)
    const { lines } = given(await there.keeper.compareBackup({ path }))
    expect(lines).toMatchObject([{ work: first, effect: 'changed' }])
    await there.keeper.close(undefined)
    expect(existsSync(folder)).toBe(true)
  })
})

describe('a library that went while the program was closed', () => {
  /** Backed up, gone, and then something is written in one work before the others were looked at. */
  const gone = async () => {
    const { folder, keeper, ids } = await backedUp()
    given(await keeper.ensureTag(v.parse(TagName, 'Gipfel')))
    given(await keeper.backUp({ reason: 'daily' }))
    await keeper.close(undefined)
    rmSync(folder, { recursive: true })
    return { folder, ids }
  }

  test.each([
    ['in a work that had notes', 0],
    ['in a work that had none', undefined],
  ])('gives back every notebook, though something new was written first, %s', async (_, index) => {
    const { folder, ids } = await gone()
    const { keeper } = await openIn(folder, quickFiles)
    const first = index === undefined ? v.parse(WorkId, 'new-work') : (works[index] ?? work)
    given(await keeper.annotate(inWork(first, note('danach'))))
    for (const [id, one] of ids) expect(await idsOf(keeper, id), id).toContain(one)
    expect(given(await keeper.openVocabulary(undefined)).record.tags).toMatchObject([{ name: 'Gipfel' }])
    await keeper.close(undefined)
  })

  test('and in the life after that as well, for the notebooks that nobody opened in between', async () => {
    const { folder, ids } = await gone()
    const { keeper } = await openIn(folder, quickFiles)
    given(await keeper.annotate(inWork(v.parse(WorkId, 'new-work'), note('danach'))))
    given(await keeper.backUp({ reason: 'asked' }))
    await keeper.close(undefined)
    const again = await openIn(folder, quickFiles)
    expect(given(await again.keeper.works(undefined)).map((one) => one.work)).toEqual([...works, 'new-work'])
    for (const [id, one] of ids) expect(await idsOf(again.keeper, id), id).toContain(one)
    expect(given(await again.keeper.openVocabulary(undefined)).record.tags).toHaveLength(1)
    await again.keeper.close(undefined)
  })
})

describe('a restore that ends in its middle', () => {
  /** Another machine, and its files fail with the restore's n-th call and ever after, as if it had been killed there. */
  test('leaves each notebook as it was or restored, with the backup from before, and can be done again, whichever call is the last', async () => {
    const { path, keeper, ids } = await backedUp()
    await keeper.close(undefined)
    const mine = note('schon da')
    const machine = async () => {
      const folder = newFolder()
      const { keeper: first } = await openIn(folder, quickFiles)
      given(await first.annotate(mine))
      await first.close(undefined)
      return folder
    }
    const recorded = failingFiles(quickFiles)
    {
      const { keeper: whole } = await openIn(await machine(), recorded.files)
      recorded.calls.length = 0
      given(await whole.restoreBackup(ticked(given(await whole.compareBackup({ path })))))
    }
    let [none, some, backed] = [0, 0, 0]
    for (const last of recorded.calls.keys()) {
      const folder = await machine()
      const failing = failingFiles(quickFiles)
      const { keeper: dying } = await openIn(folder, failing.files)
      const compared = given(await dying.compareBackup({ path }))
      failing.failAt(failing.calls.length + last, 'EIO', Infinity)
      await dying.restoreBackup(ticked(compared))

      const { keeper: next } = await openIn(folder, quickFiles)
      const at = `call ${last}, ${recorded.calls[last] ?? ''}`
      expect(await idsOf(next, work), at).toContain(mine.id)
      const there = await Promise.all(
        [...ids].map(async ([id, one]) => (await idsOf(next, id)).includes(one)),
      )
      // A notebook's restore is one entry, and the notebooks come one after the other.
      expect(there, at).toEqual([...there].sort().reverse())
      if (there.every((is) => !is)) none += 1
      else if (there.includes(false)) some += 1
      const before = namesIn(backupsOf(folder)).filter((name) => name.endsWith('restore.lesespur'))
      if (before.length > 0) backed += 1
      if (there.includes(true) && before.length > 0) {
        const files = await filesInBackup(join(backupsOf(folder), before[0] ?? ''))
        expect(JSON.stringify(files), at).toContain(mine.id)
      }
      const again = given(await next.compareBackup({ path }))
      expect(again.lines, at).toHaveLength(there.filter((is) => !is).length)
      given(await next.restoreBackup(ticked(again)))
      for (const [id, one] of ids) expect(await idsOf(next, id), at).toContain(one)
      await next.close(undefined)
    }
    // They were met before the first, and between two of them.
    expect(Math.min(none, some, backed)).toBeGreaterThan(0)
  }, 120_000)
})

describe('a backup to a place of the reader’s choice', () => {
  const failure = (cause: string, where: string) => ({
    ok: false,
    failure: { kind: 'not-backed-up', cause, where, asked: true },
  })

  test.each(['library.json', 'neu.lesespur', 'notebooks/a-work/notebook.json', 'notebooks/neu.lesespur'])(
    'is not made inside the library, as %s',
    async (name) => {
      const { folder, keeper } = await backedUp()
      const before = digestOf(folder)
      const path = join(folder, name)
      expect(await keeper.backUpTo({ path })).toEqual(failure('no-permission', dirname(path)))
      expect(digestOf(folder)).toEqual(before)
      await keeper.close(undefined)
    },
  )

  test.skipIf(process.platform === 'win32')('takes the place of no folder and of no device', async () => {
    const { folder, keeper } = await backedUp()
    const [directory, device] = [join(dirname(folder), 'Ordner'), join(dirname(folder), 'full')]
    mkdirSync(directory)
    symlinkSync('/dev/full', device)
    for (const path of [directory, device])
      expect(await keeper.backUpTo({ path })).toEqual(failure('unknown', dirname(folder)))
    expect(namesIn(dirname(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(await keeper.backUpTo({ path: '/proc/neu.lesespur' })).toMatchObject({ ok: false })
    await keeper.close(undefined)
  })

  test('takes the place of another file as a whole, also of a backup of another library, where that was chosen', async () => {
    const [{ keeper, path }, other] = [await backedUp(), await backedUp()]
    for (const [index, there] of [other.path, join(dirname(path), 'Brief.txt')].entries()) {
      if (index > 0) writeFileSync(there, 'Liebe Übung')
      given(await keeper.backUpTo({ path: there }))
      expect((await unpacked(readFileSync(there))).ok).toBe(true)
    }
    await Promise.all([keeper.close(undefined), other.keeper.close(undefined)])
  })

  test('lies beside what has its name already, where nobody was asked', async () => {
    const { folder, keeper, path } = await backedUp()
    const before = readFileSync(path)
    given(await keeper.backUpTo({ path, beside: true }))
    expect(readFileSync(path)).toEqual(before)
    expect(namesIn(dirname(folder)).filter((name) => name.endsWith('.lesespur'))).toEqual([
      'kept 2.lesespur',
      'kept.lesespur',
    ])
    await keeper.close(undefined)
  })
})

test('a backup that is made while a thousand changes arrive loses none of them, and holds a state that there was', async () => {
  const { folder, keeper } = await backedUp()
  let written = 0
  const write: Files['write'] = (...given) => {
    written += 1
    return quickFiles.write(...given)
  }
  await keeper.close(undefined)
  const { keeper: busy } = await openIn(folder, { ...quickFiles, write })
  const drafts = Array.from({ length: 1000 }, () => note('viel'))
  const answers: Promise<{ ok: boolean }>[] = []
  const backups: Promise<unknown>[] = []
  for (const [index, draft] of drafts.entries()) {
    answers.push(busy.annotate(draft))
    if (index % 250 === 100) backups.push(busy.backUp({ reason: 'asked' }).then(given))
    if (index % 10 === 0) await new Promise((turn) => setImmediate(turn))
  }
  expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true)
  await Promise.all(backups)
  const wished = drafts.map(({ id }) => id)
  expect((await idsOf(busy, work)).slice(1)).toEqual(wished)
  expect(written).toBeGreaterThan(10)
  const { entries } = given(await busy.backups(undefined))
  expect(entries).toHaveLength(4)
  for (const { place } of entries) {
    if (!place) throw new Error('it lies in the own folder')
    const empty = await openIn(newFolder(), quickFiles)
    const compared = given(await empty.keeper.compareBackup({ path: join(backupsOf(folder), place.file) }))
    given(await empty.keeper.restoreBackup(ticked(compared)))
    const held = (await idsOf(empty.keeper, work)).slice(1)
    expect(held).toEqual(wished.slice(0, held.length))
    await empty.keeper.close(undefined)
  }
  await busy.close(undefined)
}, 60_000)
