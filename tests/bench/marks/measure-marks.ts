import { median, ratioFigure, rounded, type Figure, type Pair } from '../figure'
import { openBenchWindow, type BenchWindow } from './bench-window'
import type { Way } from './page'

const rounds = 11
const controlRounds = 2

/** Marks on a long text, to painted: on one that is laid out whole, and on one whose sections are laid out when they are seen. */
export const measureMarks = () =>
  inWindow(async ({ page, addresses }) => {
    const lay = async (way: Way, address: string) => {
      await page.goto(address)
      return page.evaluate((wanted) => window.marksPage.lay(wanted, 10_000), way)
    }
    let nodes = 0
    const compare = async (address: string): Promise<Pair[]> => {
      const pairs: Pair[] = []
      // The first pair is not counted.
      for (let round = -1; round < rounds; round += 1) {
        const times = { painter: 0, best: 0 }
        for (const way of alternating(round)) {
          const laid = await lay(way, address)
          times[way] = laid.milliseconds
          if (way === 'painter') nodes = Math.max(nodes, laid.nodes)
        }
        if (round >= 0) pairs.push({ ours: times.painter, theirs: times.best })
      }
      return pairs
    }
    const whole = await compare(addresses.marksWhole)
    const sections = await compare(addresses.marks)
    const control: Pair[] = []
    for (const { theirs } of whole.slice(0, controlRounds)) {
      control.push({ ours: (await lay('naive', addresses.marksWhole)).milliseconds, theirs })
    }
    const best = 'the best <mark> code'
    return [
      ratioFigure('P3', whole, best, 0.2),
      { id: 'P3.nodes', value: nodes, unit: 'nodes', against: null, ratio: null, limit: 0, runs: 2 * rounds },
      ratioFigure('P3.sections', sections, `${best}, both with content-visibility`, 0.2),
      ratioFigure('P3.control', control, `plain <mark> code; ${best}`, 0.2),
    ]
  })

const alternating = (round: number) =>
  round % 2 === 0 ? (['best', 'painter'] as const) : (['painter', 'best'] as const)

/** P4: one more mark among many, and among few. */
export const measureOneMore = () =>
  inWindow(async ({ page, addresses }) => {
    const cost = async (count: number) => {
      await page.goto(addresses.marks)
      return median(await page.evaluate((among) => window.marksPage.oneMore(among, 15), count))
    }
    const pairs = []
    for (let round = 0; round < rounds; round += 1) {
      // Which comes first changes.
      const early = round % 2 === 0 ? await cost(100) : undefined
      const ours = await cost(10_000)
      pairs.push({ ours, theirs: early ?? (await cost(100)) })
    }
    const frame = median(pairs.map(({ ours }) => ours))
    return [
      ratioFigure('P4', pairs, 'among 100', 1.5),
      {
        id: 'P4.frame',
        value: rounded(frame),
        unit: 'ms',
        against: null,
        ratio: null,
        limit: 16.7,
        runs: rounds,
      },
    ]
  })

/** P6: a long text from the opening of its page to the first paint. */
export const measureOpening = () =>
  inWindow(async ({ page, addresses }) => {
    const open = async (address: string) => {
      await page.goto(address)
      return page.evaluate(async () => {
        for (;;) {
          const [paint] = performance.getEntriesByName('first-contentful-paint')
          if (paint) return paint.startTime
          await new Promise((later) => setTimeout(later, 20))
        }
      })
    }
    const pairs = []
    await open(addresses.plain)
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({ ours: await open(addresses.text), theirs: await open(addresses.plain) })
    }
    return [ratioFigure('P6', pairs, 'the page without content-visibility', 0.6)]
  })

async function inWindow(work: (window: BenchWindow) => Promise<Figure[]>): Promise<Figure[]> {
  const window = await openBenchWindow()
  try {
    return await work(window)
  } finally {
    await window.close()
  }
}
