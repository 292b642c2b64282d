import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import { openKeeper } from '../../../src/main/notebook/keeper'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { hashOf } from '../../../src/main/notebook/texts'
import { AnnotationId, TextHash, WorkId, type Draft, type TagId } from '../../../src/shared/annotation/annotation'
import { describe } from '../../../src/shared/annotation/describe'
import type { Result } from '../../../src/shared/result'
import { builtInCategories } from '../../../src/shared/vocabulary/vocabulary'
import { paragraph, passageIn, sentence } from './generated-text'
import { oneOf, seeded, uuid, whole, type Random } from './random'

/** The article that will be open, and how much is in the library around it. */
export type LibraryWish = {
  readonly open: { readonly work: string; readonly text: string; readonly annotations: number }
  readonly others: { readonly works: number; readonly annotations: number }
}

const tagNames = ['Gipfel', 'Quelle prüfen', 'Zitat', 'Geschichte', 'Recht', 'Wirtschaft', 'Für später', 'Unklar']

/** Nothing here needs to outlive a power cut, and without waiting for the disk it takes seconds instead of an hour. */
const hurriedFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

/** How many notebooks one keeper fills: each new one has the whole catalogue written again. */
const worksAPart = 100

/** Makes a library in `folder`, which must not exist, with the product's own keeper; the same wish gives the same texts, places and notes. */
export async function makeLibrary(folder: string, { open, others }: LibraryWish): Promise<void> {
  const random = seeded(20_250_814)
  const part = join(folder, 'part')
  for (const name of ['notebooks', 'texts']) mkdirSync(join(folder, name), { recursive: true })
  const keeper = await keeperIn(part)
  const tags = await Promise.all(tagNames.map(async (name) => given(await keeper.ensureTag(name)).id))
  await keeper.close(undefined)
  renameSync(join(part, 'vocabulary'), join(folder, 'vocabulary'))
  rmSync(part, { recursive: true })

  for (let first = 0; first < others.works; first += worksAPart) {
    const filling = await keeperIn(part)
    for (let number = first; number < Math.min(others.works, first + worksAPart); number += 1) {
      const until = Math.round(((number + 1) * others.annotations) / others.works)
      const count = until - Math.round((number * others.annotations) / others.works)
      await fill(filling, random, { work: `article-${number}`, text: paragraph(random, 4000), annotations: count }, tags)
    }
    await filling.close(undefined)
    for (const name of ['notebooks', 'texts']) moveAll(join(part, name), join(folder, name))
    rmSync(part, { recursive: true })
  }

  // The catalogue is made from what lies in the folder, and written with the first annotation.
  const last = await keeperIn(folder)
  await fill(last, random, open, tags)
  await last.close(undefined)
}

/** A draft somewhere in a text: two of three highlight, the others comment. */
export function draftIn(
  random: Random,
  { work, text, hash }: { work: WorkId; text: string; hash: TextHash },
  tags: readonly TagId[],
): Draft {
  const mark = {
    id: v.parse(AnnotationId, uuid(random)),
    category: oneOf(random, builtInCategories).id,
    tags: random() < 0.3 ? [oneOf(random, tags)] : [],
    target: { work, edition: 'de' as const, text: hash, selector: describe(text, passageIn(random, text)) },
  }
  if (random() < 2 / 3) return { motivation: 'highlighting', ...mark }
  const value = Array.from({ length: whole(random, 1, 4) }, () => sentence(random)).join(' ')
  return { motivation: 'commenting', ...mark, body: { type: 'TextualBody', value } }
}

async function fill(keeper: Keeper, random: Random, { work: id, text, annotations }: LibraryWish['open'], tags: TagId[]) {
  const work = v.parse(WorkId, id)
  const hash = v.parse(TextHash, hashOf(text))
  given(await keeper.offerText({ hash, text }))
  const drafts = Array.from({ length: annotations }, () => draftIn(random, { work, text, hash }, tags))
  for (const answer of await Promise.all(drafts.map((draft) => keeper.annotate(draft)))) given(answer)
}

function keeperIn(folder: string): Promise<Keeper> {
  let seconds = 0
  const began = Date.UTC(2025, 0, 1)
  return openKeeper({
    files: hurriedFiles,
    folder,
    now: () => new Date(began + 1000 * ++seconds),
    publish: () => undefined,
    leastJournal: 256 * 1024,
  })
}

function moveAll(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name))
}

function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
