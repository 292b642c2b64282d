import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tryCrashes } from './crashes/try-crashes'
import { tryInstances } from './instances/try-instances'
import { tryKills } from './kills/try-kills'
import { isRight, type Outcome } from './outcome'
import { project } from './places'
import { tryPowerCuts } from './power/try-power-cuts'
import { table } from './table'

/** The goals that are tried, in the order of the table, and how many faults each asks for. */
const goals: Readonly<
  Record<string, { count: number; option: string; attempt: (count: number) => Promise<Outcome[]> }>
> = {
  R1: { count: 64, option: 'cuts', attempt: tryPowerCuts },
  R2: { count: 200, option: 'kills', attempt: tryKills },
  R3: { count: 4, option: 'runs', attempt: tryCrashes },
  R6: { count: 50, option: 'pairs', attempt: tryInstances },
}

/**
 * Tries the goals that are named, or all, with as many faults as the goals ask for or the options say; prints a table and
 * writes `fault-results.json`. Gives the exit code: 1 where anything was lost, or where a control lost nothing.
 */
export async function inflictFaults(given: readonly string[]): Promise<number> {
  const options = Object.fromEntries(
    Object.values(goals).map(({ option }) => [option, { type: 'string' as const }]),
  )
  const { positionals, values } = parseArgs({ args: [...given], options, allowPositionals: true })
  const unknown = positionals.filter((name) => !(name in goals))
  if (unknown.length > 0) {
    console.error(`Not tried here: ${unknown.join(', ')}. There are ${Object.keys(goals).join(', ')}.`)
    return 2
  }
  const outcomes: Outcome[] = []
  for (const [name, { count, option, attempt }] of Object.entries(goals)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    outcomes.push(...(await attempt(Number(values[option] ?? count))))
    writeFileSync(join(project, 'fault-results.json'), `${JSON.stringify(outcomes, null, 2)}\n`)
  }
  console.log(`\n${table(outcomes)}\n`)
  console.log('A control is what others do; a harness in which it loses nothing proves nothing.')
  return outcomes.every(isRight) ? 0 : 1
}
