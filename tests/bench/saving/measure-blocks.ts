import type { ElectronApplication } from '@playwright/test'
import type { Draft } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { watchBlocks } from '../exporting/blocks'
import { rounded, type Figure } from '../figure'
import { draftIn, named } from '../library/library'
import { seeded } from '../library/random'
import { layLibrary, longRead } from '../places'
import { programWithLongRead } from '../scroll/long-read-program'
import { plainLowdb } from './beside'
import { expectAll, openLongRead } from './long-read-window'
import { tenThousand } from './measure-saving'

const saves = 1000
/** The control needs fewer to be seen. */
const savesOfControl = 20

/** The longest that the main process may be busy at a stretch, in milliseconds. */
const limit = 5

/**
 * R9: how long the main process of the real program is busy at a stretch while a window saves 1,000 annotations, one after
 * the other, in the notebook of 10,000; and how long it is while nothing happens, for as long.
 */
export async function measureBlocks(): Promise<Figure[]> {
  const edition = longRead()
  const article = named(edition.work, textOf(edition))
  const random = seeded(4)
  const drafts = Array.from({ length: saves }, () => draftIn(random, article))
  const { app, page } = await openLongRead(programWithLongRead(), await layLibrary('full'))
  let blocked: number
  let idle: number
  try {
    // What the start left to do is done when the marks are there.
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0))
    await page.waitForTimeout(2000)
    await watch(app)
    const { milliseconds, answers } = await page.evaluate(async (all: Draft[]) => {
      const began = performance.now()
      const given: unknown[] = []
      for (const draft of all) given.push(await Reflect.get(window, 'lesespurWire').invoke('annotate', draft))
      return { milliseconds: performance.now() - began, answers: given }
    }, drafts)
    expectAll(answers)
    blocked = await longest(app)
    await watch(app)
    await page.waitForTimeout(milliseconds)
    idle = await longest(app)
  } finally {
    await app.close()
  }
  const figure = (id: string, value: number, runs: number): Figure => ({
    id,
    value: rounded(value),
    unit: 'ms',
    against: null,
    ratio: null,
    limit,
    runs,
  })
  return [
    figure('R9', blocked, saves),
    figure('R9.idle.beside', idle, 1),
    figure('R9.control', await blockedByLowdb(drafts, tenThousand(article)), savesOfControl),
  ]
}

/** Begins to watch the main process from within. */
const watch = (app: ElectronApplication) =>
  app.evaluate(() => {
    const delays = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 })
    delays.enable()
    Reflect.set(globalThis, 'endWatch', () => {
      delays.disable()
      return delays.max / 1e6
    })
  })

const longest = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    const end: unknown = Reflect.get(globalThis, 'endWatch')
    return typeof end === 'function' ? Number(Reflect.apply(end, undefined, [])) : NaN
  })

/** The same watch in this process, which saves by plain lowdb itself, as a program without a thread for it does. */
async function blockedByLowdb(drafts: readonly Draft[], kept: Draft[]): Promise<number> {
  const lowdb = await plainLowdb(kept)
  const end = watchBlocks()
  for (const draft of drafts.slice(0, savesOfControl)) await lowdb.save(draft)
  return end()
}
