import { median, ratioFigure, rounded, type Figure, type Pair } from '../figure'
import { layLibrary, type LibraryName } from '../places'
import { openLongRead, type LongReadWindow } from '../saving/long-read-window'
import { measureEveryMark, scrolled, type Frames, type Scroll } from './in-window'
import { programWithLongRead } from './long-read-program'

const rounds = 9
const frames = 150
/** The controls are slow enough to be seen in fewer. */
const controlRounds = 3
const controlFrames = 40

/** One frame of a 60 Hz screen, in milliseconds. */
const oneFrame = 16.7

/** The wheel turned as fast as it can be, and as fast as one can still skim, in CSS pixels a frame. */
const fast = 100
const slow = 20

const text = { selector: 'main.text', step: fast }
const slowText = { ...text, step: slow }
const list = { selector: '.long-list', step: fast }

type What = Omit<Scroll, 'share' | 'frames'>
type Round = { readonly ours: Frames; readonly theirs: Frames }

/**
 * P5: scrolling one megabyte of text in the real window, with 10,000 marks and with none, first with the cards beside it,
 * then with their list; and scrolling that list, against one of 50.
 */
export async function measureScrolling(): Promise<Figure[]> {
  const program = programWithLongRead()
  const [full, few, none] = [await open(program, 'long'), await open(program, 'few'), await open(program)]
  const readers = [full, few, none]
  try {
    await full.page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0))
    const beside = await byTurns(full, none, text)
    const skimmed = await byTurns(full, none, slowText)
    for (const { page } of readers) await page.getByRole('button', { name: 'Liste', exact: true }).click()
    for (const { page } of [full, few]) await page.locator(`${list.selector} .card`).first().waitFor()
    const listOpen = await byTurns(full, none, text)
    const inList = await byTurns(full, few, list)
    const control = await controlled(full, text, beside)
    const listControl = await controlled(full, list, inList)
    return [
      ratioFigure('P5', apart(beside), 'with no marks', 1.1),
      work('P5.work', beside),
      ratioFigure('P5.slow', apart(skimmed), 'with no marks', 1.1),
      work('P5.slow.work', skimmed),
      ratioFigure('P5.open', apart(listOpen), 'with no marks; the list open in both', 1.1),
      ratioFigure('P5.list', apart(inList), 'a list of 50', 1.5),
      work('P5.list.work', inList),
      ratioFigure('P5.control', apart(control), 'every mark measured in every frame; with no marks', 1.1),
      ratioFigure(
        'P5.list.control',
        apart(listControl),
        'the same while the list scrolls; a list of 50',
        1.5,
      ),
    ]
  } finally {
    await Promise.all(readers.map(({ app }) => app.close()))
  }
}

/** Each round begins at another place; which of the two comes first changes. The first of all is not counted. */
async function byTurns(ours: LongReadWindow, theirs: LongReadWindow, what: What): Promise<Round[]> {
  const counted: Round[] = []
  for (let round = -1; round < rounds; round += 1) {
    const share = (round + 2) / (rounds + 3)
    const early = round % 2 === 0 ? await scroll(theirs, what, share) : undefined
    const own = await scroll(ours, what, share)
    const other = early ?? (await scroll(theirs, what, share))
    if (round >= 0) counted.push({ ours: own, theirs: other })
  }
  return counted
}

async function controlled(reader: LongReadWindow, what: What, before: readonly Round[]): Promise<Round[]> {
  await reader.page.evaluate(measureEveryMark, { selector: what.selector, count: 10_000 })
  const counted: Round[] = []
  for (const { theirs } of before.slice(0, controlRounds))
    counted.push({ ours: await scroll(reader, what, 0.5, controlFrames), theirs })
  return counted
}

const scroll = ({ page }: LongReadWindow, what: What, share: number, count = frames): Promise<Frames> =>
  page.evaluate(scrolled, { ...what, share, frames: count })

const apart = (all: readonly Round[]): Pair[] =>
  all.map(({ ours, theirs }) => ({ ours: ours.apart, theirs: theirs.apart }))

/** Frames come no closer than the screen shows them: this tells how much of one is left. */
const work = (id: string, all: readonly Round[]): Figure => ({
  id,
  value: rounded(median(all.map(({ ours }) => ours.work))),
  unit: 'ms',
  against: null,
  ratio: null,
  limit: oneFrame,
  runs: all.length,
})

async function open(program: string, library?: LibraryName): Promise<LongReadWindow> {
  return openLongRead(program, library && (await layLibrary(library)))
}
