import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../../src/main/notebook/texts'
import {
  SetId,
  TagId,
  TextHash,
  type Annotation,
  type Draft,
} from '../../../src/shared/annotation/annotation'
import { TagName } from '../../../src/shared/vocabulary/vocabulary'
import { failingFiles } from '../../support/failing-files'
import { systemFiles } from '../../../src/main/notebook/files'
import {
  entriesAmong,
  highlight,
  idsIn,
  newFolder,
  note,
  notebookOf,
  openIn,
  work,
} from '../../support/keeping'

const then = '2025-11-11T11:11:11.111Z'
const from = { set: v.parse(SetId, randomUUID()), name: 'Klasse 9b' }
const made = (draft: Draft): Annotation => ({ ...draft, created: then, modified: then })
const newTag = (name: string) => ({ id: v.parse(TagId, randomUUID()), name: v.parse(TagName, name) })

describe('taking annotations in', () => {
  test('is one entry, which is there after a restart, and one step to undo', async () => {
    const folder = newFolder()
    const { keeper, published } = await openIn(folder)
    const annotations = [made(highlight()), { ...made(note('Warum?')), from }, made(note('mehr'))]
    expect(await keeper.importAll({ work, annotations, tags: [] })).toEqual({
      ok: true,
      value: ['added', 'added', 'added'],
    })
    expect(entriesAmong(published)).toMatchObject([{ act: 'do', origin: 'import' }])
    await keeper.close(undefined)
    const again = await openIn(folder)
    expect((await notebookOf(again.keeper)).record).toMatchObject({
      annotations,
      done: [{ origin: 'import' }],
    })
    expect((await again.keeper.undo(work)).ok).toBe(true)
    expect((await notebookOf(again.keeper)).record.annotations).toEqual([])
    expect((await again.keeper.redo(work)).ok).toBe(true)
    expect((await notebookOf(again.keeper)).record.annotations).toEqual(annotations)
    await again.keeper.close(undefined)
  })

  test('is replayed from the journal where the program was killed', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder)
    const annotations = Array.from({ length: 300 }, () => made(note('Wort '.repeat(20))))
    expect((await keeper.importAll({ work, annotations, tags: [] })).ok).toBe(true)
    // Nobody closes: what was answered is on the disk.
    expect(await idsIn(folder)).toEqual(annotations.map(({ id }) => id))
  })

  test('gives tags that are not known the ids that came, and uses those whose names are', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder)
    const known = await keeper.ensureTag(v.parse(TagName, 'Frieden'))
    if (!known.ok) throw new Error('a fresh folder takes everything')
    const [fresh, twin, same] = [newTag('Krieg'), newTag('KRIEG'), newTag('frieden')]
    const annotation = { ...made(highlight()), tags: [fresh.id, same.id, twin.id, known.value.id] }
    expect((await keeper.importAll({ work, annotations: [annotation], tags: [fresh, twin, same] })).ok).toBe(
      true,
    )
    const { record } = await notebookOf(keeper)
    expect(record.annotations.map(({ tags }) => tags)).toEqual([[fresh.id, known.value.id]])
    expect(await keeper.openVocabulary()).toMatchObject({
      value: { record: { tags: [known.value, fresh] } },
    })
    await keeper.close(undefined)
  })

  test('does not mind a wording that nobody here has', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder)
    const { target } = highlight()
    const elsewhere = { ...target, text: v.parse(TextHash, hashOf('Von anderswo')) }
    const annotation = { ...made(highlight()), target: elsewhere } as Annotation
    expect(await keeper.importAll({ work, annotations: [annotation], tags: [] })).toMatchObject({
      value: ['added'],
    })
    expect((await notebookOf(keeper)).record.annotations).toEqual([annotation])
    await keeper.close(undefined)
  })

  test('leaves nothing where the disk is full: no annotation, no half entry', async () => {
    const folder = newFolder()
    const disk = failingFiles(systemFiles)
    const { keeper } = await openIn(folder, disk.files)
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    const before = (await notebookOf(keeper)).record
    disk.failEvery('write', 'ENOSPC')
    const answer = await keeper.importAll({
      work,
      annotations: [made(highlight()), made(note('x'))],
      tags: [],
    })
    expect(answer).toEqual({ ok: false, failure: { kind: 'not-saved', cause: 'full' } })
    disk.failEvery(undefined)
    expect((await notebookOf(keeper)).record).toEqual(before)
    await keeper.close(undefined)
    expect(await idsIn(folder)).toEqual(before.annotations.map(({ id }) => id))
  })

  test('refuses what is of another work, and touches no file', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder)
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    const files = () =>
      readdirSync(join(folder, 'notebooks', work)).map((name) =>
        readFileSync(join(folder, 'notebooks', work, name), 'utf8'),
      )
    const before = files()
    const annotation = { ...made(highlight()), target: { ...highlight().target, work: 'another-work' } }
    expect(await keeper.importAll({ work, annotations: [annotation as Annotation], tags: [] })).toMatchObject(
      {
        failure: { kind: 'refused' },
      },
    )
    expect(files()).toEqual(before)
    await keeper.close(undefined)
  })
})
