import type { Draft } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { rounded, type Figure } from '../figure'
import { draftIn, named } from '../library/library'
import { seeded } from '../library/random'
import { layLibrary, longRead } from '../places'
import { programWithLongRead } from '../scroll/long-read-program'
import { plainLowdb } from './beside'
import { beginBusyWatch, endBusyWatch, type Busy } from './busy-watch'
import { expectAll, openLongRead } from './long-read-window'
import { tenThousand } from './measure-saving'

const saves = 1000
/** The control needs fewer to be seen. */
const savesOfControl = 20

/** The longest that the main process may be busy at a stretch, in milliseconds. */
const limit = 5

/**
 * R9: how long the main process of the real program works at a stretch while a window saves 1,000 annotations, one after
 * the other, in the notebook of 10,000. Beside it stands how late a timer was meanwhile, and how late while nothing happened,
 * for as long: that is the machine's.
 */
export async function measureBlocks(): Promise<Figure[]> {
  const edition = longRead()
  const article = named(edition.work, textOf(edition))
  const random = seeded(4)
  const drafts = Array.from({ length: saves }, () => draftIn(random, article))
  const { app, page } = await openLongRead(programWithLongRead(), await layLibrary('full'))
  let saving: Busy
  let idle: Busy
  try {
    // What the start left to do is done when the marks are there.
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0))
    // The drafts get to the page by way of the main process, and are no part of what it does for a save.
    const given = await page.evaluateHandle(
      (all: Draft[]) => ({ drafts: all, answers: [] as unknown[] }),
      drafts,
    )
    await page.waitForTimeout(2000)
    await app.evaluate(beginBusyWatch)
    const milliseconds = await given.evaluate(async ({ drafts, answers }) => {
      const began = performance.now()
      for (const draft of drafts)
        answers.push(await Reflect.get(window, 'lesespurWire').invoke('annotate', draft))
      return performance.now() - began
    })
    saving = await app.evaluate(endBusyWatch)
    expectAll(await given.evaluate(({ answers }) => answers))
    await app.evaluate(beginBusyWatch)
    await page.waitForTimeout(milliseconds)
    idle = await app.evaluate(endBusyWatch)
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
  const lowdb = await busyByLowdb(drafts, tenThousand(article))
  return [
    figure('R9', longest(saving), saves),
    figure('R9.delay.beside', saving.delay, saves),
    figure('R9.idle.delay.beside', idle.delay, 1),
    figure('R9.control', longest(lowdb), savesOfControl),
  ]
}

/** Where the system does not say how long a thread worked, the timer's delay is all there is. */
const longest = ({ work, delay }: Busy): number => work ?? delay

/** The same watch in this process, which saves by plain lowdb itself, as a program without a thread for it does. */
async function busyByLowdb(drafts: readonly Draft[], kept: Draft[]): Promise<Busy> {
  const lowdb = await plainLowdb(kept)
  beginBusyWatch()
  for (const draft of drafts.slice(0, savesOfControl)) await lowdb.save(draft)
  return endBusyWatch()
}
