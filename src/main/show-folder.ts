import { shell } from 'electron'
import { mkdir } from 'node:fs/promises'
import type { Log } from './log'

/** Shows one of the program's own folders in the system's window for files; one that has nothing to hold yet is made. */
export async function showFolder(path: string, log: Log): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const trouble = await shell.openPath(path)
  if (trouble) log('show-folder', new Error(trouble))
}
