import type { Page } from '@playwright/test'
import { median, ratioFigure, rounded, type Figure, type Pair } from '../figure'
import type { Frames } from './moving'
import type { Drawn } from './page'
import { openTimelineWindow } from './timeline-window'

/** How many events, and how many pairs are counted of the first draw and of the frames. */
const sizes = [
  { count: 100, draws: 7, journeys: 5 },
  { count: 1000, draws: 11, journeys: 5 },
  { count: 10_000, draws: 3, journeys: 9 },
] as const
const goalOfDrawing = 1000
const goalOfMoving = 10_000
/** With more, vis-timeline takes seconds for a frame. */
const goalOfControl = 1000
const controlRounds = 3

/** One frame of a 60 Hz screen, in milliseconds. */
const oneFrame = 16.7

/** T1: from asking for events to their first draw, beside vis-timeline's. T2: frames while zooming and panning, beside an empty page's. */
export async function measureTimeline(): Promise<Figure[]> {
  const { page, address, close } = await openTimelineWindow()
  const open = () => page.goto(address)
  try {
    const drawing: Figure[] = []
    const moving: Figure[] = []
    for (const { count, draws, journeys } of sizes) {
      const goal = count === goalOfDrawing ? 'T1' : `T1.${String(count)}`
      const draw = async (what: Drawn) => {
        await open()
        return drawn(page, what, count)
      }
      const pairs = await inPairs(draws, draw, 'ours', 'vis')
      drawing.push(ratioFigure(goal, pairs, 'vis-timeline', 0.333))
      if (count === goalOfDrawing) {
        const control = await inPairs(controlRounds, draw, 'vis', 'vis')
        drawing.push(ratioFigure('T1.control', control, 'vis-timeline beside itself', 0.333))
      }

      const move = async (what: Drawn) => {
        await open()
        await drawn(page, what, count)
        return page.evaluate(() => window.timelinePage.move())
      }
      const id = count === goalOfMoving ? 'T2' : `T2.${String(count)}`
      const rounds = await inPairs(journeys, move, 'ours', 'nothing')
      moving.push(ratioFigure(id, apart(rounds), 'an empty page', 1.2), work(`${id}.work`, rounds))
      if (count === goalOfControl) {
        const control = await inPairs(controlRounds, move, 'vis', 'nothing')
        moving.push(
          ratioFigure('T2.control', apart(control), `vis-timeline with ${String(count)}; an empty page`, 1.2),
        )
      }
    }
    return [...drawing, ...moving]
  } finally {
    await close()
  }
}

const drawn = (page: Page, what: Drawn, count: number): Promise<number> =>
  page.evaluate(([asked, many]) => window.timelinePage.draw(asked, many), [what, count] as const)

/** Which of the two comes first changes. The first pair is not counted. */
async function inPairs<Measured>(
  count: number,
  measure: (what: Drawn) => Promise<Measured>,
  ours: Drawn,
  theirs: Drawn,
): Promise<{ ours: Measured; theirs: Measured }[]> {
  const pairs: { ours: Measured; theirs: Measured }[] = []
  for (let round = -1; round < count; round += 1) {
    const early = round % 2 === 0 ? await measure(theirs) : undefined
    const own = await measure(ours)
    const other = early ?? (await measure(theirs))
    if (round >= 0) pairs.push({ ours: own, theirs: other })
  }
  return pairs
}

const apart = (rounds: readonly { ours: Frames; theirs: Frames }[]): Pair[] =>
  rounds.map(({ ours, theirs }) => ({ ours: ours.apart, theirs: theirs.apart }))

/** Frames come no closer than the screen shows them: this tells how much of one is left. */
const work = (id: string, rounds: readonly { ours: Frames; theirs: Frames }[]): Figure => ({
  id,
  value: rounded(median(rounds.map(({ ours }) => ours.work))),
  unit: 'ms',
  against: `an empty page (${String(rounded(median(rounds.map(({ theirs }) => theirs.work))))} ms)`,
  ratio: null,
  limit: oneFrame,
  runs: rounds.length,
})
