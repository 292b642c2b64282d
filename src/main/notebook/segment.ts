import * as v from 'valibot'
import { Revision } from '../../shared/notebook/change'
import { migrate, type Journalled, type Revised, type Stamped } from './kind'
import { checksumOf } from './seal'
import { json } from './strict-json'
import { Unreadable } from './unreadable'

const Header = v.strictObject({
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The kind's `of`. */
  of: v.string(),
  /** The revision that the segment's first entry follows. */
  after: Revision,
})
const Versioned = v.looseObject({ format: Header.entries.format })

/** A segment's name: the revision it follows; `attempt` is above 1 only where an earlier file of it could not be trusted. */
export interface SegmentName {
  after: number
  attempt: number
}

/** `journal-12.ndjson`, or `journal-12.2.ndjson` for the second attempt. */
export const fileOf = ({ after, attempt }: SegmentName): string =>
  attempt === 1 ? `journal-${after}.ndjson` : `journal-${after}.${attempt}.ndjson`

/** The segments among the names of a folder, in their order. */
export function segmentsAmong(names: readonly string[]): SegmentName[] {
  const found = names.flatMap((name) => {
    const [, after, attempt] = /^journal-(\d{1,15})(?:\.(\d{1,9}))?\.ndjson$/.exec(name) ?? []
    return after === undefined ? [] : [{ after: Number(after), attempt: Number(attempt ?? 1) }]
  })
  return found.sort((a, b) => a.after - b.after || a.attempt - b.attempt)
}

/** The first line of a segment. */
export const headerLine = (kind: { of: string; schema: number }, after: number): Uint8Array =>
  Buffer.from(`${JSON.stringify({ format: kind.schema, of: kind.of, after })}\n`)

/**
 * The lines of entries that are flushed together. A line is JSON: a CRC-32 of the rest in hexadecimal, the revision of the
 * block's first entry, the entry. The block tells, after a power cut that left holes, lines that were never acknowledged
 * (nothing of a later block follows) from acknowledged ones that went bad.
 */
export function blockOf(entries: readonly Revised[]): Uint8Array {
  const block = entries[0]?.revision ?? 0
  const lines = entries.map((entry) => {
    const checked = `"block":${block},"entry":${JSON.stringify(entry)}}\n`
    return `${lineStart}${checksumOf(checked)}",${checked}`
  })
  return Buffer.from(lines.join(''))
}

/** What a segment holds. */
export interface Segment<Entry> {
  name: SegmentName
  format: number
  entries: Entry[]
  /** Up to where the file is good, in bytes. */
  length: number
  /** What follows: nothing, a tail that was never acknowledged, or lines that went bad. */
  end: 'whole' | 'torn' | 'bad'
  /** Whether the tail has a complete line, which a mere crash of the program does not leave. */
  suspicious: boolean
}

/** Reads a segment as far as it is good. Throws `Unreadable` where already its header is not. */
export function parseSegment<Entry extends Stamped>(
  bytes: Uint8Array,
  name: SegmentName,
  kind: Journalled<Entry>,
): Segment<Entry> {
  const lines = linesOf(bytes)
  const { format } = headerOf(lines[0]?.bytes, name, kind)
  const segment: Segment<Entry> = { name, format, entries: [], length: 0, end: 'whole', suspicious: false }
  segment.length = lines[0]?.end ?? 0
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue
    const read = line.complete ? readLine(line.bytes) : undefined
    const entry = read && v.safeParse(kind.entry, migrate(kind.migrations, 'entry', format, read.entry))
    if (!entry?.success) {
      const next = (segment.entries.at(-1)?.revision ?? name.after) + 1
      const later = linesWithin(bytes.subarray(segment.length + 1))
      segment.end = read || later.some(({ block }) => block > next) ? 'bad' : 'torn'
      segment.suspicious = lines.slice(index).some(({ complete }) => complete)
      return segment
    }
    segment.entries.push(entry.output)
    segment.length = line.end
  }
  return segment
}

/** What can still be had of a segment that is not what it should be. */
export interface Remains<Entry> {
  /** Its good lines, wherever they stand. */
  entries: Entry[]
  /** Whether its first line is the header that it should have. */
  hasHeader: boolean
  /** Whether every line is good, but for the first. */
  hasAll: boolean
}

/** Finds the good lines of a segment. One that says it is another notebook's has none. Throws `Unreadable` for a newer one. */
export function remainsOf<Entry extends Stamped>(
  bytes: Uint8Array,
  name: SegmentName,
  kind: Journalled<Entry>,
): Remains<Entry> {
  const lines = linesOf(bytes)
  const value = lines[0] && json(lines[0].bytes)
  const header = v.safeParse(Header, value)
  if (header.success && header.output.format > kind.schema)
    throw new Unreadable('newer-version', fileOf(name), `format ${header.output.format}`)
  if (header.success && header.output.of !== kind.of) return { entries: [], hasHeader: false, hasAll: false }
  // Without a header nothing says how old the lines are; each of them is still judged by its schema.
  const format = header.success ? header.output.format : kind.schema
  // An empty line is nothing that was written.
  const written = lines.filter((line) => line.bytes.length > 1).length
  const entries = linesWithin(bytes).flatMap(({ entry }) => {
    const read = v.safeParse(kind.entry, migrate(kind.migrations, 'entry', format, entry))
    return read.success ? [read.output] : []
  })
  return {
    entries,
    hasHeader: header.success && header.output.after === name.after,
    hasAll: (header.success || entries.length > 0) && entries.length >= written - 1,
  }
}

interface Line {
  bytes: Uint8Array
  complete: boolean
  /** The offset after its line feed. */
  end: number
}

function linesOf(bytes: Uint8Array): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed + 1
    lines.push({ bytes: bytes.subarray(start, end), complete: feed !== -1, end })
    start = end
  }
  return lines
}

/** The good lines in bytes that went bad, also where a line feed did; inside an entry its quotes would be escaped. */
function linesWithin(bytes: Uint8Array): { block: number; entry: unknown }[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = []
  for (let at = buffer.indexOf(lineStart); at !== -1; at = buffer.indexOf(lineStart, at + 1)) {
    const feed = buffer.indexOf(0x0a, at)
    if (feed === -1) break
    const line = readLine(buffer.subarray(at, feed + 1))
    if (line) found.push(line)
  }
  return found
}

function headerOf(line: Uint8Array | undefined, name: SegmentName, kind: { of: string; schema: number }) {
  const file = fileOf(name)
  const value = line && json(line)
  const versioned = v.safeParse(Versioned, value)
  if (versioned.success && versioned.output.format > kind.schema) {
    throw new Unreadable('newer-version', file, `format ${versioned.output.format}`)
  }
  const header = v.safeParse(Header, value)
  if (!header.success || header.output.of !== kind.of || header.output.after !== name.after) {
    throw new Unreadable('damaged', file, 'the first line is not the header of this journal')
  }
  return header.output
}

const Checked = v.strictObject({ crc: v.string(), block: Revision, entry: v.unknown() })
const lineStart = '{"crc":"'
/** `{"crc":"01234567",` */
const checkLength = 18

function readLine(line: Uint8Array): { block: number; entry: unknown } | undefined {
  const read = v.safeParse(Checked, json(line))
  return read.success && read.output.crc === checksumOf(line.subarray(checkLength)) ? read.output : undefined
}
