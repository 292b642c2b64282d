import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { debianPackages, missingLibraries } from '../../../scripts/setup/debian-packages'
import { setUpSystemLibraries } from '../../../scripts/setup/system-libraries'

const complete = '\tlibm.so.6 => /lib/libm.so.6 (0x00007f)\n'
const incomplete = `${complete}\tlibgtk-3.so.0 => not found\n\tlibasound.so.2 => not found\n\tlibnss3.so => not found\n\tlibsmime3.so => not found\n`

describe('the libraries that ldd does not find', () => {
  it.each([
    ['older Debian and Ubuntu', false, ['libasound2', 'libgtk-3-0', 'libnss3']],
    ['Debian 13, Ubuntu 24.04 and newer', true, ['libasound2t64', 'libgtk-3-0t64', 'libnss3']],
  ])('become package names, each once, on %s', (_system, withTime64, packages) => {
    const libraries = missingLibraries(incomplete)
    expect(debianPackages(libraries, withTime64)).toEqual({ packages, unknown: [] })
  })

  it('are named when no package is known for them', () => {
    expect(debianPackages(['libstrange.so.9'], false)).toEqual({ packages: [], unknown: ['libstrange.so.9'] })
  })
})

let folder: string
let executable: string
let stamp: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
  executable = join(folder, 'electron')
  stamp = join(folder, 'cache', 'stamp')
  await writeFile(executable, '')
})
afterEach(() => rm(folder, { recursive: true }))

/** Commands as on a system of which `ldd` says these things one after the other; keeps what was run. */
function system(...lddSays: string[]) {
  const commands: string[] = []
  const run = async (command: string, args: string[]) => {
    commands.push([command, ...args].join(' '))
    const output = command === 'ldd' ? (lddSays.shift() ?? complete) : ''
    return { code: 0, stdout: output, output }
  }
  return { commands, run }
}

describe.runIf(process.platform === 'linux')('system libraries, on Linux,', () => {
  it('are looked at once, and then no command is run any more', async () => {
    const { commands, run } = system()
    const edges = { run, stamp, isRoot: false, needsXvfb: false }
    await setUpSystemLibraries(executable, edges)
    await setUpSystemLibraries(executable, edges)
    expect(commands).toEqual([`ldd ${executable}`])
  })

  it('are looked at again when the binary has changed', async () => {
    const { commands, run } = system()
    const edges = { run, stamp, isRoot: false, needsXvfb: false }
    await setUpSystemLibraries(executable, edges)
    await writeFile(executable, 'a newer one')
    await setUpSystemLibraries(executable, edges)
    expect(commands).toHaveLength(2)
  })

  it('are named in one command where they cannot be installed', async () => {
    const { commands, run } = system(incomplete)
    const settingUp = setUpSystemLibraries(executable, {
      run,
      stamp,
      isRoot: false,
      needsXvfb: true,
      hasApt: true,
    })
    await expect(settingUp).rejects.toThrow(
      'sudo apt-get install --no-install-recommends libasound2 libgtk-3-0 libnss3 xvfb xauth',
    )
    expect(commands.filter((command) => command.startsWith('apt-get'))).toEqual([])
  })

  it('are installed as root', async () => {
    const { commands, run } = system(incomplete, complete)
    await setUpSystemLibraries(executable, { run, stamp, isRoot: true, needsXvfb: false, hasApt: true })
    expect(commands).toContain('apt-get update')
    expect(commands).toContain('apt-get install --yes --no-install-recommends libasound2 libgtk-3-0 libnss3')
  })

  it('that are still missing after the installation are an error', async () => {
    const { run } = system(incomplete, incomplete)
    const settingUp = setUpSystemLibraries(executable, {
      run,
      stamp,
      isRoot: true,
      needsXvfb: false,
      hasApt: true,
    })
    await expect(settingUp).rejects.toThrow('still missing: libgtk-3.so.0')
    expect(existsSync(stamp)).toBe(false)
  })

  it('are named where the packages that hold them are not known', async () => {
    const { run } = system(incomplete)
    const edges = { run, stamp, isRoot: true, needsXvfb: false, hasApt: false }
    await expect(setUpSystemLibraries(executable, edges)).rejects.toThrow('libgtk-3.so.0, libasound.so.2')
  })
})
