import { basename, dirname, join } from 'node:path'
import { makeFolderDurably, renamePatiently, writeDurably } from './durable-write'
import { codeOf, namesIn, unlessAbsent } from './disk-trouble'
import type { Files } from './files'
import { isNoPlainFile } from './strict-json'

/** The folder to which damaged files come, byte for byte, before anything is written in their place. */
export class SetAside {
  readonly #files: Files
  readonly folder: string
  readonly #now: () => Date

  constructor(files: Files, folder: string, now: () => Date) {
    this.#files = files
    this.folder = folder
    this.#now = now
  }

  /**
   * Copies a file, unless the same bytes of it are there already; what cannot be copied, a folder in a file's place or a file
   * of gigabytes, is moved. Throws the system's errors, and then nothing has changed.
   */
  keep(path: string, of: string): void {
    const bytes = this.#bytes(path)
    if (bytes === 'no plain file') this.move(path, of)
    else if (bytes && !this.#has(path, of, bytes)) {
      makeFolderDurably(this.#files, this.folder)
      writeDurably(this.#files, this.#target(path, of), bytes, (temporary) => {
        if (Buffer.compare(this.#files.read(temporary), bytes) !== 0)
          throw Object.assign(new Error(`${temporary} is not what was written`), { code: 'EIO' })
      })
    }
  }

  /** Moves a file, or a folder in a file's place. */
  move(path: string, of: string): void {
    makeFolderDurably(this.#files, this.folder)
    renamePatiently(this.#files, path, this.#target(path, of))
    this.#files.flushFolder(this.folder)
    this.#files.flushFolder(dirname(path))
  }

  #has(path: string, of: string, bytes: Uint8Array): boolean {
    return namesIn(this.#files, this.folder)
      .filter((name) => name.endsWith(endingOf(path, of)))
      .some((name) => {
        const kept = this.#bytes(join(this.folder, name))
        return kept instanceof Uint8Array && Buffer.compare(kept, bytes) === 0
      })
  }

  /** A name that nothing there has: a clock that was set back gives the same time again. */
  #target(path: string, of: string): string {
    const time = this.#now().toISOString().replaceAll(':', '-')
    const names = new Set(namesIn(this.#files, this.folder))
    let name = `${time}${endingOf(path, of)}`
    for (let attempt = 2; names.has(name); attempt++) name = `${time}-${attempt}${endingOf(path, of)}`
    return join(this.folder, name)
  }

  #bytes(path: string): Uint8Array | 'no plain file' | undefined {
    try {
      return unlessAbsent(() => this.#files.read(path), undefined)
    } catch (error) {
      if (isNoPlainFile(codeOf(error))) return 'no plain file'
      throw error
    }
  }
}

const endingOf = (path: string, of: string): string => `-${of}-${basename(path)}`
