import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unpacked } from '../../../src/main/backup/backup-file'
import type { Files } from '../../../src/main/notebook/files'
import { backupsFor, Clock, given, made, namesIn, quickFiles } from '../../support/backing-up'
import { failingFiles, type Fault } from '../../support/failing-files'
import { backupsOf, fill, highlight, newFolder, openIn } from '../../support/keeping'

const causes: Record<Fault, string> = {
  ENOSPC: 'full',
  short: 'full',
  EACCES: 'no-permission',
  EROFS: 'read-only-disk',
  EIO: 'unknown',
}

/** A library with a good backup, after which something changed. */
async function laid() {
  const folder = newFolder()
  await fill(folder)
  const clock = new Clock('2026-11-23T10:00:00.000Z')
  const first = await made(backupsFor(folder, { now: clock.now }).backups, folder, 'daily')
  const { keeper } = await openIn(folder, quickFiles)
  given(await keeper.annotate(highlight()))
  await keeper.close(undefined)
  clock.add({ days: 1 })
  return { folder, clock, first: { name: first.place.file, bytes: readFileSync(first.path) } }
}

/** Fails where anything that has a backup's name is not one, whole. */
async function expectWhole(folder: string) {
  for (const name of namesIn(backupsOf(folder)).filter((one) => one.endsWith('.lesespur')))
    expect((await unpacked(readFileSync(join(backupsOf(folder), name)))).ok, name).toBe(true)
}

const recorded = async () => {
  const { folder, clock } = await laid()
  const { files, calls } = failingFiles(quickFiles)
  given(await backupsFor(folder, { files, now: clock.now }).backups.make('daily'))
  return [...calls]
}

describe.each(Object.entries(causes))('when a call fails with %s, whichever it is,', (name, cause) => {
  // The table's keys are faults.
  const fault = name as Fault
  test.each([
    ['once', 0],
    ['with all that follow', Infinity],
  ])(
    '%s, nothing that is not whole gets the name of a backup, earlier ones stay, and it is told',
    async (_, more) => {
      const calls = await recorded()
      expect(calls).toEqual(expect.arrayContaining(['open', 'write', 'flush', 'rename', 'flushFolder']))
      for (const index of calls.keys()) {
        const { folder, clock, first } = await laid()
        const failing = failingFiles(quickFiles)
        failing.failAt(index, fault, more)
        const { backups, told } = backupsFor(folder, { files: failing.files, now: clock.now })
        const answer = await backups.make('daily')
        const at = `call ${index}, ${calls[index] ?? ''}`
        await expectWhole(folder)
        expect(readFileSync(join(backupsOf(folder), first.name)), at).toEqual(first.bytes)
        const failure = { kind: 'not-backed-up', cause, where: backupsOf(folder) }
        expect(answer, at).toEqual({ ok: false, failure })
        expect(told, at).toEqual([[failure]])
        failing.failAt(Infinity, fault)
        clock.add({ days: 1 })
        given(await backups.make('asked'))
        expect(
          namesIn(backupsOf(folder)).filter((one) => one.endsWith('.tmp')),
          at,
        ).toEqual([])
        await expectWhole(folder)
      }
    },
    120_000,
  )
})

test('a disk that keeps other bytes than it was given is found out before the backup has its name', async () => {
  const { folder, clock, first } = await laid()
  let writes = 0
  const write: Files['write'] = (handle, bytes, position) => {
    writes += 1
    const wrong = Buffer.from(bytes)
    wrong.writeUInt8(wrong.readUInt8(wrong.length >> 1) ^ 1, wrong.length >> 1)
    return quickFiles.write(handle, wrong, position)
  }
  const { backups, told } = backupsFor(folder, { files: { ...quickFiles, write }, now: clock.now })
  const failure = { kind: 'not-backed-up', cause: 'unknown', where: backupsOf(folder) }
  expect(await backups.make('daily')).toEqual({ ok: false, failure })
  expect(told).toEqual([[failure]])
  expect(writes).toBe(1)
  expect(namesIn(backupsOf(folder))).toEqual([first.name])
})

test('a trouble is told once until a backup succeeds again', async () => {
  const { folder, clock } = await laid()
  const { files, failEvery } = failingFiles(quickFiles)
  const { backups, told } = backupsFor(folder, { files, now: clock.now })
  failEvery('write', 'ENOSPC')
  await backups.make('daily')
  await backups.make('asked')
  expect(told).toHaveLength(1)
  failEvery('write', 'EACCES')
  await backups.make('asked')
  expect(told).toHaveLength(2)
  failEvery(undefined)
  given(await backups.make('asked'))
  failEvery('write', 'ENOSPC')
  await backups.make('asked')
  expect(told).toHaveLength(3)
})

test('a file of the reader is replaced by a backup as a whole or not at all', async () => {
  const { folder, clock } = await laid()
  const mine = join(folder, '..', 'Meine Notizen – Übersicht.lesespur')
  const write = (files: Files) => backupsFor(folder, { files, now: clock.now }).backups.writeTo(mine)
  const { files, calls } = failingFiles(quickFiles)
  given(await write(files))
  for (const index of calls.keys()) {
    writeFileSync(mine, 'what was there before')
    const failing = failingFiles(quickFiles)
    failing.failAt(index, 'ENOSPC')
    const failure = { kind: 'not-backed-up', cause: 'full', where: join(folder, '..'), asked: true }
    expect(await write(failing.files)).toEqual({ ok: false, failure })
    const bytes = readFileSync(mine)
    if (bytes.toString('utf8') !== 'what was there before') expect((await unpacked(bytes)).ok).toBe(true)
  }
  expect(namesIn(join(folder, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
