import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byline } from '../../../src/shared/article/byline'
import { articleHtml } from '../../../src/shared/article/static-html'
import { messagesIn } from '../../../src/shared/messages/messages'
import { ratioFigure, type Figure } from '../figure'
import { firstEdition, freshFolder, layLibrary, project } from '../places'
import { startOnce, type Program } from './start-once'

/** How often each program is started, after one start that is not counted. */
const rounds = 11

/** P1: from the start to the first painted text, with everything a reader could have kept. */
export async function measureStart(): Promise<Figure[]> {
  const library = await layLibrary('full')
  const programs = {
    product: program('product', copyProduct, library),
    bare: program('bare', (folder) => writeWindow(folder, 'bare-window.cjs')),
    control: program('data-first', (folder) => writeWindow(folder, 'data-first.cjs'), library),
  }
  for (const one of Object.values(programs)) await startOnce(one)
  const times = { product: [] as number[], bare: [] as number[], control: [] as number[] }
  const names = ['bare', 'product', 'control'] as const
  for (let round = 0; round < rounds; round += 1) {
    const texts = new Set<string>()
    for (const index of names.keys()) {
      // Each follows each of the others equally often.
      const name = names[(index * (round % 2 === 0 ? 1 : 2) + round) % names.length] ?? 'bare'
      const { milliseconds, text } = await startOnce(programs[name])
      times[name].push(milliseconds)
      texts.add(text)
    }
    if (texts.size !== 1 || texts.has('')) throw new Error('the windows do not show the same text')
  }
  const pairs = (ours: readonly number[]) =>
    ours.map((time, round) => ({ ours: time, theirs: times.bare[round] ?? NaN }))
  const bare = 'a bare window, the same text'
  return [
    ratioFigure('P1', pairs(times.product), bare, 1.15),
    ratioFigure('P1.control', pairs(times.control), `all data read before it; ${bare}`, 1.15),
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
