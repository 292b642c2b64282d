import { chmod, readFile, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Whether calls to the system can be watched here. */
export const canWatch = () => process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0

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
export async function internetCalls(record: string): Promise<string[]> {
  const lines = (await readFile(record, 'utf8')).split('\n')
  return lines.filter(
    (line) =>
      /\b(connect|bind|sendto|sendmsg|sendmmsg)\(/.test(line) &&
      line.includes('sa_family=AF_INET') &&
      !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line),
  )
}
