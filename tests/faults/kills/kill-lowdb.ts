import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded, whole } from '../../bench/library/random'
import { environment, sandboxArguments } from '../../support/app'
import { electronFile } from '../../support/internet-calls'
import { hear, lost, type Acknowledged } from '../keeping/acknowledged'
import { readLowdb } from '../keeping/lowdb-notes'
import type { Losses } from '../outcome'
import { built } from '../places'

/** The control: the same kills of a program in the same Electron that keeps annotations with lowdb alone. */
export async function killLowdb(count: number): Promise<Losses> {
  const losses = { lost: 0, unreadable: 0, annotations: 0, troubles: [] as string[] }
  for (let kill = 0; kill < count; kill++) {
    const folder = mkdtempSync(join(tmpdir(), 'lesespur-kills-'))
    const acknowledged = await killed(join(folder, 'library'), whole(seeded(kill + 1), 0, 1500))
    const found = await readLowdb(join(folder, 'library'))
    losses.annotations += acknowledged.size
    if (lost(acknowledged, found.kept).length > 0) losses.lost += 1
    if (found.trouble !== undefined) losses.unreadable += 1
    rmSync(folder, { recursive: true })
  }
  return { ...losses, tried: count }
}

/** Lets the program keep annotations for so many milliseconds after its first one, and kills it. */
async function killed(folder: string, milliseconds: number): Promise<Acknowledged> {
  const acknowledged: Acknowledged = new Map()
  const child = spawn(electronFile(), [...sandboxArguments(), built('lowdb-app.mjs'), folder], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (words: string) => (printed += words))
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  await pause(milliseconds)
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await ended
  hear(acknowledged, printed)
  return acknowledged
}
