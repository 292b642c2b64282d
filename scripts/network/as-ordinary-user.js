// @ts-check
import { say } from '../setup/program.js'
import { endToEnd } from './end-to-end.js'

/** Starting, marking, noting, taking along, and everything about the closed room that the page can try. */
const specs = [
  'ordinary-user.spec.ts',
  'start.spec.ts',
  'marks.spec.ts',
  'export.spec.ts',
  'security.spec.ts',
]

/**
 * Runs tests as an ordinary user, in the system's sandbox, also where they are started by root.
 *
 * @param {{ env: NodeJS.ProcessEnv }} around
 * @returns {Promise<number>}
 */
export async function runAsOrdinaryUser({ env }) {
  const code = await endToEnd(specs, { ...env, LESESPUR_ORDINARY_USER: '1' })
  say(`as an ordinary user: ${specs.length} files of tests in the sandbox: exit code ${code}`)
  return code
}
