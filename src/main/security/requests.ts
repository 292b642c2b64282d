import type { Session } from 'electron'
import { pageScheme } from '../page-address'

/**
 * Every request that is not for the program's own pages is refused; `server` is the one with hot reload.
 * https://www.electronjs.org/docs/latest/tutorial/security#1-only-load-secure-content
 */
export function refuseRequests(session: Session, server?: string): void {
  const development = server === undefined ? [] : [server, server.replace(/^http/, 'ws')]
  const own = [`${pageScheme}:`, 'data:', 'blob:', 'devtools:', ...development]
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !own.some((start) => url.startsWith(start)) })
  })
}
