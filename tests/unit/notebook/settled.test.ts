import { Low } from 'lowdb'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Catalogue } from '../../../src/main/notebook/catalogue'
import { makeFolderDurably, writeDurably } from '../../../src/main/notebook/durable-write'
import type { Files } from '../../../src/main/notebook/files'
import { Journal } from '../../../src/main/notebook/journal'
import { parseSegment, blockOf } from '../../../src/main/notebook/segment'
import { sealed } from '../../../src/main/notebook/seal'
import { SetAside } from '../../../src/main/notebook/set-aside'
import { DurableJson } from '../../../src/main/notebook/snapshot'
import { hashOf, Texts } from '../../../src/main/notebook/texts'
import { TextHash, WorkId } from '../../../src/shared/annotation/annotation'
import { CrashingFiles, type Image } from '../../support/crashing-files'
import { nothingUnflushed } from '../../support/crash-states'
import { failingFiles } from '../../support/failing-files'

const bytes = (text: string) => Buffer.from(text)
const disk = (files: Record<string, string> = {}) =>
  new CrashingFiles(
    new Map<string, Uint8Array | undefined>([
      ['/disk', undefined],
      ...Object.entries(files).map(([name, text]): [string, Uint8Array] => [`/disk/${name}`, bytes(text)]),
    ]),
  )
const inImage = (image: Image) =>
  Object.fromEntries(
    [...image].flatMap(([path, some]) => (some ? [[path, Buffer.from(some).toString()]] : [])),
  )
const failed = (code: string) => Object.assign(new Error(code), { code })

test('a folder that is there already gets its name onto the disk: who made it may have come no further', () => {
  const files = disk()
  files.makeFolder('/disk/library')
  expect([...nothingUnflushed(files.cut).keys()]).toEqual(['/disk'])
  makeFolderDurably(files, '/disk/library')
  expect([...nothingUnflushed(files.cut).keys()]).toEqual(['/disk', '/disk/library'])
})

test('no two writes have the same temporary name', () => {
  const names = new Set<string>()
  const files = disk()
  const rename: Files['rename'] = (from, to) => {
    names.add(from)
    files.rename(from, to)
  }
  for (let time = 0; time < 3; time++) writeDurably({ ...files.calls, rename }, '/disk/a.json', bytes('new'))
  expect(names.size).toBe(3)
})

describe('a snapshot', () => {
  const shape = {
    schema: 1,
    migrations: [],
    written: v.strictObject({ schema: v.literal(1), say: v.string() }),
  }
  const written = (say: string) => {
    const record = { schema: 1, say }
    return Buffer.from(sealed(record)).toString()
  }
  const write = (files: Files, say: string) => {
    const low = new Low(new DurableJson(files, '/disk/words.json', shape, '/disk/words.previous.json'), null)
    low.data = { schema: 1, say }
    return low.write()
  }

  test('that cannot take its place leaves the old one its name', async () => {
    const files = disk({ 'words.json': written('old') })
    const rename: Files['rename'] = (from, to) => {
      if (from.endsWith('.tmp')) throw failed('EACCES')
      files.rename(from, to)
    }
    await expect(write({ ...files.calls, rename }, 'new')).rejects.toThrow('EACCES')
    expect(inImage(files.image)).toEqual({ '/disk/words.json': written('old') })
    expect(inImage(nothingUnflushed(files.cut))).toMatchObject({ '/disk/words.json': written('old') })
  })

  test('that does not come back whole leaves the old one and the one before it', async () => {
    const before = { 'words.json': written('old'), 'words.previous.json': written('older') }
    const files = disk(before)
    const read: Files['read'] = (path) =>
      path.endsWith('.tmp') ? files.read(path).subarray(0, 9) : files.read(path)
    await expect(write({ ...files.calls, read }, 'new')).rejects.toMatchObject({ code: 'EIO' })
    expect(inImage(files.image)).toEqual({
      '/disk/words.json': before['words.json'],
      '/disk/words.previous.json': before['words.previous.json'],
    })
  })

  test('is on the disk before the one before it gives up its name', async () => {
    const files = disk({ 'words.json': written('old') })
    const seen: string[][] = []
    files.beforeChange = (call) => {
      if (call === 'rename') seen.push([...nothingUnflushed(files.cut).keys()].sort())
    }
    await write(files, 'new')
    expect(seen[0]).toEqual(['/disk', '/disk/words.json', expect.stringMatching(/words\.json\..*\.tmp$/)])
    expect(inImage(nothingUnflushed(files.cut))).toEqual({
      '/disk/words.json': written('new'),
      '/disk/words.previous.json': written('old'),
    })
  })
})

