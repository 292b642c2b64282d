import { Cancelled, type Exchange } from '../../src/main/exchange/client'
import type { ExchangeTasks, TaskName } from '../../src/main/exchange/protocol'
import { tasks, type Progress } from '../../src/main/exchange/tasks'

/** Exchange without its thread: the same tasks, done in place and given over as a thread gives them. */
export function exchangeInPlace(): Exchange {
  let cancelling: (() => void)[] = []
  return {
    ask: async <Name extends TaskName>(
      name: Name,
      input: ExchangeTasks[Name]['input'],
      progress: Progress = () => undefined,
    ) => {
      const cancelled = new Promise<never>((_resolve, reject) => {
        cancelling.push(() => {
          reject(new Cancelled('cancelled'))
        })
      })
      const done = Promise.resolve().then(() => tasks[name](structuredClone(input), progress))
      return structuredClone(await Promise.race([done, cancelled]))
    },
    cancel: () => {
      for (const cancel of cancelling) cancel()
      cancelling = []
    },
  }
}
