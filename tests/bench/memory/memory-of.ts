import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { debuggingAddress, end, start, type Program } from '../start/start-once'

/** How long a program is left alone, so that it has opened everything and tidied up, in milliseconds. */
const quietTime = 6000

/**
 * What a program with all its processes takes, in megabytes: what each has to itself and its share of what several have
 * (Linux's proportional set size). Nothing where the system does not say that.
 */
export async function memoryOf(program: Program): Promise<number | undefined> {
  const child = start(program)
  try {
    await debuggingAddress(child)
    await pause(quietTime)
    if (child.pid === undefined) return undefined
    const shares = family(child.pid).map(share)
    const kilobytes = shares.reduce((sum, one) => sum + one, 0)
    return kilobytes / 1000
  } catch (error) {
    if (process.platform !== 'linux') return undefined
    throw error
  } finally {
    await end(child)
  }
}

/** A process and all that it started. */
function family(first: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const [, parent] = /\) \S (\d+) /.exec(statusOf(name)) ?? []
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const members = [first]
  for (const member of members)
    members.push(...[...parents].flatMap(([child, parent]) => (parent === member ? child : [])))
  return members
}

/** Nothing of one that ended meanwhile. */
function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/stat`, 'utf8')
  } catch {
    return ''
  }
}

/** In kilobytes. */
function share(member: number): number {
  const [, kilobytes] =
    /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(member)}/smaps_rollup`, 'utf8')) ?? []
  return Number(kilobytes)
}
