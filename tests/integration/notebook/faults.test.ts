import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import type { Failure } from '../../../src/shared/failure'
import type { Result } from '../../../src/shared/result'
import { failingFiles, type Fault } from '../../support/failing-files'
import { highlight, idsIn, longNote, newFolder, note, notebookOf, openIn, work } from '../../support/keeping'

interface Run {
  /** The ids that must be there, because their change was acknowledged. */
  kept: Set<string>
  /** The ids that must not be there, because they were never asked for or acknowledged as deleted. */
  gone: Set<string>
  failures: Failure[]
  /** Whether every change after the faults was acknowledged. */
  worksAgain: boolean
}

/** Some operations as a reader makes them: with two snapshots, a block of several entries, a deletion and an undo. */
async function run(folder: string, files: Files, faultsOver: () => void): Promise<Run> {
  const { keeper } = await openIn(folder, files)
  const [kept, gone] = [new Set<string>(), new Set<string>()]
  const failures: Failure[] = []
  const heard = (answer: Result<unknown>, then: () => void) => {
    if (answer.ok) then()
    else failures.push(answer.failure)
  }
  const add = async (draft = highlight()) => {
    heard(await keeper.annotate(draft), () => kept.add(draft.id))
    return draft.id
  }
  await add()
  await add(longNote())
  const first = await add(note('kurz'))
  await Promise.all([add(), add(), add()])
  await add(longNote())
  heard(await keeper.remove({ work, ids: [first] }), () => {
    kept.delete(first)
    gone.add(first)
  })
  const last = await add()
  heard(await keeper.undo(work), () => {
    // What undo took back is the last change that was kept.
    if (kept.has(last)) {
      kept.delete(last)
      gone.add(last)
    } else {
      const undone = [...kept].at(-1)
      if (gone.delete(first)) kept.add(first)
      else if (undone !== undefined) kept.delete(undone)
    }
  })
  faultsOver()
  const before = failures.length
  await add()
  await add()
  const { record } = await notebookOf(keeper)
  expect(record.annotations.map(({ id }) => id).sort()).toEqual([...kept].sort())
  return { kept, gone, failures, worksAgain: failures.length === before }
}

/** Nothing is cut off from power here, so nothing need reach the disk: only the order of calls and their faults count. */
const quickFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

const recorded = async () => {
  const { files, calls } = failingFiles(quickFiles)
  const done = await run(newFolder(), files, () => undefined)
  expect(done.failures).toEqual([])
  return calls.length
}

const faults: Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'short']

describe.each(faults)('when a call fails with %s, whichever it is,', (fault) => {
  test.each([
    ['once', 0],
    ['with the three that follow', 3],
  ])(
    '%s: what was acknowledged is there afterwards, all else is not, and saving goes on',
    async (_, more) => {
      const count = await recorded()
      expect(count).toBeGreaterThan(50)
      for (let index = 0; index < count; index++) {
        const folder = newFolder()
        const { files, failAt } = failingFiles(systemFiles)
        failAt(index, fault, more)
        const { kept, failures, worksAgain } = await run(folder, files, () => {
          failAt(Infinity, fault)
        })
        const at = `call ${index}: ${JSON.stringify(failures)}`
        expect(worksAgain, at).toBe(true)
        expect(
          failures.every(({ kind }) => kind === 'not-saved' || kind === 'missing'),
          at,
        ).toBe(true)
        expect((await idsIn(folder)).sort(), at).toEqual([...kept].sort())
      }
    },
    240_000,
  )
})

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
