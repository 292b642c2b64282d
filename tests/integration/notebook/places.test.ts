import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import { WorkId } from '../../../src/shared/annotation/annotation'
import { failingFiles } from '../../support/failing-files'
import { fill, highlight, idsIn, newFolder, notebookOf, openIn, text, work } from '../../support/keeping'

test('a library lies as well in a folder whose name has umlauts, spaces and an emoji', async () => {
  const folder = join(newFolder(), 'Eigene Bücher & Nötizen 📚')
  const { keeper } = await openIn(folder)
  const draft = highlight()
  expect((await keeper.annotate(draft)).ok).toBe(true)
  expect(await idsIn(folder)).toEqual([draft.id])
})

test('a folder that comes back is written to again, and has everything', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const first = highlight()
  await keeper.annotate(first)
  cpSync(folder, `${folder}-copy`, { recursive: true })
  rmSync(folder, { recursive: true })
  expect((await keeper.annotate(highlight())).ok).toBe(false)
  renameSync(`${folder}-copy`, folder)
  const last = highlight()
  expect((await keeper.annotate(last)).ok).toBe(true)
  expect(await idsIn(folder)).toEqual([first.id, last.id])
})

test('a notebook on a disk that takes no writing opens for reading, and for writing once the disk does', async () => {
  const folder = newFolder()
  const ids = await fill(folder)
  const { files, failEvery } = failingFiles(systemFiles)
  failEvery('open', 'EROFS')
  const { keeper } = await openIn(folder, files)
  const opened = await notebookOf(keeper)
  expect(opened.record.annotations.map(({ id }) => id)).toEqual(ids)
  expect([opened.writable, opened.trouble]).toEqual([false, [{ kind: 'read-only', why: 'disk' }]])
  expect(await keeper.annotate(highlight())).toEqual({
    ok: false,
    failure: { kind: 'read-only', why: 'disk' },
  })
  failEvery(undefined)
  expect(await notebookOf(keeper)).toMatchObject({ writable: true, trouble: [] })
  expect((await keeper.annotate(highlight())).ok).toBe(true)
})

test('a folder that may not be read is trouble and not an empty notebook', async ({ skip }) => {
  if (process.getuid?.() === 0) {
    console.log('skipped: root may read every folder')
    skip()
  }
  const folder = newFolder()
  await fill(folder)
  const notebook = join(folder, 'notebooks', work)
  chmodSync(notebook, 0)
  const { writable, trouble } = await notebookOf((await openIn(folder)).keeper)
  chmodSync(notebook, 0o700)
  expect([writable, trouble[0]]).toEqual([false, { kind: 'read-only', why: 'disk' }])
})

test('reading that fails is trouble and not an empty notebook', async () => {
  const folder = newFolder()
  await fill(folder)
  for (const name of ['list', 'read'] as const) {
    const fails = (path: string) => {
      if (path.includes('notebooks')) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      return systemFiles[name](path)
    }
    const { keeper } = await openIn(folder, { ...systemFiles, [name]: fails })
    const { writable, trouble } = await notebookOf(keeper)
    expect([writable, trouble[0]]).toEqual([false, { kind: 'read-only', why: 'disk' }])
  }
  expect(await idsIn(folder)).toHaveLength(4)
})

test('a file where the notebook’s folder should be is left alone, and the notebook opens for reading only', async () => {
  const folder = newFolder()
  await fill(folder)
  const notebook = join(folder, 'notebooks', work)
  rmSync(notebook, { recursive: true })
  writeFileSync(notebook, 'something else')
  const { writable, trouble } = await notebookOf((await openIn(folder)).keeper)
  expect([writable, trouble[0]]).toEqual([false, { kind: 'read-only', why: 'damaged' }])
  expect(readFileSync(notebook, 'utf8')).toBe('something else')
})

test.each([
  [
    'damaged',
    (path: string) => {
      writeFileSync(path, '{"schema":1,"text":"another"}')
    },
  ],
  [
    'a folder',
    (path: string) => {
      rmSync(path)
      mkdirSync(path)
    },
  ],
])('a kept wording that is %s is set aside and written again when it is next named', async (_, damage) => {
  const folder = newFolder()
  await fill(folder)
  const path = join(folder, 'texts', `${text}.json`)
  const whole = readFileSync(path, 'utf8')
  damage(path)
  const { keeper } = await openIn(folder)
  expect((await keeper.annotate(highlight())).ok).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe(whole)
  expect(readdirSync(join(folder, 'set-aside'))).toHaveLength(1)
})

test('two works are kept apart, and looking at one does not open the other', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const here = highlight()
  if (here.motivation !== 'highlighting') throw new Error('a highlight highlights')
  const other = v.parse(WorkId, `${work}-2`)
  const there = { ...highlight(), target: { ...here.target, work: other } }
  await Promise.all([keeper.annotate(here), keeper.annotate(there)])
  expect(await idsIn(folder)).toEqual([here.id])
  expect(readdirSync(join(folder, 'notebooks')).sort()).toEqual([work, other])
  expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))).toEqual({
    schema: 1,
    notebooks: [work, other],
    vocabulary: false,
  })
})
