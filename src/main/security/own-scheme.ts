import { protocol } from 'electron'
import { pageScheme } from '../page-address'

/**
 * Before the app is ready: pages have an origin of their own instead of file://, which may read more than its own folder.
 * https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export function claimOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}
