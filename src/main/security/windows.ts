import type { WebContents } from 'electron'

/**
 * No page opens another, whether by script, by a link, or by a link clicked with the middle button or Ctrl.
 * https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows
 */
export function refuseWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
