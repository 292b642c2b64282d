// @ts-check
import { spawnSync } from 'node:child_process'
import { say } from '../setup/program.js'
import { endToEnd } from './end-to-end.js'

/** Starting, marking, noting, taking along, taking in, and what is kept. */
const specs = [
  'start.spec.ts',
  'marks.spec.ts',
  'notes-in-markdown.spec.ts',
  'search.spec.ts',
  'export.spec.ts',
  'import.spec.ts',
  'timeline.spec.ts',
  'durability.spec.ts',
  'command-line.spec.ts',
]

/** A network of one's own that has nothing but the loopback, over which the test driver speaks to the program. */
const alone = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']

/**
 * Runs tests where there is no network at all.
 *
 * @param {{ env: NodeJS.ProcessEnv }} around
 * @returns {Promise<number>}
 */
export async function runWithoutNetwork({ env }) {
  const [command = '', ...args] = alone
  const tried = spawnSync(command, [...args, 'ip', '-o', 'link'], { encoding: 'utf8' })
  if (tried.status !== 0) {
    say('without network: skipped, because a network of its own takes a superuser, unshare and ip')
    return 0
  }
  const interfaces = tried.stdout.trim().split('\n')
  const code = await endToEnd(specs, env, alone)
  const names = interfaces.map((line) => line.split(':')[1]?.trim()).join(', ')
  say(`without network: ${specs.length} files of tests with no interface but ${names}: exit code ${code}`)
  return interfaces.length === 1 ? code : 1
}
