import { app, protocol, type Session, type WebContents, type WebPreferences } from 'electron'
import { previewHome } from './exchange/preview-pages'
import { pageScheme } from './page-address'

// The numbers are those of https://www.electronjs.org/docs/latest/tutorial/security

/**
 * What a window may do: no Node (2), a context of its own for the bridge (3), the system's sandbox (4), the browser's own
 * protections (5, 6, 7), no experiments (8, 9), no web views (11).
 */
export const windowPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The spell checker would fetch its dictionaries; `forgetSpellChecker` does the rest.
  spellcheck: false,
} as const satisfies WebPreferences

/** Before the app is ready: pages have an origin of their own instead of file://, and every window is sandboxed (4, 18). */
export function claimSchemeAndSandbox(): void {
  // As root there is no sandbox on Linux; whoever starts the program so has to say it with this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Before the app is ready: no address of the internet is ever looked up, whoever asks; `except` is for development. */
export function resolveNothing(except?: string): void {
  const exception = except === undefined ? '' : `, EXCLUDE ${new URL(except).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`)
}

/** Before the first window: what no page of this session gets. `alsoAllowed` is the development server. */
export function guardSession(session: Session, alsoAllowed?: string): void {
  refuseNetwork(session, alsoAllowed)
  refusePermissions(session)
  refuseDownloads(session)
  forgetSpellChecker(session)
}

/** Every request that is not for the program's own pages is refused. */
function refuseNetwork(session: Session, alsoAllowed?: string): void {
  const server = alsoAllowed === undefined ? [] : [alsoAllowed, alsoAllowed.replace(/^http/, 'ws')]
  const own = [`${pageScheme}:`, 'data:', 'blob:', 'devtools:', ...server]
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !own.some((start) => url.startsWith(start)) })
  })
}

/** An empty list before the first window is what keeps Chromium from fetching a dictionary; switching it off does not. */
function forgetSpellChecker(session: Session): void {
  session.setSpellCheckerLanguages([])
}

/** No page is granted anything: no camera, position, notifications, devices or screen (5). */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
}

/** What a window writes goes through the save dialog; nothing is downloaded. */
function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Guards every page that is ever made, frames and developer tools included (12, 13, 14). `home` is the one address to be at. */
export function guardEveryPage(home: string): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, home)
    refuseWindows(contents)
    refuseWebViews(contents)
    refuseDirectConnections(contents)
  })
}

/** A page stays where it is (13); it may be loaded again, and show pages of exports in a frame. */
function refuseNavigation(contents: WebContents, home: string): void {
  const isHome = (address: string) => address === home || address.startsWith(`${home}#`)
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? isHome(event.url) : event.url.startsWith(previewHome)
    if (!allowed) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
}

/** No page opens another (14). */
function refuseWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No page embeds another by a web view (12). */
function refuseWebViews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

/** WebRTC passes no web request handler and has no switch: so it may not reach anybody but through a proxy that is not there. */
function refuseDirectConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** No certificate is trusted beyond the system's, none shown, no password given: the program has no use for a server. */
export function refuseServers(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
}
