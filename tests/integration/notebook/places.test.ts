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
  const failure = { kind: 'read-only', why: 'write-protected' }
  expect([opened.writable, opened.trouble]).toEqual([false, [failure]])
  expect(await keeper.annotate(highlight())).toEqual({
    ok: false,
    failure,
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

test('a file where the notebook’s folder should be is set aside, and the notebook goes on', async () => {
  const folder = newFolder()
  await fill(folder)
  const notebook = join(folder, 'notebooks', work)
  rmSync(notebook, { recursive: true })
  writeFileSync(notebook, 'something else')
  const { keeper } = await openIn(folder)
  const { writable, trouble } = await notebookOf(keeper)
  expect([writable, trouble[0]]).toMatchObject([true, { kind: 'notes-recovered', recovery: { from: [] } }])
  const [aside = ''] = readdirSync(join(folder, 'set-aside'))
  expect(readFileSync(join(folder, 'set-aside', aside), 'utf8')).toBe('something else')
  const draft = highlight()
  expect((await keeper.annotate(draft)).ok).toBe(true)
  expect(await idsIn(folder)).toEqual([draft.id])
})

test('a file where the library should be is left alone, and that is told', async () => {
  const folder = newFolder()
  writeFileSync(folder, 'something else')
  const { keeper } = await openIn(folder)
  const failure = { kind: 'read-only', why: 'not-a-folder' }
  expect(await notebookOf(keeper)).toMatchObject({ writable: false, trouble: [failure] })
  expect(await keeper.annotate(highlight())).toEqual({ ok: false, failure })
  expect(readFileSync(folder, 'utf8')).toBe('something else')
})

test.each([
  'Ärger mit „Zitat“',
  "O'Brien 'quoted' $HOME `x`",
  '  leading and trailing ',
  '日本語 🕊️',
  'a%20b#c?d',
])('a library lies as well in a folder with the name %s', async (name) => {
  const folder = join(newFolder(), name, 'library')
  const ids = await fill(folder)
  writeFileSync(join(folder, 'notebooks', work, 'notebook.json'), '{')
  const { keeper } = await openIn(folder)
  const { record, trouble } = await notebookOf(keeper)
  expect(record.annotations.map(({ id }) => id)).toEqual(ids)
  expect(trouble[0]).toMatchObject({ recovery: { aside: join(folder, 'set-aside') } })
})

test.each(['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9'])(
  'a work with the id %s, which Windows keeps for a device, has a folder that every system takes',
  async (name) => {
    const folder = newFolder()
    const { keeper } = await openIn(folder)
    const id = v.parse(WorkId, name)
    const draft = highlight()
    if (draft.motivation !== 'highlighting') throw new Error('a highlight highlights')
    expect((await keeper.annotate({ ...draft, target: { ...draft.target, work: id } })).ok).toBe(true)
    await keeper.close(undefined)
    expect(readdirSync(join(folder, 'notebooks'))).toEqual([`${name}_`])
    // Without its catalogue too it is found.
    rmSync(join(folder, 'library.json'))
    const again = await openIn(folder)
    expect(await again.keeper.works(undefined)).toMatchObject({ value: [{ work: id, count: 1 }] })
  },
)

test('a folder that was made under a name that Windows keeps for itself stays where it is', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const id = v.parse(WorkId, 'aux')
  const draft = highlight()
  if (draft.motivation !== 'highlighting') throw new Error('a highlight highlights')
  const there = { ...draft, target: { ...draft.target, work: id } }
  await keeper.annotate(there)
  await keeper.close(undefined)
  renameSync(join(folder, 'notebooks', 'aux_'), join(folder, 'notebooks', 'aux'))
  const again = await openIn(folder)
  expect(await again.keeper.works(undefined)).toMatchObject({ value: [{ work: id, count: 1 }] })
  expect((await again.keeper.remove({ work: id, ids: [draft.id] })).ok).toBe(true)
  expect(readdirSync(join(folder, 'notebooks'))).toEqual(['aux'])
})

test('with a clock that is set back times never go back, before a start and after it', async () => {
  const folder = newFolder()
  let now = new Date('2026-06-01T12:00:00.000Z')
  const first = await openIn(folder, systemFiles, () => now)
  const drafts = [highlight(), highlight(), highlight(), highlight()]
  const [one, two, three, four] = drafts
  if (!one || !two || !three || !four) throw new Error('there are four')
  await first.keeper.annotate(one)
  now = new Date('2001-01-01T00:00:00.000Z')
  await first.keeper.annotate(two)
  await first.keeper.close(undefined)
  const second = await openIn(folder, systemFiles, () => now)
  await second.keeper.annotate(three)
  now = new Date('1970-01-01T00:00:00.000Z')
  await second.keeper.annotate(four)
  const { record } = await notebookOf(second.keeper)
  expect(record.annotations.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id))
  const times = record.annotations.map(({ modified }) => modified)
  expect(times).toEqual([...new Set(times)].sort())
  expect(times.every((time) => time >= '2026-06-01T12:00:00.000Z')).toBe(true)
})

test('two damaged files of one moment are both set aside', async () => {
  const folder = newFolder()
  await fill(folder)
  const path = join(folder, 'notebooks', work, 'notebook.json')
  const now = () => new Date('2026-06-01T12:00:00.000Z')
  for (const content of ['{', '[']) {
    writeFileSync(path, content)
    const { keeper } = await openIn(folder, systemFiles, now)
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    await keeper.close(undefined)
  }
  const aside = join(folder, 'set-aside')
  expect(
    readdirSync(aside)
      .map((name) => readFileSync(join(aside, name), 'utf8'))
      .sort(),
  ).toEqual(['[', '{'])
})

test('wordings that go while the program runs are written again with the next annotation', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  await keeper.annotate(highlight())
  rmSync(join(folder, 'texts'), { recursive: true })
  expect((await keeper.annotate(highlight())).ok).toBe(true)
  expect(readdirSync(join(folder, 'texts'))).toEqual([`${text}.json`])
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
    schema: 2,
    crc: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    notebooks: [work, other],
    vocabulary: false,
  })
})
