import { Paragraph, type FileChild } from 'docx'
import { titleOf, type Edition } from '../../article/edition'
import type { ExportedAnnotation } from '../format'
import { sourceOf } from '../markdown-document'
import { outlineOf, type EditionPart, type Heading, type Outline } from '../outline'
import { citedRuns } from './about-pieces'
import { bookmarkList, bookmarkWords } from './bookmark-list'
import { editionBody, standing } from './edition-body'
import { entry } from './entry'
import { eventTable } from './event-table'
import { rule, styleIds } from './faces'
import { runs, spokenIn } from './runs'
import type { WordPage } from './word-file'

/** A part of a file that begins on a page of its own, under its own running title. */
export type Section = { readonly runningTitle: string; readonly children: readonly FileChild[] }

/** A work as the whole article: one section for each edition that has annotations, the open one where none has. */
export function articleSections(page: WordPage): Section[] {
  const { articleNotes, editions, events } = outlineOf(page)
  const [{ edition: open }] = page.editions
  const whole: EditionPart = {
    heading: undefined,
    language: open.language,
    edition: open,
    groups: [],
    bookmarks: [],
  }
  const parts = editions.some(({ edition }) => edition) ? editions : [whole, ...editions]
  return parts.map((part, index) => ({
    runningTitle: (part.edition ?? open).shortTitle,
    children: [
      ...articlePart(part, index === 0 ? articleNotes : [], page),
      ...(index === parts.length - 1 ? eventPart(events, page) : []),
      ...sourcePart(part.edition ? [part.edition] : [], page),
    ],
  }))
}

function articlePart(
  part: EditionPart,
  articleNotes: readonly ExportedAnnotation[],
  page: WordPage,
): FileChild[] {
  const { file } = page.words
  const noted = headed(2, { words: file.articleNote }, entries(articleNotes, page), page)
  // A rule ends the notes: the article's own words go on below.
  const notes =
    noted.length > 0 ? [...noted, new Paragraph({ style: styleIds.meta, border: { bottom: rule } })] : []
  const bookmarks = part.bookmarks.map((exported) => {
    const [place] = part.edition ? standing(exported) : []
    return { exported, place, name: place && page.file.bookmark(bookmarkWords(exported, page)) }
  })
  const placed = bookmarks.flatMap(({ place, name }) =>
    place && name ? [{ ...place.passage, ...name }] : [],
  )
  const missing = part.groups
    .flatMap(({ members }) => members)
    .filter((exported) => !part.edition || standing(exported).length === 0)
  return [
    ...(part.edition
      ? editionBody(part.edition, part, placed, notes, page)
      : [...headed(1, part.heading ?? { words: file.annotations }, [], page), ...notes]),
    ...headed(2, { words: file.withoutPlace }, entries(missing, page), page),
    ...headed(2, { words: file.bookmarks }, bookmarkList(bookmarks, page), page),
  ]
}

/** A work as a list of its annotations, under their headings. */
export function notesSections(page: WordPage): Section[] {
  const { title, articleNotes, editions, events } = outlineOf(page)
  const [{ edition }] = page.editions
  const { file } = page.words
  const empty = page.annotations.length === 0 && !events
  const cited = editions.flatMap((part) => part.edition ?? [])
  // Without a heading of their own the marks would seem to belong to the note on the article.
  const apart = articleNotes.length > 0 && editions.length === 1 && page.options.grouping === 'none'
  return [
    {
      runningTitle: edition.shortTitle,
      children: [
        heading(1, title, page),
        sourceLine(edition, page),
        ...(empty ? [new Paragraph({ children: runs(file.empty) })] : []),
        ...headed(2, { words: file.articleNote }, entries(articleNotes, page), page),
        ...(apart ? [heading(2, { words: file.annotations }, page)] : []),
        ...editions.flatMap((part) => notesPart(part, page)),
        ...eventPart(events, page),
        ...(page.options.include.citations ? sourcePart(cited.length > 0 ? cited : [edition], page) : []),
      ],
    },
  ]
}

function notesPart(part: EditionPart, page: WordPage): FileChild[] {
  const level = part.heading ? 3 : 2
  const other = part.edition && part.edition !== page.editions[0].edition ? part.edition : undefined
  return [
    ...(part.heading ? [heading(2, part.heading, page)] : []),
    ...(other ? [sourceLine(other, page, `${titleOf(other)} – `)] : []),
    ...part.groups.flatMap((group) => [
      ...(group.heading ? [heading(level, group.heading, page)] : []),
      ...entries(group.members, page),
    ]),
    ...headed(
      level,
      { words: page.words.file.bookmarks },
      bookmarkList(
        part.bookmarks.map((exported) => ({ exported })),
        page,
      ),
      page,
    ),
  ]
}

const entries = (members: readonly ExportedAnnotation[], page: WordPage): FileChild[] =>
  members.flatMap((member) => entry(member, page))

const eventPart = (events: Outline['events'], page: WordPage): FileChild[] =>
  events ? [heading(2, events.heading, page), eventTable(events.members, page)] : []

/** How the article itself is cited, in each of those editions. */
function sourcePart(editions: readonly Edition[], page: WordPage): FileChild[] {
  const cited = editions
    .flatMap(({ language }) => page.sources.get(language) ?? [])
    .map((source) => new Paragraph({ style: styleIds.citation, children: citedRuns(source) }))
  return headed(2, { words: page.words.file.page.citation }, cited, page)
}

const sourceLine = (edition: Edition, page: WordPage, before = ''): Paragraph =>
  new Paragraph({ style: styleIds.source, children: runs(`${before}${sourceOf(edition, page)}`) })

/** Children under a heading; without children nothing. */
const headed = (
  level: 1 | 2 | 3,
  words: Heading,
  children: readonly FileChild[],
  page: WordPage,
): FileChild[] => (children.length > 0 || level === 1 ? [heading(level, words, page), ...children] : [])

const heading = (level: 1 | 2 | 3, { words, language }: Heading, page: WordPage): Paragraph =>
  new Paragraph({
    style: headingStyles[level],
    children: runs(words.trim().replace(/\s+/g, ' '), spokenIn(language ?? page.language)),
  })

const headingStyles = { 1: styleIds.title, 2: styleIds.heading, 3: styleIds.subheading } as const
