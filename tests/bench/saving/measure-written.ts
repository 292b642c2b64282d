import { readFileSync } from 'node:fs'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import { openKeeper } from '../../../src/main/notebook/keeper'
import type { Draft } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { rounded, type Figure } from '../figure'
import { draftIn, given, named, type NamedText } from '../library/library'
import { seeded } from '../library/random'
import { freshFolder, layLibrary, longRead, type LibraryName } from '../places'
import { plainLowdb, sqlite, type Beside } from './beside'
import { tenThousand } from './measure-saving'

/** How many annotations are saved: enough for several snapshots of the full notebook. */
const saves = 12_000
const savesInSmall = 3000
const savesOfControl = 40

/** The greatest share that may be written, as the goals have it: bytes written for each byte of an annotation. */
const limit = 8

/**
 * R8: how many bytes are written for each byte of a saved annotation, snapshots included: in the notebook of 10,000, in one of
 * 1,000, and by others. An annotation's size is that of its JSON in UTF-8.
 */
export async function measureWritten(): Promise<Figure[]> {
  const edition = longRead()
  const article = named(edition.work, textOf(edition))
  const lowdb = await plainLowdb(tenThousand(article))
  const database = sqlite(tenThousand(article))
  return [
    figure('R8', await byUs('full', article, saves), saves),
    figure('R8.small', await byUs('small', article, savesInSmall), savesInSmall),
    ...(database ? await besides('R8.sqlite.beside', database, article, savesInSmall) : []),
    ...(await besides('R8.control', lowdb, article, savesOfControl)),
  ]
}

const figure = (id: string, share: number, runs: number): Figure => ({
  id,
  value: rounded(share),
  unit: 'bytes written a byte',
  against: null,
  ratio: null,
  limit,
  runs,
})

/** One after the other, each acknowledged before the next: what a reader does, and what costs most. */
async function byUs(name: LibraryName, article: NamedText, count: number): Promise<number> {
  let written = 0
  const files: Files = {
    ...systemFiles,
    // The bytes are counted, not kept: a flush for each would only make this slow.
    flush: () => undefined,
    flushFolder: () => undefined,
    write: (handle, bytes, position) => {
      const taken = systemFiles.write(handle, bytes, position)
      written += taken
      return taken
    },
  }
  const keeper = await openKeeper({
    files,
    folder: await layLibrary(name),
    backups: freshFolder('backups'),
    version: '0.0.0',
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 256 * 1024,
  })
  given(await keeper.offerText(article))
  given(await keeper.openNotebook(article.work))
  const before = written
  const size = await saveAll(article, count, async (draft) => given(await keeper.annotate(draft)))
  await keeper.close(undefined)
  return (written - before) / size
}

/** What the system says that this process wrote, where it says that. */
async function besides(
  id: string,
  { save, close }: Beside,
  article: NamedText,
  count: number,
): Promise<Figure[]> {
  const before = writtenByThisProcess()
  const size = await saveAll(article, count, save)
  close()
  const after = writtenByThisProcess()
  if (before === undefined || after === undefined) {
    console.log(`${id} is not measured: this system does not say how much a process wrote.`)
    return []
  }
  return [figure(id, (after - before) / size, count)]
}

async function saveAll(article: NamedText, count: number, save: (draft: Draft) => unknown): Promise<number> {
  const random = seeded(3)
  let size = 0
  for (let index = 0; index < count; index += 1) {
    const draft = draftIn(random, article)
    const time = new Date().toISOString()
    size += Buffer.byteLength(JSON.stringify({ ...draft, created: time, modified: time }))
    await save(draft)
  }
  return size
}

function writtenByThisProcess(): number | undefined {
  try {
    const [, bytes] = /^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8')) ?? []
    return bytes === undefined ? undefined : Number(bytes)
  } catch {
    return undefined
  }
}
