import type { Session } from 'electron'

/**
 * Before the first window: whatever still asks for a server is sent to a proxy that is not there, of a kind that Chromium does
 * not speak. So it is refused before a socket is opened, addresses in figures, this computer's own and TCP of WebRTC included.
 * While the program is being developed there is a server to be reached, and this wall does not stand.
 * https://www.electronjs.org/docs/latest/api/session#sessetproxyconfig
 */
export function leaveNoWayOut(session: Session, server?: string): void {
  if (server !== undefined) return
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'quic://nowhere.invalid:9',
    proxyBypassRules: '<-loopback>',
  })
}
