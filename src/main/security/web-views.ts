import type { WebContents } from 'electron'

/**
 * No page embeds another by a web view, whatever it asks for it.
 * https://www.electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation
 */
export function refuseWebViews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
