import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { editionPage, editionPageName } from '../../src/main/page'
import { Edition } from '../../src/shared/article/edition'
import { work } from './kept-marks'
import { secondVersion } from './second-version'

const project = join(import.meta.dirname, '..', '..')

/**
 * A copy of the built program that has the second version of the bundled text, as a later release would.
 * It opens the libraries of the first one. Whoever asked for it removes the folder.
 */
export async function programOfVersionTwo(): Promise<string> {
  const program = await mkdtemp(join(tmpdir(), 'lesespur-program-'))
  for (const part of ['package.json', 'out', 'resources']) {
    await cp(join(project, part), join(program, part), { recursive: true })
  }
  const pages = join(program, 'out', 'renderer')
  const page = await readFile(join(pages, 'index.html'), 'utf8')
  for (const language of ['de', 'en'] as const) {
    const file = join(program, 'resources', 'articles', `${work}.${language}.json`)
    const edition = secondVersion(v.parse(Edition, JSON.parse(await readFile(file, 'utf8'))))
    await writeFile(file, JSON.stringify(edition))
    await writeFile(join(pages, editionPageName(work, language)), editionPage(page, edition))
  }
  return program
}
