import { createSocket } from 'node:dgram'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'

/** Listens on this computer for whatever arrives, and remembers what did. */
export type Listeners = {
  /** An address of the web for an attempt. */
  readonly web: (attempt: string) => string
  /** A port for the connections of an attempt. */
  readonly connections: (attempt: string) => Promise<number>
  /** A port for the datagrams of an attempt. */
  readonly datagrams: (attempt: string) => Promise<number>
  /** The attempts that arrived. */
  readonly arrived: ReadonlySet<string>
  readonly close: () => void
}

/** Opens the listeners. */
export async function listen(): Promise<Listeners> {
  const arrived = new Set<string>()
  const closing: (() => unknown)[] = []
  const web = createHttpServer((request, response) => {
    const [, attempt = ''] = decodeURIComponent(request.url ?? '').split('|')
    arrived.add(attempt)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end('here')
  })
  web.on('upgrade', (request, socket) => {
    arrived.add(decodeURIComponent(request.url ?? '').split('|')[1] ?? '')
    socket.destroy()
  })
  const port = await new Promise<number>((ready) => {
    web.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an address of this kind.
      ready((web.address() as AddressInfo).port)
    })
  })
  closing.push(() => {
    web.closeAllConnections()
    web.close()
  })
  return {
    web: (attempt) => `http://127.0.0.1:${String(port)}/%7C${encodeURIComponent(attempt)}%7C/`,
    connections: (attempt) =>
      new Promise((ready) => {
        const server = createServer((socket) => {
          arrived.add(attempt)
          socket.destroy()
        })
        closing.push(() => server.close())
        server.listen(0, '127.0.0.1', () => {
          // As above.
          ready((server.address() as AddressInfo).port)
        })
      }),
    datagrams: (attempt) =>
      new Promise((ready) => {
        const socket = createSocket('udp4', () => arrived.add(attempt))
        closing.push(() => socket.close())
        socket.bind(0, '127.0.0.1', () => {
          ready(socket.address().port)
        })
      }),
    arrived,
    close: () => closing.forEach((close) => close()),
  }
}
