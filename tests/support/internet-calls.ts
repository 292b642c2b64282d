import { chmod, readFile, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { internetCallsAmong } from '../../scripts/network/calls.js'

/** Whether this whole run is watched for calls to the network, which a program without walls makes too. */
export const isWatched = (): boolean => process.env.LESESPUR_WATCHED !== undefined

/** Whether calls to the system can be watched here: where there is strace, and none watches already. */
export const canWatch = () =>
  process.platform === 'linux' && !isWatched() && spawnSync('strace', ['-V']).status === 0

/** Where Electron's executable lies: what the package answers to whoever requires it. */
export const electronFile = (): string => String(createRequire(import.meta.url)('electron'))

/** A program that runs Electron with the same arguments while strace writes every call about the network to `record`. */
export async function watchedElectron(folder: string): Promise<{ executable: string; record: string }> {
  const executable = join(folder, 'watched-electron')
  const record = join(folder, 'calls.txt')
  const strace = `strace -f -qq -e trace=network -s 64 -o '${record}' '${electronFile()}' "$@"`
  await writeFile(executable, `#!/bin/sh\nexec ${strace}\n`)
  await chmod(executable, 0o755)
  return { executable, record }
}

/** The calls that connect, bind or send to an address of the internet; loopback is the test driver's. */
export const internetCalls = async (record: string): Promise<string[]> =>
  internetCallsAmong(await readFile(record, 'utf8'))
