import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editionPage, editionPageName } from '../../../src/main/page'
import { articleHtml } from '../../../src/shared/article/static-html'
import { byline } from '../../../src/shared/article/byline'
import { messagesIn } from '../../../src/shared/messages/messages'
import { environment, sandboxArguments } from '../../support/app'
import { ratioFigure, type Figure, type Pair } from '../figure'
import { firstEdition, freshFolder, layLibrary, longRead, project } from '../places'
import { measureEveryMark, p95WhileScrolling } from './in-window'

const rounds = 11
const controlRounds = 3

type Reader = { readonly app: ElectronApplication; readonly page: Page }

/** P5: scrolling one megabyte of text in the real window, with 10,000 marks and their cards beside it, and with none. */
export async function measureScrolling(): Promise<Figure[]> {
  const program = programWithLongRead()
  const full = await open(program, await layLibrary('long'))
  const empty = await open(program)
  try {
    await full.page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0))
    const scroll = ({ page }: Reader) => page.evaluate(p95WhileScrolling)
    await scroll(full)
    await scroll(empty)
    const pairs: Pair[] = []
    for (let round = 0; round < rounds; round += 1) {
      // Which comes first changes.
      const early = round % 2 === 0 ? await scroll(empty) : undefined
      const ours = await scroll(full)
      pairs.push({ ours, theirs: early ?? (await scroll(empty)) })
    }
    await full.page.evaluate(measureEveryMark, 10_000)
    const control: Pair[] = []
    for (const { theirs } of pairs.slice(0, controlRounds)) control.push({ ours: await scroll(full), theirs })
    return [
      ratioFigure('P5', pairs, 'with no marks', 1.1),
      ratioFigure('P5.control', control, 'every mark measured in every frame; with no marks', 1.1),
    ]
  } finally {
    await Promise.all([full.app.close(), empty.app.close()])
  }
}

async function open(program: string, library?: string): Promise<Reader> {
  const userData = freshFolder('scroll-data')
  if (library !== undefined) symlinkSync(library, join(userData, 'library'), 'junction')
  const app = await _electron.launch({
    args: [...sandboxArguments(), `--user-data-dir=${userData}`, program],
    env: environment(),
  })
  const page = await app.firstWindow()
  await page.locator('aside.annotations').waitFor()
  return { app, page }
}

/** The product as it is built, with the long text in place of its article. */
function programWithLongRead(): string {
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
