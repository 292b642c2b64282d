import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '../../shared/result'
import type { Failure } from '../../shared/failure'
import type { BackupSettings } from '../../shared/backup/backup'
import type { TextHash } from '../../shared/annotation/annotation'
import {
  keptRequests,
  type Asked,
  type Keeper,
  type KeeperHandlers,
  type KeeperStart,
  type OfferedText,
  type Published,
  type Told,
} from './keeper-protocol'

/** Where the keeper's thread and its library lie, and who is told of what. */
export interface KeeperOptions extends KeeperStart {
  /** The built thread, on the disk or in the program's archive. */
  file: string
  onPublished: (published: Published) => void
  /** The thread died, of a bug or for want of memory. It is started again with the next request. */
  onDied: (reason: unknown) => void
}

/**
 * Starts the keeper's thread. Its file is read here and handed over as text: that works alike from a folder and from the
 * program's archive, whose integrity main's reading checks, and a thread that died needs no file to start again.
 */
export async function startKeeper({ file, ...rest }: KeeperOptions): Promise<KeeperClient> {
  const client = new KeeperClient({ ...rest, code: await readFile(file, 'utf8') })
  client.start()
  return client
}

/** How often in a row the thread may die without having answered anything, before it is left alone. */
const patience = 3

const unexpected = failed<Failure>({ kind: 'unexpected' })

type ClientOptions = Omit<KeeperOptions, 'file'> & { code: string }

/** Main's side of the keeper's thread: asks and is answered, and outlives the thread. */
export class KeeperClient {
  readonly #options: ClientOptions
  readonly #open = new Map<number, (result: Result<unknown>) => void>()
  readonly #texts = new Map<TextHash, string>()
  #backups: BackupSettings | undefined
  #worker: Worker | undefined
  #lastId = 0
  #deaths = 0
  #closed = false

  constructor(options: ClientOptions) {
    this.#options = options
  }

  /** Starts the thread, so that the first request need not wait for it. */
  start(): void {
    this.#thread()
  }

  /** Sends a request; every request is answered, and with a failure where the thread died over it. */
  ask<Name extends keyof Keeper>(name: Name, input: Parameters<Keeper[Name]>[0]): ReturnType<Keeper[Name]> {
    const given =
      this.#closed || this.#deaths >= patience ? Promise.resolve(unexpected) : this.#send(name, input)
    // The thread answers a request with what its handler in `Keeper` gives.
    return given as ReturnType<Keeper[Name]>
  }

  /** Hands a text over that annotations may name. Remembered here too, for a thread that has to be started again. */
  async offerText(offer: OfferedText): Promise<Result<void>> {
    if (this.#texts.get(offer.hash) === offer.text) return ok(undefined)
    this.#texts.set(offer.hash, offer.text)
    return this.ask('offerText', offer)
  }

  /** Says how backups are kept. Remembered here too, for a thread that has to be started again. */
  keepBackups(settings: BackupSettings): Promise<Result<void>> {
    this.#backups = settings
    return this.ask('keepBackups', settings)
  }

  /** Waits until everything asked is kept, and ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker
    const closed = worker && this.#send('close', undefined)
    this.#closed = true
    await closed
    this.#worker = undefined
    await worker?.terminate()
  }

  #send(name: keyof Keeper, input: unknown): Promise<Result<unknown>> {
    const worker = this.#thread()
    const id = ++this.#lastId
    return new Promise((answer) => {
      this.#open.set(id, answer)
      worker.postMessage({ id, name, input } satisfies Asked)
    })
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const { code, folder, backups, version } = this.#options
    const start: KeeperStart = { folder, backups, version }
    const worker = new Worker(code, { eval: true, workerData: start })
    this.#worker = worker
    worker.on('message', (told: readonly Told[]) => {
      for (const one of told) this.#hear(one)
    })
    worker.on('error', (reason) => {
      this.#mourn(worker, reason)
    })
    worker.on('exit', (code) => {
      this.#mourn(worker, new Error(`the keeper's thread ended with code ${code}`))
    })
    const tell = (name: keyof Keeper, input: unknown) => {
      worker.postMessage({ id: ++this.#lastId, name, input } satisfies Asked)
    }
    if (this.#backups) tell('keepBackups', this.#backups)
    for (const [hash, text] of this.#texts) tell('offerText', { hash, text })
    return worker
  }

  #hear(told: Told): void {
    if ('publishes' in told) {
      this.#options.onPublished(told.publishes)
      return
    }
    this.#deaths = 0
    this.#open.get(told.answers)?.(told.result)
    this.#open.delete(told.answers)
  }

  #mourn(worker: Worker, reason: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    this.#deaths += 1
    const unanswered = [...this.#open.values()]
    this.#open.clear()
    for (const answer of unanswered) answer(unexpected)
    this.#options.onDied(reason)
  }
}

/** The contract's requests that the keeper answers, as handlers for the main process. */
export function keeperHandlers(client: KeeperClient): KeeperHandlers {
  const handlers = keptRequests.map((name) => [name, (input: never) => client.ask(name, input)])
  // One handler for each name of `keptRequests`, which are the keys of `KeeperHandlers`.
  return Object.fromEntries(handlers) as KeeperHandlers
}
