import { titleOf } from '../article/edition'
import { messagesIn } from '../messages/messages'
import type { ExportParts } from './format'
import { obsidianTag } from './obsidian-tag'

/** What stands at the head of a file as its properties: title, author, date, source, tags and another name to find it by. */
export function frontMatter(parts: ExportParts): string {
  const editions = parts.map(({ editions: [{ edition }] }) => edition)
  const sources = parts.map(
    ({ sources, editions: [{ edition }] }) => sources.get(edition.language)?.text ?? '',
  )
  const dates = unique(editions.map(({ date }) => date))
  const title = joined(editions.map(titleOf))
  const names = editions.map(({ shortTitle }) => shortTitle).filter((name) => name !== title)
  const { annotations } = messagesIn(parts[0].language).exporting.file
  return [
    '---',
    `title: ${quoted(`${title} – ${annotations}`)}`,
    ...list('author', unique(editions.map(({ author }) => author))),
    ...(dates.length === 1 ? [`date: ${dates.join('')}`] : []),
    ...(joined(sources) === '' ? [] : [`source: ${quoted(joined(sources))}`]),
    ...list('tags', tagsOf(parts)),
    ...list('aliases', unique(names)),
    '---',
  ].join('\n')
}

/** A property with a list of values, a line each. */
export const list = (key: string, values: readonly string[]): string[] =>
  values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${quoted(value)}`)]

/** A text between quotation marks, as YAML and JSON both read it: in one line, without signs that YAML takes nowhere. */
export const quoted = (text: string): string =>
  JSON.stringify(
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\p{Surrogate}/gu, '\uFFFD'),
  ).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, escaped)

/** Beyond the first 65,536 signs an escape has two halves in JSON but eight digits in YAML, so such a sign stays as it is. */
const escaped = (sign: string) =>
  sign.length > 1 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

function tagsOf(parts: ExportParts): string[] {
  const names = parts.flatMap(({ annotations, options }) =>
    options.include.tags ? annotations.flatMap(({ tags }) => tags.flatMap(({ name }) => name ?? [])) : [],
  )
  return unique(names.map(obsidianTag)).sort()
}

const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '')
const joined = (all: readonly string[]): string => unique(all).join('; ')
