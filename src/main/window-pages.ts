import { protocol } from 'electron'
import { pageScheme } from './page-address'
import type { PageAnswer } from './page-answer'
import type { Log } from './log'

/**
 * Has the addresses of the program's own scheme answered. Once Electron is ready.
 *
 * By the older of Electron's two interfaces: the newer one, `protocol.handle`, speaks in `Request` and `Response`, and
 * Node loads all of its network code for them before the first page, which is a twelfth of the whole start.
 */
export function servePages(
  answer: (url: string, method: string) => PageAnswer | Promise<PageAnswer>,
  log: Log,
): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- measured; why stands above
  protocol.registerBufferProtocol(pageScheme, ({ url, method }, respond) => {
    Promise.resolve(answer(url, method)).then(respond, (error: unknown) => {
      log('page', error)
      respond({ statusCode: 500, data: Buffer.alloc(0) })
    })
  })
}
