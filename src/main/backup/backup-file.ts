import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import * as v from 'valibot'
import { Moment } from '../../shared/annotation/annotation'
import { BackupReason } from '../../shared/backup/backup'
import type { BackupTrouble } from '../../shared/failure'
import { notebookSchema } from '../../shared/notebook/notebook'
import { failed, ok, type Result } from '../../shared/result'
import { vocabularySchema } from '../../shared/vocabulary/vocabulary'
import { codeOf } from '../notebook/disk-trouble'
import { json } from '../notebook/strict-json'
import { isLibraryPath, type LibraryFiles } from './library-files'
import { nextTurn } from './turn'

const gzip = promisify(zlib.gzip)
const gunzip = promisify(zlib.gunzip)

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Schemas = v.strictObject({ notebook: Count, vocabulary: Count })

/** What the first line of a backup says. */
export const BackupHeader = v.strictObject({
  format: v.literal(1),
  made: Moment,
  reason: BackupReason,
  /** The version of the program that made it, and those of the files that this program wrote. */
  version: v.pipe(v.string(), v.maxLength(100)),
  schemas: Schemas,
  notebooks: Count,
  annotations: Count,
  /** How many parts of the library could not be read when it was made, and are not in it or not whole. */
  lacking: Count,
  /** Of all that follows the first line: its length in bytes, and its hash. */
  length: Count,
  sha256: Digest,
  /** Tells whether the library was the same when two backups were made. */
  fingerprint: Digest,
  /** The same for all backups that were made in one folder, so that those of another computer beside them stay. */
  origin: v.pipe(v.string(), v.uuid()),
})
export type BackupHeader = v.InferOutput<typeof BackupHeader>

/** The versions of the files that this program writes. */
export const ownSchemas: BackupHeader['schemas'] = { notebook: notebookSchema, vocabulary: vocabularySchema }

/** The first line is never longer than this, in bytes. */
export const longestHeader = 2048

/** How much a backup may hold, so that a file that was made to fill the memory does not: unpacked, in bytes, and files. */
export const limits = { unpacked: 1024 ** 3, files: 200_000 }

const headerStart = '{"lesespurBackup":"'
/** `{"lesespurBackup":"01234567",` */
const checkLength = headerStart.length + 10
const Versioned = v.looseObject({ format: v.pipe(v.number(), v.integer(), v.minValue(2)) })
const Line = v.union([
  v.strictObject({ path: v.string(), text: v.string() }),
  v.strictObject({ path: v.string(), base64: v.pipe(v.string(), v.base64()) }),
])

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const checksum = (bytes: Uint8Array): string => zlib.crc32(bytes).toString(16).padStart(8, '0')

/** A backup's file: a line of JSON with a CRC-32 of itself, then packed lines of JSON, one for each of the library's files. */
export async function packed(
  about: Omit<BackupHeader, 'format' | 'length' | 'sha256'>,
  library: Iterable<readonly [string, Uint8Array]>,
): Promise<{ bytes: Uint8Array; header: BackupHeader }> {
  const lines: Uint8Array[] = []
  for (const [path, bytes] of library) {
    lines.push(Buffer.from(`${JSON.stringify({ path, ...written(bytes) })}\n`))
    await nextTurn()
  }
  const body = await gzip(Buffer.concat(lines))
  const header: BackupHeader = { format: 1, ...about, length: body.length, sha256: sha256(body) }
  const checked = Buffer.from(`${JSON.stringify(header).slice(1)}\n`)
  const bytes = Buffer.concat([Buffer.from(`${headerStart}${checksum(checked)}",`), checked, body])
  return { bytes, header }
}

/** A file's content as text, or otherwise where it is not UTF-8, as that of a damaged one may be. */
function written(bytes: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') }
  }
}

/** What a backup's first line says, and where the rest begins, from the first bytes of its file. */
export function headerIn(head: Uint8Array): Result<{ header: BackupHeader; body: number }, BackupTrouble> {
  const start = Buffer.from(headerStart)
  if (Buffer.compare(head.subarray(0, start.length), start) !== 0) return failed('not-a-backup')
  const feed = head.subarray(0, longestHeader).indexOf(0x0a)
  const checked = head.subarray(checkLength, feed + 1)
  const given = Buffer.from(head.subarray(start.length, checkLength)).toString('latin1')
  if (feed === -1 || given !== `${checksum(checked)}",`) return failed('damaged')
  const value = json(Buffer.concat([Buffer.from('{'), checked]))
  if (v.is(Versioned, value)) return failed('newer-version')
  const header = v.safeParse(BackupHeader, value)
  if (!header.success) return failed('damaged')
  const { notebook, vocabulary } = header.output.schemas
  if (notebook > ownSchemas.notebook || vocabulary > ownSchemas.vocabulary) return failed('newer-version')
  return ok({ header: header.output, body: feed + 1 })
}

/** Reads a backup's file whole and checks it by its hash; every path in it is one that a library has. */
export async function unpacked(
  bytes: Uint8Array,
  { unpacked: most, files } = limits,
): Promise<Result<{ header: BackupHeader; library: LibraryFiles }, BackupTrouble>> {
  const read = headerIn(bytes)
  if (!read.ok) return read
  const { header, body: at } = read.value
  const body = bytes.subarray(at)
  if (body.length !== header.length || sha256(body) !== header.sha256) return failed('damaged')
  const lines = await unzipped(body, most)
  if (!lines.ok) return lines
  const library = await filesIn(lines.value, files)
  return library.ok ? ok({ header, library: library.value }) : library
}

async function unzipped(body: Uint8Array, most: number): Promise<Result<Uint8Array, BackupTrouble>> {
  try {
    return ok(await gunzip(body, { maxOutputLength: most }))
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return failed(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged')
  }
}

async function filesIn(lines: Uint8Array, most: number): Promise<Result<LibraryFiles, BackupTrouble>> {
  const library = new Map<string, Uint8Array>()
  for (let start = 0; start < lines.length;) {
    const feed = lines.indexOf(0x0a, start)
    const line = v.safeParse(Line, feed === -1 ? undefined : json(lines.subarray(start, feed)))
    if (!line.success || !isLibraryPath(line.output.path) || library.has(line.output.path))
      return failed('damaged')
    if (library.size === most) return failed('too-large')
    const file = line.output
    library.set(
      file.path,
      'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64'),
    )
    start = feed + 1
    await nextTurn()
  }
  return ok(library)
}
