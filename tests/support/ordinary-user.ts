import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, chown, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { electronFile } from './internet-calls'

/** The user that nobody is, and who owns nothing: https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/usernames.html */
const nobody = 65_534
const becoming = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

const isRoot = () => process.getuid?.() === 0

/** Why the program cannot be started in its sandbox here by an ordinary user; nothing where it can. */
export function noOrdinaryUser(): string | undefined {
  if (process.platform !== 'linux') return 'what /proc tells of a sandbox is Linux’s'
  if (!isRoot()) return undefined
  const become = (...command: string[]) => spawnSync('setpriv', [...becoming, ...command]).status === 0
  if (!become('true')) return 'there is no setpriv, with which root starts a program as somebody else'
  if (!become('test', '-x', electronFile()))
    return 'an ordinary user may not read the folder that this lies in'
  if (!become('unshare', '--user', 'true'))
    return 'ordinary users may make no namespaces here, so there is no sandbox'
  return undefined
}

/** A program that runs Electron with the same arguments as an ordinary user; `folder` is where the program keeps its things. */
export async function ordinaryElectron(folder: string): Promise<{ executable?: string }> {
  await mkdir(folder, { recursive: true })
  if (!isRoot()) return {}
  const home = `${folder}-home`
  await mkdir(home, { recursive: true })
  const display = await displayFor(home)
  const executable = join(home, 'ordinary-electron')
  const environment = `HOME='${home}' XDG_RUNTIME_DIR='' ${display}`
  await writeFile(
    executable,
    `#!/bin/sh\nexec setpriv ${becoming.join(' ')} env ${environment} '${electronFile()}' "$@"\n`,
  )
  await chmod(executable, 0o755)
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, folder, home])
  return { executable }
}

/** What lets that user onto the display, where it asks for a pass. */
async function displayFor(home: string): Promise<string> {
  const pass = process.env.XAUTHORITY
  if (!pass) return ''
  const copy = join(home, 'display')
  await copyFile(pass, copy)
  await chown(copy, nobody, nobody)
  return `XAUTHORITY='${copy}'`
}

/** What the system says of a process: how it filters its calls, whether it may gain rights, its namespaces. */
export async function confinementOf(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1]?.trim() ?? ''
  return {
    user: Number(field('Uid').split(/\s+/)[0]),
    filtersCalls: field('Seccomp') === '2',
    gainsNoRights: field('NoNewPrivs') === '1',
    rights: field('CapEff'),
    /** In how many namespaces of processes, one inside the other, it is. */
    depth: field('NSpid').split(/\s+/).length,
  }
}
