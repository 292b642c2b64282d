import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { buffersOf } from '../buffers-of'
import type { ExchangeAsked, ExchangeTasks, ExchangeTold, TaskName } from './protocol'
import type { Progress } from './tasks'

/** Milliseconds without a task after which the thread is let go of. */
const longestIdle = 60_000

/** A task that was cancelled before it was done. */
export class Cancelled extends Error {}

/** What does exchange's tasks. */
export type Exchange = {
  /** Does a task; rejects with `Cancelled`, or with the bug that the thread met. */
  ask: <Name extends TaskName>(
    name: Name,
    input: ExchangeTasks[Name]['input'],
    progress?: Progress,
  ) => Promise<ExchangeTasks[Name]['output']>
  /** Stops all that is being done at once. */
  cancel: () => void
}

interface Waiting {
  resolve: (output: never) => void
  reject: (error: Error) => void
  progress: Progress | undefined
}

/**
 * Main's side of the thread that writes exports and reads imports. The thread is started by the first task, kept for the
 * next ones, and ended when it has been idle for a while or when a task is cancelled: it writes no file, so it can be
 * stopped anywhere.
 */
export class ExchangeThread implements Exchange {
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Promise<Worker> | undefined
  #lastId = 0
  #idle: NodeJS.Timeout | undefined

  /** `file` is the built thread, on the disk or in the program's archive. */
  constructor(file: string) {
    this.#file = file
  }

  ask<Name extends TaskName>(
    name: Name,
    input: ExchangeTasks[Name]['input'],
    progress?: Progress,
  ): Promise<ExchangeTasks[Name]['output']> {
    clearTimeout(this.#idle)
    const id = ++this.#lastId
    const starting = (this.#worker ??= this.#start())
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, progress })
      starting
        .then((worker) => {
          // Meanwhile it may have been cancelled; then another thread, or none, has the turn.
          if (this.#worker !== starting) return
          worker.postMessage({ id, name, input } satisfies ExchangeAsked, notebooksIn(input))
        })
        .catch((error: unknown) => {
          if (this.#worker === starting) this.#end(asError(error))
        })
    })
  }

  cancel(): void {
    this.#end(new Cancelled('cancelled'))
  }

  async #start(): Promise<Worker> {
    // Read here and handed over as text: that works alike from a folder and from the program's archive.
    const worker = new Worker(await readFile(this.#file, 'utf8'), { eval: true })
    worker.on('message', (told: ExchangeTold) => {
      this.#hear(told)
    })
    worker.on('error', (error) => {
      this.#end(asError(error))
    })
    return worker
  }

  #hear(told: ExchangeTold): void {
    if ('progress' in told) {
      this.#waiting.get(told.progress)?.progress?.(told.done, told.total)
      return
    }
    const waiting = this.#waiting.get(told.answers)
    this.#waiting.delete(told.answers)
    // The thread answers a task with what `ExchangeTasks` says of its name.
    if ('output' in told) waiting?.resolve(told.output as never)
    else waiting?.reject(new Error(told.fault))
    if (this.#waiting.size === 0) this.#rest()
  }

  /** An idle thread keeps nothing alive: neither memory for long nor the program. */
  #rest(): void {
    this.#idle = setTimeout(() => {
      this.cancel()
    }, longestIdle).unref()
  }

  #end(error: Error): void {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(error)
    worker?.then(
      (thread) => void thread.terminate(),
      () => undefined,
    )
  }
}

/** The notebooks of a task go over without a copy. */
const notebooksIn = (input: object): ArrayBuffer[] => {
  if ('works' in input && Array.isArray(input.works)) return input.works.flatMap(buffersOf)
  return 'work' in input ? buffersOf(input.work) : []
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
