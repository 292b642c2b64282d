import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import { vocabularyKind } from '../../../src/main/notebook/kinds'
import { openKept } from '../../../src/main/notebook/open'
import { SetAside } from '../../../src/main/notebook/set-aside'
import { JournalledStore } from '../../../src/main/notebook/store'
import { TagId } from '../../../src/shared/annotation/annotation'
import { ok } from '../../../src/shared/result'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'vocabulary')

async function storeIn(folder: string, enrol: () => Promise<void>) {
  const setAside = new SetAside(systemFiles, join(folder, 'set-aside'), () => new Date())
  const opened = await openKept(systemFiles, folder, vocabularyKind, false, setAside)
  const store = new JournalledStore(vocabularyKind, opened, {
    files: systemFiles,
    folder,
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 4096,
    enrol,
  })
  const add = (name: string) => {
    const after = { id: v.parse(TagId, randomUUID()), name }
    return store.change(() => ok({ entry: { changes: [{ type: 'tag-added', after }] }, value: undefined }))
  }
  return { add, names: () => [...store.kept.tags.values()].map(({ name }) => name) }
}

test('what is asked while a block is on its way, and fails, fails with it: it was checked against what will not be', async () => {
  const folder = newFolder()
  let meanwhile: Promise<unknown> | undefined
  let full = true
  const { add, names } = await storeIn(folder, async () => {
    if (!full) return
    meanwhile ??= add('second')
    full = false
    await Promise.resolve()
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  const failure = { ok: false, failure: { kind: 'not-saved', cause: 'full' } }
  expect(await add('first')).toEqual(failure)
  expect(await meanwhile).toEqual(failure)
  expect((await add('third')).ok).toBe(true)
  expect(names()).toEqual(['third'])
  expect((await storeIn(folder, () => Promise.resolve())).names()).toEqual(['third'])
})

test('what is asked while a block is on its way is kept with the next one', async () => {
  const folder = newFolder()
  let meanwhile: Promise<unknown> | undefined
  const { add, names } = await storeIn(folder, async () => {
    meanwhile ??= add('second')
    await Promise.resolve()
  })
  expect((await add('first')).ok).toBe(true)
  expect(await meanwhile).toEqual({ ok: true, value: undefined })
  expect(names()).toEqual(['first', 'second'])
})
