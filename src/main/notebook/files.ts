import * as fs from 'node:fs'

/** An open file, as the system numbers it. */
export type Handle = number

/**
 * The few calls to the file system that the keeping of notebooks needs. Each throws what `node:fs` throws, an error with
 * a `code`. They are synchronous: they run in a thread of their own, where a save costs a third less than with promises,
 * and what one call finished no other can have interleaved.
 */
export interface Files {
  /** The names in a folder. */
  list: (folder: string) => string[]
  read: (path: string) => Uint8Array
  /** The beginning of a file, at most that many bytes, and how long the file is; what is none is refused. */
  head: (path: string, length: number) => { bytes: Uint8Array; size: number }
  /** Opens a file for writing: `new` refuses one that is there, `existing` one that is not. */
  open: (path: string, which: 'new' | 'existing') => Handle
  /** Writes at `position` as much as the system takes, and says how many bytes that was. */
  write: (handle: Handle, bytes: Uint8Array, position: number) => number
  /** In bytes. */
  size: (handle: Handle) => number
  /** Whether `path` still leads to the open file; what is written to one that was deleted or moved away is lost. */
  hasName: (handle: Handle, path: string) => boolean
  truncate: (handle: Handle, length: number) => void
  /** Comes back when the file's content and length are on the disk. */
  flush: (handle: Handle) => void
  close: (handle: Handle) => void
  rename: (from: string, to: string) => void
  remove: (path: string) => void
  makeFolder: (path: string) => void
  /** Comes back when the names in a folder are on the disk; Windows has no such call and does it by itself. */
  flushFolder: (path: string) => void
  /** Lets time pass, so that another program can let go of a file. */
  pause: (milliseconds: number) => void
}

const noFile = (path: string) => Object.assign(new Error(`${path} is no file`), { code: 'EINVAL' })

/** The real file system. */
export const systemFiles: Files = {
  list: (folder) => fs.readdirSync(folder),
  read: (path) => {
    // Whoever opens a pipe waits until somebody writes to it, and a device may never end. A folder says itself that it is one.
    const found = fs.statSync(path)
    if (!found.isFile() && !found.isDirectory()) throw noFile(path)
    return fs.readFileSync(path)
  },
  head: (path, length) => {
    const found = fs.statSync(path)
    if (!found.isFile()) throw noFile(path)
    if (length === 0) return { bytes: new Uint8Array(), size: found.size }
    const handle = fs.openSync(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      const count = fs.readSync(handle, bytes, 0, length, 0)
      return { bytes: bytes.subarray(0, count), size: fs.fstatSync(handle).size }
    } finally {
      fs.closeSync(handle)
    }
  },
  open: (path, which) => fs.openSync(path, which === 'new' ? 'wx' : 'r+', 0o600),
  write: (handle, bytes, position) => fs.writeSync(handle, bytes, 0, bytes.length, position),
  size: (handle) => fs.fstatSync(handle).size,
  // By its length, because not every file system numbers its files reliably.
  hasName: (handle, path) => {
    const { nlink, size } = fs.fstatSync(handle)
    return nlink > 0 && fs.statSync(path, { throwIfNoEntry: false })?.size === size
  },
  truncate: (handle, length) => {
    fs.ftruncateSync(handle, length)
  },
  flush: (handle) => {
    fs.fdatasyncSync(handle)
  },
  close: (handle) => {
    fs.closeSync(handle)
  },
  rename: (from, to) => {
    fs.renameSync(from, to)
  },
  remove: (path) => {
    fs.unlinkSync(path)
  },
  makeFolder: (path) => {
    fs.mkdirSync(path, 0o700)
  },
  flushFolder: (path) => {
    if (process.platform === 'win32') return
    const handle = fs.openSync(path, 'r')
    try {
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  },
  pause: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  },
}
