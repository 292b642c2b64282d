import type { Session } from 'electron'

/** Nothing is downloaded: what a window writes goes through the save dialog. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}
