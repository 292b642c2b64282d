import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { startKeeper, type KeeperClient } from '../../../src/main/notebook/keeper-client'
import { blockOf } from '../../../src/main/notebook/segment'
import type { Draft } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { ratioFigure, type Figure, type Pair } from '../figure'
import { draftIn, given, named, type NamedText } from '../library/library'
import { seeded } from '../library/random'
import { freshFolder, layLibrary, longRead, project, type LibraryName } from '../places'
import { plainLowdb, sqlite } from './beside'
import { entryOf } from './drafts-as-entries'

/** How many annotations are saved in each way, after some that are not counted. */
const rounds = 300
const warmUp = 20
/** The control is slow enough to be seen in one of so many rounds. */
const controlEvery = 20

/** R7: how long an annotation takes to be acknowledged, in a full library, in a small one, and by a bare append. */
export async function measureSaving(): Promise<Figure[]> {
  const edition = longRead()
  const article = named(edition.work, textOf(edition))
  const random = seeded(1)
  const full = await keeperOf('full', article)
  const small = await keeperOf('small', article)
  const raw = rawFile(join(freshFolder('raw'), 'raw.ndjson'))
  const lowdb = await plainLowdb(tenThousand(article))
  const database = sqlite(tenThousand(article))
  const against = {
    small: [] as Pair[],
    raw: [] as Pair[],
    control: [] as Pair[],
    sqlite: [] as Pair[],
  }
  try {
    for (let round = -warmUp; round < rounds; round += 1) {
      // The same draft for all of them, so that the bytes are the same.
      const draft = draftIn(random, article)
      const ways = [
        () => timed(async () => given(await full.ask('annotate', draft))),
        () => timed(async () => given(await small.ask('annotate', draft))),
        () => timed(() => raw.append(draft)),
        ...(database ? [() => timed(() => database.save(draft))] : []),
      ]
      const times: number[] = []
      for (const index of ways.keys()) {
        // Each is the first one, and the last one, equally often.
        const way = (index + round + warmUp) % ways.length
        times[way] = (await ways[way]?.()) ?? NaN
      }
      const [inFull = NaN, inSmall = NaN, bare = NaN, inDatabase] = times
      if (round < 0) continue
      against.small.push({ ours: inFull, theirs: inSmall })
      against.raw.push({ ours: inFull, theirs: bare })
      if (inDatabase !== undefined) against.sqlite.push({ ours: inDatabase, theirs: bare })
      if (round % controlEvery === 0) {
        against.control.push({ ours: await timed(() => lowdb.save(draft)), theirs: bare })
      }
    }
  } finally {
    await Promise.all([full.close(), small.close()])
    raw.close()
    database?.close()
  }
  const append = 'a raw append and fdatasync of the same bytes'
  return [
    ratioFigure('R7.full', against.small, 'a library of 1,000', 1.5),
    ratioFigure('R7.raw', against.raw, append, 2),
    ...(database
      ? [ratioFigure('R7.sqlite.beside', against.sqlite, `SQLite in this process; ${append}`, 2)]
      : []),
    ratioFigure('R7.control', against.control, `plain lowdb; ${append}`, 2),
  ]
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What one full notebook holds. */
export function tenThousand(article: NamedText): Draft[] {
  const random = seeded(2)
  return Array.from({ length: 10_000 }, () => draftIn(random, article))
}

/** The keeper's thread as it is built, over a library on the disk. */
export async function keeperOf(name: LibraryName, article: NamedText): Promise<KeeperClient> {
  const keeper = await startKeeper({
    file: join(project, 'out', 'main', 'keeper.cjs'),
    folder: await layLibrary(name),
    backups: freshFolder('backups'),
    version: '0.0.0',
    onPublished: () => undefined,
    onDied: (reason) => {
      console.error(reason)
    },
  })
  given(await keeper.offerText(article))
  return keeper
}

/** The least that saves anything: a line at the end of a file, and the wait for the disk. */
function rawFile(path: string) {
  const file = openSync(path, 'a')
  let revision = 0
  return {
    append: (draft: Draft) => {
      writeSync(file, blockOf([entryOf(draft, ++revision)]))
      fdatasyncSync(file)
    },
    close: () => {
      closeSync(file)
    },
  }
}
