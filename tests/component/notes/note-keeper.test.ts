import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NoteKeeper } from '../../../src/renderer/src/notes/note-keeper.svelte'
import type { Failure } from '../../../src/shared/failure'
import { failed, ok, type Result } from '../../../src/shared/result'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const full: Failure = { kind: 'not-saved', cause: 'full' }

/** What keeps words: each save waits until the test ends it. */
function slow() {
  const saved: string[] = []
  const ends: ((result: Result<unknown>) => void)[] = []
  const keep = (words: string) => {
    saved.push(words)
    return new Promise<Result<unknown>>((resolve) => ends.push(resolve))
  }
  const end = async (result: Result<unknown> = ok(undefined)) => {
    ends.shift()?.(result)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { keeper: new NoteKeeper('a note', '', keep), saved, end, running: () => ends.length }
}

/** What keeps words at once, and fails as long as it is told to. */
function quick(first = '') {
  const saved: string[] = []
  const trouble: { failure?: Failure } = {}
  const keeper = new NoteKeeper('a note', first, (words) => {
    if (trouble.failure) return Promise.resolve(failed(trouble.failure))
    saved.push(words)
    return Promise.resolve(ok(undefined))
  })
  return { keeper, saved, trouble }
}

describe('a note being written', () => {
  it('follows a step that was taken back, but never over words that were typed since', async () => {
    const { keeper, saved } = quick('Eins')
    keeper.told('')
    expect([keeper.words, keeper.safe]).toEqual(['', true])
    keeper.typed('Neu')
    keeper.told('Eins')
    expect(keeper.words).toBe('Neu')
    await keeper.flush()
    expect(saved).toEqual(['Neu'])
  })

  it('is kept every two seconds even where the typing does not pause', async () => {
    const { keeper, saved } = quick()
    let words = ''
    for (let strokes = 0; strokes < 30; strokes += 1) {
      words += 'x'
      keeper.typed(words)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saved).toEqual(['x'.repeat(20)])
  })

  it('is kept when the typing pauses, and not before', async () => {
    const { keeper, saved } = quick()
    keeper.typed('W')
    await vi.advanceTimersByTimeAsync(499)
    keeper.typed('Wa')
    await vi.advanceTimersByTimeAsync(499)
    expect(saved).toEqual([])
    expect(keeper.safe).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(saved).toEqual(['Wa'])
    expect(keeper.safe).toBe(true)
  })

  it('is kept at once when it is left', async () => {
    const { keeper, saved } = quick()
    keeper.typed('Warum?')
    await keeper.flush()
    expect([saved, keeper.state]).toEqual([['Warum?'], 'kept'])
    await vi.runAllTimersAsync()
    expect(saved).toHaveLength(1)
  })

  it('is not kept again where nothing new was typed', async () => {
    const { keeper, saved } = quick('Warum?')
    await keeper.flush()
    keeper.typed('Warum??')
    keeper.typed('Warum?')
    await keeper.flush()
    expect([saved, keeper.state]).toEqual([[], 'kept'])
  })

  it('is saved by one save at a time, the newest words last', async () => {
    const { keeper, saved, end, running } = slow()
    keeper.typed('eins')
    const first = keeper.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.state).toBe('saving')
    keeper.typed('eins zwei')
    await vi.advanceTimersByTimeAsync(500)
    keeper.typed('eins zwei drei')
    await vi.advanceTimersByTimeAsync(500)
    expect([saved, running()]).toEqual([['eins'], 1])
    await end()
    await first
    expect([saved, running()]).toEqual([['eins', 'eins zwei drei'], 1])
    expect(keeper.safe).toBe(false)
    await end()
    expect([keeper.state, running()]).toEqual(['kept', 0])
  })

  it('is not called kept while newer words wait', async () => {
    const { keeper, end } = slow()
    keeper.typed('eins')
    void keeper.flush()
    await vi.advanceTimersByTimeAsync(0)
    keeper.typed('zwei')
    await end()
    expect(keeper.safe).toBe(false)
    expect(keeper.words).toBe('zwei')
  })

  it('keeps its words where they could not be saved, says why, and tries again with the next words', async () => {
    const { keeper, saved, trouble } = quick()
    trouble.failure = full
    keeper.typed('Warum?')
    await keeper.flush()
    expect([keeper.words, keeper.state, keeper.safe]).toEqual(['Warum?', { failed: full }, false])
    keeper.typed('Warum dort?')
    expect(keeper.state).toEqual({ failed: full })
    delete trouble.failure
    await vi.advanceTimersByTimeAsync(500)
    expect([saved, keeper.state]).toEqual([['Warum dort?'], 'kept'])
  })

  it('is tried again on request with the same words', async () => {
    const { keeper, saved, trouble } = quick()
    trouble.failure = full
    keeper.typed('Warum?')
    await keeper.flush()
    delete trouble.failure
    await keeper.flush()
    expect([saved, keeper.safe]).toEqual([['Warum?'], true])
  })

  it('is safe again where the words that could not be saved were taken back', async () => {
    const { keeper, trouble } = quick('Warum?')
    trouble.failure = full
    keeper.typed('Warum dort?')
    await keeper.flush()
    keeper.typed('Warum?')
    await keeper.flush()
    expect(keeper.state).toBe('kept')
  })

  it('outlives a save that breaks: the words stay, the next save works', async () => {
    let broken = true
    const saved: string[] = []
    const keeper = new NoteKeeper('a note', '', (words) => {
      if (broken) return Promise.reject(new Error('the wire is cut'))
      saved.push(words)
      return Promise.resolve(ok(undefined))
    })
    keeper.typed('Warum?')
    await keeper.flush()
    expect([keeper.safe, keeper.words]).toEqual([false, 'Warum?'])
    broken = false
    await keeper.flush()
    expect([saved, keeper.safe]).toEqual([['Warum?'], true])
  })

  it('has been saved with the last words at the end, however it was typed, paused, left and refused', async () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('typed' as const), words: fc.string({ maxLength: 3 }) }),
      fc.record({ type: fc.constant('wait' as const), time: fc.nat({ max: 700 }) }),
      fc.record({ type: fc.constantFrom('flush' as const, 'refuse' as const, 'accept' as const) }),
    )
    const law = fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const saved: string[] = ['']
      let refuses = false
      let running = 0
      const keeper = new NoteKeeper('a note', '', async (words) => {
        running += 1
        expect(running).toBe(1)
        const refused = refuses
        await new Promise((resolve) => setTimeout(resolve, 50))
        running -= 1
        if (refused) return failed(full)
        saved.push(words)
        return ok(undefined)
      })
      let last = ''
      for (const one of steps) {
        if (one.type === 'typed') {
          last = one.words
          keeper.typed(last)
        } else if (one.type === 'wait') await vi.advanceTimersByTimeAsync(one.time)
        else if (one.type === 'flush') void keeper.flush()
        else refuses = one.type === 'refuse'
        // „Kept“ is only said of words that were saved last.
        if (keeper.safe) expect(saved.at(-1)).toBe(last)
      }
      refuses = false
      await vi.runAllTimersAsync()
      void keeper.flush()
      await vi.runAllTimersAsync()
      expect([saved.at(-1), keeper.safe]).toEqual([last, true])
    })
    await fc.assert(law, { numRuns: 200 })
  })
})
