import { isMark } from '../annotation/annotation'
import { titleOf, type Edition } from '../article/edition'
import { messagesIn } from '../messages/messages'
import type { ShownEvent } from '../timeline/shown-event'
import type { Page } from './about'
import { dayTeller } from './day'
import type { ExportedAnnotation, ExportInput } from './format'
import { escapeInline, escapeText } from './markdown-text'
import { outlineOf, type EditionPart } from './outline'

/** How a flavour of Markdown writes what stands under a heading, block by block. */
export type Flavour = {
  readonly entries: (members: readonly ExportedAnnotation[], page: Page) => string[]
  /** Without bookmarks among the members, nothing. */
  readonly bookmarks: (members: readonly ExportedAnnotation[], page: Page) => string[]
  readonly events: (events: readonly ShownEvent[], page: Page) => string[]
}

/** The blocks of one work's document: title, source, and what goes out under its headings. */
export function documentOf(input: ExportInput, count: () => void, flavour: Flavour): string[] {
  const page = pageOf(input, count)
  const { articleNotes, editions, events } = outlineOf(input)
  const { words, options, annotations } = page
  const [{ edition }] = page.editions
  const head = [heading(1, titleOf(edition)), paragraph(sourceOf(edition, page))]
  if (annotations.length === 0 && !events) return [...head, paragraph(words.file.empty)]
  // Without a heading of their own the marks would seem to belong to the note on the article.
  const marked = annotations.some(({ annotation }) => isMark(annotation))
  const apart = marked && articleNotes.length > 0 && editions.length === 1 && options.grouping === 'none'
  const notes = flavour.entries(articleNotes, page)
  return [
    ...head,
    ...(articleNotes.length > 0 ? [heading(2, words.file.articleNote), ...notes] : []),
    ...(apart ? [heading(2, words.file.annotations)] : []),
    ...editions.flatMap((part) => editionPart(part, page, flavour)),
    ...(events ? [heading(2, events.heading.words), ...flavour.events(events.members, page)] : []),
  ]
}

/** The export of one work with what all its parts are written with. */
export const pageOf = (input: ExportInput, count: () => void): Page => ({
  ...input,
  words: messagesIn(input.language).exporting,
  dayOf: dayTeller(input.language, input.timeZone),
  count,
})

/** Who wrote an edition, and which it is, in one line. */
export const sourceOf = (edition: Edition, { language, words }: Page): string =>
  [
    edition.author,
    edition.publisher,
    // The day the text speaks from is a day of the calendar and has no time zone.
    dayTeller(language, 'UTC')(edition.date),
    words.file.version(edition.version),
    words.file.edition(edition.language),
  ].join(', ')

/** An edition's source where that is not the document's own. */
export const otherSource = ({ edition }: EditionPart, page: Page): string[] =>
  edition && edition !== page.editions[0].edition ? [`${titleOf(edition)} – ${sourceOf(edition, page)}`] : []

function editionPart(part: EditionPart, page: Page, flavour: Flavour): string[] {
  const level = part.heading ? 3 : 2
  const bookmarks = flavour.bookmarks(part.bookmarks, page)
  return [
    ...(part.heading ? [heading(2, part.heading.words), ...otherSource(part, page).map(paragraph)] : []),
    ...part.groups.flatMap((group) => [
      ...(group.heading ? [heading(level, group.heading.words)] : []),
      ...flavour.entries(group.members, page),
    ]),
    ...(bookmarks.length > 0 ? [heading(level, page.words.file.bookmarks), ...bookmarks] : []),
  ]
}

const paragraph = (text: string) => escapeText(text).join('\n')
const heading = (level: number, text: string) => `${'#'.repeat(level)} ${escapeInline(text)}`
