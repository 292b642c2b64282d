// @ts-check
import { Trouble } from '../setup/program.js'

/**
 * Reads a script's arguments: names of levels to run (none: all of them), and --all to go on after a failure.
 *
 * @template {{ level: string }} Step
 * @param {Step[]} steps
 * @param {string[]} furtherLevels  levels that the script runs after these steps
 * @param {string[]} args
 * @returns {{ chosen: Step[], all: boolean, includes: (level: string) => boolean }}
 */
export function chosenSteps(steps, furtherLevels, args) {
  const levels = [...new Set(steps.map(({ level }) => level)), ...furtherLevels]
  const wanted = args.filter((argument) => argument !== '--all')
  const unknown = wanted.filter((level) => !levels.includes(level))
  if (unknown.length > 0) {
    throw new Trouble(
      `There is no "${unknown.join('", "')}" here. There are: ${levels.join(', ')}, and --all.`,
    )
  }
  const includes = (/** @type {string} */ level) => wanted.length === 0 || wanted.includes(level)
  return { chosen: steps.filter(({ level }) => includes(level)), all: args.includes('--all'), includes }
}
