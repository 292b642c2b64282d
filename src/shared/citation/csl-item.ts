import { titleOf, type Edition } from '../article/edition'
import type { CitationDetails } from './citation'

/** A name in CSL-JSON: of a person, or of an institution as it is called. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string }

/** A date in CSL-JSON: a year, perhaps with month and day. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] }

/** An article in CSL-JSON, as programs for references read it. */
export type CslItem = {
  readonly id: string
  /** A document of its own: all styles print its day, its publisher and, where they have a place for it, its version. */
  readonly type: 'document'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly language: string
  readonly version?: string
}

/** What an article says of itself for its citation. */
export const detailsOf = (edition: Edition): CitationDetails => ({
  title: titleOf(edition),
  author: edition.author,
  publisher: edition.publisher,
  date: edition.date,
  language: edition.language,
  address: '',
  accessed: '',
})

/** An edition in CSL-JSON, as it says of itself or as the reader has changed that. What is not known is left out. */
export function cslItemOf(edition: Edition, changed?: CitationDetails): CslItem {
  const { title, author, publisher, date, language, address, accessed } = changed ?? detailsOf(edition)
  const names = namesIn(author)
  return {
    id: `${edition.work}.${edition.language}`,
    type: 'document',
    title,
    ...(names.length > 0 && { author: names }),
    ...(publisher && { publisher }),
    ...(date && { issued: dateOf(date) }),
    ...(accessed && { accessed: dateOf(accessed) }),
    ...(address && { URL: address }),
    language,
    version: edition.version,
  }
}

/** „Surname, Given name“ is a person; without a comma, or with several, it is an institution. */
const namesIn = (author: string): CslName[] =>
  author
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [family = '', given, ...more] = name.split(',').map((part) => part.trim())
      return family && given && more.length === 0 ? { family, given } : { literal: name }
    })

const dateOf = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] })
