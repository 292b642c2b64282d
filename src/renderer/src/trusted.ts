import anchoringAddress from './anchoring/worker?worker&url'

/** The window's one policy: the article's own HTML, and the one thread that the window starts. */
const policy = window.trustedTypes?.createPolicy('lesespur', {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    if (address !== anchoringAddress) throw new TypeError(`${address} is no thread of this window`)
    return address
  },
})

/** The article's blocks as `articleHtml` has written and escaped them, for `innerHTML`; for nothing else. */
// Where there are no Trusted Types (in tests) the escaped string itself is as safe; `innerHTML` is typed as a string.
export const trustedHtml = (html: string): string => (policy?.createHTML(html) ?? html) as string

/** Starts the thread that finds passages again, or nothing where there are no threads (in tests). */
export function startAnchoringWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined
  // The constructor takes a trusted address, but is typed as taking a string.
  const address = (policy?.createScriptURL(anchoringAddress) ?? anchoringAddress) as string
  return new Worker(address, { type: 'module', name: 'anchoring' })
}
