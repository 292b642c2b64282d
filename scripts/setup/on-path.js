// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Whether a program of this name is found on the PATH (not meant for Windows, where names have endings).
 *
 * @param {string} program
 */
export function onPath(program) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder && existsSync(join(folder, program)))
}
