import type { Tell } from './format'

/** After how many annotations it is told how far a file is. */
const step = 50

/** What a writer calls once for each annotation it has written, of all parts together, so that `tell` hears of it now and then. */
export function counting(tell: Tell): () => void {
  let done = 0
  return () => {
    done += 1
    if (done % step === 0) tell(done)
  }
}
