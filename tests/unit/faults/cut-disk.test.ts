import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../bench/library/random'
import { CutDisk, cuts, type Cut } from '../../faults/power/cut-disk'

const size = 16 * 512
const writes = fc.array(
  fc.record({
    offset: fc.integer({ min: 0, max: size / 512 - 4 }).map((at) => at * 512),
    bytes: fc.uint8Array({ minLength: 512, maxLength: 4 * 512 }).map((bytes) => Buffer.from(bytes)),
  }),
)

/** A disk that was flushed after the first writes and not after the last ones, then cut; and one without a cut at both moments. */
function cutAfter(first: readonly Write[], last: readonly Write[], kind: Cut, seed = 1) {
  const disk = new CutDisk(Buffer.alloc(size))
  const whole = Buffer.alloc(size)
  const write = ({ offset, bytes }: Write) => {
    disk.write(offset, bytes)
    bytes.copy(whole, offset)
  }
  first.forEach(write)
  disk.flush()
  const flushed = Buffer.from(whole)
  last.forEach(write)
  const seen = Buffer.from(disk.read(0, size))
  return { disk, flushed, whole, seen, content: disk.cut(kind, seeded(seed)) }
}
type Write = { offset: number; bytes: Buffer }

describe('a disk that is cut', () => {
  test('shows everything that was written to it as long as it has power', () => {
    fc.assert(
      fc.property(writes, writes, (first, last) => {
        const { seen, whole } = cutAfter(first, last, 'nothing')
        expect(seen.equals(whole)).toBe(true)
      }),
    )
  })

  test('has what was flushed and nothing since, or everything, or some of it and nothing else changed', () => {
    fc.assert(
      fc.property(writes, writes, fc.integer(), (first, last, seed) => {
        const nothing = cutAfter(first, last, 'nothing')
        expect(nothing.content.equals(nothing.flushed)).toBe(true)
        const everything = cutAfter(first, last, 'everything')
        expect(everything.content.equals(everything.whole)).toBe(true)
        const some = cutAfter(first, last, 'some', seed)
        const untouched = (at: number) =>
          last.every(({ offset, bytes }) => at < offset || at >= offset + bytes.length)
        const kept = (disk: Buffer) => Buffer.from(disk.filter((_, at) => untouched(at)))
        expect(kept(some.content).equals(kept(some.flushed))).toBe(true)
      }),
    )
  })

  test('loses a part of what was not flushed now and then, and not always all of it', () => {
    const last = Array.from({ length: 8 }, (_, at) => ({ offset: at * 1024, bytes: Buffer.alloc(1024, 7) }))
    const kept = Array.from(
      { length: 50 },
      (_, seed) => cutAfter([], last, 'some', seed).content.filter((byte) => byte === 7).length,
    )
    expect(Math.min(...kept)).toBeLessThan(size / 2)
    expect(Math.max(...kept)).toBeGreaterThan(size / 2)
  })

  test.each(cuts)('takes nothing any more afterwards (%s)', (kind) => {
    const { disk, content } = cutAfter([], [], kind)
    disk.write(0, Buffer.alloc(512, 7))
    disk.flush()
    expect(content.equals(Buffer.alloc(size))).toBe(true)
  })
})
