import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ownSchemas, packed, unpacked } from '../../../src/main/backup/backup-file'
import type { Backups } from '../../../src/main/backup/backups'
import { mounted } from '../../../src/main/backup/mounted'
import { backupsFor, Clock, given, made, namesIn } from '../../support/backing-up'
import { backupsOf, fill, highlight, newFolder, openIn, work } from '../../support/keeping'

const about = {
  made: '2026-11-23T10:00:00.000Z',
  reason: 'asked' as const,
  version: '0.0.0',
  schemas: ownSchemas,
  notebooks: 1,
  annotations: 1,
  lacking: 0,
  fingerprint: '0'.repeat(64),
  origin: '00000000-0000-4000-8000-000000000000',
}
const bytes = Buffer.from('{}')

/** A backup that is whole as far as its hash tells, with any files in it. */
const holding = async (...paths: string[]) =>
  (await packed(about, new Map(paths.map((path) => [path, bytes])))).bytes

/** A backup's bytes with another first line, which is whole as far as its checksum tells. */
function headed(backup: Uint8Array, change: (header: Record<string, unknown>) => object): Uint8Array {
  const feed = backup.indexOf(0x0a)
  const before = Buffer.from(backup.subarray(0, feed)).toString()
  const header = v.parse(
    v.record(v.string(), v.unknown()),
    JSON.parse(before.replace(/"lesespurBackup":"\w+",/, '')),
  )
  const line = `${JSON.stringify(change(header)).slice(1)}\n`
  const check = crc32(line).toString(16).padStart(8, '0')
  return Buffer.concat([Buffer.from(`{"lesespurBackup":"${check}",${line}`), backup.subarray(feed + 1)])
}

const wrong: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['an empty file', 'not-a-backup', () => Buffer.of()],
  ['a text', 'not-a-backup', () => Buffer.from('Liebes Tagebuch!\n')],
  ['a file of zeros', 'not-a-backup', () => Buffer.alloc(5000)],
  ['a first line alone', 'damaged', async () => (await holding('library.json')).subarray(0, 200)],
  ['a first line without an end', 'damaged', () => Buffer.from(`{"lesespurBackup":"${'0'.repeat(9000)}`)],
  ['a later format', 'newer-version', async () => headed(await holding(), (one) => ({ ...one, format: 2 }))],
  [
    'notebooks of a later version',
    'newer-version',
    async () => headed(await holding(), (one) => ({ ...one, schemas: { ...ownSchemas, notebook: 99 } })),
  ],
  [
    'a header that lacks a field',
    'damaged',
    async () => headed(await holding(), (one) => ({ ...one, made: 1 })),
  ],
  ['a path out of the library', 'damaged', () => holding('../settings.json')],
  ['a path out of a notebook', 'damaged', () => holding('notebooks/../../settings.json')],
  ['a path from the root', 'damaged', () => holding('/etc/passwd')],
  ['a path as Windows writes it', 'damaged', () => holding('notebooks\\a-work\\notebook.json')],
  ['a path with a NUL', 'damaged', () => holding('notebooks/a-work/notebook.json\0')],
  ['a file that no library has', 'damaged', () => holding('notebooks/a-work/run-me.exe')],
  ['a text by another name than a hash', 'damaged', () => holding('texts/text.json')],
]

describe('what is not a backup is refused, and nothing is changed:', () => {
  test.each(wrong)('%s is %s', async (_, why, content) => {
    const folder = newFolder()
    const { backups } = backupsFor(folder)
    const path = join(folder, '..', 'any.lesespur')
    writeFileSync(path, await content())
    expect(await backups.open({ path })).toEqual({ ok: false, failure: { kind: 'not-restored', why } })
  })

  test('a path of a library is taken', async () => {
    const read = await unpacked(
      await holding('library.json', 'notebooks/a-work/journal-0.ndjson', 'vocabulary/vocabulary.json'),
    )
    expect(read.ok).toBe(true)
  })

  test('the same path twice', async () => {
    const twice = [
      ['library.json', bytes],
      ['library.json', bytes],
    ] as const
    expect(await unpacked((await packed(about, twice)).bytes)).toEqual({ ok: false, failure: 'damaged' })
  })

  test('more than fits into memory, in few bytes', async () => {
    const bomb = await packed(about, new Map([['library.json', Buffer.alloc(20_000_000, ' ')]]))
    expect(bomb.bytes.length).toBeLessThan(50_000)
    expect(await unpacked(bomb.bytes, { unpacked: 1_000_000, files: 10 })).toEqual({
      ok: false,
      failure: 'too-large',
    })
    expect((await unpacked(bomb.bytes, { unpacked: 30_000_000, files: 10 })).ok).toBe(true)
  })

  test('more files than any library has', async () => {
    const many = await holding('library.json', 'vocabulary/vocabulary.json', 'vocabulary/journal-0.ndjson')
    expect(await unpacked(many, { unpacked: 1_000_000, files: 2 })).toEqual({
      ok: false,
      failure: 'too-large',
    })
    expect((await unpacked(many, { unpacked: 1_000_000, files: 3 })).ok).toBe(true)
  })

  test('a file that went', async () => {
    const { backups } = backupsFor(newFolder())
    const gone = { ok: false, failure: { kind: 'not-restored', why: 'gone' } }
    expect(await backups.open({ path: '/nowhere/at/all.lesespur' })).toEqual(gone)
    expect(await backups.open({ folder: 'own', file: 'Lesespur.lesespur' })).toEqual(gone)
    expect(await backups.open({ folder: 'second', file: 'Lesespur.lesespur' })).toEqual(gone)
  })

  test('a folder, and a pipe, which nobody waits for', async () => {
    const folder = newFolder()
    const { backups } = backupsFor(folder)
    mkdirSync(join(folder, 'folder.lesespur'), { recursive: true })
    const refused = { ok: false, failure: { kind: 'not-restored', why: 'unreadable-file' } }
    expect(await backups.open({ path: join(folder, 'folder.lesespur') })).toEqual(refused)
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(folder, 'pipe.lesespur')])
    expect(await backups.open({ path: join(folder, 'pipe.lesespur') })).toEqual(refused)
  })

  test.skipIf(process.getuid?.() === 0)(
    'a file that may not be read (skipped for root, who may)',
    async () => {
      const folder = newFolder()
      await fill(folder)
      const { backups } = backupsFor(folder)
      const { place, path } = await made(backups, folder)
      chmodSync(path, 0)
      expect(await backups.open(place)).toEqual({
        ok: false,
        failure: { kind: 'not-restored', why: 'unreadable-file' },
      })
    },
  )
})

