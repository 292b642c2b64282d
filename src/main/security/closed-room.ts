import { app, type Session } from 'electron'
import { forgetSwitches } from './command-line'
import { askNoNeighbours, refuseDirectConnections } from './direct-connections'
import { refuseDownloads } from './downloads'
import { resolveNothing } from './names'
import { refuseNavigation } from './navigation'
import { claimOwnScheme } from './own-scheme'
import { refusePermissions } from './permissions'
import { refuseRequests } from './requests'
import { sandboxEveryPage } from './sandbox'
import { refuseServers } from './servers'
import { forgetSpellChecker } from './spell-checker'
import { leaveNoWayOut } from './way-out'
import { refuseWebViews } from './web-views'
import { refuseWindows } from './windows'

/**
 * Closes the room, before Electron is ready. `home` is the one address that a window is at, `server` the one with hot
 * reload while the program is being developed. docs/security.md says what each wall is for.
 */
export function closeRoom(home: string, server?: string): void {
  forgetSwitches(process.argv)
  sandboxEveryPage()
  claimOwnScheme()
  resolveNothing(server)
  askNoNeighbours()
  refuseServers()
  // Every page that is ever made, frames and developer tools included.
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, home)
    refuseWindows(contents)
    refuseWebViews(contents)
    refuseDirectConnections(contents)
  })
}

/** Closes a session, before its first window. */
export function closeSession(session: Session, server?: string): void {
  refuseRequests(session, server)
  leaveNoWayOut(session, server)
  refusePermissions(session)
  refuseDownloads(session)
  forgetSpellChecker(session)
}
