import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Image } from './crashing-files'
import { library, newDisk } from './recorded-run'

const fixtures = join(import.meta.dirname, '../fixtures/notebooks')

/** The library that an older version of the program wrote, as a disk holds it. */
export function olderLibrary(version: number): Image {
  const folder = join(fixtures, `version-${String(version)}`, 'library')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const found = entries.map((entry): [string, Uint8Array | undefined] => {
    const path = join(entry.parentPath, entry.name)
    const inside = `${library}/${relative(folder, path).replaceAll('\\', '/')}`
    return [inside, entry.isFile() ? readFileSync(path) : undefined]
  })
  return new Map([...newDisk, [library, undefined], ...found])
}
