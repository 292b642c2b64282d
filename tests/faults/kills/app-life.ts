import type { ElectronApplication, Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { startApp } from '../../support/app'
import { hear, type Acknowledged } from '../keeping/acknowledged'
import { project } from '../places'
import { showsText } from '../on-page'

/** One life of the real program, from its start to its kill. */
export class AppLife {
  readonly page: Page
  readonly app: ElectronApplication
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown>

  private constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
    // Asked for now: Playwright forgets the process of a program that has ended.
    this.#process = app.process()
    this.#ended = once(this.#process, 'exit')
  }

  /** Starts the program on what earlier lives left, and waits until its window shows the text. */
  static async begin(folder: string): Promise<AppLife> {
    const { app, page } = await startApp({ folder, program: project })
    await showsText(page)
    return new AppLife(app, page)
  }

  /** Remembers what the page says is acknowledged, until the program is killed. */
  async listen(acknowledged: Acknowledged): Promise<void> {
    await this.page.exposeFunction('acknowledged', (line: string) => {
      hear(acknowledged, line)
    })
  }

  /** Has the system's dialogs for files answer at once: with `target` where one is to be written, with `present` where one is read. */
  async answerDialogs(target: string, present: string): Promise<void> {
    await this.app.evaluate(
      ({ dialog }, [save, open]) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save })
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] })
      },
      [target, present] as const,
    )
  }

  /** Has the program begin to quit, as from its menu. */
  async beginToQuit(): Promise<void> {
    await this.app.evaluate(({ app }) => {
      // After the answer, which would otherwise find nobody.
      setImmediate(() => {
        app.quit()
      })
    })
  }

  /** Ends every process of the program at once; one that was quitting may have ended already. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process
    if (pid === undefined) throw new Error('the program never ran')
    // Playwright starts it as the first of a process group of its own.
    if (exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
    await this.#ended
  }
}
