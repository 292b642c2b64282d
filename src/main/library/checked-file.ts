import { LowSync, type SyncAdapter } from 'lowdb'
import { basename } from 'node:path'
import * as v from 'valibot'
import { failed, ok, type Result } from '../../shared/result'
import { reasonOf } from '../reason'
import { codeOf } from '../notebook/disk-trouble'
import { systemFiles } from '../notebook/files'

/** A file that cannot be read as what it should be. */
export type Damaged = { kind: 'damaged'; file: string; reason: string }

/** Reads a lowdb file of the program through its schema; nothing where there is none. */
export function readChecked<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Result<v.InferOutput<Schema> | undefined, Damaged> {
  const read = readLeniently(file, schema)
  return read.ok ? ok(read.value?.value) : read
}

/** The same, for a schema that lets fields fall back or go; says whether all of them were taken as they are. */
export function readLeniently<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Result<{ value: v.InferOutput<Schema>; isWhole: boolean } | undefined, Damaged> {
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
    ? ok({ value: checked.output, isWhole: holds(checked.output, value) })
    : failed({ kind: 'damaged', file: basename(file), reason: reasonOf(checked.issues) })
}

/** Whether all that one value says is in another, which may say more. Both come from JSON. */
function holds(more: unknown, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return more === value
  if (typeof more !== 'object' || more === null || Array.isArray(more) !== Array.isArray(value)) return false
  const fields = new Map<string, unknown>(Object.entries(more))
  return Object.entries(value).every(([key, field]) => fields.has(key) && holds(fields.get(key), field))
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
      // As bytes first: what is too large is refused before it is read, and what is no UTF-8 is damaged.
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        systemFiles.read(this.#file),
      )
      const value: unknown = JSON.parse(text)
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
