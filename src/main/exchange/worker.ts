import { parentPort } from 'node:worker_threads'
import { buffersOf } from '../buffers-of'
import type { ExchangeAsked, ExchangeTold } from './protocol'
import { tasks } from './tasks'

if (!parentPort) throw new Error('this file is the entry of a thread')
const port = parentPort
const say = (told: ExchangeTold, handedOver: ArrayBuffer[] = []): void => {
  port.postMessage(told, handedOver)
}

/** Milliseconds between two reports on a task's progress. */
const interval = 80

port.on('message', ({ id, name, input }: ExchangeAsked) => {
  let reported = 0
  const progress = (done: number, total: number) => {
    if (Date.now() - reported < interval) return
    reported = Date.now()
    say({ progress: id, done, total })
  }
  // The client's methods are the tasks', so that each input has the type of its name.
  const run = tasks[name] as (input: unknown, progress: (done: number, total: number) => void) => unknown
  Promise.resolve()
    .then(() => run(input, progress))
    .then(
      (output) => {
        say({ answers: id, output }, buffersOf(output))
      },
      (error: unknown) => {
        say({ answers: id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      },
    )
})
