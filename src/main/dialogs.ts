import { app, dialog, type BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import type { Handlers } from '../shared/ipc/contract'
import { failureSentence } from '../shared/messages/failure-sentence'
import type { Messages } from '../shared/messages/messages'
import { failed, ok } from '../shared/result'
import { fileName } from './file-name'
import { diskTroubleOf } from './notebook/disk-trouble'
import { writeWhole } from './whole-file'

/** Asks where an export is to be written, and writes it there. The folder is remembered until the program ends. */
export function exportSaver(
  window: () => BrowserWindow | undefined,
  words: () => Messages,
): Handlers['saveExport'] {
  let folder: string | undefined
  return async ({ name, extension, content, holds }) => {
    const { dialogs } = words()
    const options = {
      title: holds === 'timeline' ? dialogs.exportTimelineTitle : dialogs.exportTitle,
      buttonLabel: dialogs.export,
      defaultPath: join(folder ?? app.getPath('documents'), fileName(name, extension, dialogs.untitled)),
      filters: [
        { name: dialogs.fileTypes[extension] ?? extension.toUpperCase(), extensions: [extension] },
        { name: dialogs.allFiles, extensions: ['*'] },
      ],
    }
    const parent = window()
    const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    if (chosen.canceled || !chosen.filePath) return ok(null)
    folder = dirname(chosen.filePath)
    try {
      await writeWhole(chosen.filePath, content)
      return ok(chosen.filePath)
    } catch (error) {
      return failed({ kind: 'not-exported', cause: diskTroubleOf(error) })
    }
  }
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
