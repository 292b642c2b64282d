import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../../src/main/notebook/files'
import { firstBackupSettings } from '../../../src/shared/backup/backup'
import { backupsFor, Clock, given, made, namesIn, quickFiles } from '../../support/backing-up'
import { backupsOf, fill, highlight, newFolder, openIn } from '../../support/keeping'

/** A library in which something new can be written at any time. */
async function laid() {
  const folder = newFolder()
  await fill(folder)
  const clock = new Clock('2026-11-23T10:00:00.000Z')
  const change = async () => {
    const { keeper } = await openIn(folder, quickFiles)
    given(await keeper.annotate(highlight()))
    await keeper.close(undefined)
  }
  const second = join(folder, '..', 'Zweiter Ordner – Übungen')
  return { folder, clock, change, second, ...backupsFor(folder, { now: clock.now }) }
}

describe('the list', () => {
  test('names the latest first, with what each holds, by their first lines alone', async () => {
    const { folder, clock, change, backups } = await laid()
    const first = await made(backups, folder, 'daily')
    await change()
    clock.add({ days: 1 })
    const later = await made(backups, folder, 'import')
    const read: Files['read'] = () => {
      throw new Error('listing reads no file whole')
    }
    const { backups: lister } = backupsFor(folder, { files: { ...quickFiles, read } })
    const list = given(await lister.list())
    expect(list).toEqual({
      entries: [later.entry, first.entry],
      folder: backupsOf(folder),
      second: null,
      bytes: later.entry.bytes + first.entry.bytes,
    })
    expect(first.entry).toMatchObject({ reason: 'daily', notebooks: 1, annotations: 4, state: 'good' })
    expect(later.entry).toMatchObject({ made: '2026-11-24T10:00:00.000Z', annotations: 5 })
    expect(later.place.file).toBe('Lesespur 2026-11-24T10-00-00Z import.lesespur')
  })

  test('shows one that is cut, one that is none, and one of a later version as what they are', async () => {
    const { folder, backups, clock } = await laid()
    const { path, place } = await made(backups, folder)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, -1))
    const name = (day: number) => join(backupsOf(folder), `Lesespur 2026-11-0${day}T10-00-00Z daily.lesespur`)
    writeFileSync(name(2), '')
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(40) ^ 1, 40)
    writeFileSync(name(1), flipped)
    const { entries } = given(await backups.list())
    expect(entries.map(({ made, state, annotations }) => [made, state, annotations])).toEqual([
      [clock.now().toISOString(), 'damaged', 4],
      ['2026-11-02T10:00:00.000Z', 'damaged', 0],
      ['2026-11-01T10:00:00.000Z', 'damaged', 0],
    ])
    expect((await backups.open(place)).ok).toBe(false)
  })

  test('is empty where there is no folder, and knows nothing of other files in it', async () => {
    const { folder, backups } = await laid()
    expect(given(await backups.list())).toMatchObject({ entries: [], bytes: 0 })
    mkdirSync(backupsOf(folder))
    for (const name of ['Notizen.lesespur', 'Lesespur 2026.txt', '…lesespur'])
      writeFileSync(join(backupsOf(folder), name), 'x')
    mkdirSync(join(backupsOf(folder), 'Ordner.lesespur'))
    expect(given(await backups.list()).entries).toEqual([])
  })
})

describe('thinning a folder', () => {
  test('leaves two months of days to at most 31, and never touches what is not its own', async () => {
    const { folder, clock, change, backups } = await laid()
    mkdirSync(backupsOf(folder))
    const others = ['Brief.txt', 'Lesespur 2020-01-01T00-00-00Z daily.lesespur', 'eigene Kopie.lesespur']
    for (const name of others) writeFileSync(join(backupsOf(folder), name), name)
    for (let day = 0; day < 60; day++) {
      await change()
      await made(backups, folder, 'daily')
      clock.add({ days: 1 })
    }
    const names = namesIn(backupsOf(folder))
    expect(names).toEqual(expect.arrayContaining(others))
    expect(names.length - others.length).toBeLessThanOrEqual(31)
    expect(names.length - others.length).toBeGreaterThan(12)
    for (const name of others) expect(readFileSync(join(backupsOf(folder), name), 'utf8')).toBe(name)
  }, 60_000)

  test('keeps to the size that the reader has set, down to the latest', async () => {
    const { folder, clock, change, backups } = await laid()
    for (let day = 0; day < 3; day++) {
      await change()
      await made(backups, folder, 'daily')
      clock.add({ days: 1 })
    }
    expect(namesIn(backupsOf(folder))).toHaveLength(3)
    backups.keepAs({ second: null, largest: 1 })
    await change()
    const { place } = await made(backups, folder, 'daily')
    expect(namesIn(backupsOf(folder))).toEqual([place.file])
  })

  test('leaves backups of another library that somebody laid beside them', async () => {
    const [here, other] = [await laid(), await laid()]
    const foreign = await made(other.backups, other.folder, 'daily')
    here.clock.add({ days: 1 })
    const first = await made(here.backups, here.folder, 'daily')
    copyFileSync(foreign.path, join(backupsOf(here.folder), foreign.place.file))
    await here.change()
    here.clock.add({ days: 1 })
    here.backups.keepAs({ second: null, largest: 1 })
    const last = await made(here.backups, here.folder, 'daily')
    expect(namesIn(backupsOf(here.folder))).toEqual([foreign.place.file, last.place.file].sort())
    expect(first.place.file).not.toBe(last.place.file)
  })
})

