import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { systemFiles, type Files } from '../../../src/main/notebook/files'
import { openKeeper } from '../../../src/main/notebook/keeper'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { hashOf } from '../../../src/main/notebook/texts'
import {
  AnnotationId,
  TextHash,
  WorkId,
  type Draft,
  type TagId,
} from '../../../src/shared/annotation/annotation'
import { describe } from '../../../src/shared/annotation/describe'
import type { Result } from '../../../src/shared/result'
import { builtInCategories } from '../../../src/shared/vocabulary/vocabulary'
import { CrashingFiles } from '../../support/crashing-files'
import { paragraph, passageIn, sentence } from './generated-text'
import { oneOf, seeded, uuid, whole, type Random } from './random'

/** An article with so many annotations on it. */
export type AnnotatedArticle = { readonly work: string; readonly text: string; readonly annotations: number }

/** What is to be in a library: some articles, and how many works with how many annotations besides. */
export type LibraryWish = {
  readonly articles: readonly AnnotatedArticle[]
  readonly others: { readonly works: number; readonly annotations: number }
}

/** A text that drafts can name. */
export type NamedText = { readonly work: WorkId; readonly text: string; readonly hash: TextHash }

const tagNames = ['Gipfel', 'Quelle prüfen', 'Zitat', 'Geschichte', 'Recht', 'Für später', 'Unklar']

/** Nothing here needs to outlive a power cut. */
const hurriedFiles: Files = { ...systemFiles, flush: () => undefined, flushFolder: () => undefined }

/** How many notebooks one keeper makes: each new one has the whole catalogue written again. */
const worksAtOnce = 100

/**
 * Makes a library in the empty folder `root` with the product's own keeper. The same wish gives the same texts,
 * places and notes; only the tags' ids differ.
 */
export async function makeLibrary(root: string, { articles, others }: LibraryWish): Promise<void> {
  const random = seeded(20_250_814)
  const tags = await inMemory(root, async (keeper) => {
    const made = await Promise.all(tagNames.map(keeper.ensureTag))
    return made.map((tag) => given(tag).id)
  })
  for (let first = 0; first < others.works; first += worksAtOnce) {
    const works = Array.from({ length: Math.min(worksAtOnce, others.works - first) }, (_, index) => {
      const number = first + index
      const upTo = (works: number) => Math.round((works * others.annotations) / others.works)
      return {
        work: `article-${number}`,
        text: paragraph(random, 2000),
        annotations: upTo(number + 1) - upTo(number),
      }
    })
    await inMemory(root, async (keeper) => {
      for (const work of works) await fill(keeper, random, work, tags)
    })
  }
  // The catalogue is made from what lies in the folder, and written down with the first annotation.
  const keeper = await keeperOf(hurriedFiles, root)
  for (const article of articles) await fill(keeper, random, article, tags)
  await keeper.close(undefined)
}

/** An article as drafts name it. */
export const named = (work: string, text: string): NamedText => ({
  work: v.parse(WorkId, work),
  text,
  hash: v.parse(TextHash, hashOf(text)),
})

/** A draft somewhere in a text: two of three highlight, the others comment. */
export function draftIn(random: Random, { work, text, hash }: NamedText, tags: readonly TagId[] = []): Draft {
  const mark = {
    id: v.parse(AnnotationId, uuid(random)),
    category: oneOf(random, builtInCategories).id,
    tags: tags.length > 0 && random() < 0.3 ? [oneOf(random, tags)] : [],
    target: { work, edition: 'de' as const, text: hash, selector: describe(text, passageIn(random, text)) },
  }
  if (random() < 2 / 3) return { motivation: 'highlighting', ...mark }
  const value = Array.from({ length: whole(random, 1, 4) }, () => sentence(random)).join(' ')
  return { motivation: 'commenting', ...mark, body: { type: 'TextualBody', value } }
}

/** What was asked for; a measurement has no use for a failure. */
export function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function fill(
  keeper: Keeper,
  random: Random,
  { work, text, annotations }: AnnotatedArticle,
  tags: readonly TagId[],
): Promise<void> {
  const article = named(work, text)
  given(await keeper.offerText(article))
  const drafts = Array.from({ length: annotations }, () => draftIn(random, article, tags))
  // The first one has the text written down; all that come at the same time would look for it.
  const first = await Promise.all(drafts.slice(0, 1).map(keeper.annotate))
  const rest = await Promise.all(drafts.slice(1).map(keeper.annotate))
  for (const answer of [...first, ...rest]) given(answer)
}

/** Has a keeper work in memory, and writes down in `root` what it kept, without its catalogue. */
async function inMemory<Value>(root: string, work: (keeper: Keeper) => Promise<Value>): Promise<Value> {
  const files = new CrashingFiles()
  const keeper = await keeperOf(files, '/library')
  const value = await work(keeper)
  await keeper.close(undefined)
  for (const [path, bytes] of files.image) {
    const [, , ...inside] = path.split('/')
    if (!bytes || inside.length < 2) continue
    const file = join(root, ...inside)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return value
}

function keeperOf(files: Files, folder: string): Promise<Keeper> {
  const began = Date.UTC(2025, 0, 1)
  let seconds = 0
  return openKeeper({
    files,
    folder,
    backups: `${folder}-backups`,
    version: '0.0.0',
    now: () => new Date(began + 1000 * ++seconds),
    publish: () => undefined,
    leastJournal: 256 * 1024,
  })
}
