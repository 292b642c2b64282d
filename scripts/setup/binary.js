// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.js'

/**
 * The JavaScript file behind a command that a package in node_modules offers, to be run with Node
 * itself: that works the same on every platform, without a shell.
 *
 * @param {string} packageName
 * @param {string} [command]  where it differs from the package's name
 */
export function binary(packageName, command = packageName) {
  const folder = join(projectRoot, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
