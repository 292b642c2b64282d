import { Low, type Adapter } from 'lowdb'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type * as v from 'valibot'
import type { Failure, SmallRecord } from '../../shared/failure'
import type { Log } from '../log'
import { unlessAbsent } from '../notebook/disk-trouble'
import { writeWhole } from '../whole-file'
import { readLeniently } from './checked-file'

/** A small record of the reader's that is read once, before the window, and written whole. */
export class KeptRecord<Value extends object> {
  readonly #database: Low<Value>
  readonly #file: string
  #last: Promise<void> = Promise.resolve()
  /** Whether a damaged file still lies there, which must not be written over. */
  #isInTheWay = false
  /** What the reader is to be told of the file, if anything. */
  readonly trouble: Failure | undefined

  /**
   * Reads `file`. A file that is damaged is set aside under a name of its own and `first` used: settings are not
   * worth a start that fails. Where it cannot be set aside, it stays, and nothing is written before it can.
   */
  constructor(
    record: SmallRecord,
    file: string,
    schema: v.GenericSchema<unknown, Value>,
    first: () => Value,
    log: Log,
  ) {
    this.#file = file
    const read = readLeniently(file, schema)
    this.#database = new Low(new WholeJson(file), read.ok && read.value ? read.value.value : first())
    const isPartly = read.ok && read.value?.isWhole === false
    if (read.ok && !isPartly) return
    log(
      'settings',
      new Error(`${basename(file)} set aside: ${read.ok ? 'not all is known' : read.failure.reason}`),
    )
    try {
      setAside(file)
      // What could be taken of it is not left to the copy alone.
      if (isPartly) void this.write().catch((error: unknown) => log('settings', error))
    } catch (error) {
      log('settings', error)
      this.#isInTheWay = true
    }
    const outcome = this.#isInTheWay ? 'stays' : isPartly ? 'partly' : 'anew'
    this.trouble = { kind: 'record-damaged', record, file: basename(file), outcome }
  }

  get value(): Value {
    return this.#database.data
  }

  /** Uses `value` from now on; `write` keeps it. */
  set value(value: Value) {
    this.#database.data = value
  }

  /** Keeps the value as it is when its turn comes, after what is still being written. Rejects with the system's error. */
  write(): Promise<void> {
    const turn = this.#last.then(() => this.#write())
    this.#last = turn.catch(() => undefined)
    return turn
  }

  #write(): Promise<void> {
    if (this.#isInTheWay) setAside(this.#file)
    this.#isInTheWay = false
    return this.#database.write()
  }
}

class WholeJson<Value> implements Adapter<Value> {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  read(): Promise<null> {
    return Promise.resolve(null)
  }

  write(value: Value): Promise<void> {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 })
    return writeWhole(this.#file, `${JSON.stringify(value, null, 2)}\n`, 0o600)
  }
}

/** Gives a file a name that no other has. Throws the system's errors. */
function setAside(file: string): void {
  const aside = `${file}.broken-${new Date().toISOString().replace(/[:.]/g, '-')}`
  let name = aside
  for (let attempt = 2; existsSync(name); attempt++) name = `${aside}-${String(attempt)}`
  unlessAbsent(() => {
    renameSync(file, name)
  }, undefined)
}
