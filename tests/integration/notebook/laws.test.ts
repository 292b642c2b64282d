import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import { apply } from '../../../src/shared/notebook/apply'
import { emptyNotebook, toRecord } from '../../../src/shared/notebook/notebook'
import { act } from '../../support/notebook-laws'
import { entriesAmong, newFolder, notebookOf, openIn, work } from '../../support/keeping'
import { perform } from '../../support/performing'

const quickFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

test('whatever is done, dropping the program and starting it again gives the same notebook, with snapshots anywhere', async () => {
  let snapshots = 0
  const rename: Files['rename'] = (from, to) => {
    if (to.endsWith('notebook.json')) snapshots += 1
    systemFiles.rename(from, to)
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { maxLength: 12 }), { maxLength: 6 }), async (lives) => {
      const folder = newFolder()
      const seen = emptyNotebook(work)
      let last = toRecord(seen)
      for (const acts of lives) {
        const { keeper, published } = await openIn(folder, { ...quickFiles, rename })
        expect((await notebookOf(keeper)).record).toEqual(last)
        // Some one after another, the rest at once.
        for (const one of acts.slice(0, 4)) await perform(keeper, one)
        await Promise.all(acts.slice(4).map((one) => perform(keeper, one)))
        for (const one of entriesAmong(published)) apply(seen, one)
        const now = await notebookOf(keeper)
        expect(now).toMatchObject({ writable: true, trouble: [] })
        last = now.record
        expect(toRecord(seen), 'a window that applied what was published has the same').toEqual(last)
      }
    }),
    { numRuns: 200 },
  )
  expect(snapshots).toBeGreaterThan(10)
})
