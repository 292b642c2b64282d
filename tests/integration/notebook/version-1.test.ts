import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { binKeeps } from '../../../src/shared/notebook/plan-several'
import { TagName } from '../../../src/shared/vocabulary/vocabulary'
import { systemFiles } from '../../../src/main/notebook/files'
import { bookmark, highlight, notebookOf, openIn, work } from '../../support/keeping'

/** A library as the first version of the program wrote it, with what that version said was in it. */
const fixture = join(import.meta.dirname, '../../fixtures/notebooks/version-1')
const said = (name: string) =>
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(join(fixture, name), 'utf8')))

/** When the last thing in it was done: nothing in its bin is to be cleared yet. */
const then = () => new Date('2026-01-06T00:00:00.000Z')

function library(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'library')
  cpSync(join(fixture, 'library'), folder, { recursive: true })
  return folder
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path, readFileSync(path, 'utf8')]
      }),
  )

test('the library has snapshots and journals that go on after them, all of version 1', () => {
  const files = [...filesIn(join(fixture, 'library'))]
  for (const name of ['notebook', 'vocabulary']) {
    const [, snapshot] = files.find(([path]) => path.endsWith(`${name}.json`)) ?? []
    expect(JSON.parse(snapshot ?? '')).toMatchObject({ schema: 1 })
  }
  const segments = files.filter(([path]) => path.endsWith('.ndjson')).map(([, lines]) => lines.split('\n'))
  expect(segments.filter(([header]) => header?.includes('"format":1'))).toHaveLength(segments.length)
  expect(segments.filter(([, first]) => first !== '').length).toBeGreaterThan(2)
})

test('a notebook of version 1 opens whole, and is not touched by that', async () => {
  const folder = library()
  const before = filesIn(folder)
  const { keeper } = await openIn(folder, systemFiles, then)
  const { record, writable, trouble } = await notebookOf(keeper)
  expect([writable, trouble]).toEqual([true, []])
  expect(record).toEqual({ ...said('notebook.json'), schema: 2, gone: [] })
  expect(await keeper.openVocabulary()).toEqual({
    ok: true,
    value: { record: { ...said('vocabulary.json'), schema: 2 }, trouble: [] },
  })
  await keeper.close(undefined)
  expect(filesIn(folder)).toEqual(before)
})

test('what is done in it then comes back after a restart, and so does what can be undone and redone', async () => {
  const folder = library()
  const { keeper } = await openIn(folder, systemFiles, then)
  const { record } = await notebookOf(keeper)
  const steps = record.done.length
  for (let step = 0; step < steps; step++) expect((await keeper.undo(work)).ok).toBe(true)
  expect((await notebookOf(keeper)).record.annotations).toEqual([])
  for (let step = 0; step < steps; step++) expect((await keeper.redo(work)).ok).toBe(true)
  expect((await keeper.annotate(highlight())).ok).toBe(true)
  expect((await keeper.ensureTag(v.parse(TagName, 'Neu'))).ok).toBe(true)
  const now = (await notebookOf(keeper)).record
  expect(now.annotations).toHaveLength(record.annotations.length + 1)
  await keeper.close(undefined)
  const again = await openIn(folder, systemFiles, then)
  expect((await notebookOf(again.keeper)).record).toEqual(now)
})

test('what has lain in its bin for long enough is cleared when it is opened', async () => {
  const folder = library()
  const later = () => new Date(then().getTime() + binKeeps)
  const since = await openIn(folder, systemFiles, later)
  await since.keeper.annotate(bookmark())
  await since.keeper.close(undefined)
  const { keeper } = await openIn(folder, systemFiles, later)
  const { record } = await notebookOf(keeper)
  expect([record.bin.length, record.gone.length]).toEqual([0, 2])
})

test.each([
  ['a snapshot', 'notebook.json', '{"schema":3}'],
  ['a segment', 'journal-13.ndjson', `{"format":3,"of":"${work}","after":13}\n`],
])('%s of a newer version is read only, and stays as it is', async (_, name, content) => {
  const folder = library()
  writeFileSync(join(folder, 'notebooks', work, name), content)
  const before = filesIn(folder)
  const { keeper } = await openIn(folder, systemFiles, () => new Date('2027-01-01T00:00:00.000Z'))
  expect(await notebookOf(keeper)).toMatchObject({
    writable: false,
    trouble: [{ kind: 'read-only', why: 'newer-version' }],
  })
  expect(await keeper.annotate(highlight())).toEqual({
    ok: false,
    failure: { kind: 'read-only', why: 'newer-version' },
  })
  await keeper.close(undefined)
  expect(filesIn(folder)).toEqual(before)
})

test('a vocabulary of a newer version is read only, and stays as it is', async () => {
  const folder = library()
  const path = join(folder, 'vocabulary', 'vocabulary.json')
  writeFileSync(path, '{"schema":3}')
  const before = filesIn(folder)
  const { keeper } = await openIn(folder, systemFiles, then)
  expect(await keeper.ensureTag(v.parse(TagName, 'Neu'))).toMatchObject({ failure: { kind: 'read-only' } })
  await keeper.close(undefined)
  expect(filesIn(folder)).toEqual(before)
})
