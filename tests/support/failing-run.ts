import type { Files } from '../../src/main/notebook/files'
import type { Keeper } from '../../src/main/notebook/keeper-protocol'
import type { Failure } from '../../src/shared/failure'
import type { Result } from '../../src/shared/result'
import { seeded } from '../bench/library/random'
import { CrashingFiles, type Image } from './crashing-files'
import { nothingUnflushed } from './crash-states'
import { failingFiles, type Fault } from './failing-files'
import { operate, workIn } from './operations'
import { clockFrom, keeperOver, newDisk, parts, Shown } from './recorded-run'

/** A run in which the disk fails for a while. */
export interface FailingRun {
  seed: number
  operations: number
  image?: Image
  begins?: string
  /** How the call of that number fails, and so many that follow it; none fails where nothing is said. */
  fails?: { at: number; fault: Fault; more: number }
  /** The disk as the keeper sees it. */
  seenAs?: (files: Files) => Files
}

/** What came of it. */
export interface Outcome {
  calls: (keyof Files)[]
  /** What got its name by a rename while nothing failed on purpose. */
  renamed: string[]
  failures: Failure[]
  /** What must not be: one line each. */
  wrong: string[]
}

/** The causes for which an operation may be refused: the disk, or that what it rests on was refused before. */
const honest: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'not-saved',
  'missing',
  'not-backed-up',
  'not-restored',
  'not-yours',
  'name-taken',
  'read-only',
])

/**
 * Has the keeper do random operations while calls fail, then some while all is well; and opens what is there, after a restart
 * and after power cuts. Everything that was told must be there, nothing else, and nothing may be said to be damaged.
 */
export async function runFailing({
  seed,
  operations,
  image = newDisk,
  begins = '2026-05-01T00:00:00.000Z',
  fails,
  seenAs = (files) => files,
}: FailingRun): Promise<Outcome> {
  const disk = new CrashingFiles(image)
  const { files, calls, failAt } = failingFiles(disk.calls, {
    lookingToo: true,
    onFailedFlush: (handle) => {
      disk.forget(handle)
    },
  })
  const renamed: string[] = []
  const watched: Files = {
    ...files,
    rename: (from, to) => {
      files.rename(from, to)
      renamed.push(to)
    },
  }
  const shown = new Shown()
  const now = clockFrom(begins)
  const keeper = await keeperOver(seenAs(watched), { now, publish: shown.take, leastJournal: 400 })
  await shown.open(keeper)
  const outcome: Outcome = { calls, renamed, failures: [], wrong: [] }
  const hear = (answer: Result<unknown>) => {
    if (answer.ok) return
    outcome.failures.push(answer.failure)
    if (!honest.has(answer.failure.kind)) outcome.wrong.push(`says ${JSON.stringify(answer.failure)}`)
  }
  const random = seeded(seed)
  calls.length = 0
  if (fails) failAt(fails.at, fails.fault, fails.more)
  for (let done = 0; done < operations;) {
    const together = Math.min(operations - done, random() < 0.3 ? 3 : 1)
    const answers = Array.from({ length: together }, () => operate(keeper, shown, random))
    for (const answer of await Promise.all(answers)) hear(answer)
    done += together
  }
  failAt(Infinity, 'EIO')
  const count = calls.length
  const told = new Map(shown.told)
  outcome.wrong.push(
    ...(await lacking('cut off while it failed', new CrashingFiles(nothingUnflushed(disk.cut)), {
      shown,
      told,
      now,
    })),
  )
  for (const part of parts) {
    const answer = await workIn(keeper, part)
    if (!answer.ok) outcome.wrong.push(`${part} does not go on: ${JSON.stringify(answer.failure)}`)
  }
  outcome.wrong.push(...(await unlike('kept', keeper, shown)))
  const restarts: [string, Image][] = [
    ['started again', disk.image],
    ['cut off', nothingUnflushed(disk.cut)],
  ]
  for (const [how, left] of restarts) {
    const again = await keeperOver(new CrashingFiles(left), { now })
    outcome.wrong.push(...(await unlike(how, again, shown)))
  }
  calls.length = count
  return outcome
}

/** What a keeper holds that is not what was told. */
async function unlike(how: string, keeper: Keeper, shown: Shown): Promise<string[]> {
  const held = new Shown()
  await held.open(keeper)
  return [
    ...held.trouble.map((failure) => `${how}: ${JSON.stringify(failure)}`),
    ...parts.flatMap((part) =>
      held.printed(part) === shown.printed(part) ? [] : [`${how}: ${part} is not as told`],
    ),
  ]
}

/** What was told and is not there; something that was refused may be, if the disk failed after it had taken it. */
async function lacking(
  how: string,
  disk: CrashingFiles,
  { shown, told, now }: { shown: Shown; told: Shown['told']; now: () => Date },
): Promise<string[]> {
  const held = new Shown()
  await held.open(await keeperOver(disk, { now }))
  return [
    ...held.trouble.map((failure) => `${how}: ${JSON.stringify(failure)}`),
    ...parts.flatMap((part) => {
      const [there, least] = [held.told.get(part) ?? 0, told.get(part) ?? 0]
      if (there < least) return [`${how}: ${part} lost revisions ${String(there + 1)} to ${String(least)}`]
      return there > least || held.printed(part) === shown.printed(part)
        ? []
        : [`${how}: ${part} is not as told`]
    }),
  ]
}
