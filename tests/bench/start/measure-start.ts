import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byline } from '../../../src/shared/article/byline'
import { articleHtml } from '../../../src/shared/article/static-html'
import { messagesIn } from '../../../src/shared/messages/messages'
import { ratioFigure, type Figure, type Pair } from '../figure'
import { firstEdition, freshFolder, layLibrary, project } from '../places'
import { startOnce, type Program } from './start-once'

/** How often each program is started, after one start that is not counted; the control in one of so many rounds. */
const rounds = 21
const controlEvery = 4

/** P1: from the start to the first painted text, with everything a reader could have kept. */
export async function measureStart(): Promise<Figure[]> {
  const library = await layLibrary('full')
  const programs = {
    product: program('product', copyProduct, library),
    bare: program('bare', (folder) => writeWindow(folder, 'bare-window.cjs')),
    control: program('data-first', (folder) => writeWindow(folder, 'data-first.cjs'), library),
  }
  for (const one of Object.values(programs)) await startOnce(one)
  const [pairs, control]: [Pair[], Pair[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    // Which one comes first changes.
    const productFirst = round % 2 === 0 ? await startOnce(programs.product) : undefined
    const theirs = await startOnce(programs.bare)
    const ours = productFirst ?? (await startOnce(programs.product))
    if (ours.text === '' || ours.text !== theirs.text) throw new Error('the windows show different texts')
    pairs.push({ ours: ours.milliseconds, theirs: theirs.milliseconds })
    if (round % controlEvery !== 0) continue
    const { milliseconds } = await startOnce(programs.control)
    control.push({ ours: milliseconds, theirs: theirs.milliseconds })
  }
  const bare = 'a bare window, the same text'
  return [
    ratioFigure('P1', pairs, bare, 1.15),
    ratioFigure('P1.control', control, `all data read before it; ${bare}`, 1.15),
  ]
}

function program(name: string, fill: (folder: string) => void, library?: string): Program {
  const folder = freshFolder(name)
  const userData = freshFolder(`${name}-data`)
  fill(folder)
  if (library !== undefined) symlinkSync(library, join(userData, 'library'), 'junction')
  return { folder, userData }
}

/** The product as it is built, aside, so that it stays what it is while it is measured. */
function copyProduct(folder: string): void {
  for (const part of ['package.json', 'out', join('resources', 'articles')]) {
    cpSync(join(project, part), join(folder, part), { recursive: true })
  }
}

function writeWindow(folder: string, main: string): void {
  mkdirSync(folder, { recursive: true })
  cpSync(join(project, 'tests', 'bench', 'start', main), join(folder, 'main.cjs'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }))
  const edition = firstEdition()
  const picture = join(project, 'resources', 'articles', edition.illustration.file)
  cpSync(picture, join(folder, edition.illustration.file))
  const style = readFileSync(join(project, 'tests', 'bench', 'start', 'bare-window.css'), 'utf8')
  const article = articleHtml(edition, messagesIn('de').page, byline(edition)).replace('"/articles/', '"')
  writeFileSync(
    join(folder, 'article.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Text</title><style>${style}</style></head>` +
      `<body>${article}</body></html>`,
  )
}
