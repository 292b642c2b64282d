import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskTroubleOf } from '../../../src/main/notebook/disk-trouble'
import { makeFolderDurably, renamePatiently, writeDurably } from '../../../src/main/notebook/durable-write'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import { failingFiles } from '../../support/failing-files'

const newFile = () => join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'file.json')
const bytes = (text: string) => Buffer.from(text)

test('short writes are continued', () => {
  const path = newFile()
  const slow: Files = {
    ...systemFiles,
    write: (handle, some, position) => systemFiles.write(handle, some.subarray(0, 3), position),
  }
  writeDurably(slow, path, bytes('from start to end'))
  expect(readFileSync(path, 'utf8')).toBe('from start to end')
})

test('whichever call fails, the file is the old one or the new one and nothing else lies beside it', () => {
  const { files, calls } = failingFiles(systemFiles)
  writeDurably(files, newFile(), bytes('new'))
  expect(calls).toEqual(['open', 'write', 'flush', 'rename', 'flushFolder'])
  for (let index = 0; index < calls.length; index++) {
    for (const fault of ['ENOSPC', 'EIO', 'short'] as const) {
      const path = newFile()
      writeFileSync(path, 'old')
      const failing = failingFiles(systemFiles)
      failing.failAt(index, fault)
      expect(() => {
        writeDurably(failing.files, path, bytes('new'))
      }).toThrow()
      expect(readFileSync(path, 'utf8')).toBe(calls[index] === 'flushFolder' ? 'new' : 'old')
      expect(readdirSync(join(path, '..'))).toEqual(['file.json'])
    }
  }
})

test('a new file that is shorter than what was written does not replace the old one', () => {
  const path = newFile()
  writeFileSync(path, 'old')
  const lying: Files = { ...systemFiles, size: () => 1 }
  expect(() => {
    writeDurably(lying, path, bytes('new'))
  }).toThrow()
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test.each([
  ['a file that is held for a moment is renamed in the end', 'win32', 3, 4, false],
  ['a file that is held for good is given up', 'win32', Infinity, 9, true],
  ['elsewhere than on Windows nobody waits', 'linux', 1, 1, true],
] as const)('%s', (_, platform, held, tries, fails) => {
  let count = 0
  const files: Files = {
    ...systemFiles,
    pause: () => undefined,
    rename: () => {
      count += 1
      if (count <= held) throw Object.assign(new Error('held'), { code: 'EBUSY' })
    },
  }
  const rename = () => {
    renamePatiently(files, 'a', 'b', platform)
  }
  if (fails) expect(rename).toThrow('held')
  else rename()
  expect(count).toBe(tries)
})

test('folders are made with those above them, and one that is there is left alone', () => {
  const folder = join(newFile(), '..', 'a', 'b', 'c')
  makeFolderDurably(systemFiles, folder)
  makeFolderDurably(systemFiles, folder)
  expect(readdirSync(join(folder, '..'))).toEqual(['c'])
})

test('on a drive that is gone no folder can be made, and that is told', () => {
  const absent = () => {
    throw Object.assign(new Error('absent'), { code: 'ENOENT' })
  }
  const make = () => {
    makeFolderDurably({ ...systemFiles, makeFolder: absent }, newFile())
  }
  expect(make).toThrow('absent')
})

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'read-only-disk'],
  ['ENOENT', 'gone'],
  ['EIO', 'unknown'],
])('%s means %s', (code, trouble) => {
  expect(diskTroubleOf(Object.assign(new Error(code), { code }))).toBe(trouble)
})

test('an error that is not the system’s is no trouble of the disk but a bug', () => {
  expect(() => diskTroubleOf(new TypeError('a bug'))).toThrow('a bug')
})
