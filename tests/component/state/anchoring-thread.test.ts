import { expect, it, vi } from 'vitest'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'
import { AnchoringThread } from '../../../src/renderer/src/anchoring/anchoring-thread'
import type { AnchoringReport } from '../../../src/renderer/src/anchoring/worker'

const old = 'Zuerst stand hier ein kurzer Satz. Danach ein zweiter, etwas längerer Satz.'
const quote = { id: 'a', hash: 'old', selector: selectorsOf(old, { start: 7, end: 33 }) }
const request = { text: `Neu. ${old}`, oldTexts: { old }, quotes: [quote], limit: 10_000 }
const moved = { state: 'moved', passage: { start: 12, end: 38 }, wording: 'same' } as const

/** A thread that says what it is told to, and remembers that it was ended. */
class SpokenThread extends EventTarget implements Pick<Worker, 'postMessage' | 'terminate'> {
  ended = false
  readonly #says: (thread: SpokenThread) => void

  constructor(says: (thread: SpokenThread) => void) {
    super()
    this.#says = says
  }

  postMessage(): void {
    this.#says(this)
  }

  terminate(): void {
    this.ended = true
  }

  report(data: AnchoringReport): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
}

/** The client uses four members of a thread, and these are there. */
const asked = (thread: SpokenThread) =>
  new AnchoringThread(() => thread as unknown as Worker).anchorAll(request)

it('searches in place where there are no threads', async () => {
  const found = await new AnchoringThread(() => undefined).anchorAll(request)
  expect(found.get('a')).toEqual(moved)
})

it('starts no thread for nothing', async () => {
  const start = vi.fn(() => undefined)
  expect(await new AnchoringThread(start).anchorAll({ ...request, quotes: [] })).toEqual(new Map())
  expect(start).not.toHaveBeenCalled()
})

it('takes the answers as they come, and ends the thread with the last', async () => {
  const thread = new SpokenThread((self) => {
    self.report({ answers: [['a', moved]], done: false })
    self.report({ answers: [], done: true })
  })
  expect((await asked(thread)).get('a')).toEqual(moved)
  expect(thread.ended).toBe(true)
})

it('answers that it did not search to the end where the thread does not answer in time', async () => {
  vi.useFakeTimers()
  const thread = new SpokenThread(() => undefined)
  const answer = asked(thread)
  await vi.advanceTimersByTimeAsync(request.limit + 1000)
  expect((await answer).get('a')).toEqual({ state: 'lost', searched: 'partly' })
  expect(thread.ended).toBe(true)
  vi.useRealTimers()
})

it('answers and says why where the thread fails', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const thread = new SpokenThread((self) => {
    self.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
  })
  expect((await asked(thread)).get('a')).toEqual({ state: 'lost', searched: 'partly' })
  expect(said).toHaveBeenCalledWith(expect.any(String), 'out of memory')
  said.mockRestore()
})
