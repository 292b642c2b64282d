import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { notebookSchema } from '../../../src/shared/notebook/notebook'
import { binKeeps } from '../../../src/shared/notebook/plan-several'
import { TagName, vocabularySchema } from '../../../src/shared/vocabulary/vocabulary'
import { systemFiles } from '../../../src/main/notebook/files'
import { bookmark, highlight, link, notebookOf, openIn, ownEvent, work } from '../../support/keeping'

/**
 * Libraries as older versions of the program wrote them, each with what that version said was in it: `last` is a time after
 * the last thing done in it, when nothing in its bin is to be cleared yet; `added` is what the record has had since.
 */
const versions = [
  { version: 1, words: 1, last: '2026-01-06T00:00:00.000Z', added: { gone: [] }, segment: 13, cleared: 2 },
  { version: 2, words: 2, last: '2026-02-06T00:00:00.000Z', added: {}, segment: 25, cleared: 6 },
  { version: 3, words: 2, last: '2026-03-06T00:00:00.000Z', added: {}, segment: 20, cleared: 6 },
  { version: 4, words: 2, last: '2026-04-06T00:00:00.000Z', added: {}, segment: 13, cleared: 6 },
]

test('there is a library of every older version', () => {
  const upTo = (schema: number) => Array.from({ length: schema - 1 }, (_, index) => index + 1)
  expect(versions.map(({ version }) => version)).toEqual(upTo(notebookSchema))
  expect([...new Set(versions.map(({ words }) => words))]).toEqual(
    expect.arrayContaining(upTo(vocabularySchema)),
  )
})

test('the library of version 4 has what came with it: other people’s annotations, imports, and one taken back', async () => {
  const { keeper } = await openIn(library(4), systemFiles, () => new Date('2026-04-06T00:00:00.000Z'))
  const { record } = await notebookOf(keeper)
  const theirs = record.annotations.filter(({ from }) => from?.name === 'Klasse 9b')
  expect(theirs.map(({ motivation }) => motivation)).toEqual(['commenting', 'identifying'])
  expect(record.bin.map(({ annotation }) => annotation)).toContainEqual(
    expect.objectContaining({ extra: { 'foreign:colour': '#ff0', nested: { list: [1, null, 'zwei'] } } }),
  )
  expect(record.done.map(({ origin }) => origin).filter((origin) => origin !== undefined)).toEqual([
    'import',
    'import',
  ])
  expect(record.undone.map(({ origin }) => origin)).toEqual([undefined, 'import'])
  await keeper.close(undefined)
})

const fixture = (version: number) =>
  join(import.meta.dirname, `../../fixtures/notebooks/version-${String(version)}`)
const said = (version: number, name: string) =>
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(join(fixture(version), name), 'utf8')))

function library(version: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'library')
  cpSync(join(fixture(version), 'library'), folder, { recursive: true })
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

describe.each(versions)(
  'a library of version $version',
  ({ version, words, last, added, segment, cleared }) => {
    const then = () => new Date(last)

    test('has snapshots and journals that go on after them, all of that version', () => {
      const files = [...filesIn(join(fixture(version), 'library'))]
      const [, snapshot] = files.find(([path]) => path.endsWith('notebook.json')) ?? []
      expect(JSON.parse(snapshot ?? '')).toMatchObject({ schema: version })
      const segments = files
        .filter(([path]) => path.includes(join('notebooks', work)) && path.endsWith('.ndjson'))
        .map(([, lines]) => lines.split('\n'))
      expect(segments.filter(([header]) => header?.includes(`"format":${String(version)}`))).toHaveLength(
        segments.length,
      )
      expect(segments.filter(([, first]) => first !== '').length).toBeGreaterThan(1)
    })

    test('opens whole, and is not touched by that', async () => {
      const folder = library(version)
      const before = filesIn(folder)
      const { keeper } = await openIn(folder, systemFiles, then)
      const { record, writable, trouble } = await notebookOf(keeper)
      expect([writable, trouble]).toEqual([true, []])
      expect(record).toEqual({ ...said(version, 'notebook.json'), ...added, schema: notebookSchema })
      expect(said(version, 'vocabulary.json')).toMatchObject({ schema: words })
      expect(await keeper.openVocabulary()).toEqual({
        ok: true,
        value: { record: { ...said(version, 'vocabulary.json'), schema: vocabularySchema }, trouble: [] },
      })
      await keeper.close(undefined)
      expect(filesIn(folder)).toEqual(before)
    })

    test('keeps what is done in it then through a restart, and what can be undone and redone', async () => {
      const folder = library(version)
      const { keeper } = await openIn(folder, systemFiles, then)
      const { record } = await notebookOf(keeper)
      const steps = record.done.length
      for (let step = 0; step < steps; step++) expect((await keeper.undo(work)).ok).toBe(true)
      expect((await notebookOf(keeper)).record.annotations).toEqual([])
      for (let step = 0; step < steps; step++) expect((await keeper.redo(work)).ok).toBe(true)
      const event = ownEvent()
      expect((await keeper.annotateAll({ work, drafts: [highlight(), event, link(event.id)] })).ok).toBe(true)
      expect((await keeper.ensureTag(v.parse(TagName, 'Neu'))).ok).toBe(true)
      const now = (await notebookOf(keeper)).record
      expect(now.annotations).toHaveLength(record.annotations.length + 3)
      await keeper.close(undefined)
      const again = await openIn(folder, systemFiles, then)
      expect((await notebookOf(again.keeper)).record).toEqual(now)
    })

    test('has its bin cleared of what has lain in it for long enough when it is opened', async () => {
      const folder = library(version)
      const later = () => new Date(then().getTime() + binKeeps)
      const since = await openIn(folder, systemFiles, later)
      await since.keeper.annotate(bookmark())
      await since.keeper.close(undefined)
      const { keeper } = await openIn(folder, systemFiles, later)
      const { record } = await notebookOf(keeper)
      expect([record.bin.length, record.gone.length]).toEqual([0, cleared])
    })

    const newer = notebookSchema + 1
    test.each([
      ['a snapshot', 'notebook.json', `{"schema":${String(newer)}}`],
      [
        'a segment',
        `journal-${String(segment)}.ndjson`,
        `{"format":${String(newer)},"of":"${work}","after":${String(segment)}}\n`,
      ],
    ])('is read only where %s is of a version to come, and stays as it is', async (_, name, content) => {
      const folder = library(version)
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

    test('has a read-only vocabulary where that is of a version to come', async () => {
      const folder = library(version)
      writeFileSync(
        join(folder, 'vocabulary', 'vocabulary.json'),
        `{"schema":${String(vocabularySchema + 1)}}`,
      )
      const before = filesIn(folder)
      const { keeper } = await openIn(folder, systemFiles, then)
      expect(await keeper.ensureTag(v.parse(TagName, 'Neu'))).toMatchObject({
        failure: { kind: 'read-only' },
      })
      await keeper.close(undefined)
      expect(filesIn(folder)).toEqual(before)
    })
  },
)
