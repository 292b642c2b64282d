import { app, dialog, type BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import type { Handlers } from '../shared/ipc/contract'
import { failureSentence } from '../shared/messages/failure-sentence'
import type { Messages } from '../shared/messages/messages'
import { failed, ok } from '../shared/result'
import { backupExtension } from './backup/handlers'
import { fileName } from './file-name'
import { diskTroubleOf } from './notebook/disk-trouble'
import { writeWhole } from './whole-file'

/** Asks for files through the system's dialogs. The folder of the last one is remembered until the program ends. */
export class FileDialogs {
  readonly #window: () => BrowserWindow | undefined
  readonly #words: () => Messages
  #folder: string | undefined

  constructor(window: () => BrowserWindow | undefined, words: () => Messages) {
    this.#window = window
    this.#words = words
  }

  /** Asks where a file is to be written; nothing where the reader chose no place. */
  async askForTarget(
    name: string,
    extension: string,
    holds: 'annotations' | 'timeline' | 'backup' = 'annotations',
  ): Promise<string | undefined> {
    const { dialogs } = this.#words()
    const { title, button } = {
      annotations: { title: dialogs.exportTitle, button: dialogs.export },
      timeline: { title: dialogs.exportTimelineTitle, button: dialogs.export },
      backup: dialogs.backUp,
    }[holds]
    const options = {
      title,
      buttonLabel: button,
      defaultPath: join(this.#start(), fileName(name, extension, dialogs.untitled)),
      filters: [
        { name: dialogs.fileTypes[extension] ?? extension.toUpperCase(), extensions: [extension] },
        { name: dialogs.allFiles, extensions: ['*'] },
      ],
    }
    const parent = this.#window()
    const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    return this.#chosen(chosen.canceled ? undefined : chosen.filePath)
  }

  /** Asks for a file that is there; nothing where the reader chose none. */
  async askForPresent(what: 'obsidian' | 'annotations' | 'backup'): Promise<string | undefined> {
    const { dialogs } = this.#words()
    const { title, button, files, extensions } = {
      obsidian: { ...dialogs.update, extensions: ['md'] },
      backup: { ...dialogs.openBackup, extensions: [backupExtension] },
      annotations: {
        ...dialogs.import,
        extensions: ['jsonld', 'json', 'annotation', 'html', 'htm', 'md'],
      },
    }[what]
    const options = {
      title,
      buttonLabel: button,
      defaultPath: this.#start(),
      properties: ['openFile' as const],
      filters: [
        { name: files, extensions },
        { name: dialogs.allFiles, extensions: ['*'] },
      ],
    }
    const parent = this.#window()
    const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return this.#chosen(chosen.canceled ? undefined : chosen.filePaths[0])
  }

  /** Asks for a folder; nothing where the reader chose none. */
  async askForFolder(): Promise<string | undefined> {
    const { title, button } = this.#words().dialogs.backupFolder
    const options = {
      title,
      buttonLabel: button,
      defaultPath: this.#start(),
      properties: ['openDirectory' as const, 'createDirectory' as const],
    }
    const parent = this.#window()
    const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return this.#chosen(chosen.canceled ? undefined : chosen.filePaths[0])
  }

  #start(): string {
    return this.#folder ?? app.getPath('documents')
  }

  #chosen(path: string | undefined): string | undefined {
    if (!path) return undefined
    this.#folder = dirname(path)
    return path
  }
}

/** Writes a finished export where the reader says. */
export const exportSaver =
  (dialogs: FileDialogs): Handlers['saveExport'] =>
  async ({ name, extension, content, holds }) => {
    const path = await dialogs.askForTarget(name, extension, holds)
    if (path === undefined) return ok(null)
    try {
      await writeWhole(path, content)
      return ok(path)
    } catch (error) {
      return failed({ kind: 'not-exported', cause: diskTroubleOf(error) })
    }
  }

/** Tells that the page ended unexpectedly and is there again. */
export function tellOfCrash(window: BrowserWindow, { dialogs }: Messages): void {
  const { message, detail } = dialogs.pageOpenedAgain
  void dialog.showMessageBox(window, { type: 'warning', message, detail, buttons: [dialogs.close] })
}

/** Tells that the page keeps ending, and asks whether it is to be opened once more; otherwise the program is to quit. */
export async function askAfterCrash(window: BrowserWindow, { dialogs }: Messages): Promise<boolean> {
  const { message, detail, openAgain, quit } = dialogs.pageKeepsEnding
  const buttons = [openAgain, quit]
  const { response } = await dialog.showMessageBox(window, { type: 'warning', message, detail, buttons })
  return response === 0
}

/** Tells once, in general words, that the program has a bug; the log says more. */
export function bugTeller(words: () => Messages): () => void {
  let told = false
  return () => {
    if (told || !app.isReady()) return
    told = true
    const messages = words()
    const { unexpectedTitle, close } = messages.dialogs
    const detail = failureSentence({ kind: 'unexpected' }, messages)
    void dialog.showMessageBox({ type: 'warning', message: unexpectedTitle, detail, buttons: [close] })
  }
}
