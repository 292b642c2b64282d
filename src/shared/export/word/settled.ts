import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../../article/language'
import { undated } from './clock'
import { locales } from './runs'

/**
 * A file with nothing left to chance, so that the same export gives the same bytes: the moment of the export in place of the
 * clock, links numbered in their order, no time where none is to go out. It also names its language, as a library's
 * catalogue does.
 */
export function settled(file: Uint8Array, generated: string, language: Language): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))
  for (const [path, text] of parts) {
    const part = /^word\/_rels\/(.+)\.rels$/.exec(path)?.[1]
    if (part !== undefined) numberLinks(parts, path, `word/${part}`)
    if (path === 'docProps/core.xml') parts.set(path, coreOf(text, generated, language))
  }
  const comments = parts.get('word/comments.xml')
  if (comments !== undefined) {
    const dated = comments.replaceAll(` w:date="${undated.toISOString()}"`, '')
    parts.set('word/comments.xml', dated.replace(/( w:date="[^".]*)\.\d+Z"/g, '$1Z"'))
  }
  // Programs that tell a file by its beginning look for this part.
  const paths = [contentTypes, ...[...parts.keys()].filter((path) => path !== contentTypes)]
  const zipped = paths.map((path) => [path, strToU8(parts.get(path) ?? '')] as const)
  return zipSync(Object.fromEntries(zipped), { mtime: oldest })
}

const contentTypes = '[Content_Types].xml'

/** The first day that a zip file can name: those who open one are told no time by it. */
const oldest = new Date(1980, 0, 1)

/** Gives the links of a part the numbers in which they come, instead of names made by chance. */
function numberLinks(parts: Map<string, string>, path: string, part: string): void {
  const names = new Map<string, string>()
  const relations = parts.get(path) ?? ''
  const numbered = relations.replace(/ Id="(rId(?!\d+")[^"]*)"/g, (_, name: string) => {
    const number = `link${String(names.size + 1)}`
    names.set(name, number)
    return ` Id="${number}"`
  })
  if (names.size === 0) return
  parts.set(path, numbered)
  const text = parts.get(part) ?? ''
  parts.set(
    part,
    text.replace(/ r:id="([^"]*)"/g, (whole, name: string) => {
      const number = names.get(name)
      return number === undefined ? whole : ` r:id="${number}"`
    }),
  )
}

const coreOf = (text: string, generated: string, language: Language): string =>
  text
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${generated.replace(/\.\d+Z$/, 'Z')}`)
    .replace('<dcterms:created', `<dc:language>${locales[language]}</dc:language><dcterms:created`)
