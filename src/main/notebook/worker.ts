import { parentPort, workerData } from 'node:worker_threads'
import { buffersOf } from '../buffers-of'
import { systemFiles } from './files'
import { openKeeper } from './keeper'
import type { Asked, KeeperStart, Told } from './keeper-protocol'

if (!parentPort) throw new Error('this file is the entry of a thread')
const port = parentPort
const outbox: Told[] = []
const toHandOver: ArrayBuffer[] = []
/** What is told in one turn goes out together at its end: a message of its own to each costs a save a tenth of its time. */
const tell = (told: Told, handedOver: readonly ArrayBuffer[] = []): void => {
  if (outbox.length === 0) {
    process.nextTick(() => {
      port.postMessage(outbox.splice(0), toHandOver.splice(0))
    })
  }
  outbox.push(told)
  toHandOver.push(...handedOver)
}

// What the thread is started with comes from `startKeeper` alone.
const { folder, backups, version } = workerData as KeeperStart
const keeper = openKeeper({
  files: systemFiles,
  folder,
  backups,
  version,
  now: () => new Date(),
  leastJournal: 256 * 1024,
  publish: (publishes) => {
    tell({ publishes })
  },
})

port.on('message', ({ id, name, input }: Asked) => {
  void keeper.then(async (open) => {
    // The client's methods are the keeper's, so that each input has the type of its name.
    const handle = open[name] as (input: unknown) => ReturnType<(typeof open)[typeof name]>
    const result = await handle(input)
    tell({ answers: id, result }, result.ok ? buffersOf(result.value) : [])
  })
})
