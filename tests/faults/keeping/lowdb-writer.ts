import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { acknowledgement } from './acknowledged'
import { lowdbFile, wordsOf, type LowdbNotes } from './lowdb-notes'

// The control: the same work with lowdb as it comes. What it has written it calls kept, as anybody would.
const [folder = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const notes = new Low<LowdbNotes>(new JSONFile(join(folder, lowdbFile)), { annotations: [] })
await notes.read()
for (;;) {
  const id = randomUUID()
  await notes.update(({ annotations }) => annotations.push({ id, note: wordsOf(0) }))
  process.stdout.write(acknowledgement(id, 0))
}
