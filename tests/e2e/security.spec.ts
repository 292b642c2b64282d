import { expect, test, type Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { contentSecurityPolicy } from '../../src/main/security/content-security-policy'
import {
  ask,
  environment,
  freshFolder,
  removeFolder,
  sandboxArguments,
  startApp,
  type RunningApp,
} from '../support/app'
import { canWatch, internetCalls, watchedElectron } from '../support/internet-calls'

/** An address that nobody has: https://www.rfc-editor.org/rfc/rfc5737 */
const elsewhere = '192.0.2.1'

let running: RunningApp
test.beforeAll(async () => {
  running = await startApp()
})
test.afterAll(async () => {
  await running.close()
  await removeFolder(running.folder)
})

/** Tries everything that would reach out of the page; each ends in why it could not, or in „done“. */
const reachOut = (page: Page) =>
  page.evaluate(async (host) => {
    const settled = (attempt: () => unknown) =>
      Promise.race([
        // After a pause, so that it does not run as part of the test driver's own evaluation.
        new Promise((resolve) => setTimeout(resolve, 0)).then(attempt).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.name : 'refused'),
        ),
        new Promise((resolve) =>
          setTimeout(() => {
            resolve('nothing came of it')
          }, 3000),
        ),
      ])
    const loads = (element: HTMLElement, begin: () => void) =>
      new Promise<void>((resolve, reject) => {
        element.addEventListener('load', () => {
          resolve()
        })
        element.addEventListener('error', () => {
          reject(new TypeError('refused'))
        })
        begin()
      })
    const attempts: Record<string, () => unknown> = {
      fetch: () => fetch(`https://${host}/`),
      'fetch of a name': () => fetch('https://example.com/'),
      'fetch of a file': () => fetch('file:///etc/passwd'),
      XMLHttpRequest: () =>
        new Promise<void>((resolve, reject) => {
          const request = new XMLHttpRequest()
          request.onload = () => {
            resolve()
          }
          request.onerror = () => {
            reject(new TypeError('refused'))
          }
          request.open('GET', `https://${host}/`)
          request.send()
        }),
      WebSocket: () =>
        new Promise<void>((resolve, reject) => {
          const socket = new WebSocket(`wss://${host}/`)
          socket.onopen = () => {
            resolve()
          }
          socket.onerror = () => {
            reject(new TypeError('refused'))
          }
        }),
      EventSource: () =>
        new Promise<void>((resolve, reject) => {
          const source = new EventSource(`https://${host}/`)
          source.onopen = () => {
            resolve()
          }
          source.onerror = () => {
            reject(new TypeError('refused'))
          }
        }),
      image: () => {
        const image = new Image()
        return loads(image, () => {
          image.src = `https://${host}/x.png`
        })
      },
      'style sheet': () => {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        link.href = `https://${host}/x.css`
        return loads(link, () => {
          document.head.append(link)
        })
      },
      'import of a module': () => import(/* @vite-ignore */ `https://${host}/x.js`),
      'service worker': () => navigator.serviceWorker.register('/x.js'),
      'worker from data': () => new Worker('data:text/javascript,1'),
      eval: (): unknown => Reflect.apply(eval, undefined, ['1 + 1']),
      Function: (): unknown => Reflect.construct(Function, ['return 1']),
      'markup from text': () => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      },
      'inline script': () => {
        const script = document.createElement('script')
        script.textContent = 'document.title = "ran"'
        document.head.append(script)
        if (document.title !== 'ran') throw new TypeError('refused')
      },
      'script from elsewhere': () => {
        document.createElement('script').src = `https://${host}/x.js`
      },
      'policy of another name': () => window.trustedTypes?.createPolicy('another', {}),
      'frame of text': () => {
        document.createElement('iframe').srcdoc = '<p>'
      },
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      position: () =>
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, () => {
            reject(new TypeError('refused'))
          })
        }),
      clipboard: () => navigator.clipboard.readText(),
      'new window': () => {
        if (window.open(`https://${host}/`) === null) throw new TypeError('refused')
      },
    }
    const results: Record<string, unknown> = {}
    for (const [name, attempt] of Object.entries(attempts)) results[name] = await settled(attempt)
    return results
  }, elsewhere)

test('nothing in the page reaches out, runs text or gets a device', async () => {
  const results = await reachOut(running.page)
  expect(Object.keys(results).length).toBeGreaterThan(20)
  for (const [name, result] of Object.entries(results)) expect(result, name).not.toBe('done')
  for (const name of [
    'eval',
    'Function',
    'markup from text',
    'script from elsewhere',
    'worker from data',
    'frame of text',
  ]) {
    expect(['EvalError', 'TypeError', 'SecurityError'], name).toContain(results[name])
  }
  expect(running.app.windows()).toHaveLength(1)
})

