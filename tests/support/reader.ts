import { expect, type Locator, type Page } from '@playwright/test'
import { once } from 'node:events'
import type { Language } from '../../src/shared/article/language'
import { messagesIn, type Messages } from '../../src/shared/messages/messages'
import { ask, removeFolder, startApp, type RunningApp } from './app'
import { keepMarks, keptAnnotations, openEdition, type Seed } from './kept-marks'
import { linesOf, litWords, paintedWords, rest, topBlock } from './article-on-page'

/** How a reader sits down: the computer's language, the window's size, the folder of an earlier sitting, another program, in the sandbox. */
export type Sitting = {
  language?: Language
  width?: number
  height?: number
  folder?: string
  program?: string
  ordinary?: boolean
}

const locales = { de: 'de_DE.UTF-8', en: 'en_US.UTF-8' } as const

/** A person at the running program: what they do with mouse and keys, and what they then see. */
export class Reader {
  readonly messages: Messages
  readonly #running: RunningApp
  readonly #sitting: Sitting
  #gone = false

  private constructor(running: RunningApp, sitting: Sitting) {
    this.#running = running
    this.#sitting = sitting
    this.messages = messagesIn(sitting.language ?? 'de')
  }

  /** Starts the program and waits until the text and the annotations are there. */
  static async sitDown(sitting: Sitting = {}): Promise<Reader> {
    const running = await startApp({
      language: locales[sitting.language ?? 'de'],
      ...(sitting.folder === undefined ? {} : { folder: sitting.folder }),
      ...(sitting.program === undefined ? {} : { program: sitting.program }),
      ...(sitting.ordinary === undefined ? {} : { ordinary: sitting.ordinary }),
    })
    const reader = new Reader(running, { ...sitting, folder: running.folder })
    if (sitting.width !== undefined) await reader.resize(sitting.width, sitting.height ?? 900)
    await reader.settle()
    return reader
  }

  get page(): Page {
    return this.#running.page
  }

  get app() {
    return this.#running.app
  }

  get folder(): string {
    return this.#running.folder
  }

  /** Quits and starts again with the same folder. */
  async startAgain(sitting: Sitting = {}): Promise<Reader> {
    if (!this.#gone) await this.#running.close()
    const { language, folder } = this.#sitting
    return Reader.sitDown({
      ...(language && { language }),
      ...(folder !== undefined && { folder }),
      ...sitting,
    })
  }

  /** Quits and removes everything that was kept. */
  async leave(): Promise<void> {
    if (!this.#gone) await this.#running.close()
    await removeFolder(this.folder)
  }

  /** Ends the program at once, without a chance to write anything. */
  async kill(): Promise<void> {
    await this.#until(() => this.app.process().kill('SIGKILL'))
  }

  /** Closes the window as its cross does, or quits as the menu does, and waits until the program has ended. */
  async close(how: 'window' | 'quit'): Promise<void> {
    await this.#until(() =>
      this.app.evaluate(({ app, BrowserWindow }, wanted) => {
        // After the answer, which would otherwise find nobody.
        setTimeout(() => {
          if (wanted === 'quit') app.quit()
          else BrowserWindow.getAllWindows()[0]?.close()
        }, 0)
      }, how),
    )
  }

  async #until(end: () => unknown): Promise<void> {
    const ended = once(this.app.process(), 'exit')
    await end()
    await ended
    this.#gone = true
  }

