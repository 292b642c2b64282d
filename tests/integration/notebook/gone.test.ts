import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { WorkId } from '../../../src/shared/annotation/annotation'
import { TagName } from '../../../src/shared/vocabulary/vocabulary'
import { failingFiles } from '../../support/failing-files'
import {
  fill,
  highlight,
  idsIn,
  longNote,
  newFolder,
  note,
  notebookOf,
  openIn,
  text,
  work,
} from '../../support/keeping'

const notebookIn = (library: string) => join(library, 'notebooks', work)
const gone = { ok: false, failure: { kind: 'not-saved', cause: 'gone' } }

/** What is there after the program was dropped without closing; it can be written to, or this throws. */
async function found(library: string) {
  const { keeper } = await openIn(library)
  const { record, writable, trouble } = await notebookOf(keeper)
  const last = await keeper.annotate(highlight())
  expect([writable, last.ok]).toEqual([true, true])
  await keeper.close(undefined)
  return { ids: record.annotations.map(({ id }) => id), trouble }
}

/** Annotates, and gives the ids of what was acknowledged. */
async function kept(keeper: Keeper, drafts = [highlight(), note('kurz'), highlight()]): Promise<string[]> {
  const ids = []
  for (const draft of drafts) if ((await keeper.annotate(draft)).ok) ids.push(draft.id)
  return ids
}

const removed = (path: (library: string) => string) => (library: string) => {
  rmSync(path(library), { recursive: true })
}
const movedAway = (path: (library: string) => string) => (library: string) => {
  renameSync(path(library), `${library}-trash`)
}
const named = (name: string) => (library: string) => join(notebookIn(library), name)
const whole = (library: string) => library

type Loss = [string, (library: string) => void]
const ofFiles: Loss[] = [
  // `fill` leaves a snapshot of revision 2, the one before, and a segment after each.
  ['the segment', removed(named('journal-2.ndjson'))],
  ['the segment (moved to the trash)', movedAway(named('journal-2.ndjson'))],
  ['the snapshot', removed(named('notebook.json'))],
]
const ofFolders: Loss[] = [
  [
    'all segments and snapshots',
    (library) => {
      for (const name of readdirSync(notebookIn(library))) rmSync(join(notebookIn(library), name))
    },
  ],
  ['the notebook’s folder', removed(notebookIn)],
  [
    'the notebook’s folder (a copy lies in its place)',
    (library) => {
      cpSync(notebookIn(library), `${library}-copy`, { recursive: true })
      rmSync(notebookIn(library), { recursive: true })
      renameSync(`${library}-copy`, notebookIn(library))
    },
  ],
  ['the folder of all notebooks', removed((library) => join(library, 'notebooks'))],
  ['the whole library', removed(whole)],
]
// Windows does not let a folder be moved in which a file is open.
const ofMovedFolders: Loss[] =
  process.platform === 'win32'
    ? []
    : [
        ['the notebook’s folder (moved to the trash)', movedAway(notebookIn)],
        ['the whole library (moved to the trash)', movedAway(whole)],
      ]
const losses = [...ofFiles, ...ofFolders, ...ofMovedFolders]

describe('goes from the disk while the program runs:', () => {
  test.each(losses)('%s is told once, then everything is written anew and found again', async (_, lose) => {
    const library = newFolder()
    const old = await fill(library)
    const { keeper } = await openIn(library)
    const before = await kept(keeper)
    lose(library)
    expect(await keeper.annotate(highlight())).toEqual(gone)
    const after = await kept(keeper)
    expect(after).toHaveLength(3)
    expect(await found(library)).toEqual({ ids: [...old, ...before, ...after], trouble: [] })
  })

  test.each(losses)('%s, before anything was changed since the start', async (_, lose) => {
    const library = newFolder()
    const old = await fill(library)
    const { keeper } = await openIn(library)
    await notebookOf(keeper)
    lose(library)
    const after = await kept(keeper)
    expect(after).toHaveLength(2)
    expect(await found(library)).toEqual({ ids: [...old, ...after], trouble: [] })
  })

  test.each(losses)('%s, when the change that notices it is the last', async (_, lose) => {
    const library = newFolder()
    const old = await fill(library)
    const { keeper } = await openIn(library)
    await notebookOf(keeper)
    lose(library)
    expect(await keeper.annotate(highlight())).toEqual(gone)
    await keeper.close(undefined)
    expect(await found(library)).toEqual({ ids: old, trouble: [] })
  })

  test('it happens over and over, with snapshots in between', async () => {
    const library = newFolder()
    const { keeper } = await openIn(library)
    const ids = await kept(keeper)
    const folders = [...ofFolders, ...ofMovedFolders]
    for (const [, lose] of folders) {
      lose(library)
      rmSync(`${library}-trash`, { recursive: true, force: true })
      ids.push(...(await kept(keeper, [highlight(), longNote(), longNote(), highlight()])))
    }
    expect(ids).toHaveLength(3 + 3 * folders.length)
    expect(await found(library)).toEqual({ ids, trouble: [] })
  })
})

