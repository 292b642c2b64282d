import type { CslDate, CslName } from '../citation/csl-item'
import { writable } from '../markup/writable'
import { counting } from './counting'
import type { Writer } from './format'
import { referencesOf, type Reference } from './reference'

/**
 * References for Zotero, Citavi, EndNote and JabRef, with each annotation as a note of its own (N1) and each tag as a
 * keyword. Every field is one line: programs join folded ones differently, and a line of a note that looks like a field
 * would be taken for one. Where a note began a new line stands a slash.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export const writeRis: Writer = (parts, tell) => {
  const count = counting(tell)
  const references = parts.flatMap((input) => referencesOf(input, count))
  return references.map((reference) => `${recordOf(reference).join('\r\n')}\r\n`).join('\r\n')
}

type Field = readonly [tag: string, value: string | undefined]

/** The version is left out: programs have no field for it in a reference of no special kind. */
function recordOf({ source, notes, keywords }: Reference): string[] {
  const fields: Field[] = [
    ['TY', 'GEN'],
    ['ID', source.id],
    ['TI', source.title],
    ...(source.author ?? []).map((name): Field => ['AU', nameOf(name)]),
    ['PY', source.issued && yearOf(source.issued)],
    ['DA', source.issued && dateOf(source.issued)],
    ['PB', source.publisher],
    ['LA', source.language],
    ['UR', source.URL],
    ['Y2', source.accessed && dateOf(source.accessed)],
    ...keywords.map((word): Field => ['KW', word]),
    ...notes.map((note): Field => ['N1', note]),
  ]
  return [...fields.flatMap(fieldOf), 'ER  - ']
}

/** Without two spaces in a row no value holds what stands between a tag and its value. */
function fieldOf([tag, value]: Field): string[] {
  const line = writable(value ?? '')
    .trim()
    .replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' / ')
    .replace(/\s+/g, ' ')
  return line === '' ? [] : [`${tag}  - ${line}`]
}

/** Programs read a comma as what stands between surname and given name, so an institution has none. */
const nameOf = (name: CslName): string =>
  'literal' in name ? name.literal.replace(/\s*,\s*/g, ' ') : `${name.family}, ${name.given}`

const yearOf = ({ 'date-parts': [[year = 0]] }: CslDate): string => String(year).padStart(4, '0')

/** Year, month, day and an empty part for the season: 2025/08/15/. */
const dateOf = (date: CslDate): string => {
  const [, month, day] = date['date-parts'][0]
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${yearOf(date)}/${two(month)}/${two(day)}/`
}
