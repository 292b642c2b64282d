import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledEditions } from '../../src/main/library/check-articles'
import { textOf } from '../../src/shared/article/plain-text'
import { generatedEdition, paragraphsOfAMegabyte } from './library/generated-text'
import { makeLibrary, type AnnotatedArticle, type LibraryWish } from './library/library'
import { seeded } from './library/random'
import { longReadSeed } from './library/seeds'

/** The project's folder, in which the program of measurements is always started. */
export const project = process.cwd()

const cachePrefix = 'lesespur-bench-libraries-'

/** The edition that a new reader sees first. */
export function firstEdition() {
  const [edition] = bundledEditions(join(project, 'resources', 'articles')).filter(
    ({ language }) => language === 'de',
  )
  if (!edition) throw new Error('there is no German edition')
  return edition
}

const firstArticle = (): AnnotatedArticle => {
  const edition = firstEdition()
  return { work: edition.work, text: textOf(edition), annotations: 1000 }
}

/** One megabyte of text. */
export const longRead = () => generatedEdition(seeded(longReadSeed), paragraphsOfAMegabyte)

const annotatedLongRead = (annotations: number): AnnotatedArticle => {
  const edition = longRead()
  return { work: edition.work, text: textOf(edition), annotations }
}

const wishes = {
  /** 100,000 annotations on 10,000 articles: 1,000 of them on the article that opens first, 10,000 on a long one. */
  full: (): LibraryWish => ({
    articles: [firstArticle(), annotatedLongRead(10_000)],
    others: { works: 9998, annotations: 89_000 },
  }),
  /** The long article alone, with its 10,000. */
  long: (): LibraryWish => ({
    articles: [annotatedLongRead(10_000)],
    others: { works: 0, annotations: 0 },
  }),
  /** The same long article alone, with 50. */
  few: (): LibraryWish => ({
    articles: [annotatedLongRead(50)],
    others: { works: 0, annotations: 0 },
  }),
  /** The same long article alone, with 1,000. */
  small: (): LibraryWish => ({
    articles: [annotatedLongRead(1000)],
    others: { works: 0, annotations: 0 },
  }),
}

/** The libraries that are measured with. */
export type LibraryName = keyof typeof wishes

/** A fresh folder for one run; `removeFolders` takes all of them away. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lesespur-bench-${name}-`))
  folders.push(folder)
  return folder
}

const folders: string[] = []

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/**
 * The folder of a library. It is made once and kept in the system's temporary folder until the store's code or
 * the generator changes. What measurements write to is as it was made each time; the 9,998 other works are only read.
 */
export async function layLibrary(name: LibraryName): Promise<string> {
  const [library, asMade] = ['library', 'as-made'].map((part) => join((cache ??= cacheFolder()), name, part))
  if (library === undefined || asMade === undefined) throw new Error('there are two')
  const wish = wishes[name]()
  const written = ['library.json', ...wish.articles.map(({ work }) => join('notebooks', work))]
  if (!existsSync(asMade)) {
    console.log(`Making the library "${name}" …`)
    rmSync(library, { recursive: true, force: true })
    mkdirSync(library, { recursive: true })
    await makeLibrary(library, wish)
    const unfinished = `${asMade}.unfinished`
    copyParts(written, library, unfinished)
    renameSync(unfinished, asMade)
  }
  copyParts(written, asMade, library)
  return library
}

function copyParts(parts: readonly string[], from: string, to: string): void {
  for (const part of parts) {
    rmSync(join(to, part), { recursive: true, force: true })
    cpSync(join(from, part), join(to, part), { recursive: true })
  }
}

let cache: string | undefined

/** Named after everything that the libraries are made of; those of other versions are removed. */
function cacheFolder(): string {
  const hash = createHash('sha256')
  for (const folder of madeOf) {
    for (const file of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|json)$/.test(file)) hash.update(file).update(readFileSync(join(project, folder, file)))
    }
  }
  const own = `${cachePrefix}${hash.digest('hex').slice(0, 12)}`
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(cachePrefix) && name !== own)
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
  return join(tmpdir(), own)
}

const madeOf = [
  'src/main/notebook',
  'src/shared/annotation',
  'src/shared/article',
  'src/shared/notebook',
  'src/shared/vocabulary',
  'resources/articles',
  'tests/bench/library',
]
