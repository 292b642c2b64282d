// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPath } from '../setup/on-path.js'
import { say } from '../setup/program.js'
import { projectRoot } from '../setup/project.js'
import { sandboxArguments } from '../setup/sandbox.js'
import { networkCallsIn } from './calls.js'
import { endToEnd } from './end-to-end.js'

/** What starts other programs than the product, some of them without walls, or watches it itself. */
const notWatched = [
  'hostile-documents.spec.ts',
  'hostile-scripts.spec.ts',
  'packaged.spec.ts',
  'security-checklist.spec.ts',
  'sockets.spec.ts',
  'walls.spec.ts',
]

/**
 * Runs all tests in the real window while every call of every process to the network is recorded, and counts those about
 * addresses of the internet; then the same of an Electron as it is, which must count some.
 *
 * @param {{ electron: import('../setup/electron.js').Electron, env: NodeJS.ProcessEnv }} around
 * @returns {Promise<number>}
 */
export async function countSockets({ electron, env }) {
  if (process.platform !== 'linux' || !onPath('strace')) {
    say('sockets: skipped, because there is no strace here')
    return 0
  }
  const folder = await mkdtemp(join(tmpdir(), 'lesespur-sockets-'))
  try {
    const product = await watched(folder, 'product', electron.executable)
    const specs = (await readdir(join(projectRoot, 'tests', 'e2e'))).filter(
      (name) => name.endsWith('.spec.ts') && !notWatched.includes(name),
    )
    const code = await endToEnd(specs, {
      ...env,
      ELECTRON_OVERRIDE_DIST_PATH: product.folder,
      LESESPUR_WATCHED: '1',
    })
    const counted = await networkCallsIn(product.records)
    const control = await countBareElectron(
      await watched(folder, 'control', electron.executable),
      folder,
      env,
    )
    say('')
    say(
      `sockets: ${specs.length} files of tests, ${counted.records} starts, ${counted.watched} calls watched: ` +
        `${counted.out.length} out, ${counted.bound.length} sockets bound, ${counted.ways.length} ways asked`,
    )
    say(`control, an Electron as it is for 15 s: ${control} out`)
    for (const call of counted.out.slice(0, 20)) say(`  ${call}`)
    return code !== 0 || counted.records === 0 || counted.out.length > 0 || control === 0 ? 1 : 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A folder with an Electron that is watched: its calls are written to a record for each start.
 *
 * The watcher is a process beside it and not above it, so that a test which ends the program ends the program.
 *
 * @param {string} parent
 * @param {string} name
 * @param {string} executable
 */
async function watched(parent, name, executable) {
  const folder = join(parent, name)
  const records = join(parent, `${name}-records`)
  await mkdir(folder)
  await mkdir(records)
  const calls = 'trace=connect,bind,sendto,sendmsg,sendmmsg'
  const strace = `strace -DDD -f -qq --seccomp-bpf -e ${calls} -s 64 -o '${records}/'$$ '${executable}' "$@"`
  await writeFile(join(folder, 'electron'), `#!/bin/sh\nexec ${strace}\n`)
  await chmod(join(folder, 'electron'), 0o755)
  return { folder, records }
}

/**
 * How many calls go out of an Electron that shows an empty window, and has no wall.
 *
 * @param {{ folder: string, records: string }} electron
 * @param {string} parent
 * @param {NodeJS.ProcessEnv} env
 */
async function countBareElectron({ folder, records }, parent, env) {
  const program = join(parent, 'bare')
  await mkdir(program)
  await writeFile(join(program, 'package.json'), '{ "name": "bare", "main": "main.cjs" }')
  await writeFile(
    join(program, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<textarea autofocus>Sprachgefuehl'))
     setTimeout(() => app.exit(), 15_000)`,
  )
  const args = [...sandboxArguments(), `--user-data-dir=${join(parent, 'bare-user')}`, program]
  await once(spawn(join(folder, 'electron'), args, { env, stdio: 'ignore' }), 'exit')
  return (await networkCallsIn(records)).out.length
}
