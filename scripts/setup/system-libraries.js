// @ts-check
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { capture } from './child.js'
import { debianPackages, missingLibraries, renamedExample } from './debian-packages.js'
import { hasDisplay } from './display.js'
import { onPath } from './on-path.js'
import { say, Trouble } from './program.js'
import { projectRoot } from './project.js'

/**
 * @typedef {object} Edges  what a test may put something else for
 * @property {import('./child.js').Capture} run
 * @property {string} stamp            the file that remembers for which binary nothing was missing
 * @property {boolean} isRoot
 * @property {boolean} needsXvfb
 * @property {boolean} hasApt
 */

/**
 * Makes sure that the libraries an Electron binary needs are installed on Linux, and Xvfb where there
 * is no display: installs them as root on Debian and its relatives, otherwise names the command.
 *
 * @param {string} executable
 * @param {Partial<Edges>} [edges]
 */
export async function setUpSystemLibraries(executable, edges = {}) {
  if (process.platform !== 'linux') return
  const {
    run = capture,
    stamp = join(projectRoot, '.cache', 'system-libraries'),
    isRoot = process.getuid?.() === 0,
    needsXvfb = !hasDisplay() && !onPath('Xvfb'),
    hasApt = onPath('apt-get'),
  } = edges
  const state = await libraryState(executable)
  if (!needsXvfb && state === (await readFile(stamp, 'utf8').catch(() => ''))) return
  const { output } = await run('ldd', [executable])
  const libraries = missingLibraries(output)
  if (libraries.length > 0 || needsXvfb) {
    await install(libraries, { run, isRoot, needsXvfb, hasApt })
    const still = missingLibraries((await run('ldd', [executable])).output)
    if (still.length > 0) throw new Trouble(`These system libraries are still missing: ${still.join(', ')}`)
  }
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, await libraryState(executable))
}

/**
 * Which binary, and when the set of installed libraries last changed (the linker's cache is written
 * anew whenever a package with libraries comes or goes).
 *
 * @param {string} executable
 */
async function libraryState(executable) {
  const [binary, linker] = await Promise.all([
    stat(executable),
    stat('/etc/ld.so.cache').catch(() => undefined),
  ])
  return JSON.stringify([executable, binary.mtimeMs, binary.size, linker?.mtimeMs ?? 0])
}

/**
 * @param {string[]} libraries
 * @param {Omit<Edges, 'stamp'>} edges
 */
async function install(libraries, { run, isRoot, needsXvfb, hasApt }) {
  const what = [...libraries, ...(needsXvfb ? ['Xvfb (there is no display)'] : [])].join(', ')
  if (!hasApt) {
    throw new Trouble(
      `Electron needs what this system has not installed: ${what}\nInstall the packages that hold it.`,
    )
  }
  if (isRoot) {
    say(`Installing the system libraries that Electron needs (${what}) …`)
    await apt(['update'], run)
  }
  const { packages, unknown } = debianPackages(libraries, await hasTime64Packages(run))
  if (unknown.length > 0) {
    throw new Trouble(
      `No package is known for these system libraries: ${unknown.join(', ')}\nInstall them by hand.`,
    )
  }
  const wanted = [...packages, ...(needsXvfb ? ['xvfb', 'xauth'] : [])]
  if (!isRoot) {
    const command = `sudo apt-get install --no-install-recommends ${wanted.join(' ')}`
    throw new Trouble(
      `Electron needs system libraries that are missing here. Install them with\n  ${command}\nand try again.`,
    )
  }
  await apt(['install', '--yes', '--no-install-recommends', ...wanted], run)
}

/**
 * @param {string[]} args
 * @param {import('./child.js').Capture} run
 */
async function apt(args, run) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await run('apt-get', args, { env })
  if (code !== 0) throw new Trouble(`apt-get ${args.join(' ')} failed:\n${output.trim()}`)
}

/** @param {import('./child.js').Capture} run */
async function hasTime64Packages(run) {
  const { stdout } = await run('apt-cache', ['pkgnames', renamedExample])
  return stdout.split('\n').includes(renamedExample)
}
