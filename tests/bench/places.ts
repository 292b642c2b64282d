import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledEditions } from '../../src/main/library/check-articles'
import { textOf } from '../../src/shared/article/plain-text'
import { generatedEdition, paragraphsOfAMegabyte } from './library/generated-text'
import { makeLibrary, type LibraryWish } from './library/library'
import { seeded } from './library/random'

/** The project's folder, in which the program of measurements is always started. */
export const project = process.cwd()

const cachePrefix = 'lesespur-bench-libraries-'

/** The seed of the long article. */
export const longReadSeed = 19_450_508

/** The edition that a new reader sees first. */
export function firstEdition() {
  const [edition] = bundledEditions(join(project, 'resources', 'articles')).filter(({ language }) => language === 'de')
  if (!edition) throw new Error('there is no German edition')
  return edition
}

const reading = (): LibraryWish['open'] => {
  const edition = firstEdition()
  return { work: edition.work, text: textOf(edition), annotations: 1000 }
}

const longRead = (annotations: number): LibraryWish['open'] => {
  const edition = generatedEdition(seeded(longReadSeed), paragraphsOfAMegabyte)
  return { work: edition.work, text: textOf(edition), annotations }
}

const wishes = {
  /** 10,000 articles, 100,000 annotations, 1,000 of them in the first article. */
  spread: (): LibraryWish => ({ open: reading(), others: { works: 9999, annotations: 99_000 } }),
  /** 100,000 annotations, 10,000 of them in one notebook. */
  full: (): LibraryWish => ({ open: longRead(10_000), others: { works: 9999, annotations: 90_000 } }),
  /** One notebook of 1,000. */
  small: (): LibraryWish => ({ open: longRead(1000), others: { works: 0, annotations: 0 } }),
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
 * Puts a library at `folder`. It is made once and kept in the system's temporary folder, until the store's
 * code or the generator changes; what is handed out is a copy, so that no measurement sees what another one left.
 */
export async function layLibrary(name: LibraryName, folder: string): Promise<void> {
  const cached = join(cacheFolder(), name)
  if (!existsSync(cached)) {
    console.log(`Making the library "${name}" …`)
    const unfinished = `${cached}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    await makeLibrary(unfinished, wishes[name]())
    renameSync(unfinished, cached)
  }
  cpSync(cached, folder, { recursive: true })
}

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
    if (name.startsWith(cachePrefix) && name !== own) rmSync(join(tmpdir(), name), { recursive: true, force: true })
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
