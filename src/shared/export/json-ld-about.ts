import { titleOf } from '../article/edition'
import type { ExportInput, ExportParts } from './format'
import { sourceOf } from './json-ld-own'

/**
 * What a set is about. The profile knows one publication: where a file holds the annotations of several works, it names them
 * all together, and our own property tells them apart.
 */
export const about = (parts: ExportParts) => ({
  'dc:identifier': parts.map(({ work }) => sourceOf(work.id)),
  'dc:title': titlesOf(parts),
  'dc:creator': each(parts, ({ edition }) => edition.author),
  'dc:publisher': each(parts, ({ edition }) => edition.publisher),
  'dc:date': parts[0].editions[0].edition.date.slice(0, 4),
  'dc:language': each(parts, ({ edition }) => edition.language),
  'lesespur:editions': parts.flatMap(({ work, editions }) =>
    editions.map(({ edition, text }) => ({
      work: work.id,
      language: edition.language,
      title: titleOf(edition),
      author: edition.author,
      publisher: edition.publisher,
      date: edition.date,
      version: edition.version,
      text,
    })),
  ),
})

/** The titles of all works in one line. */
export const titlesOf = (parts: ExportParts): string =>
  parts.map(({ editions }) => titleOf(editions[0].edition)).join(' · ')

const each = (parts: ExportParts, of: (edition: ExportInput['editions'][0]) => string): string[] => [
  ...new Set(parts.flatMap(({ editions }) => editions.map(of))),
]
