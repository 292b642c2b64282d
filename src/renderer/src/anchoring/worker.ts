import type { Anchoring } from '../../../shared/annotation/anchor'
import { anchorEach, type AnchoringRequest } from '../../../shared/annotation/anchor-all'

/** What the thread says: some answers, and whether they were the last. */
export type AnchoringReport = {
  readonly answers: readonly (readonly [id: string, Anchoring])[]
  readonly done: boolean
}

/** Answers are sent when so many milliseconds have passed, so that little is lost when the thread is ended. */
const interval = 100

const report = (message: AnchoringReport) => {
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<AnchoringRequest>) => {
  const clock = () => performance.now()
  let answers: (readonly [string, Anchoring])[] = []
  let sent = clock()
  for (const answer of anchorEach(data, clock)) {
    answers.push(answer)
    if (clock() - sent < interval) continue
    report({ answers, done: false })
    answers = []
    sent = clock()
  }
  report({ answers, done: true })
})