  /** Gives the text this inner size, in CSS pixels at the usual zoom. */
  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
      [width, height] as const,
    )
    await this.page.waitForFunction(([wide, high]) => innerWidth === wide && innerHeight === high, [
      width,
      height,
    ] as const)
  }

  /** Waits until the window is laid out and the annotations have come. */
  async settle(): Promise<void> {
    await expect(this.page.locator('header.bar')).toBeVisible()
    await expect(this.page.locator('article h1')).toBeVisible()
    await this.page.evaluate(() => document.fonts.ready)
    await this.kept()
    await expect(this.page.getByText(this.messages.marks.loading)).toHaveCount(0)
    await rest(this.page)
  }

  // What is on the screen.

  get text(): Locator {
    return this.page.locator('#text')
  }
  get markBar(): Locator {
    return this.page.getByRole('toolbar', { name: this.messages.marks.bar, exact: true })
  }
  get annotations(): Locator {
    return this.page.locator('aside.annotations')
  }
  get cards(): Locator {
    return this.annotations.locator('[data-annotation]')
  }
  get editor(): Locator {
    return this.annotations.getByRole('textbox', { name: this.messages.marks.note, exact: true })
  }
  get tagField(): Locator {
    return this.annotations.getByRole('combobox', { name: this.messages.marks.addTag })
  }
  get notices(): Locator {
    return this.page.getByRole('region', { name: this.messages.window.noteArea })
  }
  get menu(): Locator {
    return this.page.getByRole('menu')
  }
  get searchBox(): Locator {
    return this.page.locator('dialog').filter({ has: this.page.locator('[aria-autocomplete="list"]') })
  }
  get searchField(): Locator {
    return this.searchBox.getByRole('combobox')
  }
  get timeline(): Locator {
    return this.page.locator('section.timeline')
  }
  /** What narrows the list of annotations. */
  get filter(): Locator {
    return this.annotations.getByRole('search')
  }

  /** How many annotations the filter shows, as it says. */
  get filtered(): Locator {
    return this.filter.locator('.count[role="status"]')
  }
  /** What is done to all chosen annotations of the list. */
  get chosenBar(): Locator {
    return this.annotations.getByRole('group', { name: this.messages.list.act })
  }
  get exportDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.messages.exporting.title })
  }
  /** What a sheet itself says of what was done; notices may lie on it. */
  saidIn(sheet: Locator): Locator {
    return sheet.getByRole('status').and(this.page.locator(':not([data-notices] *)'))
  }
  /** What has the focus while the reading cursor is on: the words that it came to. */
  get cursor(): Locator {
    return this.page.getByRole('listbox', { name: this.messages.cursor.name }).locator(':focus')
  }
  /** What was last said to whoever listens. */
  get spoken(): Locator {
    return this.page.locator('div.unseen[aria-live="polite"]')
  }

  /** Where `words` are told to whoever sees and to whoever listens, shown as a notice or only spoken. */
  told(words: string): Locator {
    return this.page.locator('[role="status"], [role="alert"]').filter({ hasText: words }).first()
  }

  /** The sheet of this name, such as the bin. */
  sheet(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true })
  }

  cardOf(words: string): Locator {
    return this.cards.filter({ hasText: words })
  }
  /** An event's mark on the open timeline. */
  event(title: string | RegExp): Locator {
    return this.timeline.locator('.marks').getByRole('button', { name: title })
  }
  linesOf(phrase: string, scroll = true) {
    return linesOf(this.page, phrase, scroll)
  }
  painted() {
    return paintedWords(this.page)
  }
  lit(light: string) {
    return litWords(this.page, light)
  }
  /** The block at the text's upper edge, once the text stands still. */
  async place() {
    await rest(this.page)
    return topBlock(this.page)
  }

  // What a reader does.

  /** Selects with the mouse from the beginning of one phrase to the end of another. */
  async select(from: string, to = from, { reversed = false } = {}): Promise<void> {
    const first = (await this.linesOf(from))[0]
    const last = (await this.linesOf(to, false)).at(-1)
    if (!first || !last) throw new Error(`"${from}" has no place on the page`)
    const start = [first.left + 0.5, (first.top + first.bottom) / 2] as const
    const end = [last.right - 0.5, (last.top + last.bottom) / 2] as const
    const [begin, finish] = reversed ? [end, start] : [start, end]
    await this.page.mouse.move(...begin)
    await this.page.mouse.down()
    await this.page.mouse.move(...finish, { steps: 6 })
    await this.page.mouse.up()
    expect(await this.page.evaluate(() => getSelection()?.isCollapsed), 'something is selected').toBe(false)
    await this.turn()
  }

  /** Waits until what was due when this was asked has happened in the window. */
  async turn(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  }

  /** Clicks on the middle of a phrase. */
  async clickOn(phrase: string, button: 'left' | 'right' = 'left'): Promise<void> {
    const line = (await this.linesOf(phrase))[0]
    if (!line) throw new Error(`"${phrase}" has no place on the page`)
    await this.page.mouse.click((line.left + line.right) / 2, (line.top + line.bottom) / 2, { button })
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses Tab, or Shift+Tab, until `goal` has the focus: whether it is reached at all. */
  async tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(goal).toHaveCount(1)
    const there = () => goal.evaluate((element) => element === document.activeElement)
    for (let presses = 0; presses < 120 && !(await there()); presses += 1) await this.press(key)
    await expect(goal).toBeFocused()
  }

  /** Goes through the list of annotations by key until `card` has the focus. */
  async goTo(card: Locator): Promise<void> {
    await this.tabTo(this.annotations.locator('[data-row] [data-annotation][tabindex="0"]'))
    await this.press('Home')
    // The focus comes to a card after its key: a key too many would go past the one that is wanted.
    await expect(this.annotations.locator('[data-row] [data-annotation]').first()).toBeFocused()
    const there = () => card.evaluate((element) => element === document.activeElement)
    for (let presses = 0; presses < 60 && !(await there()); presses += 1) {
      const left = await this.page.evaluateHandle(() => document.activeElement)
      await this.press('ArrowDown')
      await this.page.waitForFunction((one) => one !== document.activeElement, left)
    }
    await expect(card).toBeFocused()
  }

  /** Has the save dialog answer at once; nothing for a reader who cancels. */
  async answerSaveDialog(file?: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen })
    }, file ?? '')
  }

  /** Has the dialog that asks for a file answer at once; nothing for a reader who cancels. */
  async answerOpenDialog(file?: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen === '', filePaths: chosen === '' ? [] : [chosen] })
    }, file ?? '')
  }

  readonly clipboard = () => this.app.evaluate(({ clipboard }) => clipboard.readText())

  /** Asks the main process as the window does. */
  ask(name: string, input?: unknown): Promise<unknown> {
    return ask(this.page, name, input)
  }

  // What is kept.

  /** The annotations as the notebook keeps them. */
  kept() {
    return keptAnnotations(this.page)
  }

  /** The plain text of an edition and its hash. */
  edition(language: Language) {
    return openEdition(this.page, language)
  }

  /** Keeps marks without the mouse, for tests that begin with some. */
  seed(...seeds: Seed[]): Promise<void> {
    return keepMarks(this.page, seeds)
  }
}
