import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hear, lost, type Acknowledged } from '../keeping/acknowledged'
import { readLowdb } from '../keeping/lowdb-notes'
import type { Losses } from '../outcome'
import { built } from '../places'

/** How long two programs keep annotations side by side, in milliseconds. */
const together = 1000

/** The control: two programs that keep annotations with lowdb in one file. */
export async function startLowdbTwice(count: number): Promise<Losses> {
  const losses = { lost: 0, unreadable: 0, annotations: 0, troubles: [] as string[] }
  for (let pair = 0; pair < count; pair++) {
    const folder = mkdtempSync(join(tmpdir(), 'lesespur-twice-'))
    const acknowledged: Acknowledged = new Map()
    await Promise.all([keepFor(folder, acknowledged), keepFor(folder, acknowledged)])
    const found = await readLowdb(folder)
    losses.annotations += acknowledged.size
    if (lost(acknowledged, found.kept).length > 0) losses.lost += 1
    if (found.trouble !== undefined) losses.unreadable += 1
    rmSync(folder, { recursive: true })
  }
  return { ...losses, tried: count }
}

async function keepFor(folder: string, acknowledged: Acknowledged): Promise<void> {
  const child = spawn(process.execPath, [built('lowdb-writer.mjs'), folder], {
    // What one of them says when the other has taken its temporary file away is no news.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (words: string) => (printed += words))
  const ended = once(child, 'close')
  await Promise.race([pause(together), ended])
  child.kill()
  await ended
  hear(acknowledged, printed)
}
