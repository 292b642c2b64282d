import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { codeOf, tolerate } from './disk-trouble'
import type { Files, Handle } from './files'

const temporaryEnding = '.tmp'

/** Whether a file is what an interrupted durable write left behind. */
export const isTemporary = (name: string): boolean => name.endsWith(temporaryEnding)

/** Writes all of `bytes` at `position`, however many calls that takes. */
export function writeAll(files: Files, handle: Handle, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length;) {
    const count = files.write(handle, bytes.subarray(written), position + written)
    if (count === 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' })
    written += count
  }
}

/**
 * Puts a whole file at `path`: whoever reads it, after whatever crash, finds the old one or the new one. Comes back when
 * it is on the disk. `beforeRename` is given the temporary file's path, and throws to leave the old one in place; it may
 * give a way to take back what it did, for when the new file does not get there.
 */
export function writeDurably(
  files: Files,
  path: string,
  bytes: Uint8Array,
  beforeRename: (temporary: string) => (() => void) | undefined = () => undefined,
): void {
  const temporary = `${path}.${randomUUID()}${temporaryEnding}`
  const handle = files.open(temporary, 'new')
  let takeBack: (() => void) | undefined
  try {
    try {
      writeAll(files, handle, bytes, 0)
      if (files.size(handle) !== bytes.length) {
        throw Object.assign(new Error(`${temporary} has not the length that was written`), { code: 'EIO' })
      }
      files.flush(handle)
    } finally {
      files.close(handle)
    }
    takeBack = beforeRename(temporary)
    renamePatiently(files, temporary, path)
  } catch (error) {
    tolerate(() => {
      if (takeBack) {
        takeBack()
        files.flushFolder(dirname(path))
      }
      files.remove(temporary)
    })
    throw error
  }
  files.flushFolder(dirname(path))
}

/** In milliseconds; some two seconds in all. */
const patience = [10, 20, 50, 100, 200, 300, 500, 800]

/** Renames a file. On Windows a virus scanner or an indexer may hold it for a moment, so it is tried again. */
export function renamePatiently(files: Files, from: string, to: string, platform = process.platform): void {
  for (const pause of platform === 'win32' ? patience : []) {
    try {
      files.rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error
      files.pause(pause)
    }
  }
  files.rename(from, to)
}

/** Makes a folder and those above it that are missing; its name is on the disk when this comes back. */
export function makeFolderDurably(files: Files, path: string): void {
  try {
    files.makeFolder(path)
  } catch (error) {
    // The root of a drive that is gone has nothing above it.
    if (codeOf(error) === 'ENOENT' && dirname(path) !== path) {
      makeFolderDurably(files, dirname(path))
      files.makeFolder(path)
    } else if (codeOf(error) !== 'EEXIST') throw error
  }
  // Also of one that is there: whoever made it may have come no further.
  files.flushFolder(dirname(path))
}
