import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { blockOf, fileOf, headerLine, parseSegment, segmentsAmong } from '../../../src/main/notebook/segment'
import type { Journalled } from '../../../src/main/notebook/kind'
import { Unreadable } from '../../../src/main/notebook/unreadable'

interface Said {
  revision: number
  time: string
  said: string
}
const kind: Journalled<Said> = {
  of: 'a-work',
  schema: 1,
  migrations: [],
  entry: v.strictObject({ revision: v.number(), time: v.string(), said: v.string() }),
}
const name = { after: 4, attempt: 1 }
const said = (revision: number, words = 'x'): Said => ({ revision, time: '', said: words })
const bytesOf = (...blocks: Said[][]) => Buffer.concat([headerLine(kind, 4), ...blocks.map(blockOf)])

test('segments are found by name and put in their order', () => {
  const names = [
    'journal-10.ndjson',
    'notebook.json',
    'journal-9.2.ndjson',
    'journal-9.ndjson',
    'journal-9.ndjson.x.tmp',
  ]
  expect(segmentsAmong(names).map(fileOf)).toEqual([
    'journal-9.ndjson',
    'journal-9.2.ndjson',
    'journal-10.ndjson',
  ])
})

test('each line is JSON, and comes back', () => {
  const bytes = bytesOf([said(5, 'ä\n"🕊️'), said(6)], [said(7)])
  for (const line of bytes.toString().trimEnd().split('\n'))
    expect(() => JSON.parse(line) as unknown).not.toThrow()
  expect(parseSegment(bytes, name, kind)).toMatchObject({
    entries: [said(5, 'ä\n"🕊️'), said(6), said(7)],
    length: bytes.length,
    end: 'whole',
  })
})

test('cut anywhere, what is before the cut comes back and the rest is a torn tail', () => {
  const bytes = bytesOf([said(5)], [said(6), said(7)])
  const ends = [0, 1, 2, 3].map((count) => bytesOf([said(5), said(6), said(7)].slice(0, count)).length)
  for (let length = headerLine(kind, 4).length; length < bytes.length; length++) {
    const parsed = parseSegment(bytes.subarray(0, length), name, kind)
    const whole = ends.filter((end) => end <= length).length - 1
    expect(parsed.entries).toHaveLength(whole)
    expect(parsed.length).toBe(ends[whole])
    expect(parsed.end).toBe(ends[whole] === length ? 'whole' : 'torn')
    expect(parsed.suspicious).toBe(false)
  }
})

test('a byte changed anywhere in an entry that is followed by a later block is noticed', () => {
  const before = headerLine(kind, 4).length
  const first = blockOf([said(5)]).length
  for (let at = before; at < before + first; at++) {
    const bytes = bytesOf([said(5)], [said(6)])
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    expect(parseSegment(bytes, name, kind), `byte ${at - before}`).toMatchObject({ entries: [], end: 'bad' })
  }
})

test('a hole in the last block is a torn tail, because nothing of it was acknowledged', () => {
  const bytes = bytesOf([said(5)], [said(6), said(7), said(8)])
  bytes.fill(0, bytesOf([said(5)], [said(6)]).length, bytesOf([said(5)], [said(6), said(7)]).length - 1)
  expect(parseSegment(bytes, name, kind)).toMatchObject({
    entries: [said(5), said(6)],
    end: 'torn',
    suspicious: true,
  })
})

describe('a segment is not read whose header', () => {
  test.each([
    ['is not there', '', 'damaged'],
    ['breaks off', '{"format":1,"of":"a-wo', 'damaged'],
    ['names another work', '{"format":1,"of":"other","after":4}\n', 'damaged'],
    ['names another revision', '{"format":1,"of":"a-work","after":5}\n', 'damaged'],
    ['is of a newer format, whatever else it says', '{"format":2,"new":[]}\n', 'newer-version'],
  ])('%s', (_, header, why) => {
    const parse = () => parseSegment(Buffer.from(header), name, kind)
    expect(parse).toThrow(Unreadable)
    expect(parse).toThrow(expect.objectContaining({ why, file: 'journal-4.ndjson' }))
  })
})
