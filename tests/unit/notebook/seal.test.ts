import * as v from 'valibot'
import { expect, test } from 'vitest'
import { notebookKind } from '../../../src/main/notebook/kinds'
import { sealed, sealOf } from '../../../src/main/notebook/seal'
import { readStrictly } from '../../../src/main/notebook/strict-json'
import { Unreadable } from '../../../src/main/notebook/unreadable'
import { Annotation, WorkId } from '../../../src/shared/annotation/annotation'
import { emptyNotebook, toRecord } from '../../../src/shared/notebook/notebook'
import { CrashingFiles } from '../../support/crashing-files'
import { mark } from '../export/sample'

const work = v.parse(WorkId, 'bridges')
const record = {
  ...toRecord(emptyNotebook(work)),
  revision: 1,
  annotations: [v.parse(Annotation, mark(1, 'Bogen', { note: 'fern von Europa — „weit weg“' }))],
}

/** What becomes of a notebook when one bit of its file is another: how often it is refused, and how often it says something else. */
function withEachBitFlipped(bytes: Uint8Array) {
  const count = { refused: 0, same: 0, other: 0 }
  for (let at = 0; at < bytes.length * 8; at += 1) {
    const flipped = Uint8Array.from(bytes)
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
    const files = new CrashingFiles(
      new Map<string, Uint8Array | undefined>([
        ['/disk', undefined],
        ['/disk/notebook.json', flipped],
      ]),
    )
    try {
      const read = readStrictly(files, '/disk/notebook.json', notebookKind(work))
      count[JSON.stringify(read?.written) === JSON.stringify(record) ? 'same' : 'other'] += 1
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      count.refused += 1
    }
  }
  return count
}

test('a checksum is the CRC-32 of the file as it would be without one', () => {
  // Python's zlib says so of {"schema":5,"say":"fern von Europa ä"}.
  const says = { schema: 5, say: 'fern von Europa ä' }
  const bytes = sealed(says)
  expect(Buffer.from(bytes).toString()).toBe('{"schema":5,"crc":"35c6485c","say":"fern von Europa ä"}')
  expect(sealOf(bytes)).toBe('whole')
})

test('a file of a version that had no checksum has none', () => {
  expect(sealOf(Buffer.from('{"schema":4,"work":"bridges"}'))).toBe('none')
  expect(sealOf(new Uint8Array())).toBe('none')
})

test('no bit of a file can be another without its being refused', () => {
  const bytes = sealed(record)
  const count = withEachBitFlipped(bytes)
  console.log(`flipped bits: ${bytes.length * 8}, refused ${count.refused}`)
  expect(count).toEqual({ refused: bytes.length * 8, same: 0, other: 0 })
})

test('without a checksum many a bit would say something else, and nobody would notice', () => {
  const { other } = withEachBitFlipped(Buffer.from(JSON.stringify(record)))
  console.log(`control, without a checksum: bits that say something else ${other}`)
  expect(other).toBeGreaterThan(1000)
})
