import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every file and folder below a folder, by its path in it, with a hash of what a file holds. */
export function digestOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  const look = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name)
      const isFolder = lstatSync(path).isDirectory()
      found[relative(folder, path)] = isFolder
        ? 'folder'
        : createHash('sha256').update(readFileSync(path)).digest('hex')
      if (isFolder) look(path)
    }
  }
  look(folder)
  return found
}
