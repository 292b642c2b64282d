/** What a script tried to get at: a file with a secret in it, by its path. */
export type Prey = { readonly path: string }

/** How scripts try to read a file: by the page's own means, by Node's, through the bridge. */
export const readingAttempts = [
  'fetch',
  'XMLHttpRequest',
  'frame',
  'object',
  'script',
  'module',
  'worker',
  'window',
  'style sheet',
  'require',
  'process',
  'import of Node',
  'binding',
  'constructor of the bridge',
  'caller of the bridge',
  'prototype of answers',
  'a notebook by path',
  'a text by path',
  'a backup by path',
  'a restore by path',
  'a folder for backups',
  'a link to a file',
  'a request of no contract',
] as const

/** Runs a hostile script in the page: tries everything, and gives back, by attempt, all that came of it, as text. */
export async function tryToRead({ path }: Prey): Promise<Record<string, string>> {
  const url = `file://${path}`
  const up = '../'.repeat(12) + path.slice(1)
  const inWindow = (name: string): unknown => Reflect.get(window, name)
  const called = (what: unknown, ...given: unknown[]): unknown =>
    typeof what === 'function' ? Reflect.apply(what, undefined, given) : Promise.reject(new Error('not here'))
  const wire = inWindow('lesespurWire') as
    { invoke: (name: string, input: unknown) => Promise<unknown> } | undefined
  const invoke = (name: string, input: unknown) => wire?.invoke(name, input)
  /** What a function says (whatever `one` is, a constructor of functions is tried) that is made by the maker of `one`, in whichever world that lives. */
  const madeBy = (one: unknown, text: string) =>
    called(
      Reflect.construct(Reflect.get(Object(one), 'constructor') as new (text: string) => unknown, [text]),
    )
  /** A frame or an object with that address, and what a script sees in it. */
  const framed = (tag: 'iframe' | 'object', field: 'src' | 'data') =>
    new Promise((resolve) => {
      const element = document.createElement(tag)
      Reflect.set(element, field, url)
      const look = () => {
        resolve(element.contentDocument?.documentElement.outerHTML)
      }
      element.addEventListener('load', look)
      element.addEventListener('error', look)
      document.body.append(element)
      setTimeout(look, 500)
    })
  const read = `module.require ? module.require('fs').readFileSync(${JSON.stringify(path)}, 'utf8') : 0`
  const attempts: Record<string, () => unknown> = {
    fetch: async () => (await fetch(url)).text(),
    XMLHttpRequest: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.onload = () => {
          resolve(request.responseText)
        }
        request.onerror = () => {
          reject(new Error('refused'))
        }
        request.open('GET', url)
        request.send()
      }),
    frame: () => framed('iframe', 'src'),
    object: () => framed('object', 'data'),
    script: () =>
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), { src: url })
        script.addEventListener('load', () => {
          resolve(inWindow('secret'))
        })
        script.addEventListener('error', () => {
          reject(new Error('refused'))
        })
        document.head.append(script)
      }),
    module: async () => JSON.stringify(await import(/* @vite-ignore */ url)),
    worker: () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(url)
        worker.onmessage = ({ data }) => {
          resolve(data)
        }
        worker.onerror = () => {
          reject(new Error('refused'))
        }
      }),
    window: () => window.open(url)?.document.body.innerHTML,
    'style sheet': () => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })
      document.head.append(link)
      return new Promise((resolve) =>
        setTimeout(() => {
          resolve(link.sheet?.cssRules.length)
        }, 300),
      )
    },
    // Node's, where there is one.
    require: () =>
      (called(inWindow('require'), 'fs') as { readFileSync: (...given: string[]) => string }).readFileSync(
        path,
        'utf8',
      ),
    process: () => called(Reflect.get(Object(inWindow('process')), 'cwd')),
    'import of Node': async () =>
      Object.keys((await import(/* @vite-ignore */ ['node', 'fs'].join(':'))) as object),
    binding: () => called(Reflect.get(Object(inWindow('process')), 'binding'), 'fs'),
    'constructor of the bridge': () => madeBy(wire?.invoke, `return ${read}`),
    'caller of the bridge': () => called(Reflect.get(Object(wire?.invoke), 'caller'), 'return process.cwd()'),
    'prototype of answers': async () => {
      const answer: unknown = Reflect.get(Object(await invoke('openVocabulary', undefined)), 'constructor')
      return madeBy(answer, 'return process.cwd()')
    },
    'a notebook by path': () => invoke('openNotebook', up),
    'a text by path': () => invoke('keptText', up),
    'a backup by path': () => invoke('compareBackup', { folder: 'own', file: up }),
    'a restore by path': () => invoke('compareBackup', { path }),
    'a folder for backups': () => invoke('changeSettings', { backups: { second: path, largest: null } }),
    'a link to a file': () => invoke('openLink', url),
    'a request of no contract': () => invoke('readFile', path),
  }
  const results: Record<string, string> = {}
  for (const [name, attempt] of Object.entries(attempts)) {
    const late = new Promise((resolve) =>
      setTimeout(() => {
        resolve('nothing came of it')
      }, 1500),
    )
    try {
      const came: unknown = await Promise.race([Promise.resolve().then(attempt), late])
      results[name] = came === undefined ? 'nothing' : JSON.stringify(came)
    } catch (error) {
      results[name] = `refused: ${String(error)}`
    }
  }
  return results
}

/** Puts words into the page as they are, so that every script in them runs. */
export function putRaw(words: readonly string[]): void {
  for (const one of words) {
    const place = document.createElement('div')
    document.body.append(place)
    const range = document.createRange()
    range.selectNode(place)
    place.append(range.createContextualFragment(one))
  }
}
