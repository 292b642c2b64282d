import { app, BrowserWindow, session, type BrowserWindow as Window } from 'electron'
import { pageHome, pageScheme } from '../../../src/main/page-address'
import { contentSecurityPolicy } from '../../../src/main/security/content-security-policy'
import { claimOwnScheme } from '../../../src/main/security/own-scheme'
import type { Hurt } from './hurt'

// A program for tests: shows words as they are, as documents of the window's own origin, with the window's policy or without
// any wall. There is no sandbox, no bridge, and Node is at hand for whoever runs.

claimOwnScheme()
app.on('window-all-closed', () => undefined)
const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds))

/** An answer, or nothing after a while: a page that is led away answers nobody. */
const soon = <Value>(answer: Promise<Value>) =>
  Promise.race([answer.catch(() => undefined), pause(500).then(() => undefined)])

async function show(documents: readonly string[], withPolicy: boolean): Promise<Hurt[]> {
  // Some at a time, each in a window with a session of its own, which tells whose a request is.
  const atATime = 3
  const parts = Array.from({ length: atATime }, (_none, part) =>
    documents.filter((_document, number) => number % atATime === part),
  )
  const hurts = await Promise.all(parts.map((part, number) => showEach(part, withPolicy, number)))
  return documents.map((_document, number) => {
    const hurt = hurts[number % atATime]?.[Math.floor(number / atATime)]
    if (!hurt) throw new Error(`nothing is known of document ${number}`)
    return hurt
  })
}

async function showEach(documents: readonly string[], withPolicy: boolean, part: number): Promise<Hurt[]> {
  const own = session.fromPartition(`${withPolicy ? 'policy' : 'none'} ${part}`)
  let asked: Hurt['asked'] = []
  own.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const isOwn = /^(app|data|blob|devtools|about|chrome):/.test(url)
    if (!isOwn) asked.push({ url, leaves: resourceType === 'mainFrame' })
    answer({ cancel: !isOwn })
  })
  own.protocol.handle(pageScheme, ({ url }) => {
    const document = documents[Number(new URL(url).pathname.slice(1))]
    return new Response(`<!doctype html><meta charset="utf-8"><title>Words</title>\n${document ?? ''}`, {
      status: document === undefined ? 404 : 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        ...(withPolicy ? { 'Content-Security-Policy': contentSecurityPolicy } : {}),
      },
    })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: false,
      contextIsolation: false,
      nodeIntegration: true,
      spellcheck: false,
    },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    asked.push({ url, leaves: true })
    return { action: 'deny' }
  })
  const hurts: Hurt[] = []
  for (const number of documents.keys()) {
    asked = []
    await soon(window.loadURL(`${pageHome}${number}`))
    await soon(window.webContents.executeJavaScript(provoke))
    await pause(60)
    hurts.push({ ran: await hasRun(window), asked })
  }
  window.destroy()
  return hurts
}

/** Does what a person could do to words that are on the screen: points at everything, chooses and opens it, clicks on it. */
const provoke = `for (const one of document.querySelectorAll('*')) {
  for (const name of ['mouseover', 'pointerenter', 'focus', 'blur', 'input', 'beforeinput', 'toggle', 'cancel'])
    one.dispatchEvent(new Event(name))
  if (one.matches('a, area, button, input, summary, xss, text')) one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
}; 0`

/** Whether anything ran, in the page or in any frame of it. */
async function hasRun(window: Window): Promise<boolean> {
  const frames = window.webContents.mainFrame.framesInSubtree
  // The question is answered by yes or no.
  const answers = await Promise.all(
    frames.map((frame) => soon(frame.executeJavaScript(`'hurt' in window`) as Promise<boolean>)),
  )
  return answers.includes(true)
}

Object.assign(globalThis, { show })
void app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'))
