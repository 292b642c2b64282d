import { describe, expect, test } from 'vitest'
import type { Files } from '../../../src/main/notebook/files'
import { failCarelessLowdb } from '../../support/careless-lowdb'
import { runFailing, type FailingRun } from '../../support/failing-run'
import type { Fault } from '../../support/failing-files'
import { olderLibrary } from '../../support/older-library'

const faults: Fault[] = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'short']
const run: FailingRun = { seed: 50, operations: 16 }
const older: FailingRun = {
  seed: 5,
  operations: 6,
  image: olderLibrary(4),
  begins: '2026-04-06T00:00:00.000Z',
}

/** The same run once for each of its calls, which fails; what must not be, one line a run. */
async function failEach(
  of: FailingRun,
  fault: Fault,
  more: number,
): Promise<{ runs: number; bad: string[] }> {
  const { calls, wrong } = await runFailing(of)
  expect(wrong).toEqual([])
  const bad: string[] = []
  for (const [at, call] of calls.entries()) {
    const outcome = await runFailing({ ...of, fails: { at, fault, more } })
    if (outcome.wrong.length > 0) bad.push(`call ${String(at)}, ${call}: ${outcome.wrong.join('; ')}`)
  }
  return { runs: calls.length, bad }
}

test('the run whose calls fail has snapshots, texts, the vocabulary, the catalogue, imports and a backup in it', async () => {
  const { renamed } = await runFailing(run)
  for (const name of [
    /library\.json$/,
    /notebook\.json$/,
    /notebook\.previous\.json$/,
    /journal-\d+\.ndjson$/,
    /vocabulary\.json$/,
    /vocabulary\.previous\.json$/,
    /texts/,
    /backups/,
  ])
    expect(renamed.filter((path) => name.test(path))).not.toEqual([])
})

describe.each(faults)('whichever call fails with %s', (fault) => {
  test('nothing that was told is lost, nothing refused is kept, nothing is cut off, and saving goes on', async () => {
    const { runs, bad } = await failEach(run, fault, 0)
    console.log(`failed calls, ${fault}: runs ${String(runs)}, bad ${String(bad.length)}`)
    expect(bad).toEqual([])
  }, 240_000)
})

test.each(['ENOSPC', 'EROFS'] as const)(
  'the same holds where from some call on every one fails with %s, until the disk is well again',
  async (fault) => {
    const { runs, bad } = await failEach(run, fault, Infinity)
    console.log(`failed calls, ${fault} from there on: runs ${String(runs)}, bad ${String(bad.length)}`)
    expect(bad).toEqual([])
  },
  240_000,
)

test('the same holds in a library of the version before, while it is backed up and brought to this one', async () => {
  const { runs, bad } = await failEach(older, 'ENOSPC', 0)
  console.log(`failed calls, ENOSPC while migrating: runs ${String(runs)}, bad ${String(bad.length)}`)
  expect(bad).toEqual([])
}, 240_000)

test.each<[string, Fault, number, (files: Files) => Files]>([
  [
    'believes every write to be whole',
    'short',
    1,
    (files) => ({
      ...files,
      write: (handle, bytes, position) => {
        files.write(handle, bytes, position)
        return bytes.length
      },
    }),
  ],
  [
    'does not heed flushes that fail',
    'EIO',
    10,
    (files) => ({
      ...files,
      flush: (handle) => {
        try {
          files.flush(handle)
        } catch {
          // This is what is wrong with it.
        }
      },
    }),
  ],
])(
  'a keeper that %s is found out',
  async (what, fault, least, seenAs) => {
    const { runs, bad } = await failEach({ ...run, seenAs }, fault, 0)
    console.log(`control, a keeper that ${what}: runs ${String(runs)}, bad ${String(bad.length)}`)
    expect(bad.length).toBeGreaterThanOrEqual(least)
  },
  120_000,
)

test('plain lowdb is found out', async () => {
  const { calls } = await failCarelessLowdb(20)
  let bad = 0
  for (let at = 0; at < calls; at++) {
    const { told, there } = await failCarelessLowdb(20, { at, fault: 'short' })
    if (there === undefined || there < told) bad += 1
  }
  console.log(`control, plain lowdb, short writes: runs ${String(calls)}, bad ${String(bad)}`)
  expect(bad).toBeGreaterThan(0)
})
