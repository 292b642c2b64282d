import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { freshFolder, removeFolder, startApp } from '../support/app'
import { buildOneFile } from '../support/built-keeper'
import {
  leavingAttempts,
  pageAttempts,
  sideAttempts,
  tryInPage,
  tryToLeave,
  type Targets,
} from '../support/walls/attempts'
import { listen, type Listeners } from '../support/walls/listeners'
import { walls, type Room, type Wall } from '../support/walls/walls'

/** What the main process itself and Chromium ask for. */
const ownAttempts = ['main process', 'dictionary'] as const
const everything = [...pageAttempts, ...leavingAttempts, ...sideAttempts, ...ownAttempts]

/** What each wall holds by itself. */
const holds: Record<Wall, readonly string[]> = {
  policy: [...pageAttempts, 'transport'],
  requests: [...pageAttempts, ...leavingAttempts, 'main process'],
  names: everything.filter((attempt) => attempt !== 'datagram'),
  'way out': everything.filter((attempt) => attempt !== 'datagram'),
  'closed page': leavingAttempts,
  'direct connections': ['datagram'],
  'spell checker': ['dictionary'],
}
/** The walls that stand for a whole program, so that it is started for each of them. */
const ofProgram: readonly Wall[] = ['names', 'direct connections']

let folder: string
let program: string
let listeners: Listeners
test.beforeAll(async () => {
  folder = await freshFolder()
  const built = await buildOneFile('tests/support/walls/program.ts', 'main')
  program = dirname(built)
  await mkdir(program, { recursive: true })
  await writeFile(join(program, 'package.json'), '{ "name": "rooms", "main": "main.cjs" }')
  listeners = await listen()
})
test.afterAll(async () => {
  listeners.close()
  await removeFolder(folder)
  await removeFolder(program)
})

/** Starts the program with a room for each of those sets of walls, and tries everything in each; what arrived, by room. */
async function arrivedIn(
  rooms: readonly { name: string; walls: readonly Wall[] }[],
  programWalls: readonly Wall[],
) {
  const given: Room[] = rooms.map((room) => ({
    ...room,
    dictionaries: listeners.web(`${room.name}: dictionary`),
  }))
  process.env.LESESPUR_ROOMS = JSON.stringify(given)
  process.env.LESESPUR_PROGRAM_WALLS = JSON.stringify(programWalls)
  const { app, close } = await startApp({ program, folder: join(folder, rooms[0]?.name ?? 'rooms') })
  const titles = () => Promise.all(app.windows().map((page) => page.title()))
  await expect.poll(async () => (await titles()).sort()).toEqual(rooms.map(({ name }) => name).sort())
  await Promise.all(
    rooms.map(async ({ name }) => {
      await tryEverything(app, await pageOf(app, name), name)
    }),
  )
  await app
    .evaluate(({ app: electron }) => {
      electron.exit()
    })
    .catch(() => undefined)
  await close().catch(() => undefined)
  return Object.fromEntries(
    rooms.map(({ name }) => [
      name,
      everything.filter((attempt) => listeners.arrived.has(`${name}: ${attempt}`)),
    ]),
  )
}

async function pageOf(app: ElectronApplication, name: string): Promise<Page> {
  for (const page of app.windows()) if ((await page.title()) === name) return page
  throw new Error(`there is no room ${name}`)
}

async function tryEverything(app: ElectronApplication, page: Page, name: string): Promise<void> {
  const of = (attempt: string) => `${name}: ${attempt}`
  const targets: Targets = {
    web: Object.fromEntries(everything.map((attempt) => [attempt, listeners.web(of(attempt))])),
    turn: await listeners.connections(of('relay')),
    stun: await listeners.datagrams(of('datagram')),
    transport: await listeners.datagrams(of('transport')),
  }
  const own = app.evaluate(
    ({ session }, [partition, url]) =>
      session
        .fromPartition(partition)
        .fetch(url)
        .then(
          () => undefined,
          () => undefined,
        ),
    [name, listeners.web(of('main process'))] as const,
  )
  await page.evaluate(tryInPage, targets)
  await page.locator('textarea').focus()
  await page.keyboard.type('Sprachgefuehlsgrenze und noch ein Wort. ')
  await page.evaluate(tryToLeave, { web: targets.web })
  // What must not arrive has had its time: nothing can be waited for.
  await new Promise((later) => setTimeout(later, 2500))
  await own
}

test('each wall of a window holds by itself what it is for, and where none stands everything gets through', async () => {
  const alone = walls.filter((wall) => !ofProgram.includes(wall))
  const rooms = alone.map((wall) => ({ name: wall, walls: [wall] }))
  const arrived = await arrivedIn([{ name: 'none', walls: [] }, ...rooms], [])
  console.info(`no wall: ${arrived.none?.length} of ${everything.length} attempts arrive`)
  expect(arrived.none).toEqual(everything)
  for (const wall of alone) holdsAlone(wall, arrived[wall] ?? everything)
})

for (const wall of ofProgram) {
  test(`the wall of ${wall} holds by itself what it is for`, async () => {
    const arrived = await arrivedIn([{ name: wall, walls: [wall] }], [wall])
    holdsAlone(wall, arrived[wall] ?? everything)
  })
}

test('all walls together let nothing through', async () => {
  expect(await arrivedIn([{ name: 'all', walls }], walls)).toEqual({ all: [] })
})

function holdsAlone(wall: Wall, arrived: readonly string[]): void {
  console.info(
    `${wall} alone: ${arrived.length} arrive${arrived.length > 0 ? ` (${arrived.join(', ')})` : ''}`,
  )
  expect(
    arrived.filter((attempt) => holds[wall].includes(attempt)),
    wall,
  ).toEqual([])
}
