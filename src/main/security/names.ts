import { app } from 'electron'

/**
 * Before the app is ready: no name of the internet is ever looked up, whoever asks; `except` is the development server.
 * https://www.electronjs.org/docs/latest/tutorial/security#1-only-load-secure-content
 */
export function resolveNothing(except?: string): void {
  const exception = except === undefined ? '' : `, EXCLUDE ${new URL(except).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`)
}
