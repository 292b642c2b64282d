import type { WebContents } from 'electron'
import { previewHome } from '../exchange/preview-pages'

/**
 * A page stays where it is: at `home`, where it may be loaded again, and shows pages of exports in a frame.
 * https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 */
export function refuseNavigation(contents: WebContents, home: string): void {
  const isHome = (address: string) => address === home || address.startsWith(`${home}#`)
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? isHome(event.url) : event.url.startsWith(previewHome)
    if (!allowed) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
}
