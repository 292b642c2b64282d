import { app } from 'electron'

/**
 * No certificate is trusted beyond the system's, none shown, no password given: the program has no use for a server.
 * https://www.electronjs.org/docs/latest/tutorial/security#1-only-load-secure-content
 */
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
