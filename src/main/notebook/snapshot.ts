import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import { unlessAbsent } from './disk-trouble'
import { renamePatiently, writeDurably } from './durable-write'
import type { Files } from './files'
import type { Shape, Versioned } from './kind'
import { sealed } from './seal'
import { readStrictly } from './strict-json'
import { Unreadable } from './unreadable'

/**
 * A lowdb adapter that reads strictly, or throws `Unreadable`, and is done with writing when the file is on the disk; where it
 * does not get there it throws the system's errors.
 */
export class DurableJson<Written extends Versioned> implements Adapter<Written | null> {
  readonly #files: Files
  readonly #path: string
  readonly #shape: Shape<Written>
  readonly #previous: string | undefined
  #length = 0

  /** `previous`: where the file that is replaced stays; else it goes. */
  constructor(files: Files, path: string, shape: Shape<Written>, previous?: string) {
    this.#files = files
    this.#path = path
    this.#shape = shape
    this.#previous = previous
  }

  /** How long the file was when it was last read or written, in bytes. */
  get length(): number {
    return this.#length
  }

  read(): Promise<Written | null> {
    return new Promise((answer) => {
      answer(this.#read(this.#path))
    })
  }

  /** Replaces the file only after the new one has been read back from the disk, whole and valid. */
  write(written: Written | null): Promise<void> {
    return new Promise((done) => {
      if (written === null) throw new Error('nothing has no file')
      writeDurably(this.#files, this.#path, sealed(written), (temporary) => {
        this.#readBack(temporary)
        return this.#keepPrevious()
      })
      done()
    })
  }

  #read(path: string): Written | null {
    const found = readStrictly(this.#files, path, this.#shape)
    this.#length = found?.length ?? 0
    return found?.written ?? null
  }

  /** Whatever is wrong with what was just written is the disk's fault. */
  #readBack(temporary: string): void {
    try {
      this.#read(temporary)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      throw Object.assign(new Error(`${error.file} does not come back`, { cause: error }), { code: 'EIO' })
    }
  }

  #keepPrevious(): (() => void) | undefined {
    const [path, previous] = [this.#path, this.#previous]
    if (previous === undefined) return undefined
    // The new file beside it, once its name is on the disk, tells a replacement that was cut short from a file that went.
    this.#files.flushFolder(dirname(path))
    return unlessAbsent(() => {
      renamePatiently(this.#files, path, previous)
      return () => {
        renamePatiently(this.#files, previous, path)
      }
    }, undefined)
  }
}
