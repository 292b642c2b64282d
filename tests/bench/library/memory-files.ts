import { basename, dirname } from 'node:path'
import type { Files, Handle } from '../../../src/main/notebook/files'

const absent = (path: string) => Object.assign(new Error(path), { code: 'ENOENT' })

/** Files in memory: a library of many small ones is made in them, and each is then written to the disk once. */
export class MemoryFiles implements Files {
  readonly #folders = new Map<string, Set<string>>([['/', new Set()]])
  readonly #files = new Map<string, Uint8Array>()
  readonly #open = new Map<Handle, string>()
  #lastHandle = 0

  /** All files, by their paths. */
  get all(): ReadonlyMap<string, Uint8Array> {
    return this.#files
  }

  list(folder: string): string[] {
    return [...this.#namesIn(folder)]
  }

  read(path: string): Uint8Array {
    const bytes = this.#files.get(path)
    if (!bytes) throw absent(path)
    return bytes
  }

  open(path: string, which: 'new' | 'existing'): Handle {
    if (which === 'new') this.#put(path, new Uint8Array())
    else this.read(path)
    this.#open.set(++this.#lastHandle, path)
    return this.#lastHandle
  }

  write(handle: Handle, bytes: Uint8Array, position: number): number {
    const before = this.#content(handle)
    const after = new Uint8Array(Math.max(before.length, position + bytes.length))
    after.set(before)
    after.set(bytes, position)
    this.#put(this.#path(handle), after)
    return bytes.length
  }

  size(handle: Handle): number {
    return this.#content(handle).length
  }

  hasName(): boolean {
    return true
  }

  truncate(handle: Handle, length: number): void {
    this.#put(this.#path(handle), this.#content(handle).slice(0, length))
  }

  flush(): void {
    // What is in memory has nowhere to be flushed to.
  }

  close(handle: Handle): void {
    this.#open.delete(handle)
  }

  rename(from: string, to: string): void {
    this.#put(to, this.read(from))
    this.remove(from)
  }

  remove(path: string): void {
    this.read(path)
    this.#files.delete(path)
    this.#namesIn(dirname(path)).delete(basename(path))
  }

  makeFolder(path: string): void {
    if (this.#folders.has(path)) throw Object.assign(new Error(path), { code: 'EEXIST' })
    this.#namesIn(dirname(path)).add(basename(path))
    this.#folders.set(path, new Set())
  }

  flushFolder(): void {
    // As with `flush`.
  }

  pause(): void {
    // Nobody else holds these files.
  }

  #put(path: string, bytes: Uint8Array): void {
    this.#namesIn(dirname(path)).add(basename(path))
    this.#files.set(path, bytes)
  }

  #namesIn(folder: string): Set<string> {
    const names = this.#folders.get(folder)
    if (!names) throw absent(folder)
    return names
  }

  #path(handle: Handle): string {
    const path = this.#open.get(handle)
    if (path === undefined) throw Object.assign(new Error('the file is closed'), { code: 'EBADF' })
    return path
  }

  #content(handle: Handle): Uint8Array {
    return this.read(this.#path(handle))
  }
}
