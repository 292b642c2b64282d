import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import { longestHistory } from '../../../src/shared/notebook/notebook'
import { binKeeps } from '../../../src/shared/notebook/plan-several'
import { failingFiles } from '../../support/failing-files'
import {
  entriesAmong,
  bookmark,
  highlight,
  newFolder,
  note,
  notebookOf,
  openIn,
  question,
  work,
} from '../../support/keeping'

const begin = Date.parse('2026-03-01T12:00:00.000Z')
const at = (milliseconds: number) => () => new Date(begin + milliseconds)

/** A library with two annotations in the bin. */
async function binned() {
  const folder = newFolder()
  const drafts = [note('Geheim.'), highlight()]
  const { keeper } = await openIn(folder, systemFiles, at(0))
  for (const draft of drafts) await keeper.annotate(draft)
  const ids = drafts.map(({ id }) => id)
  await keeper.remove({ work, ids })
  await keeper.close(undefined)
  return { folder, ids }
}

/** Something done in that library when 30 days have passed. */
async function somethingSince(folder: string) {
  const { keeper } = await openIn(folder, systemFiles, at(binKeeps + 500))
  await keeper.annotate(bookmark())
  await keeper.close(undefined)
}

test('what was deleted can be restored after a restart, and that undone', async () => {
  const { folder, ids } = await binned()
  const { keeper } = await openIn(folder, systemFiles, at(1000))
  expect(await keeper.restore({ work, ids })).toEqual({ ok: true, value: undefined })
  expect((await notebookOf(keeper)).record).toMatchObject({
    annotations: [{ id: ids[0] }, { id: ids[1] }],
    bin: [],
  })
  await keeper.undo(work)
  expect((await notebookOf(keeper)).record).toMatchObject({ annotations: [], bin: [{}, {}] })
  expect(await keeper.restore({ work, ids: [highlight().id] })).toMatchObject({
    failure: { kind: 'missing' },
  })
})

test('what was deleted for good is not in the record any more, also after a restart, but for its tombstone', async () => {
  const { folder, ids } = await binned()
  const { keeper } = await openIn(folder, systemFiles, at(1000))
  expect((await keeper.purge({ work, ids: ids.slice(0, 1) })).ok).toBe(true)
  const { record } = await notebookOf(keeper)
  expect(record).toMatchObject({ bin: [{ annotation: { id: ids[1] } }], gone: [{ id: ids[0] }] })
  expect(JSON.stringify(record)).not.toContain('Geheim')
  expect((await notebookOf((await openIn(folder, systemFiles, at(2000))).keeper)).record).toEqual(record)
  await keeper.undo(work)
  expect((await notebookOf(keeper)).record.annotations.map(({ id }) => id)).toEqual(ids.slice(1))
})

test('after 30 days, and something done since, the bin is cleared when the notebook is opened, by one entry', async () => {
  const { folder, ids } = await binned()
  await somethingSince(folder)
  const { keeper, published } = await openIn(folder, systemFiles, at(binKeeps + 1000))
  const { record } = await notebookOf(keeper)
  expect([record.bin, record.gone.map(({ id }) => id)]).toEqual([[], ids])
  expect(entriesAmong(published)).toMatchObject([{ act: 'tidy' }])
  await notebookOf(keeper)
  expect(published).toHaveLength(1)
})

test.each([
  ['before 30 days', at(binKeeps - 1)],
  ['where the clock was set back', at(-10 * binKeeps)],
  ['where a wrong clock runs ten years ahead', at(120 * binKeeps)],
])('%s opening clears nothing and writes nothing', async (_, now) => {
  const { folder } = await binned()
  const { keeper, published } = await openIn(folder, systemFiles, now)
  expect((await notebookOf(keeper)).record.bin).toHaveLength(2)
  expect(published).toEqual([])
})

test('a clock that once was far ahead and is right again clears nothing', async () => {
  const { folder } = await binned()
  const ahead = await openIn(folder, systemFiles, at(0))
  await ahead.keeper.close(undefined)
  let clock = at(0)
  const { keeper } = await openIn(folder, systemFiles, () => clock())
  await notebookOf(keeper)
  clock = at(100 * binKeeps)
  await keeper.annotate(highlight())
  await keeper.close(undefined)
  const again = await openIn(folder, systemFiles, at(1000))
  expect((await notebookOf(again.keeper)).record.bin).toHaveLength(2)
})

