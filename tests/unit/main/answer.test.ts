import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../src/main/ipc/answer'
import { contract, type Handlers, type RequestName } from '../../../src/shared/ipc/contract'
import { failed, ok } from '../../../src/shared/result'

const names = Object.keys(contract.requests)

/** Handlers that note what they were called with; every answer is a failure that no check makes. */
function noting() {
  const calls: [string, unknown][] = []
  const noted = names.map((name) => [
    name,
    (input: unknown) => {
      calls.push([name, input])
      return Promise.resolve(failed({ kind: 'missing', what: 'step' }))
    },
  ])
  // One handler for each request of the contract.
  return { calls, handlers: Object.fromEntries(noted) as Handlers }
}

function answering(handlers: Handlers) {
  const logged: [string, unknown][] = []
  const answer = createAnswer(
    () => Promise.resolve(handlers),
    (where, error) => logged.push([where, error]),
  )
  return { answer, logged }
}

describe('answer', () => {
  it.each([
    ['constructor'],
    ['__proto__'],
    ['toString'],
    [''],
    ['openEverything'],
    [7],
    [null],
    [undefined],
    [['open']],
  ])('refuses %o, which is no request of the contract', async (name) => {
    const { calls, handlers } = noting()
    const { answer } = answering(handlers)
    expect(await answer(name, undefined)).toEqual(failed({ kind: 'refused', reason: 'no such request' }))
    expect(calls).toEqual([])
  })

  it.each<[RequestName, unknown, string]>([
    ['annotate', {}, 'motivation'],
    ['annotate', null, 'the whole'],
    ['undo', '../../etc', 'the whole'],
    ['openNotebook', 'Upper Case', 'the whole'],
    ['changeSettings', { textSize: 4000 }, 'textSize'],
    ['changeSettings', { textSize: 20, extra: 1 }, 'extra'],
    ['saveExport', { name: 'a', extension: '../x', content: '' }, 'extension'],
    ['ensureTag', '   ', 'the whole'],
    ['open', { anything: true }, 'the whole'],
  ])('refuses a bad input of %s and names the field', async (name, input, field) => {
    const { calls, handlers } = noting()
    const { answer } = answering(handlers)
    const result = await answer(name, input)
    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    expect(JSON.stringify(result)).toContain(field)
    expect(calls).toEqual([])
  })

  it('never repeats what was sent, which may be personal', async () => {
    const { answer } = answering(noting().handlers)
    const result = await answer('annotate', { motivation: 'commenting', id: 'my secret', body: 'my secret' })
    expect(JSON.stringify(result)).not.toContain('my secret')
  })

  it('refuses a draft whose passage ends before it starts', async () => {
    const { calls, handlers } = noting()
    const { answer } = answering(handlers)
    const selector = [
      { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 5, end: 3 },
    ]
    const target = { work: 'alaska', edition: 'de', text: 'a'.repeat(64), selector }
    const id = '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a11'
    const draft = { motivation: 'highlighting', id, category: 'claim', tags: [], target }
    expect(await answer('annotate', draft)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    expect(calls).toEqual([])
  })

  it('hands a good input to its handler, as the schema gives it', async () => {
    const { calls, handlers } = noting()
    const { answer } = answering({ ...handlers, copyText: () => Promise.resolve(ok(undefined)) })
    expect(await answer('copyText', 'words')).toEqual(ok(undefined))
    await answer('ensureTag', '  history ')
    expect(calls).toEqual([['ensureTag', 'history']])
  })

  it.each<[string, () => Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('a bug')
      },
    ],
    ['rejects', () => Promise.reject(new Error('a bug'))],
  ])('logs a handler that %s, and answers in general words', async (_how, copyText) => {
    const { answer, logged } = answering({ ...noting().handlers, copyText })
    expect(await answer('copyText', 'words')).toEqual(failed({ kind: 'unexpected' }))
    expect(logged).toEqual([['copyText', new Error('a bug')]])
  })

  it('answers whatever it is asked with a result', async () => {
    const { answer } = answering(noting().handlers)
    const name = fc.oneof(fc.constantFrom(...names), fc.string(), fc.anything())
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
        async (asked, input) => {
          expect(await answer(asked, input)).toHaveProperty('ok')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
