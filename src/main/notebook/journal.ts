import { join } from 'node:path'
import { namesIn, tolerate, unlessAbsent } from './disk-trouble'
import { writeAll, writeDurably } from './durable-write'
import type { Files, Handle } from './files'
import type { Journalled } from './kind'
import { fileOf, headerLine, segmentsAmong, type SegmentName } from './segment'

interface OpenSegment {
  handle: Handle
  /** Up to where it is acknowledged, in bytes. */
  length: number
}

/** Where a journal goes on, as opening it found out. */
export interface JournalEnd {
  folder: string
  segments: readonly SegmentName[]
  /** The good length of the last segment, or nothing where a new one must be begun. */
  length: number | undefined
}

/** The segments of one journal in their folder, of which the last is written to. */
export class Journal {
  readonly #files: Files
  readonly #kind: Pick<Journalled<unknown>, 'of' | 'schema'>
  readonly #folder: string
  #segments: readonly SegmentName[]
  #open: OpenSegment | undefined
  /** Whether all that was found is on the disk: whoever wrote it may have been killed before it flushed. */
  #isSettled: boolean

  /** Throws the system's error where the last segment cannot be written to. */
  constructor(
    files: Files,
    kind: Pick<Journalled<unknown>, 'of' | 'schema'>,
    { folder, segments, length }: JournalEnd,
  ) {
    this.#files = files
    this.#kind = kind
    this.#folder = folder
    this.#segments = segments
    this.#isSettled = segments.length === 0
    const last = segments.at(-1)
    if (last && length !== undefined)
      this.#open = { handle: files.open(join(folder, fileOf(last)), 'existing'), length }
  }

  /** Whether anything was ever begun; else there may not even be a folder. */
  get hasSegments(): boolean {
    return this.#segments.length > 0
  }

  /** Begins a segment for what follows the revision `after`; the ones before are valid up to there. */
  begin(after: number): void {
    this.#settle()
    const attempts = this.#segments.filter((segment) => segment.after === after).map(({ attempt }) => attempt)
    const name: SegmentName = { after, attempt: Math.max(0, ...attempts) + 1 }
    const path = join(this.#folder, fileOf(name))
    const header = headerLine(this.#kind, after)
    // The file may be there, whatever is thrown: then its name is not used again.
    this.#segments = [...this.#segments, name]
    try {
      writeDurably(this.#files, path, header)
      const handle = this.#files.open(path, 'existing')
      this.close()
      this.#open = { handle, length: header.length }
    } catch (error) {
      // If it is there, it ends the segment before it: what that one took from now on would be lost.
      if (this.#mayBeThere(name)) this.close()
      else this.#segments = this.#segments.filter((segment) => segment !== name)
      throw error
    }
  }

  #mayBeThere(name: SegmentName): boolean {
    try {
      return namesIn(this.#files, this.#folder).includes(fileOf(name))
    } catch {
      return true
    }
  }

  /**
   * Appends a block whose first entry follows the revision `after`, and comes back when it is on the disk. Where it throws,
   * the block is not kept, and what was acknowledged before is untouched.
   */
  append(block: Uint8Array, after: number): void {
    this.#settle()
    if (!this.#open) this.begin(after)
    const segment = this.#open
    if (!segment) throw new Error('a segment that was begun is open')
    try {
      writeAll(this.#files, segment.handle, block, segment.length)
    } catch (error) {
      this.#cutBack(segment, after)
      throw error
    }
    try {
      this.#files.flush(segment.handle)
    } catch (error) {
      this.#replace(after)
      throw error
    }
    segment.length += block.length
  }

  /**
   * Whether the next start would find what was kept since `revision`: in the folder lie the snapshot `file`, where
   * there is one, the segments that follow it and no others, and the last of them is the one that is written to.
   */
  standsOn({ revision, file }: { revision: number; file: string | undefined }): boolean {
    const names = namesIn(this.#files, this.#folder)
    const last = this.#segments.at(-1)
    return (
      (file === undefined || names.includes(file)) &&
      filesSince(segmentsAmong(names), revision) === filesSince(this.#segments, revision) &&
      (!last || !this.#open || this.#files.hasName(this.#open.handle, join(this.#folder, fileOf(last))))
    )
  }

  /** Takes segments away that hold nothing after `revision`; one that cannot be taken away yet is left for another time. */
  dropUpTo(revision: number): void {
    const needed = this.#segments.findLastIndex(({ after }) => after <= revision)
    this.#segments = this.#segments.filter(
      (name, index) =>
        index >= needed ||
        !tolerate(() => {
          unlessAbsent(() => {
            this.#files.remove(join(this.#folder, fileOf(name)))
          }, undefined)
        }),
    )
  }

  /** Lets go of the file. Nothing needs to be written for that. */
  close(): void {
    const segment = this.#open
    this.#open = undefined
    if (segment)
      tolerate(() => {
        this.#files.close(segment.handle)
      })
  }

  /** What follows is acknowledged, and rests on what was found. */
  #settle(): void {
    const last = this.#segments.at(-1)
    if (this.#isSettled || !last) return
    const handle = this.#open?.handle ?? this.#files.open(join(this.#folder, fileOf(last)), 'existing')
    try {
      this.#files.flush(handle)
    } finally {
      if (handle !== this.#open?.handle) this.#files.close(handle)
    }
    this.#files.flushFolder(this.#folder)
    this.#isSettled = true
  }

  #cutBack(segment: OpenSegment, after: number): void {
    try {
      this.#files.truncate(segment.handle, segment.length)
      this.#files.flush(segment.handle)
    } catch {
      this.#replace(after)
    }
  }

  /** After a failed flush nobody knows what of the file is on the disk, and its handle would say that all is well. */
  #replace(after: number): void {
    this.close()
    tolerate(() => {
      this.begin(after)
    })
  }
}

/** The files that a replay from a revision needs, as one string; of several attempts it is the last. */
const filesSince = (segments: readonly SegmentName[], revision: number): string =>
  segments
    .filter(({ after }, index) => after >= revision && segments[index + 1]?.after !== after)
    .map(fileOf)
    .join('/')