test('a bin that cannot be cleared now does not keep the notebook closed, and is cleared the next time', async () => {
  const { folder } = await binned()
  await somethingSince(folder)
  const { files, failEvery } = failingFiles(systemFiles)
  failEvery('write', 'ENOSPC')
  const { keeper } = await openIn(folder, files, at(binKeeps + 1000))
  expect(await notebookOf(keeper)).toMatchObject({ writable: true, record: { bin: [{}, {}] } })
  const again = await openIn(folder, systemFiles, at(binKeeps + 1000))
  expect((await notebookOf(again.keeper)).record.bin).toEqual([])
})

test('the last hundred of many changes are undone and redone, also after a restart', async () => {
  const folder = newFolder()
  const before = await openIn(folder)
  const marks = Array.from({ length: 40 }, (_, index) => (index % 2 ? highlight() : bookmark()))
  for (const mark of marks) await before.keeper.annotate(mark)
  const ids = marks.map(({ id }) => id)
  for (const id of ids)
    await before.keeper.revise({ work, id, ...{ category: question, label: 'Anderer Name' } })
  for (const id of ids) await before.keeper.remove({ work, ids: [id] })
  const { record } = await notebookOf(before.keeper)
  expect([record.revision, record.done.length]).toEqual([120, longestHistory])
  await before.keeper.close(undefined)

  const { keeper } = await openIn(folder)
  for (let step = 0; step < longestHistory; step++) expect((await keeper.undo(work)).ok).toBe(true)
  expect((await keeper.undo(work)).ok).toBe(false)
  const undone = (await notebookOf(keeper)).record
  expect(undone.annotations.map(({ id }) => id).sort()).toEqual(ids.slice(0, 20).sort())
  await keeper.close(undefined)

  const again = await openIn(folder)
  for (let step = 0; step < longestHistory; step++) expect((await again.keeper.redo(work)).ok).toBe(true)
  expect((await again.keeper.redo(work)).ok).toBe(false)
  const redone = (await notebookOf(again.keeper)).record
  expect(redone.annotations).toEqual([])
  expect(redone.done.map(({ changes }) => changes)).toEqual(record.done.map(({ changes }) => changes))
  // Taking back and making again are changes of their own, at a time of their own.
  const said = ({ bin }: typeof record) => bin.map(({ annotation }) => ({ ...annotation, modified: '' }))
  expect(said(redone)).toEqual(expect.arrayContaining(said(record)))
})

test('several drafts are kept together or not at all', async () => {
  const folder = newFolder()
  const { files, failEvery } = failingFiles(systemFiles)
  const { keeper } = await openIn(folder, files)
  const drafts = [highlight(), highlight(), highlight()]
  failEvery('write', 'ENOSPC')
  expect(await keeper.annotateAll({ work, drafts })).toMatchObject({ failure: { kind: 'not-saved' } })
  expect((await notebookOf(keeper)).record.annotations).toEqual([])
  failEvery(undefined)
  expect(await keeper.annotateAll({ work, drafts })).toEqual({ ok: true, value: undefined })
  expect((await notebookOf(keeper)).record).toMatchObject({ revision: 1, annotations: [{}, {}, {}] })
  await keeper.reviseAll({ work, ids: drafts.map(({ id }) => id), category: question })
  const { record } = await notebookOf((await openIn(folder)).keeper)
  expect(record.annotations.every((one) => 'category' in one && one.category === question)).toBe(true)
  expect(record.done).toHaveLength(2)
})

test('several drafts of which one names an unknown wording are refused, and nothing is written', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const [known, other] = [highlight(), highlight()]
  if (other.motivation !== 'highlighting') throw new Error('a highlight highlights')
  const unknown = structuredClone(other)
  // A hash by its look; nobody has its text.
  Object.assign(unknown.target, { text: 'f'.repeat(64) })
  expect(await keeper.annotateAll({ work, drafts: [known, unknown] })).toMatchObject({
    failure: { kind: 'refused' },
  })
  expect((await notebookOf(keeper)).record.annotations).toEqual([])
  expect(existsSync(join(folder, 'notebooks'))).toBe(false)
})

test('a purged note is in no snapshot that is written afterwards', async () => {
  const { folder, ids } = await binned()
  const { keeper } = await openIn(folder, systemFiles, at(1000))
  await keeper.purge({ work, ids })
  for (let count = 0; count < 3; count++) await keeper.annotate(note('Lang. '.repeat(1000)))
  await keeper.close(undefined)
  const notebook = join(folder, 'notebooks', work)
  const all = readdirSync(notebook).map((name) => readFileSync(join(notebook, name), 'utf8'))
  expect(all.join('')).not.toContain('Geheim')
})
