import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded, whole, type Random } from '../../bench/library/random'
import { ask, environment, programArguments } from '../../support/app'
import { electronFile } from '../../support/internet-calls'
import { work } from '../../support/kept-marks'
import { lost, type Acknowledged } from '../keeping/acknowledged'
import type { Losses } from '../outcome'
import { project } from '../places'
import { foundIn, showsText, targetOn } from '../on-page'

/** After how many pairs the library is a fresh one. */
const pairsALibrary = 10
/**
 * How long a second program may take to hand over and leave, in milliseconds: longer than Chromium waits for the answer of
 * the first one, which is 20 s.
 */
const patience = 45_000

/** A started program: its process, and the address at which its page can be asked. */
type Started = {
  readonly child: ChildProcess
  readonly address: Promise<string>
  readonly ended: Promise<number | null>
}

/**
 * Starts the real program twice on one library, `count` times: at the same moment or one after the other, with a link from
 * outside and without. One of them must stay with its window, the other hand over its link and leave; and nothing is lost that
 * is kept meanwhile.
 */
export async function startTwice(count: number): Promise<Losses> {
  const losses = { lost: 0, unreadable: 0, annotations: 0, troubles: [] as string[] }
  let folder = ''
  let acknowledged: Acknowledged = new Map()
  const begin = () => {
    losses.annotations += acknowledged.size
    if (folder !== '') rmSync(folder, { recursive: true, force: true })
    folder = mkdtempSync(join(tmpdir(), 'lesespur-twice-'))
    acknowledged = new Map()
  }
  for (let pair = 0; pair < count; pair++) {
    if (pair % pairsALibrary === 0) begin()
    const { missing, trouble } = await onePair(folder, acknowledged, seeded(pair + 1), pair)
    if (missing > 0) losses.lost += 1
    if (trouble !== undefined) losses.unreadable += 1
    if (missing > 0 || trouble !== undefined) {
      losses.troubles.push(`pair ${String(pair + 1)}: ${String(missing)} lost; ${trouble ?? ''}`)
      console.log(`  ${losses.troubles.at(-1) ?? ''}`)
      begin()
    }
  }
  begin()
  rmSync(folder, { recursive: true })
  return { ...losses, tried: count }
}

async function onePair(
  folder: string,
  acknowledged: Acknowledged,
  random: Random,
  pair: number,
): Promise<{ missing: number; trouble?: string }> {
  const [target] = acknowledged.keys()
  const link = pair % 2 === 1 && target !== undefined ? `lesespur://open/${work}/de/${target}` : undefined
  const started: Started[] = []
  try {
    started.push(start(folder))
    const isLater = pair % 4 >= 2
    let first: Page | undefined
    if (isLater && started[0]) first = await pageOf(started[0])
    else await pause(whole(random, 0, 30))
    const saving = first && keepSome(first, acknowledged)
    started.push(start(folder, link))
    const leaves = await Promise.race([
      ...started.map(async (one) => ({ one, code: await one.ended })),
      pause(patience).then(() => undefined),
    ])
    if (leaves === undefined) return { missing: 0, trouble: 'both stay' }
    const stays = started.find((one) => one !== leaves.one)
    if (stays?.child.exitCode !== null) return { missing: 0, trouble: 'neither stays' }
    if (leaves.code !== 0) return { missing: 0, trouble: `the second one ends with ${String(leaves.code)}` }
    if (isLater && leaves.one === started[0]) return { missing: 0, trouble: 'the first one leaves' }
    const page = first ?? (await pageOf(stays))
    await saving
    await keepSome(page, acknowledged)
    // The note that the link leads to is chosen, whichever of the two was started with it.
    if (link !== undefined)
      await page
        .locator('[aria-current="true"]', { hasText: link.slice(link.lastIndexOf('/') + 1) })
        .first()
        .waitFor()
    const found = await foundIn(page, [work])
    const missing = lost(acknowledged, found.kept).length
    return found.trouble === undefined ? { missing } : { missing, trouble: found.trouble }
  } catch (error) {
    return { missing: 0, trouble: String(error) }
  } finally {
    for (const { child } of started) if (child.pid !== undefined) killGroup(child.pid)
    await Promise.all(started.map(({ ended }) => ended))
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has left by itself.
  }
}

function start(folder: string, link?: string): Started {
  const args = ['--remote-debugging-port=0', ...programArguments(folder, project)]
  const child = spawn(electronFile(), link === undefined ? args : [...args, link], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  const address = new Promise<string>((found) => {
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words
      const [, there] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (there !== undefined) found(there)
    })
  })
  const ended = new Promise<number | null>((end) => child.once('exit', end))
  return { child, address, ended }
}

/** The program's page, when it shows the text. */
async function pageOf({ address }: Started): Promise<Page> {
  const browser = await chromium.connectOverCDP(await address)
  const [context] = browser.contexts()
  if (!context) throw new Error('the program has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await showsText(page)
  return page
}

/** Keeps some annotations one after the other, as the window does. */
async function keepSome(page: Page, acknowledged: Acknowledged): Promise<void> {
  const target = await targetOn(page)
  for (let round = 0; round < 10; round++) {
    const id = randomUUID()
    const body = { type: 'TextualBody', value: `0 ${id}` }
    const draft = { id, motivation: 'commenting', category: 'claim', tags: [], target, body }
    const answer = await ask(page, 'annotate', draft)
    if (!JSON.stringify(answer).startsWith('{"ok":true')) throw new Error(JSON.stringify(answer))
    acknowledged.set(id, 0)
  }
}
