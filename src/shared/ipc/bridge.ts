import type { Bridge } from './contract'

/** The one channel for requests and the one for events; what they carry is named by the contract. */
export const channels = { request: 'lesespur:request', event: 'lesespur:event' } as const

/** How messages travel: Electron's ipcRenderer in the app, a direct call in tests. */
export interface Wire {
  /** Sends a request of the contract; the answer is a `Result`. */
  invoke(name: string, input: unknown): Promise<unknown>
  /** Listens to all events of the contract; returns what ends the listening. */
  listen(listener: (name: string, payload: unknown) => void): () => void
}

/** The window's side of the contract over a wire: `bridge.annotate(draft)`, `bridge.onNotebookChanged(listener)`. */
export function createBridge(wire: Wire): Bridge {
  const member = (name: string) => {
    const event = /^on([A-Z])(.*)$/.exec(name)
    if (!event) return (input: unknown) => wire.invoke(name, input)
    const wanted = `${event[1]?.toLowerCase() ?? ''}${event[2] ?? ''}`
    return (listener: (payload: unknown) => void) =>
      wire.listen((heard, payload) => {
        if (heard === wanted) listener(payload)
      })
  }
  // The members are made from their names as they are asked for; the contract's types say which there are.
  return new Proxy({} as Bridge, { get: (_, name) => (typeof name === 'string' ? member(name) : undefined) })
}
