import { LowSync, type SyncAdapter } from 'lowdb'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as v from 'valibot'
import { failed, ok, type Result } from '../../shared/result'
import { reasonOf } from '../reason'
import { codeOf } from '../notebook/disk-trouble'

/** A file that cannot be read as what it should be. */
export type Damaged = { kind: 'damaged'; file: string; reason: string }

/** Reads a lowdb file of the program through its schema; nothing where there is none. */
export function readChecked<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Result<v.InferOutput<Schema> | undefined, Damaged> {
  const database = new LowSync<Read>(new JsonText(file), 'nothing')
  try {
    database.read()
  } catch (error) {
    return failed({ kind: 'damaged', file: basename(file), reason: codeOf(error) ?? 'it is not JSON' })
  }
  if (database.data === 'nothing') return ok(undefined)
  const { value } = database.data
  // To a schema of objects a list is one too, and where all fields may be missing it passes.
  if (Array.isArray(value)) return failed({ kind: 'damaged', file: basename(file), reason: 'it is a list' })
  const checked = v.safeParse(schema, value)
  return checked.success
    ? ok(checked.output)
    : failed({ kind: 'damaged', file: basename(file), reason: reasonOf(checked.issues) })
}

/** What was in the file, in a box: lowdb takes an empty value for no file, and a file that holds `null` is damaged. */
type Read = { value: unknown } | 'nothing'

/** Reads JSON; writing is the stores' own, through a file that is replaced whole. */
class JsonText implements SyncAdapter<Read> {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  read(): Read {
    try {
      const value: unknown = JSON.parse(readFileSync(this.#file, 'utf8'))
      return { value }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 'nothing'
      throw error
    }
  }

  write(): void {
    throw new Error('this file is only read')
  }
}
