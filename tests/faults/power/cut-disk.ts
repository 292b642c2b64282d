import type { Random } from '../../bench/library/random'
import type { Device } from './fuse'

/** What had reached the disk of what it was sent since its last flush, when the power went. */
export type Cut = 'nothing' | 'everything' | 'some'
export const cuts: readonly Cut[] = ['nothing', 'everything', 'some']

/** The least part of a write that arrives whole or not at all, in bytes. */
const sector = 512

/**
 * A disk with a cache of its own, as disks have: what is written is promised only once the disk has been flushed. It
 * remembers what came since then, and after a cut may have any part of it, in any order, torn between sectors.
 */
export class CutDisk implements Device {
  readonly size: number
  readonly #now: Buffer
  #flushed: Buffer
  #since: { offset: number; bytes: Buffer }[] = []
  #flushes = 0
  #gone = false

  /** A disk that begins with `content`, which is its own from now on. */
  constructor(content: Buffer) {
    this.size = content.length
    this.#flushed = content
    this.#now = Buffer.from(content)
  }

  /** How often it was flushed: a file system that never flushes promises nothing. */
  get flushes(): number {
    return this.#flushes
  }

  read(offset: number, length: number): Buffer {
    return this.#now.subarray(offset, offset + length)
  }

  write(offset: number, bytes: Buffer): void {
    bytes.copy(this.#now, offset)
    if (!this.#gone) this.#since.push({ offset, bytes: Buffer.from(bytes) })
  }

  flush(): void {
    this.#flushes += 1
    for (const { offset, bytes } of this.#since) bytes.copy(this.#flushed, offset)
    this.#since = []
  }

  /** What is on the disk after the power went at this moment. Whatever is written afterwards is in vain. */
  cut(kind: Cut, random: Random): Buffer {
    const content = this.#flushed
    for (const { offset, bytes } of kind === 'nothing' ? [] : this.#since) {
      const all = kind === 'everything' || random() < 0.4
      const none = !all && random() < 0.6
      for (let at = 0; at < bytes.length && !none; at += sector) {
        if (all || random() < 0.5) bytes.copy(content, offset + at, at, Math.min(at + sector, bytes.length))
      }
    }
    this.#since = []
    this.#gone = true
    return content
  }
}
