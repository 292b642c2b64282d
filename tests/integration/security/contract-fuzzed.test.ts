import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAnswer, type Answer } from '../../../src/main/ipc/answer'
import { contract, type RequestName } from '../../../src/shared/ipc/contract'
import { digestOf } from '../../support/folder-digest'
import { evilStrings, junk } from '../../support/fuzzing/junk'
import { shaped } from '../../support/fuzzing/shapes'
import { oneWrong } from '../../support/fuzzing/wrong'
import { bundledWords } from '../../support/fuzzing/words'
import { openMainInPlace, type MainInPlace } from '../../support/main-in-place'

/** How many messages each request is sent; the long command sends 10,000. */
const messages = Number(process.env.LESESPUR_FUZZED_MESSAGES ?? 300)
// The type lists exactly the contract's own keys.
const names = Object.keys(contract.requests) as RequestName[]

/** Everything lies here; the program is given `inside` alone, some steps below, so that steps upwards stay in sight. */
const root = mkdtempSync(join(tmpdir(), 'lesespur-fuzzed-'))
const outside = join(root, 'outside')
mkdirSync(outside)
writeFileSync(join(outside, 'kept.txt'), 'not to be touched')
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** A main process in a fresh folder, and what it wrote to its log: bugs, because a handler throws only then. */
async function freshMain(name: string) {
  const inside = join(root, 'a', 'b', 'c', name)
  mkdirSync(inside, { recursive: true })
  const present = join(inside, 'present.jsonld')
  writeFileSync(present, '{"type":"AnnotationSet","items":[]}')
  const bugs: string[] = []
  const main = await openMainInPlace(inside, present, (where, error) => {
    bugs.push(`${where}: ${String(error)}`)
  })
  return { main, inside, bugs }
}

/** What no message may change: everything that is not the program's. */
const surroundings = (inside: string) =>
  Object.fromEntries(Object.entries(digestOf(root)).filter(([path]) => !join(root, path).startsWith(inside)))

/** A message as the wire gives it over; nothing where the wire itself carries no such thing. */
function overWire(message: unknown): { carried: unknown } | undefined {
  try {
    return { carried: structuredClone(message) }
  } catch {
    return undefined
  }
}

/** Messages of the right shape, such with one thing wrong, and junk; where nothing is asked for, seldom nothing. */
const messagesFor = (name: RequestName) => {
  const { input } = contract.requests[name]
  const wrong = junk(outside)
  if (input.type === 'void') {
    const something = wrong.filter((message) => message !== undefined)
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant<unknown>(undefined) },
      { weight: 500, arbitrary: something },
    )
  }
  const right = shaped(input, [...bundledWords, ...evilStrings(outside)])
  return fc.oneof(
    { weight: 1, arbitrary: right },
    { weight: 60, arbitrary: oneWrong(right, wrong) },
    { weight: 25, arbitrary: wrong },
  )
}

const Refusal = v.object({ ok: v.literal(false), failure: v.object({ kind: v.literal('refused') }) })
const isRefused = (result: unknown) => v.is(Refusal, result)

describe(`the contract, with ${messages.toLocaleString('en')} fuzzed messages a request`, () => {
  let main: MainInPlace
  let answer: Answer
  let inside: string
  let bugs: string[]
  let before: Record<string, string>
  const counts = { sent: 0, refused: 0, taken: 0 }
  beforeAll(async () => {
    ;({ main, inside, bugs } = await freshMain('whole'))
    answer = createAnswer(
      () => Promise.resolve(main.handlers),
      (where, error) => bugs.push(`${where}: ${String(error)}`),
    )
    before = surroundings(inside)
  })
  afterAll(async () => {
    await main.close()
    console.info(
      `contract fuzzed: ${JSON.stringify({ requests: names.length, ...counts, bugs: bugs.length })}`,
    )
  })

  it.each(names)(
    'answers %s whatever it carries, and touches nothing that is not the program’s',
    async (name) => {
      let sent = 0
      await fc.assert(
        fc.asyncProperty(messagesFor(name), async (message) => {
          const given = overWire(message)
          if (!given) return
          const result = await answer(name, given.carried)
          sent += 1
          counts[isRefused(result) ? 'refused' : 'taken'] += 1
          if (bugs.length > 0) throw new Error(bugs.splice(0).join('\n'))
          structuredClone(result)
        }),
        { numRuns: messages },
      )
      counts.sent += sent
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('hurt')
      expect(surroundings(inside)).toEqual(before)
    },
    600_000,
  )

  it('changes nothing for a message that it refuses', async () => {
    const there = digestOf(inside)
    const settled = JSON.stringify(await answer('open', undefined))
    for (const name of names) {
      for (const message of fc.sample(messagesFor(name), 100)) {
        const given = overWire(message)
        if (!given || v.is(contract.requests[name].input, given.carried)) continue
        expect(isRefused(await answer(name, given.carried)), name).toBe(true)
      }
    }
    expect(digestOf(inside)).toEqual(there)
    expect(JSON.stringify(await answer('open', undefined))).toBe(settled)
  }, 120_000)
})

describe('without the contract’s checks', () => {
  it('the same messages crash handlers, and one with a path for a name writes outside the program’s folder', async () => {
    const { main, inside } = await freshMain('bare')
    const before = surroundings(inside)
    let crashes = 0
    // Some crash later, where nobody waits: the test's own listener would end the run for them.
    const listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => (crashes += 1))
    const send = async (name: RequestName, input: unknown) => {
      // The handler as it is, with whatever comes.
      const handle = main.handlers[name] as (input: unknown) => Promise<unknown>
      await Promise.resolve()
        .then(() => handle(input))
        .catch(() => (crashes += 1))
    }
    for (const name of ['openNotebook', 'annotate', 'annotateAll', 'remove', 'citationDetails'] as const) {
      for (const message of fc.sample(messagesFor(name), { numRuns: 300, seed: 6 })) {
        const given = overWire(message)
        if (given) await send(name, given.carried)
      }
    }
    await send('annotate', {
      motivation: 'describing',
      id: '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a11',
      tags: [],
      target: { work: '../../../../../../outside/hurt' },
      body: { type: 'TextualBody', value: 'hurt' },
    })
    await new Promise((later) => setImmediate(later))
    process.removeAllListeners('unhandledRejection')
    for (const listener of listeners) process.on('unhandledRejection', listener)
    const made = Object.keys(surroundings(inside)).filter((path) => !(path in before))
    console.info(`without checks: ${JSON.stringify({ crashes, outside: made.length })}`)
    expect(crashes).toBeGreaterThan(50)
    expect(made.length).toBeGreaterThan(0)
  }, 120_000)
})