describe('a clock that is set back by a year', () => {
  test('costs no backup from before, and each new one stays and is copied to the second folder', async () => {
    const { folder, clock, change, second, backups } = await laid()
    mkdirSync(second)
    backups.keepAs({ ...firstBackupSettings, second })
    for (let day = 0; day < 40; day++) {
      await change()
      await made(backups, folder, 'daily')
      clock.add({ days: 1 })
    }
    const before = namesIn(backupsOf(folder))
    expect(before.length).toBeGreaterThan(12)
    clock.add({ days: -365 })
    for (let day = 0; day < 5; day++) {
      await change()
      const { place } = await made(backups, folder, 'daily')
      expect(namesIn(backupsOf(folder))).toEqual(expect.arrayContaining([...before, place.file]))
      expect(namesIn(second)).toContain(place.file)
      clock.add({ days: 1 })
    }
    backups.keepAs({ second: null, largest: 1 })
    await change()
    const { place } = await made(backups, folder, 'daily')
    expect(namesIn(backupsOf(folder))).toEqual([place.file, before.at(-1)])
  }, 60_000)
})

describe('a second folder', () => {
  test('gets each backup too, and both are listed as one', async () => {
    const { folder, clock, change, second, backups, told } = await laid()
    mkdirSync(second)
    backups.keepAs({ ...firstBackupSettings, second })
    const first = await made(backups, folder, 'daily')
    await change()
    clock.add({ days: 1 })
    await made(backups, folder, 'daily')
    expect(namesIn(second)).toEqual(namesIn(backupsOf(folder)))
    for (const name of namesIn(second))
      expect(readFileSync(join(second, name))).toEqual(readFileSync(join(backupsOf(folder), name)))
    const list = given(await backups.list())
    expect(list.entries.map(({ place, alsoSecond }) => [place?.folder, alsoSecond])).toEqual([
      ['own', true],
      ['own', true],
    ])
    expect(list.second).toEqual({ folder: second, reachable: true })
    const [copy = ''] = namesIn(second)
    const whole = readFileSync(join(second, copy))
    writeFileSync(join(second, copy), whole.subarray(0, -1))
    const cut = given(await backups.list()).entries.filter(({ made }) => made === first.entry.made)
    expect(
      cut.map(({ place, alsoSecond, state }) => [place?.folder, alsoSecond, state]),
      'a damaged copy is none',
    ).toEqual(
      expect.arrayContaining([
        ['own', undefined, 'good'],
        ['second', undefined, 'damaged'],
      ]),
    )
    writeFileSync(join(second, copy), whole)
    rmSync(first.path)
    const [, alone] = given(await backups.list()).entries
    expect(alone).toEqual({ ...first.entry, place: { folder: 'second', file: first.place.file } })
    expect((await backups.open({ folder: 'second', file: first.place.file })).ok).toBe(true)
    expect(told).toEqual([])
  })

  test('that is away is not made; it is told once, holds nothing up, and gets the latest backup when it is back', async () => {
    const { folder, clock, change, second, backups, told } = await laid()
    backups.keepAs({ ...firstBackupSettings, second })
    await made(backups, folder, 'daily')
    await change()
    clock.add({ days: 1 })
    const last = await made(backups, folder, 'daily')
    expect(told).toEqual([[{ kind: 'not-backed-up', cause: 'gone', where: second }]])
    expect(given(await backups.list()).second).toEqual({ folder: second, reachable: false })
    mkdirSync(second)
    expect(given(await backups.make('daily')), 'none is due').toBeNull()
    expect(namesIn(second)).toEqual([last.place.file])
    rmSync(second, { recursive: true })
    clock.add({ days: 1 })
    await change()
    await made(backups, folder, 'daily')
    expect(told).toHaveLength(2)
  })

  test('that two computers share holds what each of them made in the same second, and both list all of it', async () => {
    const [here, other] = [await laid(), await laid()]
    mkdirSync(here.second)
    const settings = { second: here.second, largest: null }
    here.backups.keepAs(settings)
    other.backups.keepAs(settings)
    await Promise.all([made(here.backups, here.folder, 'daily'), made(other.backups, other.folder, 'daily')])
    const names = namesIn(here.second)
    expect(names).toHaveLength(2)
    // A cloud's own files, and a backup that has come only in part.
    writeFileSync(join(here.second, `${names[0] ?? ''}.part`), 'x')
    writeFileSync(join(here.second, 'Lesespur 2026-11-23T10-00-00Z daily (Konflikt).lesespur'), 'x')
    for (const { backups } of [here, other]) {
      const { entries } = given(await backups.list())
      expect(entries.map(({ state, alsoSecond }) => [state, alsoSecond])).toEqual(
        expect.arrayContaining([
          ['good', true],
          ['good', undefined],
        ]),
      )
      expect(entries).toHaveLength(2)
    }
    for (let day = 0; day < 3; day++)
      for (const { clock, change, backups, folder } of [here, other]) {
        clock.add({ days: 1 })
        await change()
        backups.keepAs({ second: here.second, largest: 1 })
        await made(backups, folder, 'daily')
      }
    const left = namesIn(here.second).filter((name) => /daily( \d+)?\.lesespur$/.test(name))
    expect(left).toHaveLength(2)
  })

  test('is thinned likewise, and what another computer keeps there stays', async () => {
    const [here, other] = [await laid(), await laid()]
    mkdirSync(here.second)
    other.clock.add({ days: -100 })
    other.backups.keepAs({ second: here.second, largest: null })
    const foreign = await made(other.backups, other.folder, 'daily')
    here.backups.keepAs({ second: here.second, largest: 1 })
    const first = await made(here.backups, here.folder, 'daily')
    expect(namesIn(here.second)).toEqual([foreign.place.file, first.place.file])
    await here.change()
    here.clock.add({ days: 1 })
    const last = await made(here.backups, here.folder, 'daily')
    expect(namesIn(here.second)).toEqual([foreign.place.file, last.place.file])
  })
})
