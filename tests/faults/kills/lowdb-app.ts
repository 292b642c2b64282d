import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { acknowledgement } from '../keeping/acknowledged'
import { lowdbFile, wordsOf, type LowdbNotes } from '../keeping/lowdb-notes'

// The control's main program, in Electron: it keeps annotations with lowdb as it comes, shows each at once, as readers do, and
// lets it be written meanwhile.
const folder = process.argv.at(-1) ?? ''
mkdirSync(folder, { recursive: true })
const notes = new Low<LowdbNotes>(new JSONFile(join(folder, lowdbFile)), { annotations: [] })
await notes.read()
setInterval(() => {
  const id = randomUUID()
  notes.data.annotations.push({ id, note: wordsOf(0) })
  void notes.write()
  process.stdout.write(acknowledgement(id, 0))
}, 5)
