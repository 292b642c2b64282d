import { join, relative, isAbsolute, extname, resolve } from 'node:path'

/** Where the pages of the program live. */
export const pageScheme = 'app'
/** The window's page. */
export const pageHome = `${pageScheme}://lesespur/`

/** What an address stands for: the page itself, its style of the reader's choice, or a file. */
export type Place =
  { kind: 'page' } | { kind: 'reading-style' } | { kind: 'file'; file: string; type: string }

/** The folders that files are answered from. */
export type Folders = { readonly page: string; readonly articles: string }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const pictures = new Set(['.svg', '.png', '.webp'])

/** Plain names alone: no hidden files, no steps upwards, no signs that a file system reads in its own way. */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/

/** Finds what `address` stands for; nothing for everything that is not the window's own. */
export function placeOf(address: string, folders: Folders): Place | undefined {
  const names = namesIn(address)
  if (!names) return undefined
  const path = names.join('/')
  if (path === '' || path === 'index.html') return { kind: 'page' }
  if (path === 'reading.css') return { kind: 'reading-style' }
  const [first, ...rest] = names
  if (first !== 'articles') return fileIn(folders.page, names)
  return pictures.has(extname(path)) ? fileIn(folders.articles, rest) : undefined
}

/** The names between the slashes, decoded once; nothing where one is not a plain name. */
function namesIn(address: string): string[] | undefined {
  if (!address.startsWith(pageHome)) return undefined
  const [path = ''] = address.slice(pageHome.length).split(/[?#]/)
  if (path === '') return []
  try {
    const names = path.split('/').map(decodeURIComponent)
    return names.every((name) => plainName.test(name) && !name.endsWith('.')) ? names : undefined
  } catch {
    return undefined
  }
}

function fileIn(folder: string, names: readonly string[]): Place | undefined {
  const file = resolve(join(folder, ...names))
  const inside = relative(resolve(folder), file)
  const type = types[extname(file)]
  if (type === undefined || inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined
  return { kind: 'file', file, type }
}
