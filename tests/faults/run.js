// @ts-check
import { runBundled } from '../support/bundled.js'

// The programs that are killed stand beside what kills them.
process.exitCode = await runBundled('faults', 'inflictFaults', {
  faults: 'faults/faults.ts',
  'keeper-writer': 'faults/keeping/keeper-writer.ts',
  'lowdb-writer': 'faults/keeping/lowdb-writer.ts',
  'lowdb-app': 'faults/kills/lowdb-app.ts',
})
