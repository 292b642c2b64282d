// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture } from '../setup/child.js'
import { say } from '../setup/program.js'
import { projectRoot } from '../setup/project.js'
import { readCounts } from './counts.js'

/**
 * @typedef {import('./steps.js').Step} Step
 * @typedef {import('./counts.js').Counts} Counts
 * @typedef {{ failedSteps: string[], counts: Counts }} Results
 * @typedef {{ code: number, output: string, counts: Counts, seconds: number }} Done
 */

const atATime = 2

/**
 * Runs steps, prints a line for each in their order and the output of those that failed, and stops
 * after the first failure unless `all` is asked for. Steps that may run side by side do.
 *
 * @param {Step[]} steps
 * @param {{ all: boolean }} options
 * @returns {Promise<Results>}
 */
export async function runSteps(steps, { all }) {
  const reports = await mkdtemp(join(tmpdir(), 'lesespur-reports-'))
  /** @type {string[]} */
  const failedSteps = []
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: [] }
  try {
    for (const group of groupsOf(steps)) {
      const stop = new AbortController()
      const limited = limitTo(atATime)
      const running = group.map((step, index) =>
        limited(() => runStep(step, join(reports, `${step.level}-${index}.json`), stop.signal)),
      )
      for (const [index, step] of group.entries()) {
        process.stdout.write(`${step.name} … ${step.live ? '\n' : ''}`)
        const done = await running[index]
        if (!done) continue
        printOutcome(done, step)
        counts.passed += done.counts.passed
        counts.failed += done.counts.failed
        counts.skipped.push(...done.counts.skipped)
        if (done.code === 0) continue
        failedSteps.push(step.name)
        // A step that a signal ended (Ctrl+C) ends the run in any case.
        if (all && done.code < 128) continue
        stop.abort()
        await Promise.all(running)
        return { failedSteps, counts }
      }
    }
    return { failedSteps, counts }
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}

/**
 * Neighbours that may run side by side, together; the others each by itself.
 *
 * @param {Step[]} steps
 */
function groupsOf(steps) {
  /** @type {Step[][]} */
  const groups = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (last && !step.alone && !last[0]?.alone) last.push(step)
    else groups.push([step])
  }
  return groups
}

/**
 * @param {Step} step
 * @param {string} report
 * @param {AbortSignal} signal
 * @returns {Promise<Done>}
 */
async function runStep(step, report, signal) {
  const begun = performance.now()
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) }
  // Tests and checks choose their own; one from outside would make Svelte another Svelte.
  delete env['NODE_ENV']
  const { code, output } = signal.aborted
    ? { code: 1, output: '' }
    : await step.run({
        report,
        run: (command, args, options) =>
          capture(command, args, {
            cwd: projectRoot,
            signal,
            live: step.live ?? false,
            ...options,
            env: { ...env, ...options?.env },
          }),
      })
  const counts = step.tests ? await readCounts(step.tests, report) : { passed: 0, failed: 0, skipped: [] }
  return { code, output, counts, seconds: (performance.now() - begun) / 1000 }
}

/**
 * @param {Done} done
 * @param {Step} step
 */
function printOutcome({ code, output, counts, seconds }, { name, live }) {
  const ran = counts.passed + counts.failed > 0 ? `, ${counts.passed} passed` : ''
  say(`${live ? `${name} ` : ''}${code === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s${ran})`)
  for (const title of counts.skipped) say(`  skipped: ${title}`)
  if (code !== 0 && !live) say(output.trimEnd())
}

/**
 * A gate that lets so many pieces of work run at a time, in the order in which they came.
 *
 * @param {number} most
 * @returns {<Result>(work: () => Promise<Result>) => Promise<Result>}
 */
function limitTo(most) {
  let active = 0
  /** @type {(() => void)[]} */
  const waiting = []
  return async (work) => {
    if (active >= most) await new Promise((resolve) => waiting.push(() => resolve(undefined)))
    active += 1
    try {
      return await work()
    } finally {
      active -= 1
      waiting.shift()?.()
    }
  }
}