test('a mounted library is a disk that can only be read', () => {
  const { files, folder } = mounted(new Map([['notebooks/a-work/notebook.json', bytes]]))
  expect(files.list(folder)).toEqual(['notebooks'])
  expect(files.list(join(folder, 'notebooks', 'a-work'))).toEqual(['notebook.json'])
  expect(files.read(join(folder, 'notebooks', 'a-work', 'notebook.json'))).toEqual(bytes)
  expect(() => files.read(join(folder, 'library.json'))).toThrow('ENOENT')
  expect(() => files.list(join(folder, 'texts'))).toThrow('ENOENT')
  for (const call of [
    () => files.open(join(folder, 'x'), 'new'),
    () => {
      files.remove(join(folder, 'notebooks'))
    },
    () => {
      files.makeFolder(join(folder, 'x'))
    },
  ])
    expect(call).toThrow('EROFS')
})

describe('the latest backup of a work', () => {
  const latestOf = (backups: Backups) =>
    backups.latestThat({
      has: (opened) => opened.notebook(work),
      revisionOf: ({ revision }) => revision,
    })

  test('is the newest good one that has it whole', async () => {
    const folder = newFolder()
    const [first] = await fill(folder)
    const { backups } = backupsFor(folder)
    const { entry } = await made(backups, folder)
    rmSync(join(folder, 'notebooks', work, 'notebook.json'))
    rmSync(join(folder, 'notebooks', work, 'notebook.previous.json'))
    const second = await made(backups, folder)
    expect(second.entry).toMatchObject({ notebooks: 0, annotations: 0 })
    const damaged = await made(backups, folder)
    writeFileSync(damaged.path, readFileSync(damaged.path).fill(0, 700))
    const latest = await latestOf(backups)
    expect(latest?.made).toBe(entry.made)
    expect(latest && [...latest.value.annotations.keys()][0]).toBe(first)
  })

  test('is none where none has it', async () => {
    const folder = newFolder()
    const { backups } = backupsFor(folder)
    expect(await latestOf(backups)).toBeUndefined()
    expect(given(await backups.make('daily')), 'there is nothing to back up').toBeNull()
    const { keeper } = await openIn(folder)
    given(await keeper.annotate(highlight()))
    await made(backups, folder)
    expect((await latestOf(backups))?.value.annotations.size).toBe(1)
    expect(backupsOf(folder)).not.toContain(folder)
  })

  test.each([
    ['was a year ahead', '2027-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['has been set back by a year', '2026-11-23T10:00:00.000Z', '2025-11-23T10:00:00.000Z'],
  ])('is the one that has come furthest, where the clock %s', async (_, before, after) => {
    const folder = newFolder()
    await fill(folder)
    await made(backupsFor(folder, { now: new Clock(before).now }).backups, folder)
    const { keeper } = await openIn(folder)
    const last = highlight()
    given(await keeper.annotate(last))
    await keeper.close(undefined)
    const { backups } = backupsFor(folder, { now: new Clock(after).now })
    const later = await made(backups, folder)
    const latest = await latestOf(backups)
    expect(latest?.made).toBe(later.entry.made)
    expect(latest?.value.annotations.has(last.id)).toBe(true)
  })

  test('is of this library, also where another computer keeps its own in the same second folder', async () => {
    const [here, there] = [newFolder(), newFolder()]
    const second = join(here, '..', 'shared')
    mkdirSync(second)
    const clock = new Clock('2026-11-23T10:00:00.000Z')
    const [mine] = await fill(here)
    await fill(there)
    const one = backupsFor(here, { now: clock.now })
    one.backups.keepAs({ second, largest: null })
    await made(one.backups, here)
    clock.add({ days: 1 })
    const other = backupsFor(there, { now: clock.now })
    other.backups.keepAs({ second, largest: null })
    await made(other.backups, there)
    expect([...((await latestOf(one.backups))?.value.annotations.keys() ?? [])][0]).toBe(mine)
    // A later one of the other computer that somebody laid beside the own ones does not take their place.
    await made(one.backups, here, 'asked')
    for (const name of namesIn(backupsOf(there)))
      copyFileSync(join(backupsOf(there), name), join(backupsOf(here), `fremd ${name}`))
    expect(given(await one.backups.list()).entries[0]?.place?.file).toContain('fremd')
    expect([...((await latestOf(one.backups))?.value.annotations.keys() ?? [])][0]).toBe(mine)
    expect((await made(one.backups, here, 'asked')).entry.state).toBe('good')
    // Where the own folder went, which is whose cannot be told, and something is better than nothing.
    rmSync(backupsOf(here), { recursive: true })
    expect(await latestOf(one.backups)).toBeDefined()
  })
})
