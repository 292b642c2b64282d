import { dialog, shell, type BrowserWindow } from 'electron'
import type { Handlers } from '../../shared/ipc/contract'
import type { Messages } from '../../shared/messages/messages'
import { failed, ok } from '../../shared/result'
import { linkQuestion } from './link-question'
import { readWebAddress } from './web-address'

/**
 * Opens addresses in the browser, each only after the reader has read it and said so. While one is asked about, no other
 * one is: a page cannot bury the reader in questions.
 * https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content
 */
export function linkOpener(
  window: () => BrowserWindow | undefined,
  words: () => Messages,
): Handlers['openLink'] {
  let asking = false
  return async (text) => {
    const found = readWebAddress(text)
    if (!found) return failed({ kind: 'not-opened' })
    if (asking) return ok(false)
    asking = true
    try {
      const question = linkQuestion(found, words().links)
      const parent = window()
      const { response } = await (parent
        ? dialog.showMessageBox(parent, question)
        : dialog.showMessageBox(question))
      if (response !== question.yes) return ok(false)
      await shell.openExternal(found.address)
      return ok(true)
    } catch {
      return failed({ kind: 'not-opened' })
    } finally {
      asking = false
    }
  }
}
