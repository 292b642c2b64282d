import type { ImportTrouble } from '../failure'
import { failed, ok, type Result } from '../result'
import type { ImportPreview } from './import-preview'
import { salvaged } from './salvage'
import { setsIn, type FoundSet } from './sets'

/** An entry that is no JSON. */
export const broken = Symbol('broken')

/** What a file holds: its annotations in sets, and whether it ends before they do. */
export type FoundAnnotations = {
  readonly format: ImportPreview['format']
  readonly sets: readonly FoundSet[]
  readonly isCut: boolean
}

/** How the comment begins in which a Markdown file carries its annotations. */
const comment = '<!-- lesespur-annotations'

/** Finds the annotations in a file's text: the file is JSON, or a page or Markdown that carries some. */
export function foundIn(file: string, text: string): Result<FoundAnnotations, ImportTrouble> {
  const body = text.trim()
  if (/^(\[\s*([[{"\]\d-]|n|$)|\{\s*(["}]|$))/.test(body)) {
    const found = readJson(body)
    const format = /\.annotation$/i.test(file) ? 'annotation' : 'json-ld'
    // A Markdown file may begin with brackets as well.
    if (found.ok) return ok({ ...found.value, format })
    if (!body.includes(comment)) return found
  }
  const isPage = /^<(!doctype|html|\?xml)/i.test(body)
  if (!isPage && body.includes(comment)) return carried('markdown', [commentIn(body)])
  const scripts = scriptsIn(body)
  if (scripts.length > 0) return carried('html', scripts)
  // What a reader typed can hold a zero sign; a file that has nothing else of ours is no text then.
  return failed(body.includes('\0') ? 'not-text' : 'not-annotations')
}

/** The last comment: those before it can be words of a note. */
function commentIn(text: string): string {
  const after = text.slice(text.lastIndexOf(comment) + comment.length)
  const end = after.indexOf('-->')
  return end < 0 ? after : after.slice(0, end)
}

/** The texts of a page's script elements of JSON-LD; what stands in its comments is none. */
function scriptsIn(page: string): string[] {
  const found: string[] = []
  // Behind the last angle bracket nothing begins: there, each beginning would be followed to the end of the page.
  const tags = page.slice(0, page.lastIndexOf('>') + 1)
  const begins = /<!--|<script\b[^>]*>/gi
  for (let begin = begins.exec(tags); begin; begin = begins.exec(tags)) {
    const from = begins.lastIndex
    const isComment = begin[0] === '<!--'
    const end = isComment ? page.indexOf('-->', from) : endOfScript(page, from)
    const stop = end < 0 ? page.length : end
    if (/\btype\s*=\s*["']?application\/ld\+json["'\s>]/i.test(begin[0])) found.push(page.slice(from, stop))
    begins.lastIndex = stop
  }
  return found
}

function endOfScript(page: string, from: number): number {
  const ends = /<\/script/gi
  ends.lastIndex = from
  return ends.exec(page)?.index ?? -1
}

/** What the blocks of data in a file hold. Blocks of another kind are passed over; a damaged one counts if there is no whole one. */
function carried(
  format: ImportPreview['format'],
  blocks: readonly string[],
): Result<FoundAnnotations, ImportTrouble> {
  const all = blocks.map((block) => readJson(block.trim()))
  const whole = all.flatMap((found) => (found.ok ? [found.value] : []))
  if (whole.length === 0) {
    const isCut = all.some((found) => !found.ok && found.failure === 'cut-off')
    return failed(isCut ? 'cut-off' : 'not-annotations')
  }
  return ok({
    format,
    sets: whole.flatMap(({ sets }) => sets),
    isCut: whole.some(({ isCut }) => isCut),
  })
}

function readJson(text: string): Result<Omit<FoundAnnotations, 'format'>, ImportTrouble> {
  if (nestsTooDeep(text)) return failed('not-annotations')
  const value = parsed(text)
  if (value !== broken) {
    const sets = setsIn(value)
    return sets.length > 0 ? ok({ sets, isCut: false }) : failed('not-annotations')
  }
  const { entries, isCut, head } = salvaged(text)
  if (entries.length === 0) return failed(isCut ? 'cut-off' : 'not-annotations')
  const [of] = setsIn(parsed(head))
  const read = entries.map(parsed)
  const whole = setsIn(read)
  if (whole.length === 0 && of === undefined) return failed(isCut ? 'cut-off' : 'not-annotations')
  return ok({ sets: [{ entries: read, set: of?.set }], isCut })
}

/** No file that means well nests deeper; each open bracket costs memory before anything of it is known. */
const deepestNesting = 100_000

function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '[' || sign === '{') {
      depth += 1
      if (depth > deepestNesting) return true
    } else if (sign === ']' || sign === '}') depth -= 1
    else if (sign === '"') {
      at += 1
      while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
    }
  }
  return false
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return broken
  }
}
