import { isBookmark, isMark, noteOf } from '../annotation/annotation'
import { titleOf } from '../article/edition'
import { quoted } from '../citation/quoted'
import type { ShownEvent } from '../timeline/shown-event'
import { aboutOf, bookmarkName, type Page } from './about'
import { counting } from './counting'
import type { ExportedAnnotation, ExportInput, Writer } from './format'
import { otherSource, pageOf, sourceOf } from './markdown-document'
import { inOneLine } from './markdown-text'
import { eventParagraphs } from './event-paragraphs'
import { toldOf } from './markdown-timeline'
import { outlineOf, type EditionPart } from './outline'

/** Plain text, a line for each paragraph: titles underlined, quotes in quotation marks, notes as they were written. */
export const writeText: Writer = (parts, tell) => {
  const count = counting(tell)
  return `${parts.map((input) => documentOf(input, count).join('\n\n')).join('\n\n\n')}\n`
}

function documentOf(input: ExportInput, count: () => void): string[] {
  const page = pageOf(input, count)
  const { articleNotes, editions, events } = outlineOf(input)
  const { words } = page
  const [{ edition }] = page.editions
  const head = [heading(1, titleOf(edition)), sourceOf(edition, page)]
  if (page.annotations.length === 0 && !events) return [...head, words.file.empty]
  return [
    ...head,
    ...(articleNotes.length > 0 ? [heading(2, words.file.articleNote), ...entries(articleNotes, page)] : []),
    ...editions.flatMap((part) => editionPart(part, page)),
    ...(events ? [heading(2, events.heading.words), ...eventLines(events.members, page)] : []),
  ]
}

function editionPart(part: EditionPart, page: Page): string[] {
  const level = part.heading ? 3 : 2
  const bookmarks = part.bookmarks.map((bookmark) => bookmarkLine(bookmark, page))
  return [
    ...(part.heading ? [heading(2, part.heading.words), ...otherSource(part, page)] : []),
    ...part.groups.flatMap(({ heading: name, members }) => [
      // Without a heading of their own the marks would seem to belong to what stands above.
      heading(level, name?.words ?? page.words.file.annotations),
      ...entries(members, page),
    ]),
    ...(bookmarks.length > 0 ? [heading(level, page.words.file.bookmarks), bookmarks.join('\n')] : []),
  ]
}

/** A rule stands before an entry that no quote sets off from the one before. */
const entries = (members: readonly ExportedAnnotation[], page: Page): string[] =>
  members.flatMap((member, index) => {
    const quoted = page.options.include.quotes && isMark(member.annotation)
    return [...(index > 0 && !quoted ? ['* * *'] : []), ...entry(member, page)]
  })

function entry(exported: ExportedAnnotation, page: Page): string[] {
  const { annotation, citation, link } = exported
  const { include } = page.options
  const note = include.notes ? noteOf(annotation) : undefined
  const about = aboutLine(exported, page)
  page.count()
  return [
    include.quotes && isMark(annotation)
      ? quoted(withOneEnd(annotation.target.selector[0].exact), annotation.target.edition)
      : '',
    citation ? inOneLine(citation.text).trim() : '',
    note === undefined ? '' : written(note),
    [about && `— ${about}`, link ?? ''].filter((line) => line !== '').join('\n'),
  ].filter((paragraph) => paragraph !== '')
}

function bookmarkLine(exported: ExportedAnnotation, page: Page): string {
  const { annotation, link } = exported
  if (!isBookmark(annotation)) return ''
  page.count()
  const name = inOneLine(bookmarkName(annotation.label, annotation.target.selector[0].exact, page)).trim()
  const line = [name, aboutLine(exported, page)].filter((part) => part !== '').join(' · ')
  return `- ${line || page.words.file.bookmark}${link === undefined ? '' : `\n  ${link}`}`
}

function eventLines(events: readonly ShownEvent[], page: Page): string[] {
  const paragraphs = eventParagraphs(page)
  return events.flatMap((event) => {
    const { when, title, about } = toldOf(event, paragraphs, page)
    const note = event.own && page.options.include.notes ? noteOf(event.own) : undefined
    return [`${when} · ${inOneLine(title).trim()} · ${about}`, ...(note === undefined ? [] : [written(note)])]
  })
}

const aboutLine = (exported: ExportedAnnotation, page: Page): string => {
  const { place, question, category, tags, day, otherEvents, by } = aboutOf(exported, page)
  const signs = tags.map((name) => `#${inOneLine(name).trim().replaceAll(' ', '-')}`).join(' ')
  return [place, question, category, signs, day, otherEvents, by]
    .filter((part) => part !== '')
    .map(inOneLine)
    .join(' · ')
}

/** Without empty lines around it. */
const written = (note: string) =>
  withOneEnd(note)
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()

const withOneEnd = (text: string) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n')

const underlines = ['=', '-', '~'] as const

/** The longest line below a title, in letters as a reader counts them. */
const longestLine = 80

function heading(level: 1 | 2 | 3, words: string): string {
  const line = inOneLine(words).trim()
  const length = Array.from(new Intl.Segmenter().segment(line)).length
  return `${line}\n${(underlines[level - 1] ?? '-').repeat(Math.min(length, longestLine))}`
}
