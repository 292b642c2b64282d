import { describe, expect, it } from 'vitest'
import { createBridge, type Wire } from '../../../src/shared/ipc/bridge'
import { contract } from '../../../src/shared/ipc/contract'
import { ok } from '../../../src/shared/result'

/** A wire that notes what goes in, and says what it is told to say. */
function wired() {
  const sent: [string, unknown][] = []
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const wire: Wire = {
    invoke: (name, input) => {
      sent.push([name, input])
      return Promise.resolve(ok(name))
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const say = (name: string, payload: unknown) => listeners.forEach((listener) => listener(name, payload))
  return { bridge: createBridge(wire), sent, say, listeners }
}

describe('the bridge', () => {
  it.each(Object.keys(contract.requests))(
    'sends %s under its own name, with its input, and gives the answer',
    async (name) => {
      const { bridge, sent } = wired()
      // Every request of the contract is a member of the bridge.
      const ask = Reflect.get(bridge, name) as (input: unknown) => Promise<unknown>
      const input = { any: 'thing' }
      expect(await ask(input)).toEqual(ok(name))
      expect(sent).toEqual([[name, input]])
    },
  )

  it.each(Object.keys(contract.events))('hears %s, and nothing else, until it stops listening', (name) => {
    const { bridge, say, listeners } = wired()
    const member = `on${name.charAt(0).toUpperCase()}${name.slice(1)}`
    // Every event of the contract is a member of the bridge.
    const listen = Reflect.get(bridge, member) as (listener: (payload: unknown) => void) => () => void
    const heard: unknown[] = []
    const stop = listen((payload) => heard.push(payload))
    for (const event of Object.keys(contract.events)) say(event, event)
    expect(heard).toEqual([name])
    stop()
    say(name, 'later')
    expect(heard).toEqual([name])
    expect(listeners.size).toBe(0)
  })

  it('lets two listen to one event apart from each other', () => {
    const { bridge, say } = wired()
    const heard: string[] = []
    const stop = bridge.onCommandChosen(() => heard.push('one'))
    bridge.onCommandChosen(() => heard.push('other'))
    say('commandChosen', 'find')
    stop()
    say('commandChosen', 'find')
    expect(heard).toEqual(['one', 'other', 'other'])
  })
})
