import { app, type WebContents } from 'electron'

/**
 * Before the app is ready: no page has the network of the house asked for names, as WebRTC does to hide addresses. A message to
 * all neighbours would be one to somebody.
 */
export function askNoNeighbours(): void {
  const already = app.commandLine.getSwitchValue('disable-features')
  const features = [...(already === '' ? [] : [already]), 'WebRtcHideLocalIpsWithMdns']
  app.commandLine.appendSwitch('disable-features', features.join(','))
}

/**
 * WebRTC passes no handler of web requests, and nothing turns it off: so it may send no datagram, and connect only through a
 * proxy, which leads nowhere (`leaveNoWayOut`).
 */
export function refuseDirectConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
