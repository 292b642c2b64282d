import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { channels } from '../../shared/ipc/bridge'
import type { EventName, Payload } from '../../shared/ipc/contract'
import { failed } from '../../shared/result'
import type { Answer } from './answer'

/** The main process's end of the wire to the windows. */
export type MainWire = {
  /** Tells every window. */
  publish: <Name extends EventName>(name: Name, payload: Payload<Name>) => void
  /** Waits until all that was asked has been answered. */
  settled: () => Promise<void>
}

/**
 * Opens the wire: one channel for requests, one for events. A request counts only from the main frame of one of our
 * windows while it shows a page of `home`'s origin.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function openWire(windows: () => readonly BrowserWindow[], home: string, answer: Answer): MainWire {
  const asked = new Set<Promise<unknown>>()
  ipcMain.handle(channels.request, (event, name: unknown, input: unknown) => {
    if (!isOurs(event, windows(), originOf(home)))
      return failed({ kind: 'refused', reason: 'not a window of this program' })
    const answered = answer(name, input)
    asked.add(answered)
    return answered.finally(() => asked.delete(answered))
  })
  return {
    publish: (name, payload) => {
      for (const window of windows()) window.webContents.send(channels.event, name, payload)
    },
    settled: async () => {
      while (asked.size > 0) await Promise.allSettled(asked)
    },
  }
}

function isOurs(
  { sender, senderFrame }: IpcMainInvokeEvent,
  windows: readonly BrowserWindow[],
  origin: string,
): boolean {
  if (!senderFrame || !windows.some(({ webContents }) => webContents === sender)) return false
  return senderFrame === sender.mainFrame && originOf(senderFrame.url) === origin
}

/** An address's scheme and host: `URL.origin` is „null“ for schemes of one's own. */
const originOf = (address: string): string => {
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
