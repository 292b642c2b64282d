import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editionPage, editionPageName } from '../../../src/main/page'
import { articleHtml } from '../../../src/shared/article/static-html'
import { byline } from '../../../src/shared/article/byline'
import { messagesIn } from '../../../src/shared/messages/messages'
import { firstEdition, freshFolder, longRead, project } from '../places'

/** The product as it is built, with the long text in place of its article. */
export function programWithLongRead(): string {
  const folder = freshFolder('scroll')
  for (const part of ['package.json', 'out']) {
    cpSync(join(project, part), join(folder, part), { recursive: true })
  }
  const articles = join(folder, 'resources', 'articles')
  mkdirSync(articles, { recursive: true })
  const picture = firstEdition().illustration.file
  cpSync(join(project, 'resources', 'articles', picture), join(articles, picture))
  const read = longRead()
  const edition = { ...read, illustration: { ...read.illustration, file: picture } }
  const work = {
    schema: 1,
    id: edition.work,
    editions: [edition.language],
    people: [],
    places: [],
    organisations: [],
    events: [],
  }
  writeFileSync(join(articles, `${edition.work}.work.json`), JSON.stringify(work))
  writeFileSync(join(articles, `${edition.work}.${edition.language}.json`), JSON.stringify(edition))
  const built = firstEdition()
  const whole = readFileSync(
    join(project, 'out', 'renderer', editionPageName(built.work, built.language)),
    'utf8',
  )
  const first = articleHtml(built, messagesIn(built.language).page, byline(built))
  const page = join(folder, 'out', 'renderer', editionPageName(edition.work, edition.language))
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(
    page,
    editionPage(
      whole.replace(first, () => '<!--article-->'),
      edition,
    ),
  )
  return folder
}
