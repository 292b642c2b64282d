import { basename } from 'node:path'
import * as v from 'valibot'
import { codeOf, unlessAbsent } from './disk-trouble'
import type { Files } from './files'
import { Unreadable } from './unreadable'
import { migrate, type Shape, type Versioned } from './kind'
import { sealOf } from './seal'

/** Only what has a version can be judged at all, so it is looked at before everything else. */
const WithVersion = v.looseObject({ schema: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/**
 * What the file at `path` holds, with its length in bytes, or nothing where there is none. Throws `Unreadable` for all
 * else, and changes nothing.
 */
export function readStrictly<Written extends Versioned>(
  files: Files,
  path: string,
  shape: Shape<Written>,
): { written: Written; length: number } | undefined {
  const bytes = bytesOf(files, path)
  if (!bytes) return undefined
  const unreadable = (why: 'newer-version' | 'damaged', reason: string) =>
    new Unreadable(why, basename(path), reason)
  const parsed = v.safeParse(WithVersion, json(bytes))
  if (!parsed.success) throw unreadable('damaged', v.summarize(parsed.issues))
  const { schema } = parsed.output
  if (schema > shape.schema) throw unreadable('newer-version', `version ${schema}`)
  const seal = sealOf(bytes)
  if (seal === 'broken') throw unreadable('damaged', 'its checksum is that of something else')
  if (seal === 'whole') Reflect.deleteProperty(parsed.output, 'crc')
  const record = v.safeParse(shape.written, migrate(shape.migrations, 'record', schema, parsed.output))
  if (!record.success) throw unreadable('damaged', v.summarize(record.issues))
  return { written: record.output, length: bytes.length }
}

/** The bytes of a file, or nothing where there is none. Throws `Unreadable`. */
export function bytesOf(files: Files, path: string): Uint8Array | undefined {
  try {
    return unlessAbsent(() => files.read(path), undefined)
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    // A folder, or a file where a folder should be, is damage; everything else may pass.
    const damaged = isNoPlainFile(code) || code === 'ENOTDIR'
    throw new Unreadable(damaged ? 'damaged' : 'disk', basename(path), code)
  }
}

/** Whether an error's code says that a path is none of a file that could be read: it is a folder's, a pipe's, or a file's of gigabytes. */
export const isNoPlainFile = (code: string | undefined): boolean =>
  code === 'EISDIR' || code === 'EINVAL' || code === 'ERR_FS_FILE_TOO_LARGE'

/** The value that UTF-8 bytes stand for, or nothing where they are not JSON; a byte order mark is not. */
export function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}
