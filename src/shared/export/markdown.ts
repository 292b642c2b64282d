import { hasPassage, isBookmark, isMark, isOwnEvent } from '../annotation/annotation'
import { titleOf, type Edition } from '../article/edition'
import type { Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import type { ExportedAnnotation, ExportFormat, ExportInput } from './format'
import { bookmarkItem, dayTeller, entry, type Page } from './markdown-entry'
import { eventList, eventTitle } from './markdown-timeline'
import { escapeInline, escapeText } from './markdown-text'
import { questionOf } from './selection'

/** CommonMark to go on writing in: title, source, questions, and an entry for each annotation. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mimeType: 'text/markdown;charset=utf-8',
  complete: false,
  write: (input) => `${documentOf(pageOf(input)).join('\n\n')}\n`,
}

const pageOf = (input: ExportInput): Page => ({
  ...input,
  words: messagesIn(input.language).exporting,
  dayOf: dayTeller(input.language, input.timeZone),
})

function documentOf(page: Page): string[] {
  const { words, options, annotations } = page
  const [{ edition }] = page.editions
  const head = [heading(1, titleOf(edition)), paragraph(sourceOf(edition, page))]
  const timeline = timelineOf(page)
  if (annotations.length === 0 && timeline.length === 0) return [...head, paragraph(words.file.empty)]
  const notes = annotations.filter(({ annotation }) => !hasPassage(annotation) && !isOwnEvent(annotation))
  const editions = grouped(
    annotations.filter(({ annotation }) => hasPassage(annotation)),
    languageOf,
  )
  const several = editions.length > 1
  // Without a heading of their own the marks would seem to belong to the note on the article.
  const marked = annotations.some(({ annotation }) => isMark(annotation))
  const apart = marked && notes.length > 0 && editions.length === 1 && options.grouping === 'none'
  return [
    ...head,
    ...(notes.length > 0 ? [heading(2, words.file.articleNote), ...entries(notes, page)] : []),
    ...(apart ? [heading(2, words.file.annotations)] : []),
    ...editions.flatMap(({ key, members }) => [
      ...(several ? editionHead(key, page) : []),
      ...sections(
        members.filter(({ annotation }) => isMark(annotation)),
        page,
        several ? 3 : 2,
      ),
      ...bookmarks(members, page, several ? 3 : 2),
    ]),
    ...timeline,
  ]
}

/** The whole timeline where it is wished, else the own events that go out. */
function timelineOf(page: Page): string[] {
  const { events, options, annotations, words } = page
  const chosen = new Set<string>(annotations.map(({ annotation }) => annotation.id))
  const listed = options.timeline ? events : events.filter(({ own }) => own && chosen.has(own.id))
  if (listed.length === 0) return []
  const title = options.timeline ? words.file.timeline : words.file.ownEvents
  return [heading(2, title), eventList(listed, page)]
}

/** An edition's name, and its source where that is not the document's own. */
function editionHead(language: Language | undefined, page: Page): string[] {
  if (language === undefined) return []
  const edition = editionOf(language, page)
  const other = edition && edition !== page.editions[0].edition
  return [
    heading(2, page.words.file.edition(language)),
    ...(other ? [paragraph(`${titleOf(edition)} – ${sourceOf(edition, page)}`)] : []),
  ]
}

const sourceOf = (edition: Edition, { language, words }: Page): string =>
  [
    edition.author,
    edition.publisher,
    // The day the text speaks from is a day of the calendar and has no time zone.
    dayTeller(language, 'UTC')(edition.date),
    words.file.version(edition.version),
    words.file.edition(edition.language),
  ].join(', ')

function sections(marks: ExportedAnnotation[], page: Page, level: number): string[] {
  const { grouping } = page.options
  if (grouping === 'none') return entries(marks, page)
  if (grouping === 'event')
    return grouped(marks, ({ events }) => events[0]).flatMap(({ key, members }) => [
      heading(
        level,
        eventTitle(
          page.events.find(({ id }) => id === key),
          page,
        ),
      ),
      ...entries(members, page),
    ])
  return grouped(marks, ({ place }) => questionOf(place)).flatMap(({ key, members }) => [
    heading(level, sectionTitle(key, members[0], page)),
    ...entries(members, page),
  ])
}

function sectionTitle(question: number, first: ExportedAnnotation | undefined, page: Page): string {
  const { words } = page
  if (question === Infinity) return first?.place ? words.file.withoutPlace : words.file.annotations
  if (question === 0) return words.file.beforeQuestions
  const language = first && languageOf(first)
  const found = (language && editionOf(language, page))?.blocks.find(
    (block) => block.type === 'heading' && block.question === question,
  )
  return found?.text ?? words.place.question(question)
}

/** The bookmarks of an edition stand together at its end, as a list of places to come back to. */
function bookmarks(members: readonly ExportedAnnotation[], page: Page, level: number): string[] {
  const items = members.flatMap(({ annotation, ...rest }) =>
    isBookmark(annotation) ? bookmarkItem({ annotation, ...rest }, page) : [],
  )
  return items.length > 0 ? [heading(level, page.words.file.bookmarks), items.join('\n')] : []
}

/** The entries of one section. A rule stands before an entry that no quote sets off from the one before. */
const entries = (members: ExportedAnnotation[], page: Page): string[] =>
  members.flatMap((member, index) => {
    const quoted = page.options.include.quotes && isMark(member.annotation)
    return [...(index > 0 && !quoted ? ['---'] : []), ...entry(member, page)]
  })

const paragraph = (text: string) => escapeText(text).join('\n')
const heading = (level: number, text: string) => `${'#'.repeat(level)} ${escapeInline(text)}`

const editionOf = (language: Language, { editions }: Page): Edition | undefined =>
  editions.find(({ edition }) => edition.language === language)?.edition

const languageOf = ({ annotation }: ExportedAnnotation): Language | undefined =>
  hasPassage(annotation) ? annotation.target.edition : undefined

/** Neighbours with the same key, together. */
function grouped<Key>(members: readonly ExportedAnnotation[], keyOf: (member: ExportedAnnotation) => Key) {
  const groups: { key: Key; members: ExportedAnnotation[] }[] = []
  for (const member of members) {
    const key = keyOf(member)
    const last = groups.at(-1)
    if (last && last.key === key) last.members.push(member)
    else groups.push({ key, members: [member] })
  }
  return groups
}
