// @ts-check
import { capture } from './child.js'
import { onPath } from './on-path.js'
import { say } from './program.js'

/**
 * The programs that tests read exports with, because they are not the writers, and the Debian packages that hold them.
 *
 * @type {{ command: string, package: string }[]}
 */
const tools = [
  { command: 'pdftotext', package: 'poppler-utils' },
  { command: 'soffice', package: 'libreoffice-writer-nogui' },
]

/**
 * Installs what is missing of them as root on Debian and its relatives; otherwise says which tests are skipped, and how to
 * have them run. Nothing fails for the want of one.
 *
 * @param {{ run?: import('./child.js').Capture, has?: (command: string) => boolean, isRoot?: boolean }} [edges]
 */
export async function setUpReadingTools({
  run = capture,
  has = onPath,
  isRoot = process.getuid?.() === 0,
} = {}) {
  if (process.platform !== 'linux') return
  const missing = tools.filter(({ command }) => !has(command))
  if (missing.length === 0) return
  const packages = missing.map((tool) => tool.package)
  const names = missing.map(({ command }) => command).join(' and ')
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`
  if (!isRoot || !has('apt-get')) {
    say(`Tests that read exports with ${names} are skipped here. To have them run: sudo ${command}`)
    return
  }
  say(`Installing what tests read exports with (${packages.join(', ')}) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  const { code, output } = await run(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', ...packages],
    { env },
  )
  if (code !== 0)
    say(`They could not be installed; tests that read exports with ${names} are skipped.\n${output.trim()}`)
}
