import type { Writer } from './format'
import { counting } from './counting'
import { referencesOf } from './reference'

/**
 * References for Zotero, Pandoc and other citation processors: the Citation Style Language's JSON, with the annotations as
 * the note. Its ids stay the same from one export to the next.
 * https://github.com/citation-style-language/schema
 */
export const writeCslJson: Writer = (parts, tell) => {
  const told = counting(tell)
  const references = parts.flatMap((input) => referencesOf(input, told))
  const written = references.map(({ source, notes, keywords }) => ({
    ...source,
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
  }))
  return `${JSON.stringify(written, undefined, 2)}\n`
}
