import { createServer } from 'node:http'

/** A server without a certificate on this computer, and the paths that it was asked for. */
export type InsecureServer = {
  readonly address: string
  readonly asked: string[]
  close: () => Promise<void>
}

/** Starts a server that answers everything with a page, to whoever asks from wherever. */
export async function startInsecureServer(): Promise<InsecureServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>elsewhere</title>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has a port')
  return {
    address: `http://127.0.0.1:${String(bound.port)}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
