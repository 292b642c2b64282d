/** At the latest after so many milliseconds. */
const longest = 300

/** Does something when the window has nothing more urgent to do; gives what calls it off. */
export function whenIdle(act: () => void): () => void {
  // Not every engine tells when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act)
    return () => {
      clearTimeout(timer)
    }
  }
  const request = requestIdleCallback(act, { timeout: longest })
  return () => {
    cancelIdleCallback(request)
  }
}
