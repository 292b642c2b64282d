import type { WorkId } from '../../shared/annotation/annotation'
import { workOfFolder } from '../notebook/work-folder'
import { packed, unpacked, type BackupHeader } from './backup-file'
import { lean } from './lean'
import type { LibraryFiles } from './library-files'
import { enrolledIn, MountedLibrary } from './mounted-library'
import { nextTurn } from './turn'

/** A backup that is ready to be written, and the files that must be in it when it is read again. */
export interface Prepared {
  bytes: Uint8Array
  header: BackupHeader
  library: LibraryFiles
}

/** Thrown where what was read back from a disk is not what was written. */
export class NotAsWritten extends Error {}

/** What is said of a backup from outside it. */
export type Occasion = Pick<
  BackupHeader,
  'made' | 'reason' | 'version' | 'schemas' | 'fingerprint' | 'origin'
>

/** Loads a library that was read, one notebook at a time, leaves out what its snapshots have replaced, and packs the rest. */
export async function prepare(read: LibraryFiles, occasion: Occasion): Promise<Prepared> {
  const library = new Map<string, Uint8Array>()
  const whole = new Map<Part, number>()
  const parts = new Set<Part>(expectedIn(read))
  for (const [folder, files] of byFolder(read)) {
    const part = partIn(folder)
    const loaded = part && (await loadedOf(part, folder, files))
    for (const [path, bytes] of loaded?.files ?? files) library.set(path, bytes)
    if (part) parts.add(part)
    if (part && loaded) whole.set(part, loaded.count)
    await nextTurn()
  }
  const notebooks = [...whole].filter(([part]) => part !== words)
  const { bytes, header } = await packed(
    {
      ...occasion,
      notebooks: notebooks.length,
      annotations: notebooks.reduce((sum, [, count]) => sum + count, 0),
      lacking: [...parts].filter((part) => !whole.has(part)).length,
    },
    library,
  )
  return { bytes, header, library }
}

/** What is kept in a folder of its own: the notebook of a work, or the vocabulary. No work's id has an underscore. */
type Part = WorkId | typeof words
const words = '_vocabulary'

/** The files by the folders that they lie in. */
function byFolder(read: LibraryFiles): Map<string, Map<string, Uint8Array>> {
  const folders = new Map<string, Map<string, Uint8Array>>()
  for (const [path, bytes] of read) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    folders.set(folder, (folders.get(folder) ?? new Map<string, Uint8Array>()).set(path, bytes))
  }
  return folders
}

function partIn(folder: string): Part | undefined {
  if (folder === 'vocabulary') return words
  const [room, name = ''] = folder.split('/')
  return room === 'notebooks' ? workOfFolder(name) : undefined
}

/** The fewest files of a part that load, and how many annotations that gave; nothing where the part is not whole. */
async function loadedOf(
  part: Part,
  folder: string,
  files: LibraryFiles,
): Promise<{ files: LibraryFiles; count: number } | undefined> {
  for (const some of [lean(files, folder, part === words ? 'vocabulary' : 'notebook'), files]) {
    const library = new MountedLibrary(some)
    const count = await (part === words ? library.wordsRevision() : library.countOf(part))
    if (count !== undefined) return { files: some, count }
  }
  return undefined
}

/** What there should be; what else is there shows itself. */
function expectedIn(read: LibraryFiles): Part[] {
  const { works, vocabulary } = enrolledIn(read)
  return vocabulary ? [...works, words] : works
}

/** Reads what was written as a restore would, and throws unless it holds byte for byte the files that were loaded. */
export async function checkWhole(written: Uint8Array, { library }: Prepared): Promise<void> {
  const read = await unpacked(written)
  if (!read.ok) throw new NotAsWritten(read.failure)
  const again = read.value.library
  const isSame =
    again.size === library.size &&
    [...library].every(([path, bytes]) => {
      const there = again.get(path)
      return there !== undefined && Buffer.compare(there, bytes) === 0
    })
  if (!isSame) throw new NotAsWritten('it holds something else')
}
