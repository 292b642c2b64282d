import { join } from 'node:path'
import type { Files } from '../notebook/files'
import type { LibraryFiles } from './library-files'

const root = join('/', 'backup')

const refused = (code: string, path = ''): never => {
  throw Object.assign(new Error(`${code}: ${path}`), { code })
}
const readOnly = () => refused('EROFS')

/** Files of a library in memory as a disk that can only be read, and the folder in which it lies there. */
export function mounted(library: LibraryFiles): { files: Files; folder: string } {
  const contents = new Map<string, Uint8Array>()
  const folders = new Map<string, Set<string>>()
  for (const [path, bytes] of library) {
    let at = root
    for (const name of path.split('/')) {
      folders.set(at, (folders.get(at) ?? new Set<string>()).add(name))
      at = join(at, name)
    }
    contents.set(at, bytes)
  }
  const read = (path: string): Uint8Array => contents.get(path) ?? refused('ENOENT', path)
  const files: Files = {
    list: (folder) => [...(folders.get(folder) ?? refused('ENOENT', folder))],
    read,
    head: (path, length) => ({ bytes: read(path).subarray(0, length), size: read(path).length }),
    open: readOnly,
    write: readOnly,
    size: readOnly,
    hasName: readOnly,
    truncate: readOnly,
    flush: readOnly,
    close: readOnly,
    rename: readOnly,
    remove: readOnly,
    makeFolder: readOnly,
    flushFolder: readOnly,
    pause: () => undefined,
  }
  return { files, folder: root }
}
