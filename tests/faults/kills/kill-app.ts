import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { WorkId } from '../../../src/shared/annotation/annotation'
import { oneOf, seeded, whole, type Random } from '../../bench/library/random'
import { environment, programArguments } from '../../support/app'
import { electronFile } from '../../support/internet-calls'
import { work } from '../../support/kept-marks'
import { lost, type Acknowledged } from '../keeping/acknowledged'
import type { Found } from '../keeping/found'
import type { Losses } from '../outcome'
import { foundIn, quote, targetOn } from '../on-page'
import { project } from '../places'
import { AppLife } from './app-life'
import { workInPage, type PageWork } from './work-in-page'

/** After how many kills the program begins anew, on what an older version of it left; until then the wounds add up. */
const killsALibrary = 20
const olderVersions = [1, 2, 3, 4] as const
const broughtAtOnce = 200

/** What the program is at when it is killed, and how long after that began at most, in milliseconds. */
type Moment = {
  readonly name: string
  readonly longest: number
  readonly work?: Pick<PageWork, 'besides' | 'length'>
}
const short = [5, 300] as const
const long = [10_000, 90_000] as const
const migrating: Moment = { name: 'migrating', longest: 150, work: { besides: 'nothing', length: short } }
const moments: readonly Moment[] = [
  { name: 'saving', longest: 1500, work: { besides: 'nothing', length: short } },
  { name: 'snapshots', longest: 1500, work: { besides: 'nothing', length: long } },
  { name: 'changing many', longest: 1500, work: { besides: 'many', length: short } },
  { name: 'backing up', longest: 1500, work: { besides: 'back-up', length: long } },
  { name: 'importing', longest: 1500, work: { besides: 'import', length: short } },
  { name: 'starting', longest: 1200 },
  { name: 'quitting', longest: 80, work: { besides: 'nothing', length: long } },
]

/** A library that is killed again and again, and the program that is open on it. */
type Library = {
  readonly folder: string
  readonly older: WorkId
  readonly acknowledged: Acknowledged
  life?: AppLife
}

/**
 * Kills the real program with every process of it, `count` times, at random moments of all that it does with what is kept;
 * the next start must show everything that was acknowledged in any life before.
 */
export async function killApp(count: number): Promise<Losses> {
  const losses = { lost: 0, unreadable: 0, annotations: 0, troubles: [] as string[] }
  let library: Library | undefined
  const finish = async () => {
    await library?.life?.kill()
    losses.annotations += library?.acknowledged.size ?? 0
    if (library) rmSync(library.folder, { recursive: true, force: true })
    library = undefined
  }
  for (let kill = 0; kill < count; kill++) {
    const random = seeded(kill + 1)
    if (kill % killsALibrary === 0) await finish()
    const isFresh = library === undefined
    library ??= laidOut(oneOf(random, olderVersions))
    const moment = isFresh ? migrating : oneOf(random, moments)
    const told = (trouble: string) => {
      losses.troubles.push(`kill ${String(kill + 1)}, ${moment.name}: ${trouble}`)
      console.log(`  ${losses.troubles.at(-1) ?? ''}`)
    }
    try {
      await killAt(library, moment, random)
      const found = await afterwards(library)
      const missing = lost(library.acknowledged, found.kept)
      if (missing.length > 0) {
        losses.lost += 1
        told(`${String(missing.length)} of ${String(library.acknowledged.size)} lost`)
      }
      if (found.trouble !== undefined) throw new Error(found.trouble)
    } catch (error) {
      losses.unreadable += 1
      told(String(error))
      await finish()
    }
    if ((kill + 1) % killsALibrary === 0) console.log(`  ${String(kill + 1)} kills`)
  }
  await finish()
  return { ...losses, tried: count }
}

/** A fresh folder with a library as an older version of the program wrote it: what that said was in it counts as acknowledged. */
function laidOut(version: number): Library {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-kills-'))
  const fixture = join(project, 'tests', 'fixtures', 'notebooks', `version-${String(version)}`)
  cpSync(join(fixture, 'library'), join(folder, 'library'), { recursive: true })
  const Said = v.object({ work: WorkId, annotations: v.array(v.object({ id: v.string() })) })
  const said = v.parse(Said, JSON.parse(readFileSync(join(fixture, 'notebook.json'), 'utf8')))
  return { folder, older: said.work, acknowledged: new Map(said.annotations.map(({ id }) => [id, 0])) }
}

/** Lets the program work, and kills it. What goes wrong before the kill is thrown. */
async function killAt(
  library: Library,
  { name, longest, work: pageWork }: Moment,
  random: Random,
): Promise<void> {
  const { folder, older, acknowledged } = library
  if (!pageWork) {
    await library.life?.kill()
    delete library.life
    await killStarting(folder, whole(random, 50, longest))
    return
  }
  const life = library.life ?? (await AppLife.begin(folder))
  library.life = life
  const brought = Array.from({ length: broughtAtOnce }, () => randomUUID())
  const present = join(folder, 'Mitgebracht.jsonld')
  writeFileSync(present, fileWith(brought))
  await life.answerDialogs(join(folder, 'Sicherung.lesespur'), present)
  await life.listen(acknowledged)
  const target = await targetOn(life.page)
  let trouble: string | undefined
  const working = life.page
    .evaluate(workInPage, { work, older, target, brought, ...pageWork })
    .catch((error: unknown) => {
      // Without a page there is nobody to work any longer; whatever else is said was said by the program.
      if (!/closed|crashed|destroyed/.test(String(error))) trouble = String(error)
    })
  if (name === 'quitting') {
    await pause(whole(random, 100, 400))
    await life.beginToQuit()
  }
  await pause(whole(random, 0, longest))
  await life.kill()
  delete library.life
  await working
  if (trouble !== undefined) throw new Error(trouble)
}

/** Kills the program that long after its process began, whatever it has got to by then. */
async function killStarting(folder: string, milliseconds: number): Promise<void> {
  const child = spawn(electronFile(), programArguments(folder, project), {
    env: environment(),
    stdio: 'ignore',
    detached: true,
  })
  const ended = once(child, 'exit')
  await pause(milliseconds)
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await ended
}

/** What the next start shows, which is left open. */
async function afterwards(library: Library): Promise<Found> {
  library.life = await AppLife.begin(library.folder)
  return foundIn(library.life.page, [work, library.older])
}

/** A file of annotations from elsewhere. */
const fileWith = (ids: readonly string[]): string =>
  JSON.stringify(
    ids.map((id) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      body: { type: 'TextualBody', value: '0 Mitgebracht' },
      target: { source: 'http://example.com/page', selector: { type: 'TextQuoteSelector', exact: quote } },
    })),
  )
