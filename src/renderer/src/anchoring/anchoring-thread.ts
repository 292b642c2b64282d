import type { Anchoring } from '../../../shared/annotation/anchor'
import { anchorAll, type AnchoringRequest } from '../../../shared/annotation/anchor-all'
import { startAnchoringWorker } from '../trusted'
import type { AnchoringReport } from './worker'

/** The thread keeps to the limit between two searches; a search that is under way may take so many milliseconds more. */
const grace = 500

/** Finds passages again beside the window's own thread, so that reading goes on meanwhile. */
export class AnchoringThread {
  readonly #start: () => Worker | undefined

  /** Where `start` gives no thread the search runs in place. */
  constructor(start: () => Worker | undefined = startAnchoringWorker) {
    this.#start = start
  }

  /**
   * Where each quote is in the text, by its id: every id of the request is in the answer, which never fails. What was
   * not searched to the end within `limit` milliseconds is lost with `searched: 'partly'`.
   */
  anchorAll(request: AnchoringRequest): Promise<ReadonlyMap<string, Anchoring>> {
    if (request.quotes.length === 0) return Promise.resolve(new Map())
    const worker = this.#start()
    if (!worker) return Promise.resolve(anchorAll(request, () => performance.now()))
    return new Promise((resolve) => {
      const answers = new Map<string, Anchoring>(
        request.quotes.map(({ id }) => [id, { state: 'lost', searched: 'partly' }]),
      )
      const end = () => {
        clearTimeout(timer)
        worker.terminate()
        resolve(answers)
      }
      const timer = setTimeout(end, request.limit + grace)
      worker.addEventListener('message', ({ data }: MessageEvent<AnchoringReport>) => {
        for (const [id, anchoring] of data.answers) answers.set(id, anchoring)
        if (data.done) end()
      })
      worker.addEventListener('error', (event) => {
        console.error('The anchoring thread has failed:', event.message)
        end()
      })
      try {
        worker.postMessage(request)
      } catch (error) {
        console.error('The anchoring thread could not be asked:', error)
        end()
      }
    })
  }
}
