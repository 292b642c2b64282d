import type { Check } from './room'
import { trueOnes } from './room'

/** Everything that a page loads is the program's own, and nothing comes from a server without a certificate. */
export const onlySecureContent: Check = async ({ running: { page }, server }) => {
  const loaded = await page.evaluate(async (address) => {
    const settled = (element: HTMLElement, begin: () => void) =>
      new Promise<void>((done) => {
        element.addEventListener('load', () => done())
        element.addEventListener('error', () => done())
        begin()
        setTimeout(done, 1500)
      })
    const image = new Image()
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    await Promise.all([
      settled(image, () => (image.src = `${address}/secure-image`)),
      settled(link, () => {
        link.href = `${address}/secure-style`
        document.head.append(link)
      }),
      fetch(`${address}/secure-fetch`, { mode: 'no-cors' }).catch(() => undefined),
    ])
    link.remove()
    return performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !/^(app|data|blob):/.test(name) && !name.startsWith(address))
  }, server.address)
  return [...loaded, ...server.asked.filter((path) => path.startsWith('/secure-'))]
}

export const noPermissions: Check = ({ running: { page } }) =>
  page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    const states = await Promise.all(
      names.map(async (name) => {
        // TypeScript's list of names lacks some that the browser knows.
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        return `${name}: ${state}`
      }),
    )
    const asked = await Notification.requestPermission()
    return [...states, `notifications when asked: ${asked}`].filter((state) => !state.endsWith(': denied'))
  })

/** Text does not become code, and the page says so itself. */
export const contentSecurityPolicy: Check = async ({ running: { page } }) => {
  const ran = await page.evaluate(async () => {
    // After a pause, so that it does not run as part of the test driver's own evaluation.
    await new Promise((later) => setTimeout(later, 0))
    const runs = (attempt: () => unknown) => {
      try {
        return attempt() === true
      } catch {
        return false
      }
    }
    const found = {
      eval: runs(() => Reflect.apply(eval, undefined, ['true'])),
      Function: runs(() => Reflect.apply(Reflect.construct(Function, ['return true']), undefined, [])),
      'a script in the page': runs(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ranInline = true'
        document.head.append(script)
        script.remove()
        return 'ranInline' in window
      }),
      'a handler in markup': runs(() => {
        const button = document.createElement('button')
        button.setAttribute('onclick', 'window.ranHandler = true')
        button.click()
        return 'ranHandler' in window
      }),
      'a style in markup': runs(() => {
        const words = document.createElement('p')
        words.setAttribute('style', 'position: fixed')
        return words.style.position === 'fixed'
      }),
    }
    const blocked = await new Promise<boolean>((told) => {
      addEventListener('securitypolicyviolation', () => told(true), { once: true })
      const frame = document.createElement('iframe')
      frame.src = 'data:text/html,x'
      document.body.append(frame)
      setTimeout(() => told(false), 1000)
    })
    document.querySelector('iframe[src^="data:"]')?.remove()
    return { ...found, 'a frame from elsewhere': !blocked }
  })
  return trueOnes(ran)
}

/** Tries every way away from a page; each time it would have moved within the wait. */
export const noNavigation: Check = async ({ running: { page }, server }) => {
  const left: string[] = []
  const home = page.url()
  const path = () => new URL(page.url()).href.replace(/#.*$/, '')
  const attempts: [string, () => Promise<unknown>][] = [
    [
      'a script',
      () => page.evaluate((to) => void setTimeout(() => (location.href = to)), `${server.address}/a`),
    ],
    [
      'a link',
      () =>
        page.evaluate((to) => {
          const link = document.createElement('a')
          link.href = to
          document.body.append(link)
          setTimeout(() => {
            link.click()
            link.remove()
          })
        }, `${server.address}/b`),
    ],
    [
      'a form',
      () =>
        page.evaluate((to) => {
          const form = document.createElement('form')
          form.action = to
          document.body.append(form)
          setTimeout(() => {
            form.submit()
            form.remove()
          })
        }, `${server.address}/c`),
    ],
    ['a file', () => page.evaluate(() => void setTimeout(() => (location.href = 'file:///etc/hostname')))],
  ]
  for (const [name, attempt] of attempts) {
    await attempt()
    // Nothing is to happen, and nothing can be waited for: a page that moved would have done so by then.
    await page.waitForTimeout(300)
    if (path() !== home.replace(/#.*$/, '')) left.push(name)
  }
  if (left.length > 0) await page.goto(home)
  return left
}

/** Tries every way to another window, with the mouse's middle button and with keys held too. */
export const noWindows: Check = async ({ running: { app, page }, server }) => {
  await page.evaluate((to) => {
    const link = document.createElement('a')
    link.id = 'to-another-window'
    link.href = to
    link.target = '_blank'
    link.textContent = 'elsewhere'
    Object.assign(link.style, { position: 'fixed', top: '0', left: '0', zIndex: '9999', padding: '20px' })
    document.body.append(link)
  }, `${server.address}/window`)
  const click = (button: 'left' | 'middle' = 'left') => page.mouse.click(25, 25, { button })
  const clickWith = async (key: string) => {
    await page.keyboard.down(key)
    await click()
    await page.keyboard.up(key)
  }
  const attempts: [string, () => Promise<unknown>][] = [
    ['a script', () => page.evaluate((to) => void window.open(to), `${server.address}/window`)],
    ['a click', () => click()],
    ['the middle button', () => click('middle')],
    ['Ctrl and a click', () => clickWith('Control')],
    ['Shift and a click', () => clickWith('Shift')],
  ]
  const opened: string[] = []
  for (const [name, attempt] of attempts) {
    await attempt()
    // Nothing is to happen, and nothing can be waited for: a window that was opened would be there by then.
    await page.waitForTimeout(300)
    const others = await app.evaluate(({ BrowserWindow }) => {
      const [, ...more] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)
      for (const window of more) window.destroy()
      return more.length
    })
    if (others > 0) opened.push(name)
  }
  await page.evaluate(() => document.querySelector('#to-another-window')?.remove())
  return opened
}

export const noFileProtocol: Check = async ({ running: { page } }) => {
  const { protocol } = new URL(page.url())
  const read = await page.evaluate(() =>
    fetch('file:///etc/hostname').then(
      () => true,
      () => false,
    ),
  )
  return trueOnes({ [`the page is at ${protocol}`]: protocol !== 'app:', 'a file was read': read })
}

/** What the page has of the program: two functions that carry messages, and no object of Electron's. */
export const noElectron: Check = async ({ running: { app, page } }) => {
  const names = await page.evaluate(() => {
    const wire: unknown = Reflect.get(window, 'lesespurWire')
    const listen: unknown = typeof wire === 'object' && wire !== null && Reflect.get(wire, 'listen')
    const hear = (...heard: unknown[]) => {
      Object.assign(window, {
        heard: heard.filter((one) => typeof one === 'object' && one !== null && 'sender' in one).length,
      })
    }
    if (typeof listen === 'function') Reflect.apply(listen, wire, [hear])
    const members = typeof wire === 'object' && wire !== null ? Object.keys(wire) : []
    const others = ['ipcRenderer', 'electron', 'shell', 'clipboard', 'webFrame', 'contextBridge']
    return [
      ...members.filter((name) => !['invoke', 'listen'].includes(name)),
      ...others.filter((name) => name in window),
    ]
  })
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('lesespur:event', 'nothing', {})
  })
  await page.waitForFunction(() => 'heard' in window)
  const events = await page.evaluate((): unknown => Reflect.get(window, 'heard'))
  return [...names, ...(events === 0 ? [] : ['the event of a message'])]
}