test('until everything is written anew nothing is acknowledged', async () => {
  const library = newFolder()
  const { files, failEvery } = failingFiles(systemFiles)
  const { keeper } = await openIn(library, files)
  const ids = await kept(keeper)
  rmSync(notebookIn(library), { recursive: true })
  expect(await keeper.annotate(highlight())).toEqual(gone)
  for (const name of ['makeFolder', 'open', 'write', 'flush', 'rename'] as const) {
    failEvery(name, 'ENOSPC')
    expect(await keeper.annotate(highlight()), name).toEqual({
      ok: false,
      failure: { kind: 'not-saved', cause: 'full' },
    })
  }
  failEvery(undefined)
  ids.push(...(await kept(keeper)))
  expect(ids).toHaveLength(6)
  expect((await found(library)).ids).toEqual(ids)
})

test('whichever call fails while everything is written anew, what is acknowledged is found again', async () => {
  const live = async (index: number) => {
    const library = newFolder()
    await fill(library)
    const { files, calls, failAt } = failingFiles(systemFiles)
    const { keeper } = await openIn(library, files)
    const { record } = await notebookOf(keeper)
    rmSync(library, { recursive: true })
    failAt(calls.length + index, 'EIO')
    const ids = await kept(
      keeper,
      Array.from({ length: 5 }, () => highlight()),
    )
    return { library, count: calls.length, ids: [...record.annotations.map(({ id }) => id), ...ids] }
  }
  const { count } = await live(Infinity)
  for (let index = 0; index < count; index++) {
    const { library, ids } = await live(index)
    expect(ids.length, `call ${index}`).toBeGreaterThanOrEqual(4 + 3)
    expect((await found(library)).ids, `call ${index}`).toEqual(ids)
  }
})

test('with the whole library go the tags, the catalogue and the wordings, and they come back with the notebook', async () => {
  const library = newFolder()
  const { keeper } = await openIn(library)
  const tag = await keeper.ensureTag(v.parse(TagName, 'Frieden'))
  const before = await kept(keeper)
  const catalogue = readFileSync(join(library, 'library.json'), 'utf8')
  rmSync(library, { recursive: true })
  const after = await kept(keeper)
  expect(after).toHaveLength(2)
  // Answered in its turn, and so after the vocabulary had its own.
  await keeper.ensureTag(v.parse(TagName, 'Frieden'))
  expect(readFileSync(join(library, 'library.json'), 'utf8')).toBe(catalogue)
  expect(existsSync(join(library, 'texts', `${text}.json`))).toBe(true)
  expect((await found(library)).ids).toEqual([...before, ...after])
  const again = await openIn(library)
  expect(await again.keeper.openVocabulary()).toMatchObject({
    value: { record: { tags: [{ name: 'Frieden' }] }, trouble: [] },
  })
  expect(await again.keeper.ensureTag(v.parse(TagName, 'Frieden'))).toEqual(tag)
})

test('a vocabulary that goes is written anew with its next tag', async () => {
  const library = newFolder()
  const { keeper } = await openIn(library)
  const name = (typed: string) => v.parse(TagName, typed)
  await keeper.ensureTag(name('Frieden'))
  rmSync(join(library, 'vocabulary'), { recursive: true })
  expect(await keeper.ensureTag(name('Krieg'))).toEqual(gone)
  expect((await keeper.ensureTag(name('Krieg'))).ok).toBe(true)
  expect(await (await openIn(library)).keeper.openVocabulary()).toMatchObject({
    value: { record: { tags: [{ name: 'Frieden' }, { name: 'Krieg' }] }, trouble: [] },
  })
})

