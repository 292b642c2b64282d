/** What is done about a page whose process ended: opened again, or the reader asked first. */
export type AfterCrash = 'open-again' | 'ask'

/** A page that ends again so soon after it was opened again would do so for ever; in milliseconds. */
const soon = 60_000

/** Decides what is done each time the page's process ends unexpectedly: the first time it is opened again without a question. */
export function pageCrashes(now: () => number): () => AfterCrash {
  let last: number | undefined
  return () => {
    const before = last
    last = now()
    return before !== undefined && last - before < soon ? 'ask' : 'open-again'
  }
}
