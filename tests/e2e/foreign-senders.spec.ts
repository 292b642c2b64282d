import { expect, test } from '@playwright/test'
import { channels } from '../../src/shared/ipc/bridge'
import { contract } from '../../src/shared/ipc/contract'
import { removeFolder, startApp, type RunningApp } from '../support/app'

let running: RunningApp
test.beforeAll(async () => {
  running = await startApp()
})
test.afterAll(async () => {
  await running.close()
  await removeFolder(running.folder)
})

test('no frame but the window’s own has the bridge', async () => {
  const found = await running.page.evaluate(async () => {
    const seen: Record<string, unknown> = {}
    for (const address of ['about:blank', 'app://preview/x', 'app://lesespur/', 'data:text/html,x']) {
      const frame = document.createElement('iframe')
      frame.src = address
      const loaded = new Promise((done) => {
        frame.addEventListener('load', done)
        setTimeout(done, 1000)
      })
      document.body.append(frame)
      await loaded
      try {
        seen[address] = typeof Reflect.get(frame.contentWindow ?? {}, 'lesespurWire')
      } catch {
        seen[address] = 'undefined'
      }
    }
    return seen
  })
  expect(new Set(Object.values(found))).toEqual(new Set(['undefined']))
})

test('every request from a foreign frame, window or page is refused, and one from the window’s own is not', async () => {
  const names = Object.keys(contract.requests)
  const { foreign, own } = await running.app.evaluate(
    async ({ BrowserWindow, ipcMain }, [channel, asked]) => {
      // Not in Electron's public types; the only way to ask as somebody else.
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers')
      const handle = (handlers as Map<string, (event: unknown, ...given: unknown[]) => unknown>).get(channel)
      if (!handle) throw new Error('nobody listens')
      const ask = (event: object, name: string) =>
        new Promise<unknown>((resolve) => {
          const answered = handle(
            { ...event, _reply: resolve, _throw: resolve, sendReply: resolve },
            name,
            undefined,
          )
          if (answered !== undefined) Promise.resolve(answered).then(resolve, resolve)
        })
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('there is no window')
      const { webContents: sender } = window
      const { mainFrame } = sender
      const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
      await other.loadURL('app://lesespur/')
      const data = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
      await data.loadURL('data:text/html,foreign')
      const elsewhere = { url: 'https://example.org/' }
      const strangers: Record<string, object> = {
        'a frame in the window': {
          sender,
          senderFrame: mainFrame.framesInSubtree[1] ?? { url: 'app://preview/x' },
        },
        'a frame that is gone': { sender, senderFrame: null },
        'the window, led elsewhere': { sender: { mainFrame: elsewhere }, senderFrame: elsewhere },
        'the window’s frame in another’s name': { sender: other.webContents, senderFrame: mainFrame },
        'a second window at home': { sender: other.webContents, senderFrame: other.webContents.mainFrame },
        'a page of data': { sender: data.webContents, senderFrame: data.webContents.mainFrame },
      }
      const foreign: [string, string, unknown][] = []
      for (const [who, event] of Object.entries(strangers)) {
        for (const name of asked) foreign.push([who, name, await ask(event, name)])
      }
      const own = await ask({ sender, senderFrame: mainFrame }, 'openVocabulary')
      other.destroy()
      data.destroy()
      return { foreign, own }
    },
    [channels.request, names] as const,
  )
  expect(own).toMatchObject({ ok: true })
  expect(foreign).toHaveLength(6 * names.length)
  const accepted = foreign.filter(
    ([, , answer]) => !JSON.stringify(answer).includes('not a window of this program'),
  )
  console.info(`${foreign.length} requests from 6 foreign senders: ${accepted.length} accepted`)
  expect(accepted).toEqual([])
})
