import { expect, test } from 'vitest'
import type { Files } from '../../../src/main/notebook/files'
import { segmentsAmong, fileOf } from '../../../src/main/notebook/segment'
import { CrashingFiles } from '../../support/crashing-files'
import { workIn, works, operate } from '../../support/operations'
import { clockFrom, keeperOver, library, newDisk, Shown } from '../../support/recorded-run'
import { seeded } from '../../bench/library/random'

const begins = '2026-05-01T00:00:00.000Z'
const [work] = works
if (!work) throw new Error('there is a work')
const folder = `${library}/notebooks/${work}`

/** A disk whose notebooks' snapshots are told of just before they get their names. */
function watched(files: CrashingFiles, onSnapshot: (temporary: string) => void): Files {
  return {
    ...files.calls,
    rename: (from, to) => {
      if (to === `${folder}/notebook.json`) onSnapshot(from)
      files.rename(from, to)
    },
  }
}

test('a snapshot is due when the journal outgrows its least length and a quarter of the last one, and not on quitting', async () => {
  const least = 2000
  const disk = new CrashingFiles(newDisk)
  const sizes: { journal: number; snapshot: number }[] = []
  let before = 0
  const files = watched(disk, (temporary) => {
    const segments = segmentsAmong(disk.list(folder))
    const last = segments.at(-2)
    sizes.push({ journal: last ? disk.read(`${folder}/${fileOf(last)}`).length : 0, snapshot: before })
    before = disk.read(temporary).length
  })
  const shown = new Shown()
  const now = clockFrom(begins)
  const keeper = await keeperOver(files, { now, publish: shown.take, leastJournal: least })
  const random = seeded(1)
  for (let count = 0; count < 400; count++) await operate(keeper, shown, random)
  expect(sizes.length).toBeGreaterThan(5)
  expect(sizes.some(({ snapshot }) => snapshot > 8 * least)).toBe(true)
  // An entry with its words before and after is longer than the header and the entries around the threshold are.
  const longestBlock = 20_000
  for (const { journal, snapshot } of sizes) {
    const due = Math.max(least, snapshot / 4)
    expect(journal).toBeGreaterThan(due)
    expect(journal).toBeLessThan(due + longestBlock)
  }
  const made = sizes.length
  await keeper.close(undefined)
  expect(sizes).toHaveLength(made)
})

test('a snapshot that was cut short between its two renames is no trouble at the next start, nor at those after it', async () => {
  const disk = new CrashingFiles(newDisk)
  let left: CrashingFiles | undefined
  const files = watched(disk, () => {
    if (disk.list(folder).includes('notebook.previous.json')) left ??= CrashingFiles.goneOn(disk.cut)
  })
  const shown = new Shown()
  const now = clockFrom(begins)
  const keeper = await keeperOver(files, { now, publish: shown.take, leastJournal: 400 })
  const random = seeded(1)
  while (!left) await operate(keeper, shown, random)
  expect(left.list(folder)).not.toContain('notebook.json')
  for (let start = 0; start < 3; start++) {
    const again = await keeperOver(left, { now, leastJournal: 1_000_000 })
    expect(await again.openNotebook(work)).toMatchObject({ ok: true, value: { writable: true, trouble: [] } })
    await again.close(undefined)
  }
  expect(left.list(folder)).toContain('notebook.json')
  const last = await keeperOver(left, { now })
  expect((await workIn(last, work)).ok).toBe(true)
})