test('the page stays where it is', async () => {
  const { page } = running
  const before = new URL(page.url()).host
  for (const target of [
    `https://${elsewhere}/`,
    'file:///etc/passwd',
    'data:text/html,x',
    'app://lesespur/reading.css',
    'app://other/',
  ]) {
    await page.evaluate((to) => {
      setTimeout(() => {
        location.href = to
      })
    }, target)
    // Nothing is to happen, and nothing can be waited for: a page that moved would have done so by then.
    await page.waitForTimeout(150)
  }
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://192.0.2.1/'
    document.body.append(form)
    setTimeout(() => {
      form.submit()
    })
  })
  // As above: what must not happen has had its time.
  await page.waitForTimeout(150)
  expect(new URL(page.url()).host).toBe(before)
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await ask(page, 'openVocabulary')).toMatchObject({ ok: true })
})

test('a direct connection finds no address of this computer', async () => {
  const candidates = await running.page.evaluate(async (host) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}:3478` }] })
    const found: string[] = []
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate)
    }
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 1000))
    connection.close()
    return found
  }, elsewhere)
  expect(candidates).toEqual([])
})

test('every permission is denied', async () => {
  const states = await running.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    // TypeScript's list of names lacks some that the browser knows.
    const query = (name: string) => navigator.permissions.query({ name: name as PermissionName })
    return Promise.all([
      ...names.map(async (name) => (await query(name)).state),
      Notification.requestPermission(),
    ])
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('the page has nothing of Node, and of the program one small wire', async () => {
  const found = await running.page.evaluate(() => ({
    node: [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'setImmediate',
      'electron',
      'ipcRenderer',
    ].filter((name) => name in window),
    wire: Object.keys(Reflect.get(window, 'lesespurWire')).sort(),
  }))
  expect(found).toEqual({ node: [], wire: ['invoke', 'listen'] })
})

test('the window has the settings that it should', async () => {
  const preferences: unknown = await running.app.evaluate(({ BrowserWindow }): unknown => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's public types; the only way to read what is in force.
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
    return typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
  })
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
})

test('every answer carries the policy, and no address leads out of the program’s folders', async () => {
  const answers = await running.app.evaluate(async ({ net }) => {
    const read = async (path: string) => {
      const { status, headers } = await net.fetch(`app://lesespur/${path}`)
      return {
        status,
        policy: headers.get('content-security-policy'),
        guess: headers.get('x-content-type-options'),
      }
    }
    const refused = [
      '..%2f..%2fpackage.json',
      '%2e%2e/main/index.cjs',
      '..%5cmain.js',
      'nothing.js',
      'articles/alaska-2025.de.json',
    ]
    return {
      good: await Promise.all(['', 'reading.css'].map(read)),
      bad: await Promise.all(refused.map(read)),
    }
  })
  for (const { policy, guess } of [...answers.good, ...answers.bad]) {
    expect({ policy, guess }).toEqual({ policy: contentSecurityPolicy, guess: 'nosniff' })
  }
  expect(answers.good.map(({ status }) => status)).toEqual([200, 200])
  expect(answers.bad.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
})

test('a page that is not our window’s is not answered', async () => {
  const answers = await running.app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const results: unknown[] = []
    for (const address of ['app://lesespur/', 'data:text/html,foreign']) {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await foreign.loadURL(address)
      results.push(await foreign.webContents.executeJavaScript('lesespurWire.invoke("openVocabulary")'))
      foreign.destroy()
    }
    return results
  })
  expect(answers).toEqual([
    { ok: false, failure: { kind: 'refused', reason: 'not a window of this program' } },
    { ok: false, failure: { kind: 'refused', reason: 'not a window of this program' } },
  ])
})

test.describe('the network', () => {
  test.skip(!canWatch(), 'strace is not here, so calls to the network cannot be counted')

  test('is not touched in a whole run in which the page tries everything', async () => {
    const folder = await freshFolder()
    const { executable, record } = await watchedElectron(folder)
    const watched = await startApp({ executable, folder: join(folder, 'user') })
    await reachOut(watched.page)
    await ask(watched.page, 'open')
    // A field and words in a language with a dictionary: what would have one fetched.
    await watched.page.evaluate(() => {
      const field = document.createElement('textarea')
      document.body.append(field)
      field.focus()
    })
    await watched.page.keyboard.type('Ein Wort, das niemand kennt: Sprachgefühlsgrenze. ')
    // Chromium looks for dictionaries and for the network some seconds after its start: the calls must have their chance.
    await watched.page.waitForTimeout(4000)
    await watched.close()
    expect(await internetCalls(record)).toEqual([])
    await removeFolder(folder)
  })

  test('would be seen to be touched: a program that does is counted', async () => {
    const folder = await freshFolder()
    const { executable, record } = await watchedElectron(folder)
    const program = join(folder, 'program')
    await mkdir(program)
    await writeFile(join(program, 'package.json'), '{ "name": "connects", "main": "main.cjs" }')
    await writeFile(
      join(program, 'main.cjs'),
      `const { app } = require('electron')
       require('node:net').connect(9, '${elsewhere}').on('error', () => undefined)
       setTimeout(() => app.exit(), 500)`,
    )
    const args = [...sandboxArguments(), `--user-data-dir=${join(folder, 'user')}`, program]
    await once(spawn(executable, args, { env: environment(), stdio: 'ignore' }), 'exit')
    expect((await internetCalls(record)).length).toBeGreaterThan(0)
    await removeFolder(folder)
  })
})
