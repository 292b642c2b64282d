import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isControl, isMet, type Figure } from './figure'
import { project, removeFolders } from './places'
import { measureHonesty, measureReanchoring } from './anchoring/measure-anchoring'
import { measureExporting } from './exporting/measure-exporting'
import { measureMarks, measureOneMore, measureOpening } from './marks/measure-marks'
import { measureRoundTrip } from './round-trip/measure-round-trip'
import { measureClosing } from './closing/measure-closing'
import { measureBlocks } from './saving/measure-blocks'
import { measureSaving } from './saving/measure-saving'
import { measureWritten } from './saving/measure-written'
import { measureScrolling } from './scroll/measure-scrolling'
import { measureFullStart, measureMemory, measureStart } from './start/measure-start'
import { table } from './table'
import { measureTimeline } from './timeline/measure-timeline'

/** The goals that are measured, by their ids in the order of the table. */
const harnesses: Readonly<Record<string, () => Promise<Figure[]>>> = {
  P1: measureStart,
  P2: measureFullStart,
  P3: measureMarks,
  P4: measureOneMore,
  P5: measureScrolling,
  P6: measureOpening,
  R7: measureSaving,
  R8: measureWritten,
  R9: measureBlocks,
  P9: measureMemory,
  P10: measureClosing,
  P8: measureReanchoring,
  R13: measureHonesty,
  R12: measureRoundTrip,
  P11: measureExporting,
  T1: measureTimeline,
}

/**
 * Measures the goals that are named, or all; prints a table and writes `bench-results.json`. Gives the exit code: a goal
 * that is missed is a result, a control that is not missed is a measurement that went wrong.
 */
export async function measure(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in harnesses))
  if (unknown.length > 0) {
    console.error(`Not measured here: ${unknown.join(', ')}. There are ${Object.keys(harnesses).join(', ')}.`)
    return 2
  }
  const figures: Figure[] = []
  try {
    for (const [name, harness] of Object.entries(harnesses)) {
      if (names.length > 0 && !names.includes(name)) continue
      console.log(`Measuring ${name} …`)
      figures.push(...(await harness()))
    }
  } finally {
    removeFolders()
  }
  writeFileSync(join(project, 'bench-results.json'), `${JSON.stringify(figures, null, 2)}\n`)
  console.log(`\n${table(figures)}\n`)
  console.log(
    'A control is what others do; a harness that does not show it missing the limit proves nothing.',
  )
  return figures.some((figure) => isControl(figure) && isMet(figure)) ? 1 : 0
}
