import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWithKeeper } from '../keeping/found'
import { readLowdb } from '../keeping/lowdb-notes'
import type { Outcome } from '../outcome'
import { built, project } from '../places'
import { timed } from '../timed'
import { fileSystems, whyNoDisks, whyNot, type FileSystem } from './file-systems'
import { cutPower, type Store } from './power-cuts'

const keeper: Store = {
  program: (folder, seed) => [built('keeper-writer.mjs'), built('keeper.cjs'), folder, String(seed)],
  open: (folder) => openWithKeeper(built('keeper.cjs'), folder),
}
/** The keeper's thread as it would be if it never flushed: a control that fails only where the disk forgets. */
const unflushed: Store = {
  ...keeper,
  program: (folder, seed) => [built('keeper-writer.mjs'), withoutFlushes(), folder, String(seed)],
}
const lowdb: Store = {
  program: (folder) => [built('lowdb-writer.mjs'), folder],
  open: readLowdb,
}

/** R1: the power goes while the keeper's thread keeps annotations, on each file system that this computer has. */
export async function tryPowerCuts(count: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const fileSystem of fileSystems) {
    const name = [fileSystem.kind, ...fileSystem.options].join(', ')
    outcomes.push(await tried(`R1.${fileSystem.id}`, `power cuts, ${name}`, fileSystem, keeper, count))
  }
  const [ext4] = fileSystems
  if (!ext4) throw new Error('there is no file system')
  const controls = [
    { id: 'R1.control', what: 'plain lowdb', store: lowdb },
    { id: 'R1.unflushed.control', what: 'the keeper without fsync', store: unflushed },
  ]
  for (const { id, what, store } of controls)
    outcomes.push(await tried(id, `power cuts, ${ext4.kind}, ${what}`, ext4, store, count))
  return outcomes
}

/** Writes the keeper's thread beside itself with every flush taken out, and gives the path. */
function withoutFlushes(): string {
  const code = readFileSync(built('keeper.cjs'), 'utf8')
  const path = join(project, '.cache', 'faults', 'keeper-without-flushes.js')
  const flush = /\.f(?:data)?syncSync\(/g
  if (!flush.test(code)) throw new Error('the keeper has no flush to take out')
  writeFileSync(path, code.replaceAll(flush, '.fstatSync('))
  return path
}

function tried(
  id: string,
  what: string,
  fileSystem: FileSystem,
  store: Store,
  count: number,
): Promise<Outcome> {
  const why = whyNoDisks() ?? whyNot(fileSystem)
  return timed(id, what, () => (why === undefined ? cutPower(fileSystem, store, count) : { skipped: why }))
}
