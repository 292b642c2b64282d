import { chromium } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { environment, sandboxArguments } from '../../support/app'

/** A program that Electron starts: its folder, and the one where it keeps its things. */
export type Program = { readonly folder: string; readonly userData: string }

/** What a start came to. `text` is what the article on the page says. */
export type Started = { readonly milliseconds: number; readonly text: string }

/** How long the program is left alone before anybody looks, so that looking costs the start nothing, in milliseconds. */
const quietTime = 1200

/**
 * Starts a program as it is, without any probe inside: the time from before the process is made to the first frame with
 * content, which Chromium itself keeps and which is asked for afterwards. Both times are of the system's clock.
 */
export async function startOnce(program: Program): Promise<Started> {
  const began = performance.timeOrigin + performance.now()
  const child = start(program)
  try {
    const address = await debuggingAddress(child)
    await pause(quietTime)
    const { painted, text } = await whatWasPainted(address)
    return { milliseconds: painted - began, text }
  } finally {
    await end(child)
  }
}

/** Starts a program, to be asked over its debugging port. */
export function start({ folder, userData }: Program): ChildProcess {
  const electron = process.env.ELECTRON_EXEC_PATH
  if (electron === undefined) throw new Error('Start the measurements by `npm run bench`.')
  return spawn(
    electron,
    [...sandboxArguments(), `--user-data-dir=${userData}`, '--remote-debugging-port=0', folder],
    { env: environment(), stdio: ['ignore', 'ignore', 'pipe'] },
  )
}

/** The address that a program tells when it can be asked. */
export function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      said += words
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address !== undefined) found(address)
    })
    child.once('exit', () => {
      failed(new Error(`Electron ended before it could be asked:\n${said}`))
    })
  })
}

async function whatWasPainted(address: string): Promise<{ painted: number; text: string }> {
  const browser = await chromium.connectOverCDP(address)
  try {
    for (;;) {
      const page = browser.contexts()[0]?.pages()[0]
      const seen = await page?.evaluate(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint')
        const text = document.querySelector('article')?.textContent ?? ''
        return paint && { painted: performance.timeOrigin + paint.startTime, text }
      })
      if (seen) return seen
      await pause(300)
    }
  } finally {
    await browser.close()
  }
}

/** Ends a program as a system does that shuts down. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 8000)
  await ended
  clearTimeout(patience)
}
