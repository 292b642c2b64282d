import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import { failingFiles } from '../../support/failing-files'
import { highlight, idsIn, longNote, newFolder, notebookOf, openIn, work } from '../../support/keeping'

/** Nothing is cut off from power here, so nothing need reach the disk: only the order of calls and their faults count. */
const quickFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

test('when the program dies at a call, whichever it is, the next start has all that was acknowledged and no trouble', async () => {
  const live = async (folder: string, files: Files) => {
    const { keeper } = await openIn(folder, files)
    const drafts = [highlight(), longNote(), longNote(), highlight(), longNote(), highlight()]
    const acknowledged: string[] = []
    for (const { id, ...draft } of drafts)
      if ((await keeper.annotate({ id, ...draft })).ok) acknowledged.push(id)
    return { acknowledged, asked: drafts.map(({ id }) => id) }
  }
  const { files, calls } = failingFiles(quickFiles)
  expect((await live(newFolder(), files)).acknowledged).toHaveLength(6)
  for (let index = 0; index < calls.length; index++) {
    const folder = newFolder()
    const failing = failingFiles(quickFiles)
    failing.failAt(index, 'EIO', Infinity)
    const { acknowledged, asked } = await live(folder, failing.files)
    const { keeper } = await openIn(folder)
    const { record, writable, trouble } = await notebookOf(keeper)
    const there = record.annotations.map(({ id }) => id)
    expect([writable, trouble], `call ${index}, ${calls[index] ?? ''}`).toEqual([true, []])
    expect(there).toEqual(asked.slice(0, there.length))
    expect(there.slice(0, acknowledged.length)).toEqual(acknowledged)
    expect(there.length - acknowledged.length).toBeLessThanOrEqual(1)
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    expect(await idsIn(folder)).toHaveLength(there.length + 1)
  }
}, 60_000)

test.each([
  ['ENOSPC', 'full'],
  ['EACCES', 'no-permission'],
  ['EROFS', 'read-only-disk'],
  ['EIO', 'unknown'],
] as const)(
  'a disk that answers %s to every write is told as %s, and nothing is published',
  async (fault, cause) => {
    const folder = newFolder()
    const { files, failEvery } = failingFiles(systemFiles)
    const { keeper, published } = await openIn(folder, files)
    await keeper.annotate(highlight())
    failEvery('write', fault)
    const answers = await Promise.all([keeper.annotate(highlight()), keeper.annotate(highlight())])
    expect(answers).toEqual(Array(2).fill({ ok: false, failure: { kind: 'not-saved', cause } }))
    expect(published).toHaveLength(1)
    failEvery(undefined)
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    expect(await idsIn(folder)).toHaveLength(2)
  },
)

test('a work that could not be entered in the catalogue is entered with its next change', async () => {
  const folder = newFolder()
  const { files, calls } = failingFiles(systemFiles)
  const first = await openIn(folder, files)
  await first.keeper.annotate(highlight())
  const renames = calls.flatMap((name, index) => (name === 'rename' ? [index] : []))
  for (const index of renames) {
    const library = newFolder()
    const failing = failingFiles(systemFiles)
    failing.failAt(index, 'ENOSPC')
    const { keeper } = await openIn(library, failing.files)
    expect((await keeper.annotate(highlight())).ok).toBe(false)
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    expect(JSON.parse(readFileSync(join(library, 'library.json'), 'utf8'))).toMatchObject({
      notebooks: [work],
    })
  }
})

test('of a block that was half written nothing comes back, even where later entries have the same length', async () => {
  const folder = newFolder()
  const { files, calls, failAt } = failingFiles(systemFiles)
  const { keeper } = await openIn(folder, files)
  await keeper.annotate(highlight())
  failAt(calls.length, 'short')
  const answers = await Promise.all([1, 2, 3, 4].map(() => keeper.annotate(highlight())))
  expect(answers).toEqual(Array(4).fill({ ok: false, failure: { kind: 'not-saved', cause: 'full' } }))
  expect((await keeper.annotate(highlight())).ok).toBe(true)
  expect(await idsIn(folder)).toHaveLength(2)
})

test('a segment whose flush failed is not written to again', async () => {
  const folder = newFolder()
  const { files, failEvery } = failingFiles(systemFiles)
  let flushed: number[] = []
  const watching: Files = {
    ...files,
    flush: (handle) => {
      flushed.push(handle)
      files.flush(handle)
    },
  }
  const { keeper } = await openIn(folder, watching)
  await keeper.annotate(highlight())
  flushed = []
  failEvery('flush')
  expect(await keeper.annotate(highlight())).toEqual({
    ok: false,
    failure: { kind: 'not-saved', cause: 'unknown' },
  })
  failEvery(undefined)
  const kept = highlight()
  expect((await keeper.annotate(kept)).ok).toBe(true)
  expect(await idsIn(folder)).toHaveLength(2)
})
