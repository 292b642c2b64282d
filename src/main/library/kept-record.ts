import { Low, type Adapter } from 'lowdb'
import { mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type * as v from 'valibot'
import type { Log } from '../log'
import { codeOf } from '../notebook/disk-trouble'
import { writeWhole } from '../whole-file'
import { readChecked } from './checked-file'

/** A small record of the reader's that is read once, before the window, and written whole. */
export class KeptRecord<Value extends object> {
  readonly #database: Low<Value>
  #last: Promise<void> = Promise.resolve()

  /**
   * Reads `file`. A file that is damaged is set aside under a name of its own and `first` used: settings are not
   * worth a start that fails.
   */
  constructor(file: string, schema: v.GenericSchema<unknown, Value>, first: () => Value, log: Log) {
    const read = readChecked(file, schema)
    if (!read.ok) {
      log('settings', new Error(`${read.failure.file} set aside: ${read.failure.reason}`))
      setAside(file, log)
    }
    this.#database = new Low(new WholeJson(file), read.ok && read.value ? read.value : first())
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
    const turn = this.#last.then(() => this.#database.write())
    this.#last = turn.catch(() => undefined)
    return turn
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
    mkdirSync(dirname(this.#file), { recursive: true })
    return writeWhole(this.#file, `${JSON.stringify(value, null, 2)}\n`)
  }
}

function setAside(file: string, log: Log): void {
  const time = new Date().toISOString().replace(/[:.]/g, '-')
  try {
    renameSync(file, `${file}.broken-${time}`)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') log('settings', error)
  }
}