test('notebook and vocabulary that cannot be written anew do not keep each other at trying', async () => {
  const library = newFolder()
  const { files, calls, failEvery } = failingFiles(systemFiles)
  const { keeper } = await openIn(library, files)
  const name = v.parse(TagName, 'Frieden')
  await keeper.ensureTag(name)
  const ids = await kept(keeper)
  rmSync(library, { recursive: true })
  failEvery('rename', 'ENOSPC')
  await keeper.annotate(highlight())
  await keeper.ensureTag(v.parse(TagName, 'Krieg'))
  await keeper.annotate(highlight())
  await keeper.ensureTag(name)
  const before = calls.length
  for (let turns = 0; turns < 50; turns++) await new Promise((turn) => setImmediate(turn))
  expect(calls.length).toBe(before)
  failEvery(undefined)
  ids.push(...(await kept(keeper)))
  expect((await found(library)).ids).toEqual(ids)
})

test('where another library of the same work lies in its place, nothing is acknowledged that would not be found', async () => {
  const library = newFolder()
  const { keeper } = await openIn(library)
  await kept(keeper)
  rmSync(library, { recursive: true })
  mkdirSync(notebookIn(library), { recursive: true })
  const foreign = join(notebookIn(library), 'journal-9.ndjson')
  writeFileSync(foreign, 'another one')
  expect(await kept(keeper)).toEqual([])
  expect(readFileSync(foreign, 'utf8')).toBe('another one')
  rmSync(foreign)
  const [last] = await kept(keeper, [highlight()])
  expect((await idsIn(library)).at(-1)).toBe(last)
})

test('a notebook that was not open when the whole library went comes back from the backup, with the catalogue', async () => {
  const library = newFolder()
  const first = await openIn(library)
  const here = await kept(first.keeper)
  const mark = highlight()
  if (mark.motivation !== 'highlighting') throw new Error('a highlight highlights')
  const other = v.parse(WorkId, `${work}-2`)
  const there = { ...mark, target: { ...mark.target, work: other } }
  expect((await first.keeper.annotate(there)).ok).toBe(true)
  expect(await first.keeper.backUp({ reason: 'daily' })).toMatchObject({
    ok: true,
    value: { annotations: 4 },
  })
  await first.keeper.close(undefined)

  const { keeper } = await openIn(library)
  await notebookOf(keeper)
  rmSync(library, { recursive: true })
  expect(await keeper.openNotebook(other)).toMatchObject({
    value: { writable: true, trouble: [{ kind: 'notes-recovered', recovery: { from: ['backup'] } }] },
  })
  const after = await kept(keeper)
  expect(after.length).toBeGreaterThanOrEqual(2)
  await keeper.close(undefined)
  const again = await openIn(library)
  expect(await again.keeper.works(undefined)).toEqual({
    ok: true,
    value: [
      { work, count: here.length + after.length },
      { work: other, count: 1 },
    ],
  })
  expect((await notebookOf(again.keeper)).trouble).toEqual([])
})

test('a library that is gone at the start comes back from the latest backup, and that is told', async () => {
  const library = newFolder()
  const first = await openIn(library)
  const ids = await kept(first.keeper)
  await first.keeper.ensureTag(v.parse(TagName, 'Frieden'))
  await first.keeper.backUp({ reason: 'daily' })
  await first.keeper.close(undefined)
  rmSync(library, { recursive: true })
  const { keeper } = await openIn(library)
  const { record, writable, trouble } = await notebookOf(keeper)
  expect(record.annotations.map(({ id }) => id)).toEqual(ids)
  expect([writable, trouble]).toMatchObject([
    true,
    [{ recovery: { from: ['backup'], gone: ['notebook.json'] } }],
  ])
  expect(await keeper.openVocabulary(undefined)).toMatchObject({
    value: { record: { tags: [{ name: 'Frieden' }] }, trouble: [{ recovery: { from: ['backup'] } }] },
  })
})
