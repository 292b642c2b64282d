import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { TextHash } from '../../shared/annotation/annotation'
import { partsOf } from '../notebook/catalogue'
import { namesIn, tolerate } from '../notebook/disk-trouble'
import type { Files } from '../notebook/files'
import { segmentsAmong } from '../notebook/segment'
import { workOfFolder } from '../notebook/work-folder'
import { nextTurn } from './turn'

/** The files of a library by their paths in it, with `/` on every system: `notebooks/a-work/notebook.json`. */
export type LibraryFiles = ReadonlyMap<string, Uint8Array>

/** Whether a library has a file at that path, so that nothing else gets in or out by a backup. */
export function isLibraryPath(path: string): boolean {
  const [room, ...rest] = path.split('/')
  const [first = '', second = ''] = rest
  switch (room) {
    case 'library.json':
      return rest.length === 0
    case 'texts':
      return rest.length === 1 && first.endsWith('.json') && v.is(TextHash, first.slice(0, -'.json'.length))
    case 'vocabulary':
      return rest.length === 1 && isKept(first, 'vocabulary')
    case 'notebooks':
      return rest.length === 2 && workOfFolder(first) !== undefined && isKept(second, 'notebook')
    default:
      return false
  }
}

const isKept = (name: string, file: string): boolean =>
  name === `${file}.json` || name === `${file}.previous.json` || segmentsAmong([name]).length === 1

/**
 * Reads a library as it lies there. The folder of a notebook is read in one go, because it is whole at every moment but
 * not over several; between notebooks others have their turn. What notebooks name is read after them, so that it is there.
 * A file that cannot be read is left out. Throws the system's errors where the library itself cannot be read.
 */
export async function readLibrary(files: Files, root: string): Promise<LibraryFiles> {
  const parts = partsOf(root)
  const library = new Map<string, Uint8Array>()
  const take = (path: string, from: string): void => {
    if (!isLibraryPath(path)) return
    tolerate(() => {
      library.set(path, files.read(from))
    })
  }
  const takeAll = (folder: string, under: string): void => {
    for (const name of namesIn(files, folder)) take(`${under}/${name}`, join(folder, name))
  }
  for (const name of namesIn(files, parts.notebooks)) {
    tolerate(() => {
      takeAll(join(parts.notebooks, name), `notebooks/${name}`)
    })
    await nextTurn()
  }
  takeAll(parts.vocabulary, 'vocabulary')
  for (const name of namesIn(files, parts.texts)) {
    take(`texts/${name}`, join(parts.texts, name))
    await nextTurn()
  }
  const catalogue = basename(parts.catalogue)
  if (namesIn(files, root).includes(catalogue)) take(catalogue, parts.catalogue)
  return library
}

/** Tells whether two libraries hold the same files. In hexadecimal. */
export async function fingerprintOf(library: LibraryFiles): Promise<string> {
  const hash = createHash('sha256')
  for (const path of [...library.keys()].sort()) {
    const bytes = library.get(path) ?? new Uint8Array()
    hash.update(`${path}\n${bytes.length}\n`).update(bytes)
    await nextTurn()
  }
  return hash.digest('hex')
}
