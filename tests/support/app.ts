import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ordinaryElectron } from './ordinary-user'

const project = join(import.meta.dirname, '..', '..')

/** The built program, started, with the folder that it keeps its things in. */
export type RunningApp = { app: ElectronApplication; page: Page; folder: string; close: () => Promise<void> }

/** How the program is started. */
export type Starting = {
  /** What is started instead of Electron itself, with Electron's arguments. */
  executable?: string
  /** The folder of the built program; the project's own where none is named. */
  program?: string
  /** Where it keeps its things; a fresh folder where none is named. */
  folder?: string
  /** The computer's language, as Linux names it. */
  language?: 'de_DE.UTF-8' | 'en_US.UTF-8'
  /** A link from outside that it is started by. */
  link?: string
  /** As an ordinary user, in the system's sandbox, also where the tests run as root. */
  ordinary?: boolean
}

/** Electron has no sandbox for root, and only then the program may run without one. */
export const sandboxArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** The environment in which the computer speaks `language`. */
export function environment(
  language: NonNullable<Starting['language']> = 'de_DE.UTF-8',
): Record<string, string> {
  const inherited: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) inherited[name] = value
  return { ...inherited, LANGUAGE: '', LC_ALL: '', LANG: language }
}

/** The arguments with which `electron` runs the built program. */
export const programArguments = (folder: string, program = project): string[] => [
  ...sandboxArguments(),
  `--user-data-dir=${folder}`,
  program,
]

/** Starts the built program and waits for its window. */
export async function startApp({
  folder: wanted,
  language,
  executable,
  program,
  link,
  ordinary = process.env.LESESPUR_ORDINARY_USER !== undefined && executable === undefined,
}: Starting = {}): Promise<RunningApp> {
  const folder = wanted ?? (await freshFolder())
  const sandboxed = ordinary || sandboxArguments().length === 0
  const started = ordinary ? await ordinaryElectron(folder) : { ...(executable && { executable }) }
  const args = programArguments(folder, program).filter(
    (argument) => !sandboxed || argument !== '--no-sandbox',
  )
  const app = await _electron.launch({
    args: [...args, ...(link === undefined ? [] : [link])],
    env: environment(language),
    // Without this the test driver takes the sandbox away on Linux, whoever runs it.
    chromiumSandbox: sandboxed,
    ...(started.executable === undefined ? {} : { executablePath: started.executable }),
  })
  const page = await app.firstWindow()
  return { app, page, folder, close: () => app.close() }
}

/** A folder for a program that was never started before. */
export const freshFolder = () => mkdtemp(join(tmpdir(), 'lesespur-'))

/** Removes a folder with everything in it. */
export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

/** Asks the main process what a window can ask, from inside the window. */
export const ask = (page: Page, name: string, input?: unknown): Promise<unknown> =>
  page.evaluate(([asked, what]) => Reflect.get(window, 'lesespurWire').invoke(asked, what), [
    name,
    input,
  ] as const)

/**
 * Chooses an item of the application's menu by its id, which is the command's name. Keys that a test presses in the page
 * never reach the menu, so that this also stands for its accelerators.
 */
export const chooseFromMenu = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) throw new Error(`the menu has no ${wanted}`)
    Reflect.apply(item.click, item, [])
  }, id)
