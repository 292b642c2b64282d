import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path leads into a folder, or is that folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}
