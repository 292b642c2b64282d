/** Where the attempts of a page lead. */
export type Targets = {
  /** An address of the web, by attempt. */
  readonly web: Readonly<Record<string, string>>
  /** Ports. */
  readonly turn: number
  readonly stun: number
  readonly transport: number
}

/** What a page asks for by itself. */
export const pageAttempts = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'beacon',
  'image',
  'style sheet',
  'background',
  'font',
  'script',
  'module',
  'frame',
  'object',
  'video',
  'prefetch',
  'form',
] as const

/** What leads the window itself, or another one, to a server. */
export const leavingAttempts = ['new window', 'link', 'refresh', 'navigation'] as const

/** What goes past the browser's handling of requests. */
export const sideAttempts = ['datagram', 'relay', 'transport'] as const

/** Tries in a page, as a hostile script would, everything that asks for something. Runs in the page. */
export async function tryInPage({ web, turn, stun, transport }: Targets): Promise<void> {
  const to = (name: string) => web[name] ?? ''
  const put = (name: string, fields: Record<string, string>) =>
    document.body.append(Object.assign(document.createElement(name), fields))
  const each: Record<string, () => unknown> = {
    fetch: () => fetch(to('fetch'), { mode: 'no-cors' }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest()
      request.open('GET', to('XMLHttpRequest'))
      request.send()
    },
    WebSocket: () => new WebSocket(to('WebSocket').replace(/^http/, 'ws')),
    EventSource: () => new EventSource(to('EventSource')),
    beacon: () => navigator.sendBeacon(to('beacon'), 'x'),
    image: () => (new Image().src = to('image')),
    'style sheet': () => {
      put('link', { rel: 'stylesheet', href: to('style sheet') })
    },
    background: () => {
      document.body.style.backgroundImage = `url("${to('background')}")`
    },
    font: () => new FontFace('x', `url("${to('font')}")`).load(),
    script: () => {
      put('script', { src: to('script') })
    },
    module: () => import(/* @vite-ignore */ to('module')),
    frame: () => {
      put('iframe', { src: to('frame') })
    },
    object: () => {
      put('object', { data: to('object') })
    },
    video: () => {
      put('video', { src: to('video') })
    },
    prefetch: () => {
      put('link', { rel: 'prefetch', href: to('prefetch') })
    },
    form: () => {
      put('iframe', { name: 'target' })
      const form = Object.assign(document.createElement('form'), { action: to('form'), target: 'target' })
      document.body.append(form)
      form.submit()
    },
    'datagram and relay': async () => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${String(stun)}` },
          { urls: `turn:127.0.0.1:${String(turn)}?transport=tcp`, username: 'a', credential: 'b' },
        ],
      })
      connection.createDataChannel('x')
      await connection.setLocalDescription(await connection.createOffer())
    },
    transport: () =>
      Reflect.construct(Reflect.get(window, 'WebTransport'), [`https://127.0.0.1:${String(transport)}/`]),
  }
  for (const attempt of Object.values(each)) {
    try {
      // What is refused later is refused to nobody.
      Promise.resolve(attempt()).catch(() => undefined)
    } catch {
      // Refused at once; the next one.
    }
  }
  await new Promise((later) => setTimeout(later, 1500))
}

/** Tries in a page to leave it; the last one takes it away where nothing hinders it. Runs in the page. */
export function tryToLeave({ web }: Pick<Targets, 'web'>): void {
  const to = (name: string) => web[name] ?? ''
  window.open(to('new window'))
  const link = Object.assign(document.createElement('a'), { href: to('link'), target: '_blank' })
  document.body.append(link)
  link.click()
  setTimeout(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const refresh = frame.contentDocument?.createElement('meta')
    if (!refresh) return
    refresh.httpEquiv = 'refresh'
    refresh.content = `0;url=${to('refresh')}`
    frame.contentDocument?.head.append(refresh)
  }, 0)
  setTimeout(() => {
    location.href = to('navigation')
  }, 500)
}
