import { expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, environment, freshFolder, removeFolder, sandboxArguments, startApp } from '../support/app'
import { paintedWords } from '../support/article-on-page'
import { fuseNames, fusesNotSet } from '../support/checklist/fuses'
import { electronFile } from '../support/internet-calls'

const folderOfPackage = join(import.meta.dirname, '..', '..', 'dist', 'linux-unpacked')
const program = join(folderOfPackage, 'lesespur')
const archive = join(folderOfPackage, 'resources', 'app.asar')

test.skip(!existsSync(program), 'the packaged program is not there: npm run package makes it')

let folder: string
test.beforeEach(async () => {
  folder = await freshFolder()
})
test.afterEach(() => removeFolder(folder))

type Started = { args?: string[]; env?: Record<string, string>; executable?: string; app?: string[] }

/** Starts a program with its things in `folder`: the packaged one, if no other is named. */
function start({ args = [], env = {}, executable = program, app = [] }: Started = {}) {
  const all = [...sandboxArguments(), `--user-data-dir=${folder}`, ...args, ...app]
  const child = spawn(executable, all, { env: { ...environment('de_DE.UTF-8'), ...env } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => said.push(bytes.toString()))
  return { child, ended: once(child, 'exit'), said: () => said.join('') }
}

/** Runs a program until its page has come up and told where the reader is, looks at it, and ends it. */
async function whileRunning<Seen>(
  started: Started,
  look: (running: ReturnType<typeof start>) => Promise<Seen>,
) {
  const running = start(started)
  try {
    await expect.poll(() => readdir(folder), { timeout: 20_000 }).toContain('view-state.json')
    return await look(running)
  } finally {
    running.child.kill('SIGKILL')
    await running.ended
  }
}

/** The arguments of the processes of the pages that keep their things in `folder`. */
async function argumentsOfPages(): Promise<string[]> {
  const found: string[] = []
  for (const name of (await readdir('/proc')).filter((one) => /^\d+$/.test(one))) {
    const line = await readFile(join('/proc', name, 'cmdline'), 'utf8').catch(() => '')
    if (line.includes('--type=renderer') && line.includes(folder)) found.push(line.replaceAll('\0', ' '))
  }
  if (found.length === 0) throw new Error('the program has no page')
  return found
}

test('what is packaged shows the text and keeps a mark, which the packaged program exports', async () => {
  // The packaged program lets nobody drive it; so what is packed in it is run by an Electron that does.
  const { app, page, close } = await startApp({ program: archive, folder })
  expect(await app.evaluate(({ app: one }) => one.getAppPath())).toBe(archive)
  await expect(page.locator('article h1')).toHaveText(
    'Ein Gipfel ohne Kiew: neun Fragen zum Treffen in Alaska',
  )
  expect(new URL(page.url()).protocol).toBe('app:')
  await page.locator('#text').focus()
  await page.keyboard.press('F7')
  await page.keyboard.press('2')
  await expect(page.locator('[data-annotation]')).toHaveCount(1)
  await expect.poll(async () => (await paintedWords(page)).map(({ look }) => look)).toEqual([2])
  expect(await ask(page, 'open')).toMatchObject({ ok: true, value: { version: expect.any(String) } })
  await close()

  const file = join(folder, 'notes.csv')
  const { child, ended, said } = start({ args: ['export', '--format', 'csv', '--out', file] })
  await ended
  expect(child.exitCode, said()).toBe(0)
  // Its head and one annotation.
  expect((await readFile(file, 'utf8')).trim().split('\r\n')).toHaveLength(2)
})

test('the packaged program opens its window, and the page in it answers', async () => {
  await whileRunning({}, async () => {
    expect((await argumentsOfPages()).length).toBeGreaterThan(0)
    // What goes wrong in the program is written down there.
    expect(await readdir(folder)).not.toContain('log')
  })
})

test('the packaged program’s fuses are set, each by its name', async () => {
  expect(fuseNames).toEqual([
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'LoadBrowserProcessSpecificV8Snapshot',
    'GrantFileProtocolExtraPrivileges',
  ])
  expect(await fusesNotSet(program)).toEqual([])
})

test('an Electron as it comes has none of them set', async () => {
  expect((await fusesNotSet(electronFile())).length).toBe(7)
})

/** Ways in by the command line or the environment; each is tried on an Electron as it comes, too, where it leads in. */
const waysIn: {
  name: string
  started: () => Promise<Started>
  isIn: (running: ReturnType<typeof start>) => Promise<boolean>
}[] = [
  {
    name: 'a debugger of the pages, by --remote-debugging-port',
    started: () => Promise.resolve({ args: ['--remote-debugging-port=0'] }),
    isIn: async () => (await readdir(folder)).includes('DevToolsActivePort'),
  },
  {
    name: 'a debugger of the program, by --inspect',
    started: () => Promise.resolve({ args: ['--inspect=0'] }),
    isIn: ({ said }) => Promise.resolve(said().includes('Debugger listening')),
  },
  {
    name: 'settings of the script engine for pages, by --js-flags',
    started: () => Promise.resolve({ args: ['--js-flags=--allow-natives-syntax'] }),
    isIn: async () => (await argumentsOfPages()).some((line) => line.includes('natives-syntax')),
  },
  {
    name: 'experiments in pages, by --enable-blink-features',
    started: () => Promise.resolve({ args: ['--enable-blink-features=CSSTextIndentHanging'] }),
    isIn: async () => (await argumentsOfPages()).some((line) => line.includes('CSSTextIndent')),
  },
  {
    name: 'a script before the program, by NODE_OPTIONS',
    started: async () => {
      const script = join(folder, 'before.cjs')
      await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '')`)
      return { env: { NODE_OPTIONS: `--require=${script}` } }
    },
    isIn: async () => (await readdir(folder)).includes('ran'),
  },
]

for (const { name, started, isIn } of waysIn) {
  test(`${name}, does not lead into the packaged program`, async () => {
    expect(
      await whileRunning(await started(), async (running) => {
        // What must not happen has its time.
        await pause(500)
        return isIn(running)
      }),
    ).toBe(false)
  })

  test(`${name}, leads into an Electron as it comes`, async () => {
    const open = { ...(await started()), executable: electronFile(), app: [archive] }
    await whileRunning(open, (running) => expect.poll(() => isIn(running)).toBe(true))
  })
}

for (const [who, executable, runs] of [
  ['the packaged program', program, false],
  ['an Electron as it comes', electronFile(), true],
] as const) {
  test(`ELECTRON_RUN_AS_NODE makes ${who} ${runs ? 'a' : 'no'} Node`, async () => {
    const child = spawn(executable, ['-p', '`${6 * 7} is what Node says`'], {
      env: { ...environment(), ELECTRON_RUN_AS_NODE: '1', XDG_CONFIG_HOME: folder },
    })
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
    const ended = once(child, 'exit')
    await Promise.race([ended, pause(4000)])
    child.kill('SIGKILL')
    await ended
    expect(said.includes('42 is what Node says')).toBe(runs)
  })
}
