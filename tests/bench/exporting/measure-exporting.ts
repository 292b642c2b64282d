import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Cancelled, ExchangeThread } from '../../../src/main/exchange/client'
import { writeWhole } from '../../../src/main/whole-file'
import { formats } from '../../../src/shared/export/formats'
import type { FormatId } from '../../../src/shared/export/options'
import { median, rounded, type Figure } from '../figure'
import { freshFolder, project } from '../places'
import { watchBlocks } from './blocks'
import { exportTask, notes } from './noted-article'
import { secondsOfRepeatedText } from './repeated-text'

const rounds = 3

/** After how many milliseconds an export is cancelled: it has begun, and none is done by then. */
const cancelAfter = 150

/** PDF and paper are the page of HTML, which the program then prints; Word has a goal of its own. */
const textFormats = formats
  .map(({ id }) => id)
  .filter((id) => id !== 'docx' && id !== 'pdf' && id !== 'print')

/**
 * P11: how long it takes to write 10,000 notes to the disk in each format, through the thread as it is built, which is
 * started anew for each. How long the process that asks is busy at a stretch meanwhile, and how soon it has its answer when
 * it cancels. The control works the article's text out anew for each note.
 */
export async function measureExporting(): Promise<Figure[]> {
  const folder = freshFolder('exporting')
  const blocks: number[] = []
  const secondsOf = async (format: FormatId, citations = false): Promise<number> => {
    const { seconds, longestBlock } = await exportOnce(format, join(folder, format), citations)
    blocks.push(longestBlock)
    return seconds
  }
  const times = new Map<FormatId, number[]>(textFormats.map((format) => [format, []]))
  const longest: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const [format, taken] of times) taken.push(await secondsOf(format))
    longest.push(Math.max(...blocks.splice(0)))
  }
  const medians = [...times].map(([format, taken]) => ({ format, seconds: median(taken) }))
  const [slowest] = medians.sort((a, b) => b.seconds - a.seconds)
  if (!slowest) throw new Error('there are no formats')
  for (const { format, seconds } of medians) console.log(`  ${format}: ${String(rounded(seconds))} s`)
  const cited: number[] = []
  const word: number[] = []
  const waits: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    cited.push(await secondsOf(slowest.format, true))
    word.push(await secondsOf('docx'))
    waits.push(await cancelOnce())
  }
  const control = await secondsOfRepeatedText()
  return [
    figure('P11.text', slowest.seconds, 's', 1, rounds, `the slowest, ${slowest.format}`),
    figure('P11.cited', median(cited), 's', 1, rounds, 'the same with a citation to each'),
    figure('P11.word', median(word), 's', 10, rounds),
    figure('P11.block', median(longest), 'ms', 5, rounds, 'the longest, in all text formats'),
    figure('P11.cancel', median(waits), 'ms', 100, rounds),
    figure('P11.control', control, 's', 1, 1, 'the text worked out anew for each note'),
  ]
}

async function exportOnce(
  format: FormatId,
  file: string,
  citations: boolean,
): Promise<{ seconds: number; longestBlock: number }> {
  const exchange = new ExchangeThread(join(project, 'out', 'main', 'exchange.cjs'))
  const task = exportTask(format, citations)
  let reports = 0
  const block = watchBlocks()
  let longestBlock: number
  const began = performance.now()
  try {
    const { content, count } = await exchange.ask('export', task, () => (reports += 1))
    // Of what asks for nothing there is no flashcard.
    const all = format === 'anki' ? count > 0 : count === notes
    if (content === undefined || !all) throw new Error(`${format}: not all notes were written`)
    await writeWhole(file, content)
  } finally {
    longestBlock = block()
    exchange.cancel()
  }
  const seconds = (performance.now() - began) / 1000
  if (reports === 0 && seconds > 1) throw new Error(`${format}: nobody was told how far it was`)
  return { seconds, longestBlock }
}

/** Cancels an export under way; milliseconds until whoever asked for it knows. */
async function cancelOnce(): Promise<number> {
  const exchange = new ExchangeThread(join(project, 'out', 'main', 'exchange.cjs'))
  const answer = exchange.ask('export', exportTask('docx')).then(
    () => 'done',
    (error: unknown) => (error instanceof Cancelled ? 'cancelled' : 'failed'),
  )
  await pause(cancelAfter)
  const began = performance.now()
  exchange.cancel()
  if ((await answer) !== 'cancelled') throw new Error('it was not cancelled')
  return performance.now() - began
}

const figure = (
  id: string,
  value: number,
  unit: string,
  limit: number,
  runs: number,
  against: string | null = null,
): Figure => ({ id, value: rounded(value), unit, against, ratio: null, limit, runs })
