import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { median, rounded, type Figure } from '../figure'
import { draftIn, given, named, type NamedText } from '../library/library'
import { seeded } from '../library/random'
import { systemFiles } from '../../../src/main/notebook/files'
import { openKeeper } from '../../../src/main/notebook/keeper'
import { NotebookRecord } from '../../../src/shared/notebook/notebook'
import * as v from 'valibot'
import { freshFolder, longRead } from '../places'
import { plainLowdb } from '../saving/beside'
import { expectAll, openLongRead } from '../saving/long-read-window'
import { programWithLongRead } from '../scroll/long-read-program'

const count = 10_000
const rounds = 3
/** How many of the control's writes are timed; the time for all is reckoned from theirs. */
const savesOfControl = 30

/** In seconds. */
const limit = 1

type When = 'acknowledged' | 'asked'

/**
 * P10: how long the program takes to end, from `quit` to the end of its process, with 10,000 annotations just kept, and with
 * 10,000 just asked for and not yet kept. All of them must be there afterwards.
 */
export async function measureClosing(): Promise<Figure[]> {
  const edition = longRead()
  const article = named(edition.work, textOf(edition))
  const random = seeded(5)
  const drafts = Array.from({ length: count }, () => draftIn(random, article))
  const program = programWithLongRead()
  const times = async (when: When) => {
    const all: number[] = []
    for (let round = 0; round < rounds; round += 1) all.push(await closeOnce(program, article, drafts, when))
    return median(all)
  }
  const figure = (id: string, seconds: number, runs: number): Figure => ({
    id,
    value: rounded(seconds),
    unit: 's',
    against: null,
    ratio: null,
    limit,
    runs,
  })
  return [
    figure('P10', await times('acknowledged'), rounds),
    figure('P10.asked', await times('asked'), rounds),
    figure('P10.control', await byLowdb(drafts), savesOfControl),
  ]
}

async function closeOnce(program: string, article: NamedText, drafts: Draft[], when: When): Promise<number> {
  const library = freshFolder('closing')
  mkdirSync(library, { recursive: true })
  const { app, page } = await openLongRead(program, library)
  const ended = once(app.process(), 'exit')
  const answers = await page.evaluate(
    async ([work, all, waits]): Promise<unknown[]> => {
      const wire = Reflect.get(window, 'lesespurWire')
      const kept: Promise<unknown> = wire.invoke('annotateAll', { work, drafts: all })
      // Messages arrive in their order: when this one is answered, the first has been taken.
      return waits ? [await kept] : [await wire.invoke('askedPassage', undefined)]
    },
    [article.work, drafts, when === 'acknowledged'] as const,
  )
  expectAll(answers)
  const began = performance.now()
  await app.evaluate(({ app: running }) => {
    // After the answer, which would otherwise find nobody.
    setImmediate(() => {
      running.quit()
    })
  })
  await ended
  const seconds = (performance.now() - began) / 1000
  const there = await countIn(library, article)
  if (there !== drafts.length) throw new Error(`${String(there)} of ${String(drafts.length)} are there`)
  return seconds
}

async function countIn(library: string, { work }: NamedText): Promise<number> {
  const keeper = await openKeeper({
    files: systemFiles,
    folder: library,
    backups: join(library, '..', 'unused'),
    version: '0.0.0',
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 256 * 1024,
  })
  const { record } = given(await keeper.openNotebook(work))
  await keeper.close(undefined)
  return v.parse(NotebookRecord, JSON.parse(record)).annotations.length
}

/** The control: plain lowdb with a write for each annotation still to be made, which is what closing then waits for. */
async function byLowdb(drafts: readonly Draft[]): Promise<number> {
  const lowdb = await plainLowdb([...drafts])
  const began = performance.now()
  for (const draft of drafts.slice(0, savesOfControl)) await lowdb.save(draft)
  return ((performance.now() - began) / 1000 / savesOfControl) * count
}
