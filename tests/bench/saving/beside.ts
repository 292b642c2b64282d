import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Draft } from '../../../src/shared/annotation/annotation'
import { freshFolder, project } from '../places'

/** Another way of saving: the time that `save` takes is compared. */
export type Beside = { readonly save: (draft: Draft) => unknown; readonly close: () => void }

/** Plain lowdb: all of one notebook written whole for each annotation, and not even flushed. */
export async function plainLowdb(annotations: Draft[]): Promise<Beside> {
  const low = new Low(new JSONFile<Draft[]>(join(freshFolder('lowdb'), 'notebook.json')), annotations)
  await low.write()
  return { save: (draft) => low.update((kept) => kept.push(draft)), close: () => undefined }
}

/** What of a SQLite for Node is used here. */
type Statement = { run: (...values: unknown[]) => unknown }
type Database = { exec: (sql: string) => unknown; prepare: (sql: string) => Statement; close: () => void }

/** The version that is compared with where Node has no SQLite of its own. */
const wanted = 'better-sqlite3@12.11.1'

/**
 * SQLite with a row an annotation, each in a transaction of its own that is on the disk when it is done. Node's own where it
 * has one, else better-sqlite3, put beside the project for this. Nothing, with the reason printed, where neither is to be had.
 */
export function sqlite(annotations: readonly Draft[]): Beside | undefined {
  const file = join(freshFolder('sqlite'), 'notebook.db')
  const database = nodesOwn(file) ?? better(file)
  if (!database) return undefined
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec(
    'CREATE TABLE annotation (id TEXT PRIMARY KEY, category TEXT, start INTEGER, body TEXT NOT NULL)',
  )
  database.exec('CREATE INDEX by_start ON annotation (start)')
  const insert = database.prepare('INSERT INTO annotation VALUES (?, ?, ?, ?)')
  const save = (draft: Draft) =>
    insert.run(draft.id, categoryOf(draft), startOf(draft), JSON.stringify(draft))
  database.exec('BEGIN')
  annotations.forEach(save)
  database.exec('COMMIT')
  return {
    save,
    close: () => {
      database.close()
    },
  }
}

const categoryOf = (draft: Draft) => ('category' in draft ? draft.category : null)
const startOf = ({ target }: Draft) => ('selector' in target ? target.selector[1].start : null)

function nodesOwn(file: string): Database | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 13)) return undefined
  // A module that the oldest Node of the project does not have, so that its types do not name it.
  const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite') as {
    DatabaseSync: new (path: string) => Database
  }
  return new DatabaseSync(file)
}

function better(file: string): Database | undefined {
  const folder = join(project, '.cache', 'beside')
  const installed = join(folder, 'node_modules', 'better-sqlite3')
  if (!existsSync(installed)) {
    console.log(`Installing ${wanted} to compare with …`)
    mkdirSync(folder, { recursive: true })
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', wanted]
    spawnSync(npm, args, { stdio: 'ignore', shell: process.platform === 'win32' })
  }
  try {
    // Installed only when this runs, so that its types are not here.
    const Better = createRequire(import.meta.url)(installed) as new (path: string) => Database
    return new Better(file)
  } catch (error) {
    console.log(
      `SQLite is not compared with: ${wanted} cannot be had here (${String(error).split('\n')[0] ?? ''}).`,
    )
    return undefined
  }
}
