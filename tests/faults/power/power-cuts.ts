import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { oneOf, seeded, whole } from '../../bench/library/random'
import { hear, lost, type Acknowledged } from '../keeping/acknowledged'
import type { Found } from '../keeping/found'
import type { Losses } from '../outcome'
import { CutDisk, cuts } from './cut-disk'
import { freshDisk, putIn, type FileSystem } from './file-systems'

/** A program that keeps annotations, and how what it kept is read afterwards. */
export type Store = {
  /** Its program, with its arguments. */
  readonly program: (folder: string, seed: number) => readonly string[]
  readonly open: (folder: string) => Promise<Found>
}

/** After how many cuts a disk is replaced by a fresh one; until then the wounds of one library add up. */
const cutsADisk = 8
/** How long a program may work after its first acknowledgement, in milliseconds. */
const longestWork = 1200
/** One life in so many is cut short already while the program begins. */
const earlyOneIn = 8

/**
 * Lets a program keep annotations on a disk of that file system, and takes the power away at a random moment, `count` times:
 * what is then on the disk is all that there is for the next life.
 */
export async function cutPower(fileSystem: FileSystem, store: Store, count: number): Promise<Losses> {
  const losses = { lost: 0, unreadable: 0, annotations: 0, troubles: [] as string[] }
  let content: Buffer | undefined
  let acknowledged: Acknowledged = new Map()
  for (let cut = 0; cut < count; cut++) {
    const random = seeded(cut + 1)
    if (cut % cutsADisk === 0 || content === undefined) {
      content = await freshDisk(fileSystem)
      losses.annotations += acknowledged.size
      acknowledged = new Map()
    }
    const disk = new CutDisk(content)
    const { folder, takeOut } = await putIn(disk, fileSystem)
    const library = join(folder, 'library')
    const life = begin(store.program(library, cut + 1))
    await (random() < 1 / earlyOneIn ? pause(whole(random, 0, 400)) : life.firstWord())
    await pause(whole(random, 0, longestWork))
    // One moment: what was acknowledged until now, and what is on the disk now.
    hear(acknowledged, life.printed())
    content = disk.cut(oneOf(random, cuts), random)
    await life.end()
    await takeOut()

    const found = await openAfterwards(content, fileSystem, store)
    const missing = lost(acknowledged, found.kept)
    if (missing.length > 0) losses.lost += 1
    if (found.trouble !== undefined) losses.unreadable += 1
    if (missing.length > 0 || found.trouble !== undefined) {
      const trouble = `cut ${String(cut + 1)}: ${String(missing.length)} of ${String(acknowledged.size)} lost; ${found.trouble ?? 'it opens'}`
      losses.troubles.push(trouble)
      console.log(`  ${trouble}`)
      content = undefined
    }
  }
  losses.annotations += acknowledged.size
  return { ...losses, tried: count }
}

/** Mounts a disk after its cut, so that the file system reads its own journal, and opens the library. */
async function openAfterwards(content: Buffer, fileSystem: FileSystem, store: Store): Promise<Found> {
  try {
    const { folder, takeOut } = await putIn(new CutDisk(Buffer.from(content)), fileSystem)
    try {
      return await store.open(join(folder, 'library'))
    } finally {
      await takeOut()
    }
  } catch (error) {
    return { kept: new Map(), trouble: String(error) }
  }
}

/** A program under way. What it prints goes to a file outside the disk, so that all of it can be had at once. */
function begin(args: readonly string[]) {
  const place = mkdtempSync(join(tmpdir(), 'lesespur-said-'))
  const said = join(place, 'said')
  const output = openSync(said, 'w')
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', output, 'inherit'] })
  closeSync(output)
  const ended = once(child, 'exit')
  const printed = () => readFileSync(said, 'utf8')
  return {
    printed,
    firstWord: async () => {
      while (printed() === '') {
        if (child.exitCode !== null) throw new Error(`the program ended with code ${String(child.exitCode)}`)
        await pause(10)
      }
    },
    end: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(place, { recursive: true })
    },
  }
}
