import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byline } from '../../../src/shared/article/byline'
import { articleHtml } from '../../../src/shared/article/static-html'
import { messagesIn } from '../../../src/shared/messages/messages'
import { ratioFigure, type Figure, type Pair } from '../figure'
import { memoryOf } from '../memory/memory-of'
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

/** P2: the same with 100,000 annotations in the library, and with none. */
export async function measureFullStart(): Promise<Figure[]> {
  const library = await layLibrary('full')
  const full = program('product', copyProduct, library)
  const empty = program('empty', copyProduct)
  const control = program('data-first', (folder) => writeWindow(folder, 'data-first.cjs'), library)
  const bare = program('bare', (folder) => writeWindow(folder, 'bare-window.cjs'))
  for (const one of [full, empty, control, bare]) await startOnce(one)
  const [pairs, controls]: [Pair[], Pair[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const fullFirst = round % 2 === 0 ? await startOnce(full) : undefined
    const theirs = await startOnce(empty)
    const ours = fullFirst ?? (await startOnce(full))
    pairs.push({ ours: ours.milliseconds, theirs: theirs.milliseconds })
    if (round % controlEvery !== 0) continue
    const [slow, quick] = [await startOnce(control), await startOnce(bare)]
    controls.push({ ours: slow.milliseconds, theirs: quick.milliseconds })
  }
  return [
    ratioFigure('P2', pairs, 'with no annotations', 1.03),
    ratioFigure('P2.control', controls, 'all data read before the window; a bare window', 1.03),
  ]
}

/** How often each program's memory is looked at. */
const looks = 5

/** P9: memory with 100,000 annotations in the library and one article open. */
export async function measureMemory(): Promise<Figure[]> {
  const library = await layLibrary('full')
  const programs = {
    product: program('product', copyProduct, library),
    bare: program('bare', (folder) => writeWindow(folder, 'bare-window.cjs')),
    control: program('data-first', (folder) => writeWindow(folder, 'data-first.cjs'), library),
  }
  const [pairs, controls]: [Pair[], Pair[]] = [[], []]
  for (let look = 0; look < looks; look += 1) {
    const theirs = await memoryOf(programs.bare)
    const ours = await memoryOf(programs.product)
    const all = await memoryOf(programs.control)
    if (ours === undefined || theirs === undefined || all === undefined) {
      console.log('P9 is not measured: this system does not say how much memory a process has to itself.')
      return []
    }
    pairs.push({ ours, theirs })
    controls.push({ ours: all, theirs })
  }
  const bare = 'a bare window, the same text'
  return [
    ratioFigure('P9', pairs, bare, 1.15, 'MB'),
    ratioFigure('P9.control', controls, `all data in memory; ${bare}`, 1.15, 'MB'),
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