test('a text whose name did not get to the disk is not taken for kept the next time', async () => {
  const text = 'Ein Satz.'
  const hash = v.parse(TextHash, hashOf(text))
  const files = disk()
  files.makeFolder('/disk/texts')
  files.flushFolder('/disk')
  const { files: failing, failEvery } = failingFiles(files.calls)
  const texts = new Texts(failing, '/disk/texts', new SetAside(failing, '/disk/set-aside', () => new Date()))
  texts.offer(hash, text)
  const isOnDisk = () => nothingUnflushed(files.cut).has(`/disk/texts/${hash}.json`)
  failEvery('flushFolder')
  expect(await texts.keep(hash)).toMatchObject({ ok: false })
  expect(isOnDisk()).toBe(false)
  failEvery(undefined)
  expect(await texts.keep(hash)).toMatchObject({ ok: true })
  expect(isOnDisk()).toBe(true)
})

test('what an interrupted write of a text left behind goes with the next one', async () => {
  const text = 'Ein Satz.'
  const hash = v.parse(TextHash, hashOf(text))
  const files = disk({ 'texts/0.json.1.tmp': '{' })
  const texts = new Texts(files, '/disk/texts', new SetAside(files, '/disk/set-aside', () => new Date()))
  texts.offer(hash, text)
  expect((await texts.keep(hash)).ok).toBe(true)
  expect(files.list('/disk/texts')).toEqual([`${hash}.json`])
})

test('a catalogue whose program was killed before its name was on the disk gets it there before anything rests on it', async () => {
  const work = v.parse(WorkId, 'a-work')
  const files = disk({ 'library.json': '{"schema":1,"notebooks":[],"vocabulary":false}' })
  const open = () => Catalogue.open(files, '/disk', new SetAside(files, '/disk/set-aside', () => new Date()))
  const unflushed: Files = { ...files.calls, flushFolder: () => undefined }
  const killed = await Catalogue.open(
    unflushed,
    '/disk',
    new SetAside(files, '/disk/set-aside', () => new Date()),
  )
  await killed.addNotebook(work)
  const catalogueOnDisk = () => inImage(nothingUnflushed(files.cut))['/disk/library.json']
  expect(catalogueOnDisk()).not.toContain(work)
  await (await open()).addNotebook(work)
  expect(catalogueOnDisk()).toContain(work)
})

describe('a journal', () => {
  const kind = {
    of: 'words',
    schema: 1,
    migrations: [],
    entry: v.strictObject({ revision: v.number(), time: v.string() }),
  }
  const name = { after: 0, attempt: 1 }
  const block = (revision: number) => blockOf([{ revision }])
  const lines = (image: Image) => {
    const found = image.get('/disk/journal-0.ndjson')
    return (
      found &&
      parseSegment(found, name, {
        ...kind,
        entry: v.looseObject({ revision: v.number(), time: v.optional(v.string(), '') }),
      }).entries.length
    )
  }

  test('of a program that was killed before a flush is flushed, with its name, before anything follows', () => {
    const files = disk()
    const unflushed: Files = { ...files.calls, flush: () => undefined, flushFolder: () => undefined }
    const killed = new Journal(unflushed, kind, { folder: '/disk', segments: [], length: undefined })
    killed.append(block(1), 0)
    expect(lines(nothingUnflushed(files.cut))).toBeUndefined()
    const length = files.read('/disk/journal-0.ndjson').length
    new Journal(files, kind, { folder: '/disk', segments: [name], length }).begin(1)
    expect(lines(nothingUnflushed(files.cut))).toBe(1)
  })
})
