import { layLibrary, freshFolder, removeFolders } from './places'
import { join } from 'node:path'
export async function measure(args: string[]): Promise<number> {
  for (const name of ['small','full','spread'] as const) { console.time(name); await layLibrary(name, join(freshFolder(name),'library')); console.timeEnd(name) }
  console.log(args)
  removeFolders()
  return 0
}
