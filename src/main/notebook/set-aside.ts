import { basename, dirname, join } from 'node:path'
import { makeFolderDurably, renamePatiently, writeDurably } from './durable-write'
import { codeOf, namesIn } from './disk-trouble'
import type { Files } from './files'

/** The folder to which damaged files come, byte for byte, before anything is written in their place. */
export class SetAside {
  readonly #files: Files
  readonly #folder: string
  readonly #now: () => Date

  constructor(files: Files, folder: string, now: () => Date) {
    this.#files = files
    this.#folder = folder
    this.#now = now
  }

  /** Copies a file, unless the same bytes of it are there already. A folder in a file's place stays where it is. */
  copy(path: string, of: string): void {
    const bytes = this.#bytes(path)
    if (!bytes) return
    const ending = `-${of}-${basename(path)}`
    const names = namesIn(this.#files, this.#folder)
    const same = names.some(
      (name) =>
        name.endsWith(ending) && Buffer.compare(this.#files.read(join(this.#folder, name)), bytes) === 0,
    )
    if (same) return
    makeFolderDurably(this.#files, this.#folder)
    writeDurably(this.#files, this.#target(ending), bytes)
  }

  /** Moves a file, or a folder in a file's place. */
  move(path: string, of: string): void {
    makeFolderDurably(this.#files, this.#folder)
    renamePatiently(this.#files, path, this.#target(`-${of}-${basename(path)}`))
    this.#files.flushFolder(this.#folder)
    this.#files.flushFolder(dirname(path))
  }

  #target(ending: string): string {
    return join(this.#folder, `${this.#now().toISOString().replaceAll(':', '-')}${ending}`)
  }

  #bytes(path: string): Uint8Array | undefined {
    try {
      return this.#files.read(path)
    } catch (error) {
      if (codeOf(error) === 'EISDIR') return undefined
      throw error
    }
  }
}
