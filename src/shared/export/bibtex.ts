import type { CslDate, CslName } from '../citation/csl-item'
import { bibtexText } from './bibtex-text'
import { counting } from './counting'
import type { Writer } from './format'
import { referencesOf, type Reference } from './reference'

/**
 * References for LaTeX, JabRef and Zotero, in UTF-8: fields that BibTeX knows, besides those by which biblatex and readers
 * know the language, the day and the address. The annotations are the field `annote`, one below the other, the tags are keywords.
 * The key stays the same from one export to the next. https://ctan.org/pkg/bibtex https://ctan.org/pkg/biblatex
 */
export const writeBibtex: Writer = (parts, tell) => {
  const count = counting(tell)
  const references = parts.flatMap((input) => referencesOf(input, count))
  return references.map(entryOf).join('\n')
}

type Field = readonly [name: string, value: string | undefined]

function entryOf({ source, notes, keywords }: Reference): string {
  const { title, author, publisher, issued, accessed, URL: address, language, version } = source
  const [year, month, day] = issued?.['date-parts'][0] ?? []
  const fields: Field[] = [
    ['author', author && inBraces(author.map(nameOf).join(' and '))],
    // In braces of its own a title keeps its capitals.
    ['title', inBraces(inBraces(bibtexText(title)))],
    ['howpublished', publisher && inBraces(bibtexText(publisher))],
    ['year', year === undefined ? undefined : inBraces(String(year).padStart(4, '0'))],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : inBraces(String(day))],
    ['version', version && inBraces(bibtexText(version))],
    ['url', address && inBraces(addressOf(address))],
    ['urldate', accessed && inBraces(isoOf(accessed))],
    ['language', inBraces(languages[language]?.name ?? language)],
    ['langid', languages[language] && inBraces(languages[language].id)],
    ['keywords', keywords.length > 0 ? inBraces(keywords.map(bibtexText).join(', ')) : undefined],
    ['annote', notes.length > 0 ? inBraces(notes.map(bibtexText).join('\n\n')) : undefined],
  ]
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return `@misc{${source.id},\n${written.join('\n')}\n}\n`
}

const inBraces = (value: string) => `{${value}}`

/** A name in braces of its own is an institution, whatever words it has. */
const nameOf = (name: CslName): string =>
  'literal' in name
    ? inBraces(bibtexText(name.literal))
    : `${inBraces(bibtexText(name.family))}, ${inBraces(bibtexText(name.given))}`

/** Macros that BibTeX itself defines. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Languages as readers are told of them, and by the ids of LaTeX's hyphenation. */
const languages: Readonly<Record<string, { readonly name: string; readonly id: string }>> = {
  de: { name: 'german', id: 'ngerman' },
  en: { name: 'english', id: 'english' },
}

/** An address stands verbatim; what would end or unbalance the field is written as URLs write it. */
const addressOf = (address: string): string =>
  address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))

const isoOf = ({ 'date-parts': [parts] }: CslDate): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
