import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Cancelled, ExchangeThread } from '../../../src/main/exchange/client'

/** A thread that answers an update with its fresh words, never comes to an end with `for ever`, and throws at `a bug`. */
const answering = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, input }) => {
    if (input.fresh === 'for ever') return
    if (input.fresh === 'death') throw new Error('death')
    if (input.fresh === 'a bug') return parentPort.postMessage({ answers: id, fault: 'a bug' })
    parentPort.postMessage({ progress: id, done: 1, total: 2 })
    parentPort.postMessage({ answers: id, output: input.fresh + process.threadId })
  })`

function thread(code = answering) {
  const file = join(mkdtempSync(join(tmpdir(), 'lesespur-thread-')), 'exchange.cjs')
  writeFileSync(file, code)
  const exchange = new ExchangeThread(file)
  onTestFinished(() => {
    exchange.cancel()
  })
  const ask = (fresh: string, progress?: (done: number, total: number) => void) =>
    exchange.ask('update', { present: '', fresh }, progress)
  return { exchange, ask }
}

describe('the thread for exports and imports', () => {
  it('answers tasks, and tells how far they are', async () => {
    const { ask } = thread()
    const told: number[][] = []
    expect(await ask('one', (...far) => told.push(far))).toMatch(/^one/)
    expect(told).toEqual([[1, 2]])
  })

  it('is kept for the next task', async () => {
    const { ask } = thread()
    const [first, second] = [await ask('same '), await ask('same ')]
    expect(second).toBe(first)
  })

  it('rejects a task that met a bug with what it met', async () => {
    const { ask } = thread()
    await expect(ask('a bug')).rejects.toThrow('a bug')
    expect(await ask('after')).toMatch(/^after/)
  })

  it('that dies rejects what was asked, and another takes its place', async () => {
    const { ask } = thread()
    await expect(ask('death')).rejects.toThrow('death')
    expect(await ask('after')).toMatch(/^after/)
  })

  it('is stopped by cancelling, wherever it is, and another takes its place', async () => {
    const { exchange, ask } = thread()
    const endless = ask('for ever')
    const rejected = expect(endless).rejects.toBeInstanceOf(Cancelled)
    await ask('begun')
    exchange.cancel()
    await rejected
    expect(await ask('after')).toMatch(/^after/)
  })

  it('is cancelled also before it has started', async () => {
    const { exchange, ask } = thread()
    const asked = ask('too late')
    const rejected = expect(asked).rejects.toBeInstanceOf(Cancelled)
    exchange.cancel()
    await rejected
    expect(await ask('after')).toMatch(/^after/)
  })

  it('that has no file rejects, and does so again', async () => {
    const exchange = new ExchangeThread('/nowhere/exchange.cjs')
    for (let time = 0; time < 2; time += 1) {
      await expect(exchange.ask('update', { present: '', fresh: '' })).rejects.toThrow('ENOENT')
    }
  })
})
