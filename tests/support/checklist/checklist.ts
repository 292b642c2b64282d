import * as page from './page-checks'
import * as program from './program-checks'
import type { Check } from './room'
import * as window from './window-checks'

/** An item of Electron's checklist (https://www.electronjs.org/docs/latest/tutorial/security), and what checks it here. */
export type Item = { readonly number: number; readonly title: string; readonly check: Check }

const checks: readonly (readonly [string, Check])[] = [
  ['Only load secure content', page.onlySecureContent],
  ['Do not enable Node.js integration for remote content', window.noNode],
  ['Enable Context Isolation', window.contextIsolation],
  ['Enable process sandboxing', window.sandbox],
  ['Handle session permission requests from remote content', page.noPermissions],
  ['Do not disable webSecurity', window.webSecurity],
  ['Define a Content Security Policy', page.contentSecurityPolicy],
  ['Do not enable allowRunningInsecureContent', window.noInsecureContent],
  ['Do not enable experimental features', window.noExperiments],
  ['Do not use enableBlinkFeatures', window.noBlinkFeatures],
  ['Do not use allowpopups for WebViews', window.noWebViewTag],
  ['Verify WebView options before creation', window.noWebViewAttached],
  ['Disable or limit navigation', page.noNavigation],
  ['Disable or limit creation of new windows', page.noWindows],
  ['Do not use shell.openExternal with untrusted content', program.noUntrustedLinks],
  ['Use a current version of Electron', program.currentElectron],
  ['Validate the sender of all IPC messages', program.onlyOurSender],
  ['Avoid usage of the file:// protocol and prefer usage of custom protocols', page.noFileProtocol],
  ['Check which fuses you can change', program.fusesSet],
  ['Do not expose Electron APIs to untrusted web content', page.noElectron],
]

/** The twenty items, by their number. */
export const checklist: readonly Item[] = checks.map(([title, check], index) => ({
  number: index + 1,
  title,
  check,
}))

/** The item that is only seen in the packaged program. */
export const ofThePackage = 19
